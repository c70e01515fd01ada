/**
 * Puts the lines of two columns one column after the other where they were read in turn, or straight across.
 *
 *     A1 / B1 / A2 / B2 / A3   →   A1 / A2 / A3 / B1 / B2
 *     闸门一开，水头像一匹白马，顺着 动。管线要从他家屋后过，那里有一棵   →   a line of the left column and one of the right
 *     为加强政 专区操作流程和相关事宜,并发放洪 务公开质量   →   为加强政 / 务公开质量 / 专区操作流程和相关事宜,并发放洪
 *
 * Which line stands below which is judged by `reading/lines/succession-model`. It does not touch lines that go on with the
 * next, and does not say where a story begins.
 */

import type { Rarity } from '../reading/kinship.ts';
import { pushColumns } from '../reading/lines/column-heads.ts';
import { acrossColumns } from '../reading/lines/half-columns.ts';
import { learnedAffinity } from '../reading/lines/line-affinity.ts';
import { type LineClues, linePage } from '../reading/lines/line-page.ts';
import { type PrintedLine, printedLines } from '../reading/lines/printed-lines.ts';
import { learnedSuccession, type SuccessionJudge } from '../reading/lines/succession-model.ts';
import { dealOut, type ThreadModel, threadReach } from '../reading/lines/threads.ts';
import { emWidth } from '../reading/measure.ts';
import { awaited, endingOf, marksIn, stillOpen } from '../reading/sentence.ts';
import type { Line } from '../stage.ts';

type Dealt = { changed: boolean; turning: boolean };
type Clues = LineClues & { isByline: (text: string) => boolean; rarity: Rarity };

/** Em: lines of a column; wider is a joined paragraph, narrower a label. */
const widthMin = 1;
const widthMax = 64;
const columnMin = 7;
const columnMax = 32;
/** Em by which full lines of one column differ, and by which a paragraph's first line is short of them. */
const ragged = 1.6;
const indent = 2;
/** Lines of a run below which nothing can be seen. */
const runMin = 6;
/**
 * Lines that break off within so many neighbours, from which columns may be woven there; nats of continuity of such with the
 * next line, and by which they go on better with one further down. Lines around them that may be woven too.
 */
const tearsMin = 2;
const tearsAmong = 12;
const tornMax = -1;
const tornBy = 2;
const around = 16;
/** Characters beside a cut that are looked at. */
const edge = 12;
/** Nats for each change of column by which the columns must go on better than the lines as they came, and changes at least. */
const changeGainMin = 1;
const changesMin = 4;
/** Lines of one column that come in a row among woven ones, at most. */
const stretchMax = 6;
/** Nats for a second column to start, for a label to start it, and beyond which one line says no more. */
const threadStart = -3;
const label = -2;
const successionMax = 8;

export function unweaving(lines: readonly Line[], clues: Clues, judge: SuccessionJudge = learnedSuccession()): Line[] {
  const pulled = runsOf(lines, (line) => line.mark.type === 'none' && isNarrow(emWidth(line.strand.text))).flatMap(
    (run) => (run.length < runMin ? run : acrossColumns(run, clues)),
  );
  const printed = printedLines(pulled);
  const torn = tornStretches(printed, clues);
  if (torn.length === 0) return pulled;
  const page = linePage(printed, clues);
  const judged = judge(page);
  const rows: PrintedLine[] = [];
  const tops = new Set<PrintedLine>();
  let done = 0;
  for (const { from, to } of torn) {
    rows.push(...printed.slice(done, from), ...inTurns(from, printed.slice(from, to), clues, judged, tops));
    done = to;
  }
  return sourceLines([...rows, ...printed.slice(done)], tops);
}

const isNarrow = (em: number) => em >= widthMin && em <= widthMax;

/** Neighbours that are all such. */
function runsOf<Row>(rows: readonly Row[], isSuch: (row: Row) => boolean): Row[][] {
  const runs: Row[][] = [];
  let open = false;
  for (const row of rows) {
    const fits = isSuch(row);
    if (fits && open) runs.at(-1)?.push(row);
    else runs.push([row]);
    open = fits;
  }
  return runs;
}

/** Stretches of narrow lines in which several lines near each other go on better with a line further down than with the next. */
function tornStretches(rows: readonly PrintedLine[], { continuity }: Clues): { from: number; to: number }[] {
  const isPlain = (row: PrintedLine | undefined) => row?.line.mark.type === 'none' && isNarrow(row.width);
  const joint = (at: number, lower: number) => {
    const [above, below] = [rows[at], rows[lower]];
    if (!above || !below || !isPlain(below)) return Number.NEGATIVE_INFINITY;
    return continuity(above.strand.text.slice(-edge), below.strand.text.slice(0, edge));
  };
  const found: { from: number; to: number }[] = [];
  const tears: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isPlain(row) || endingOf(row.strand.text) === 'sentence') continue;
    const next = joint(at, at + 1);
    if (next >= tornMax || Math.max(joint(at, at + 2), joint(at, at + 3)) < next + tornBy) continue;
    tears.push(at);
    const first = tears.at(-tearsMin);
    if (first === undefined || at - first > tearsAmong) continue;
    const last = found.at(-1);
    const from = Math.max(0, first - around);
    const to = Math.min(rows.length, at + 1 + around);
    if (last && from <= last.to) last.to = to;
    else found.push({ from, to });
  }
  return found.flatMap(({ from, to }) =>
    runsOf(
      Array.from({ length: to - from }, (_, i) => from + i),
      (at) => isPlain(rows[at]),
    )
      .filter((run) => run.length >= runMin)
      .map((run) => ({ from: run[0] ?? from, to: (run.at(-1) ?? from) + 1 })),
  );
}

/**
 * Lines of two columns in turn, dealt out to their columns.
 * @param from the run's place on the page
 * @param tops takes the first line of each column
 */
function inTurns(
  from: number,
  run: readonly PrintedLine[],
  { isByline, rarity }: Clues,
  judge: ReturnType<SuccessionJudge>,
  tops: Set<PrintedLine>,
): PrintedLine[] {
  const widths = run.map((row) => row.width + (row.inside ? 0 : row.line.indent));
  const inColumn = widths.map((_, index) => isColumnLine(widths, index));
  const known = new Map<string, number>();
  const goesOn = (last: number, next: number, open: string): number => {
    const waits = awaited(open);
    const key = `${last} ${next} ${waits}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const nats = Math.max(-successionMax, Math.min(successionMax, judge(from + last, from + next, waits)));
    known.set(key, nats);
    return nats;
  };
  const texts = run.map(({ strand }) => strand.text);
  const marks = texts.map(marksIn);
  const opens = (open: string, line: number) => stillOpen(open, marks[line] ?? '');
  const starts = (next: number) => (inColumn[next] ? threadStart : threadStart + label);
  const affinity = learnedAffinity(texts, rarity);
  const model = { goesOn, stillOpen: opens, starts, affinity };
  const dealt = surely(stretches(dealOut(run.length, model)), inColumn, model);
  return ordered(run, dealt, inColumn, isByline, tops);
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
function surely(dealt: readonly Dealt[], inColumn: readonly boolean[], model: ThreadModel): Dealt[] {
  const result = [...dealt];
  for (let start = 0; start < dealt.length; ) {
    let end = start;
    while (dealt[end]?.turning) end += 1;
    if (end === start) {
      start += 1;
      continue;
    }
    const inColumns = inColumn.slice(start, end).filter(Boolean).length;
    const changes = dealt.slice(start, end).filter(({ changed }) => changed).length;
    const gained = changes >= changesMin && gainOf(dealt, start, end, model) >= changeGainMin * changes;
    if (inColumns < runMin || inColumns < (end - start) / 2 || !gained)
      result.fill({ changed: false, turning: false }, start, end);
    start = end;
  }
  return result;
}

/** Nats by which the lines go on better in their columns. */
function gainOf(dealt: readonly Dealt[], start: number, end: number, { goesOn, stillOpen }: ThreadModel): number {
  const lasts: [number, number] = [start, -1];
  const open: [string, string] = [stillOpen('', start), ''];
  let inOrder = open[0];
  let current: 0 | 1 = 0;
  let gain = 0;
  for (let index = start + 1; index < end; index += 1) {
    if (dealt[index]?.changed) current = current === 0 ? 1 : 0;
    const last = lasts[current];
    if (last >= 0 && index - last <= threadReach) gain += goesOn(last, index, open[current]);
    gain -= goesOn(index - 1, index, inOrder);
    inOrder = stillOpen(inOrder, index);
    open[current] = stillOpen(open[current], index);
    lasts[current] = index;
  }
  return gain;
}

/** As wide as others near it, or short of them by a paragraph's indent. */
function isColumnLine(widths: readonly number[], index: number): boolean {
  const own = widths[index] ?? 0;
  if (own < columnMin || own > columnMax) return false;
  const near = widths.slice(Math.max(0, index - 9), index + 10);
  const alike = (column: number) => near.filter((width) => Math.abs(width - column) <= ragged).length;
  return alike(own) > 3 || alike(own + indent) > 3;
}

/** Where lines come in turn, the thread that ends first goes first: the other may go on below, if it does not end with the run. */
function ordered(
  run: readonly PrintedLine[],
  dealt: readonly Dealt[],
  inColumn: readonly boolean[],
  isByline: (text: string) => boolean,
  tops: Set<PrintedLine>,
): PrintedLine[] {
  const result: PrintedLine[] = [];
  let threads: [PrintedLine[], PrintedLine[]] = [[], []];
  let current: 0 | 1 = 0;
  const flush = (atEnd = false) => {
    const [first, second] = threads;
    const isDone = atEnd && endingOf(first.at(-1)?.strand.text ?? '') === 'sentence';
    for (const top of [first[0], second[0]]) if (top && second.length > 0) tops.add(top);
    if (second.length === 0) result.push(...first);
    else pushColumns(result, first, second, false, isByline, current === 0 && !isDone);
    threads = [[], []];
    current = 0;
  };
  for (const [index, line] of run.entries()) {
    const { changed, turning } = dealt[index] ?? { changed: false, turning: false };
    if (!turning || (threads[1].length === 0 && !inColumn[index])) flush();
    if (changed && threads[0].length > 0) current = current === 0 ? 1 : 0;
    threads[current].push(line);
  }
  flush(true);
  return result;
}

/** Source lines of which all printed lines still stand together are left whole; printed lines that moved are lines of their own, columns stand apart. */
function sourceLines(rows: readonly PrintedLine[], tops: ReadonlySet<PrintedLine>): Line[] {
  const counts = new Map<Line, number>();
  for (const { line } of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as PrintedLine;
    const count = counts.get(row.line) ?? 1;
    const own = rows.slice(at, at + count);
    const isWhole = own.every(({ line, order }, i) => line === row.line && order === i);
    const line = isWhole ? row.line : { ...row.line, strand: row.strand, ...(row.inside ? { gap: 0, indent: 0 } : {}) };
    lines.push(tops.has(row) && line.gap === 0 ? { ...line, gap: 1 } : line);
    at += isWhole ? count : 1;
  }
  return lines;
}
