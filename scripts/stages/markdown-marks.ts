/**
 * Takes the Markdown marks of an OCR engine off the lines and remembers what they said.
 *
 *     ## 通告            →   通告, marked as a heading of level 2
 *     - 1.二工区老营房一栋   →   1.二工区老营房一栋, marked as an item
 *
 * It does not believe the levels, and does not touch printed marks: —— at a deck's start, ● and □ stay text.
 */
import type { Line, Mark } from '../stage.ts';
import { placesOf, type Sheet, type Strand, slice, trim } from '../strand.ts';
import type { Place } from '../tree.ts';

type Marked = { lines: Line[]; marks: Place[] };

/** What opens a line, what it means, and whether it goes on being looked at after the mark. */
const openers: { pattern: RegExp; mark: (found: string) => Mark }[] = [
  { pattern: /^#{1,6}(?=[\s\u3000]|$)/, mark: (found) => ({ type: 'heading', level: found.length }) },
  { pattern: /^#{1,6}(?=[^\s#])/, mark: (found) => ({ type: 'heading', level: found.length }) },
  { pattern: /^[-*+](?=\s+\S)/, mark: () => ({ type: 'item' }) },
  { pattern: /^>+(?=\s)/, mark: () => ({ type: 'none' }) },
];
const wholeLines = [
  /^!\[[^\]]*\]\([^)]*\)$/,
  /^([-*_])(?:\s*\1){2,}$/,
  /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?$/,
  /^```\w*$/,
  /^<(?:img|hr|br)\b[^>]*>$/i,
];

export function markdownMarks(sheet: Sheet, strands: readonly Strand[]): Marked {
  const lines: Line[] = [];
  const marks: Place[] = [];
  let gap = 0;
  for (const [index, whole] of strands.entries()) {
    const printed = trim(whole);
    if (printed.text === '') {
      gap += 1;
      continue;
    }
    if (wholeLines.some((pattern) => printed.text.length < 400 && pattern.test(printed.text))) {
      marks.push(...placesOf(sheet, printed));
      gap += 1;
      continue;
    }
    const { strand, mark, taken } = unmarked(printed);
    for (const piece of taken) marks.push(...placesOf(sheet, trim(piece)));
    if (strand.text === '') {
      gap += 1;
      continue;
    }
    lines.push({ index, strand, gap, indent: indentOf(whole.text), mark });
    gap = 0;
  }
  return { lines, marks };
}

function unmarked(printed: Strand): { strand: Strand; mark: Mark; taken: Strand[] } {
  let strand = printed;
  let mark: Mark = { type: 'none' };
  const taken: Strand[] = [];
  for (const opener of openers) {
    const found = opener.pattern.exec(strand.text)?.[0];
    if (found === undefined) continue;
    taken.push(slice(strand, 0, found.length));
    strand = trim(slice(strand, found.length));
    mark = opener.mark(found);
    break;
  }
  const strong = /^(\*\*|__)(?=[^\s*_]).+(?:\*\*|__)$/s.exec(strand.text.length < 400 ? strand.text : '');
  if (strong && !strand.text.slice(2, -2).includes('**')) {
    taken.push(slice(strand, 0, 2), slice(strand, strand.text.length - 2));
    strand = trim(slice(strand, 2, strand.text.length - 2));
    if (mark.type === 'none') mark = { type: 'strong' };
  }
  return { strand, mark, taken };
}

/** Blanks before the text in em; an ideographic blank is one. */
function indentOf(text: string): number {
  const blanks = /^\s*/.exec(text.slice(0, 40))?.[0] ?? '';
  let width = 0;
  for (const blank of blanks) width += blank === '\u3000' ? 1 : blank === '\ufeff' ? 0 : 0.5;
  return width;
}
