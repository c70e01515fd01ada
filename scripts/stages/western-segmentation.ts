/**
 * Cuts a page of a language with blanks between words into blocks: headlines, paragraphs and parts of paragraphs.
 *
 *     Council members heard from / twenty-two residents, most of / them night-shift workers.   →   one block of three rows
 *
 * Printed lines without blank lines between them are one column; a paragraph ends where the next line's first word would
 * still have found room. It does not join what blank lines part.
 */
import { rejoin } from '../reading/rejoin.ts';
import type { Block, Line } from '../stage.ts';
import { filter, rewrite, type Strand, silent } from '../strand.ts';

/** Characters of a printed line: shorter lines are labels, longer ones paragraphs that were joined already. */
const printedLineMax = 90;
/** Lines that a headline has at most. */
const headlineLinesMax = 4;
/** Characters by which printed lines of one column differ though they are full. */
const raggedness = 2;
/** Characters by which a paragraph's first line is set in, at most. */
const indentMax = 6;
/** Share of the page's runs that are single printed lines, from which a blank line after each line says nothing. */
const looseShareMin = 0.7;

export function westernSegmentation(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(lines))
    for (const group of groupsOf(run)) {
      const [first] = group;
      if (!first) continue;
      const rows = group.map((line) => unbroken(line.strand));
      const starts: number[] = [];
      let offset = 0;
      for (const row of rows) {
        starts.push(offset);
        offset += row.text.length + 1;
      }
      const strand = rejoin(rows);
      blocks.push({
        id: blocks.length,
        strand,
        rows: starts.map((start) => Math.min(start, Math.max(0, strand.text.length - 1))),
        measure: group.length > 1 ? measureOf(group) / 2 : 0,
        mark: first.mark,
        gap: first.gap,
        indent: first.indent,
      });
    }
  return blocks;
}

function runsOf(lines: readonly Line[]): Line[][] {
  const gapMax = isLoose(lines) ? 1 : 0;
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isMarked = line.mark.type !== 'none' || (before !== undefined && before.mark.type !== 'none');
    if (run && !isMarked && line.gap <= gapMax && !isLong(line) && before && !isLong(before)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Does a blank line follow nearly every printed line? */
function isLoose(lines: readonly Line[]): boolean {
  const short = lines.filter((line) => !isLong(line));
  const alone = short.filter((line, index) => line.gap > 0 && (short[index + 1]?.gap ?? 1) > 0);
  return short.length > 20 && alone.length / short.length > looseShareMin;
}

function isLong(line: Line): boolean {
  return line.strand.text.length > printedLineMax;
}

/** The lines of each paragraph, or of each part of a head. */
function groupsOf(run: readonly Line[]): Line[][] {
  if (isHead(run)) return headGroups(run);
  const measure = measureOf(run);
  const groups: Line[][] = [];
  for (const [index, line] of run.entries()) {
    const before = run[index - 1];
    if (before && groups.length > 0 && !startsParagraph(before, line, run[index + 1], measure))
      groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function startsParagraph(before: Line, line: Line, after: Line | undefined, measure: number): boolean {
  const ended = /[.!?…:][”"’»)]*$/u.test(before.strand.text);
  if (line.indent > before.indent + 0.9 && /^[\p{Lu}\p{N}“"‘«„(—–-]/u.test(line.strand.text)) return true;
  if (!ended || /^\p{Ll}/u.test(line.strand.text)) return false;
  if (hasRoomFor(before, line, measure - raggedness)) return true;
  return after !== undefined && hasRoomFor(line, after, measure - 1) && !hasRoomFor(line, after, measure - indentMax);
}

/** Would the first word of `next` have found room at the end of `line`? Then the line ends for another reason. */
function hasRoomFor(line: Line, next: Line, measure: number): boolean {
  const word = /^\S+/u.exec(next.strand.text)?.[0] ?? '';
  return line.strand.text.length + 1 + word.length <= measure;
}

function measureOf(run: readonly Line[]): number {
  return Math.max(...run.map((line) => line.strand.text.length));
}

/** A few lines without a sentence's end, all of which begin as headlines do. */
function isHead(run: readonly Line[]): boolean {
  if (run.length > headlineLinesMax) return false;
  const texts = run.map((line) => line.strand.text);
  const text = texts.join(' ');
  if (/[.;,][”"’»]*$/u.test(text) || /\p{Ll}[.;] /u.test(text)) return false;
  return texts.every((line) => isCapitals(line)) || titleShare(text) > 0.8 || run.length === 1;
}

/** Lines in capitals are one headline, what follows in small letters another line of the head. */
function headGroups(run: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of run) {
    const before = groups.at(-1)?.at(-1);
    if (before && isCapitals(before.strand.text) === isCapitals(line.strand.text)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function titleShare(text: string): number {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** `wor- kers` in a line that was joined: the hyphen falls silent and the blank goes. */
function unbroken(strand: Strand): Strand {
  const cuts = new Set<number>();
  for (const match of strand.text.matchAll(/(?<=\p{L}{2})- (?=\p{Ll}{2})(?!(?:and|or|und|oder|et|ou|to|bis|y|e)\b)/gu))
    cuts.add(match.index);
  if (cuts.size === 0) return strand;
  const text = strand.text.replaceAll(/[\s\S]/g, (unit, index: number) => (cuts.has(index) ? silent : unit));
  return filter(rewrite(strand, text), (index) => !cuts.has(index - 1));
}
