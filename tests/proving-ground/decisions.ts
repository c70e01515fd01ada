/**
 * Which decision went wrong: line by line, whether a page's lines begin a story, stay with the line before or return to an
 * earlier story, in the gold and in the conversion. Each line is judged alone, as if all before it were right.
 */
import type { Passage, StoryDraft } from '../../scripts/tree.ts';
import { squash } from './comparable.ts';
import type { GoldItem, GoldPage } from './gold.ts';
import type { Note } from './measures.ts';

type Place = { story: string; role: string };

/** @returns what was decided wrongly: `paragraph: return read as stay` */
export function wrongDecisions(lines: readonly string[], stories: readonly StoryDraft[], gold: GoldPage): Note[] {
  const found = storiesOfLines(stories);
  const texts = gold.items.flatMap(textsOf);
  const wrong: Note[] = [];
  const readAs = new Map<string, number>();
  const begun = new Set<number>();
  let last: { story: string; read: number | undefined } | null = null;
  for (const [i, line] of lines.entries()) {
    const place = goldOf(squash(line.replace(/^(?:#+ |- )/u, '')), texts, last?.story ?? '');
    if (!place || place.role === 'furniture') continue;
    const read = found.get(i + 1);
    const before = readAs.get(place.story);
    const wanted = !readAs.has(place.story) ? 'begin' : place.story === last?.story ? 'stay' : 'return';
    const right = wanted === 'begin' ? read !== undefined && !begun.has(read) : read === before;
    const kind = `${place.role}: ${wanted} read as ${did(read, begun, last?.read)}`;
    if (!right) wrong.push({ kind, text: `line ${i + 1}, ${kind}: ${line.slice(0, 24)} (${place.story})` });
    if (read !== undefined) begun.add(read);
    if (read !== undefined || before === undefined) readAs.set(place.story, read ?? -1);
    last = { story: place.story, read };
  }
  return wrong;
}

function did(read: number | undefined, begun: ReadonlySet<number>, last: number | undefined): string {
  if (read === undefined) return 'furniture';
  if (!begun.has(read)) return 'begin';
  return read === last ? 'stay' : 'another';
}

/** The story of which most of a line is, by the line's number. */
function storiesOfLines(stories: readonly StoryDraft[]): Map<number, number> {
  const most = new Map<number, { story: number; columns: number }>();
  for (const [story, draft] of stories.entries())
    for (const { places } of passagesOf(draft))
      for (const { span } of places)
        for (let line = span[0]; line <= span[2]; line += 1) {
          const columns = line === span[2] ? span[3] - (line === span[0] ? span[1] : 0) : Number.MAX_SAFE_INTEGER;
          if (columns > (most.get(line)?.columns ?? 0)) most.set(line, { story, columns });
        }
  return new Map([...most].map(([line, { story }]) => [line, story]));
}

function passagesOf(draft: StoryDraft): Passage[] {
  const { section, kicker, headline, deck, byline, dateline, endCredit, body } = draft;
  const fields = [section, kicker, headline, deck, byline, dateline, endCredit].filter((passage) => passage !== null);
  return [...fields, ...body.map((node) => node.passage)];
}

/** A text of a gold item, and whose. */
type GoldText = Place & { text: string };

function textsOf(item: GoldItem): GoldText[] {
  const { id, kicker, headline, deck, section, byline, paragraphs, subheads, captions, endCredit } = item;
  const text = (role: string, content: string | null | undefined): GoldText[] =>
    content ? [{ story: id, role: item.kind === 'furniture' ? 'furniture' : role, text: squash(content) }] : [];
  return [
    ...text('section', section),
    ...text('kicker', kicker),
    ...text('headline', headline),
    ...text('deck', deck),
    ...text('byline', byline.raw),
    ...subheads.flatMap((content) => text('crosshead', content)),
    ...captions.flatMap((content) => text('caption', content)),
    ...text('credit', endCredit),
    ...paragraphs.flatMap((content, i) => [
      ...text(
        'paragraph',
        (i === 0 ? (byline.raw ?? '') : '') + content + (i === paragraphs.length - 1 ? (endCredit ?? '') : ''),
      ),
    ]),
  ];
}

/** The text that a line is of: of the story of the line before, where that may be. */
function goldOf(line: string, texts: readonly GoldText[], before: string): Place | null {
  if (line === '') return null;
  const holding = texts.filter(({ text }) => text.includes(line));
  const own = holding.filter(({ story }) => story === before);
  const found = [...(own.length > 0 ? own : holding)].sort((a, b) => a.text.length - b.text.length)[0];
  if (!found) return null;
  const opens = found.role !== 'paragraph' || found.text.startsWith(line);
  const dateline = found.role === 'paragraph' && /^.{0,24}讯[（(]/u.test(line);
  return { story: found.story, role: dateline ? 'dateline' : opens ? found.role : 'part' };
}
