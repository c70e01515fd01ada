/** Two columns that stood side by side, put one below the other, each behind its own head. */
import type { Line } from '../../stage.ts';
import { emWidth } from '../measure.ts';
import { endingOf } from '../sentence.ts';

/** Lines of a head above columns, and the width in em of one. */
const headLinesMax = 8;
const headMax = 48;

/**
 * Appends two columns: heads that stand side by side come before both columns.
 * @param oneText the right column goes on with the left one
 * @param rightFirst the left column goes on below
 */
export function pushColumns<Row extends Pick<Line, 'strand'>>(
  result: Row[],
  left: readonly Row[],
  right: readonly Row[],
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
function headsAbove<Row extends Pick<Line, 'strand'>>(lines: Row[], isByline: (text: string) => boolean): Row[][] {
  let from = lines.length;
  while (from > 0 && lines.length - from < headLinesMax && isHeadLine(lines[from - 1])) from -= 1;
  const head = lines.slice(from);
  const byline = head.findIndex((line) => isByline(line.strand.text));
  const first = byline >= 0 && byline < head.length - 1 ? byline + 1 : head.length === 2 && byline < 0 ? 1 : 0;
  if (first === 0) return [];
  lines.length = from;
  return [head.slice(0, first), head.slice(first)];
}

function isHeadLine(line: Pick<Line, 'strand'> | undefined): boolean {
  return line !== undefined && emWidth(line.strand.text) <= headMax && endingOf(line.strand.text) !== 'sentence';
}
