/** What happens to stories in print or extraction; the gold is of what is left. */
import { nobody } from './clean-story.ts';
import type { Random } from './random.ts';
import type { Block, SetStory } from './typesetting.ts';

/** The story's last columns are not on the page. */
export function breakOff(set: SetStory): SetStory {
  const columns = set.columns.slice(0, -1);
  const last = columns.at(-1)?.at(-1);
  if (last?.field !== 'paragraph' || last.closes) return set;
  const lost = {
    ...set.story,
    endCredit: null,
    captions: [],
    people: set.story.byline || set.story.dateline ? set.story.people : nobody,
  };
  const bodied = withBodyAsSet({ ...set, story: lost, columns, tail: [] });
  const paragraphs = bodied.story.body.filter((part) => part.type === 'paragraph').length;
  return { ...bodied, story: { ...bodied.story, truncatedParagraphs: [paragraphs - 1] } };
}

/** The story's head and first column are on another page: it begins in mid-sentence. */
export function comeFromElsewhere(set: SetStory): SetStory {
  const columns = set.columns.slice(1);
  if (columns.length === 0 || columns[0]?.[0]?.opens) return set;
  const story = { ...set.story, section: null, kicker: null, headline: null, deck: null, dateline: null };
  const kept = set.story.endCredit || set.story.bylineAtEnd ? set.story.people : nobody;
  return withBodyAsSet({
    ...set,
    story: { ...story, byline: set.story.bylineAtEnd ? story.byline : null, people: kept },
    head: [],
    columns,
  });
}

/** Now and then an engine loses the last, short line of a paragraph. */
export function loseLastLines(set: SetStory, random: Random, probability: number): SetStory {
  const lost = new Set<Block>();
  const columns = set.columns.map((column, c) =>
    column.map((block, b) => {
      const line = block.lines.at(-1) ?? '';
      const isLast = c === set.columns.length - 1 && b === column.length - 1;
      if (block.field !== 'paragraph' || !block.closes || block.lines.length < 3 || line.length > 7 || isLast)
        return block;
      if (/[”’」』）)]/u.test(line) || !random.chance(probability)) return block;
      const shorter = { ...block, lines: block.lines.slice(0, -1) };
      lost.add(shorter);
      return shorter;
    }),
  );
  if (lost.size === 0) return set;
  const bodied = withBodyAsSet({ ...set, columns });
  const ends = columns.flat().filter((block) => block.field === 'paragraph' && block.closes);
  return {
    ...bodied,
    story: { ...bodied.story, truncatedParagraphs: ends.flatMap((block, i) => (lost.has(block) ? [i] : [])) },
  };
}

/** The same, its story's text being what is in the columns. */
function withBodyAsSet(set: SetStory): SetStory {
  const { dateline, endCredit } = set.story;
  const body: SetStory['story']['body'] = [];
  for (const block of set.columns.flat()) {
    const text = block.lines.join('');
    const open = body.at(-1);
    if (!block.opens && open?.type === 'paragraph') open.text += text;
    else body.push({ type: block.field === 'crosshead' ? 'crosshead' : 'paragraph', text });
  }
  const first = body[0];
  const last = body.at(-1);
  if (first && dateline && first.text.startsWith(dateline)) first.text = first.text.slice(dateline.length).trimStart();
  if (last && endCredit && last.text.endsWith(endCredit)) last.text = last.text.slice(0, -endCredit.length);
  return { ...set, story: { ...set.story, body } };
}
