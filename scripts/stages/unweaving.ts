/**
 * Puts the lines of two columns one column after the other where they were read in turn, or straight across.
 *
 *     A1 / B1 / A2 / B2 / A3   →   A1 / A2 / A3 / B1 / B2
 *     闸门一开，水头像一匹白马，顺着 动。管线要从他家屋后过，那里有一棵   →   a line of the left column and one of the right
 *
 * It does not touch lines that go on with the next, and does not say where a story begins.
 */
import { halfCuts } from '../reading/lines/half-lines.ts';
import { dealOut } from '../reading/lines/threads.ts';
import { emWidth } from '../reading/measure.ts';
import { endingOf } from '../reading/sentence.ts';
import type { Line } from '../stage.ts';
import { slice, trim } from '../strand.ts';

type Continuity = (left: string, right: string) => number;
type Dealt = { changed: boolean; turning: boolean };
type Clues = {
  continuity: Continuity;
  /** 0 to 1: how likely text that begins here begins in mid-sentence. */
  startsMidSentence: (text: string) => number;
  isByline: (text: string) => boolean;
};

/** Em: lines of a column; wider is a joined paragraph, narrower a label. */
const widthMin = 1;
const widthMax = 64;
const columnMax = 32;
/** Lines of a run below which nothing can be seen. */
const runMin = 6;
/** Nats for each line by which the columns must go on better downwards than across. */
const gainMin = 1.2;
/** The same for each change of column where lines come a few at a time, and changes below which nothing can be seen. */
const changeGainMin = 2;
const changesMin = 4;
/** Em by which full lines of one column differ, and nats against a line of another width. */
const ragged = 1.6;
const otherWidth = -2.5;
/** Em by which a paragraph's second line is wider than its first, and nats for that. */
const indentMax = 3.6;
const indent = 2;
const indented = -0.5;
/** Lines of one column that come in a row among woven ones, at most. */
const stretchMax = 6;
/** Nats, at worst, for what begins in mid-sentence to stand below a sentence's end. */
const startingMin = -3;
/** Nats for a full line in mid-sentence to be followed by a label in its column; for a second column to start. */
const label = -2;
const threadStart = -3;
const columnMin = 7;
/** Lines of a head above columns, and the width in em of one. */
const headLinesMax = 8;
const headMax = 48;
const continuityMax = 6;

export function unweaving(lines: readonly Line[], clues: Clues): Line[] {
  return runsOf(lines).flatMap((run) => {
    if (run.length < runMin) return run;
    return acrossColumns(run, clues) ?? inTurns(run, clues);
  });
}

/** Neighbouring lines of text that were not marked up and not joined. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open = false;
  for (const line of lines) {
    const width = emWidth(line.strand.text);
    const fits = line.mark.type === 'none' && width >= widthMin && width <= widthMax;
    if (fits && open) runs.at(-1)?.push(line);
    else runs.push([line]);
    open = fits;
  }
  return runs;
}

/** Stretches of half-lines within the run, each pulled apart into its columns. */
function acrossColumns(run: readonly Line[], clues: Clues): Line[] | null {
  const result: Line[] = [];
  let found = false;
  for (let start = 0; start < run.length; ) {
    const stretch = stretchAt(run, start);
    const columns = stretch.length >= 3 ? columnsOf(stretch, clues.continuity) : null;
    if (columns) {
      found = true;
      const [left, right] = columns;
      pushColumns(result, left, right, goesOnWith(left.at(-1), right[0], clues.continuity), clues.isByline);
    } else result.push(...stretch);
    start += stretch.length;
  }
  return found ? result : null;
}

/** From this line on, the lines of two columns' width, with the single half-lines below them. */
function stretchAt(run: readonly Line[], start: number): Line[] {
  const isDouble = (line: Line | undefined): boolean => {
    if (!line) return false;
    const { text } = line.strand;
    return emWidth(text) > 17 && /\S{6}\s+\S/u.test(text);
  };
  let end = start;
  let misses = 0;
  while (end < run.length && misses < 3) {
    misses = isDouble(run[end]) ? 0 : misses + 1;
    end += 1;
  }
  return isDouble(run[start]) ? run.slice(start, Math.max(start + 1, end - misses)) : run.slice(start, start + 1);
}

function columnsOf(stretch: readonly Line[], continuity: Continuity): [Line[], Line[]] | null {
  const cuts = halfCuts(stretch.map((line) => line.strand.text));
  if (!cuts) return null;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const [index, line] of stretch.entries()) {
    const cut = cuts[index];
    if (cut) {
      left.push({ ...line, strand: trim(slice(line.strand, 0, cut.left)) });
      right.push({ ...line, strand: trim(slice(line.strand, cut.right)), indent: 0 });
    } else (belongsLeft(line, left.at(-1), right.at(-1), continuity) ? left : right).push(line);
  }
  const down = sumOfJoins(left, continuity) + sumOfJoins(right, continuity);
  const across = sumOfJoins(
    stretch.flatMap((_, index) => [left[index], right[index]].filter((line) => line !== undefined)),
    continuity,
  );
  return down - across > gainMin * stretch.length ? [left, right] : null;
}

function belongsLeft(line: Line, left: Line | undefined, right: Line | undefined, continuity: Continuity): boolean {
  if (!left || !right) return true;
  return joint(left, line, continuity) >= joint(right, line, continuity);
}

function sumOfJoins(lines: readonly Line[], continuity: Continuity): number {
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && endingOf(line.strand.text) !== 'sentence') sum += joint(line, next, continuity);
  }
  return sum;
}

function joint(left: Line, right: Line, continuity: Continuity): number {
  const nats = continuity(left.strand.text.slice(-12), right.strand.text.slice(0, 12));
  return Math.max(-continuityMax, Math.min(continuityMax, nats));
}

/** Lines of two columns in turn, dealt out to their columns. */
function inTurns(run: readonly Line[], { continuity, startsMidSentence, isByline }: Clues): Line[] {
  const widths = run.map((line) => emWidth(line.strand.text) + line.indent);
  const ended = run.map((line) => endingOf(line.strand.text) === 'sentence');
  const inColumn = widths.map((_, index) => isColumnLine(widths, index));
  const starting = run.map((line) => {
    const middle = startsMidSentence(line.strand.text.slice(0, 40));
    return Math.max(startingMin, Math.min(0, Math.log((1 - middle) / middle)));
  });
  const dealt = dealOut(run.length, {
    goesOn: (last, next) => {
      const a = run[last];
      const b = run[next];
      if (!a || !b) return 0;
      if (ended[last]) return starting[next] ?? 0;
      if (!inColumn[last]) return 0;
      if (!inColumn[next] && !ended[next]) return label;
      const width = (widths[next] ?? 0) - (widths[last] ?? 0);
      const fits = Math.abs(width) <= ragged || (width < 0 && ended[next]);
      const afterIndent = width > 0 && width <= indentMax;
      return joint(a, b, continuity) + (fits ? 0 : afterIndent ? indented : otherWidth);
    },
    starts: (next) => (inColumn[next] ? threadStart : threadStart + label),
  });
  return ordered(run, surely(run, stretches(dealt), inColumn, continuity), inColumn, isByline);
}

/** Where no line changes its column for long, the columns have come to their ends: what is woven below is woven anew. */
function stretches(dealt: readonly Dealt[]): Dealt[] {
  const result = [...dealt];
  let from = 0;
  for (let index = 1; index <= dealt.length; index += 1) {
    if (index < dealt.length && !dealt[index]?.changed) continue;
    if (index - from > stretchMax) result.fill({ changed: false, turning: false }, from + 1, index);
    from = index;
  }
  return result;
}

/** Lines stay where they are unless many of them go on better in their column than in the order in which they came. */
function surely(
  run: readonly Line[],
  dealt: readonly Dealt[],
  inColumn: readonly boolean[],
  continuity: Continuity,
): Dealt[] {
  const result = [...dealt];
  for (let start = 0; start < dealt.length; ) {
    let end = start;
    while (dealt[end]?.turning) end += 1;
    if (end === start) {
      start += 1;
      continue;
    }
    const region = run.slice(start, end);
    const columns = ordered(region, dealt.slice(start, end), inColumn.slice(start, end), () => false);
    const gain = sumOfJoins(columns, continuity) - sumOfJoins(region, continuity);
    const inColumns = inColumn.slice(start, end).filter(Boolean).length;
    const changes = dealt.slice(start, end).filter(({ changed }) => changed).length;
    const gained = changes >= changesMin && gain >= Math.min(gainMin * region.length, changeGainMin * changes);
    if (inColumns < runMin || inColumns < region.length / 2 || !gained)
      result.fill({ changed: false, turning: false }, start, end);
    start = end;
  }
  return result;
}

/** As wide as others near it, or short of them by a paragraph's indent. */
function isColumnLine(widths: readonly number[], index: number): boolean {
  const own = widths[index] ?? 0;
  if (own < columnMin || own > columnMax) return false;
  const near = widths.slice(Math.max(0, index - 9), index + 10);
  const alike = (column: number) => near.filter((width) => Math.abs(width - column) <= ragged).length;
  return alike(own) > 3 || alike(own + indent) > 3;
}

/** Where lines come in turn, the thread that ends first goes first: the other may go on below. */
function ordered(
  run: readonly Line[],
  dealt: readonly Dealt[],
  inColumn: readonly boolean[],
  isByline: (text: string) => boolean,
): Line[] {
  const result: Line[] = [];
  let threads: [Line[], Line[]] = [[], []];
  let current: 0 | 1 = 0;
  const flush = () => {
    const [first, second] = threads;
    if (second.length === 0) result.push(...first);
    else if (current === 1) pushColumns(result, first, second, false, isByline);
    else pushColumns(result, first, second, false, isByline, true);
    threads = [[], []];
    current = 0;
  };
  for (const [index, line] of run.entries()) {
    const { changed, turning } = dealt[index] ?? { changed: false, turning: false };
    if (!turning || (threads[1].length === 0 && !inColumn[index])) flush();
    if (changed && threads[0].length > 0) current = current === 0 ? 1 : 0;
    threads[current].push(line);
  }
  flush();
  return result;
}

/**
 * Appends two columns, each behind its own head: heads that stand side by side come before both columns.
 * @param oneText the right column goes on with the left one
 * @param rightFirst the left column goes on below
 */
function pushColumns(
  result: Line[],
  left: readonly Line[],
  right: readonly Line[],
  oneText: boolean,
  isByline: (text: string) => boolean,
  rightFirst = false,
): void {
  const heads = oneText ? [[], []] : headsAbove(result, isByline);
  const [leftHead = [], rightHead = []] = heads;
  if (rightFirst) result.push(...rightHead, ...right, ...leftHead, ...left);
  else result.push(...leftHead, ...left, ...rightHead, ...right);
}

/** Takes the two heads off the lines' end: a byline ends the first, or each is one line. */
function headsAbove(lines: Line[], isByline: (text: string) => boolean): Line[][] {
  let from = lines.length;
  while (from > 0 && lines.length - from < headLinesMax && isHeadLine(lines[from - 1])) from -= 1;
  const head = lines.slice(from);
  const byline = head.findIndex((line) => isByline(line.strand.text));
  const first = byline >= 0 && byline < head.length - 1 ? byline + 1 : head.length === 2 && byline < 0 ? 1 : 0;
  if (first === 0) return [];
  lines.length = from;
  return [head.slice(0, first), head.slice(first)];
}

function isHeadLine(line: Line | undefined): boolean {
  return line !== undefined && emWidth(line.strand.text) <= headMax && endingOf(line.strand.text) !== 'sentence';
}

/** Does the right column's text go on with the left one's? Then they are one story's. */
function goesOnWith(left: Line | undefined, right: Line | undefined, continuity: Continuity): boolean {
  if (!left || !right) return false;
  return endingOf(left.strand.text) !== 'sentence' && joint(left, right, continuity) > 0;
}
