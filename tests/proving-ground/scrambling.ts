/** What engines do to single blocks: vertical headlines, two columns zipped into one, captions gathered in a list. */
import type { Random } from './random.ts';
import type { Block, SetStory } from './typesetting.ts';

/** A headline set vertically, as it arrives: one or a few characters a line. */
export function vertical(block: Block, charactersPerLine = 1): Block[] {
  const characters = [...block.lines.join('').replace(/\s+/gu, '')];
  const pieces: Block[] = [];
  for (let i = 0; i < characters.length; i += charactersPerLine)
    pieces.push({
      ...block,
      lines: [characters.slice(i, i + charactersPerLine).join('')],
      opens: i === 0,
      closes: false,
    });
  return pieces;
}

/** Two columns that stand side by side, read line by line straight across: each line has a half of either. */
export function zipped(left: readonly Block[], right: readonly Block[]): Block[] {
  const [first] = left;
  if (!first) return [...right];
  const leftLines = left.flatMap((block) => block.lines);
  const rightLines = right.flatMap((block) => block.lines);
  const lines = Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, i) =>
    [leftLines[i], rightLines[i]].flatMap((line) => line?.trim() ?? []).join(' '),
  );
  return [{ ...first, field: 'paragraph', lines, opens: true, closes: true }];
}

/** The captions of several stories, which stand in one list away from them. */
export function captionsOf(stories: readonly SetStory[]): Block[] {
  return stories.flatMap((story) => story.tail.filter((block) => block.field === 'caption'));
}

export function withoutCaptions(story: SetStory): SetStory {
  return { ...story, tail: story.tail.filter((block) => block.field !== 'caption') };
}

/** Two columns that stand side by side, read in turn: up to so many lines of the left one, up to so many of the right one. */
export function alternating(left: readonly Block[], right: readonly Block[], most: number, random: Random): Block[] {
  const [leftLines, rightLines] = [lineByLine(left), lineByLine(right)];
  const lines: Block[] = [];
  while (leftLines.length > 0 || rightLines.length > 0)
    lines.push(...leftLines.splice(0, random.int(1, most)), ...rightLines.splice(0, random.int(1, most)));
  return lines;
}

/** A column's printed lines in which the first lines of paragraphs and short last lines may slip down by one to three. */
export function displaced(column: readonly Block[], random: Random): Block[] {
  const lines = lineByLine(column);
  const widest = Math.max(...lines.map((block) => block.lines.join('').length));
  for (let i = lines.length - 2; i >= 0; i -= 1) {
    const block = lines[i];
    if (block?.field !== 'paragraph') continue;
    const short = block.closes && block.lines.join('').length < widest * 0.7;
    if ((block.opens || short) && random.chance(0.35)) {
      lines.splice(i, 1);
      lines.splice(i + random.int(1, 3), 0, block);
    }
  }
  return lines;
}

/** A column's printed lines, each a block of its own. */
export function lineByLine(column: readonly Block[]): Block[] {
  return column.flatMap((block) =>
    block.lines.map((line, i) => ({
      ...block,
      lines: [line],
      opens: block.opens && i === 0,
      closes: block.closes && i === block.lines.length - 1,
    })),
  );
}
