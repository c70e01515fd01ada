/** Lines that were read straight across two columns, pulled apart into the columns. */
import type { Line } from '../../stage.ts';
import { slice, trim } from '../../strand.ts';
import { emWidth } from '../measure.ts';
import { endingOf } from '../sentence.ts';
import { pushColumns } from './column-heads.ts';
import { halfCuts } from './half-lines.ts';

type Continuity = (left: string, right: string) => number;

/** Nats for each line by which the columns must go on better downwards than across. */
const gainMin = 1.2;
const continuityMax = 6;

/** Stretches of half-lines within the run, each pulled apart into its columns; the run as it is where there are none. */
export function acrossColumns(
  run: readonly Line[],
  clues: { continuity: Continuity; isByline: (text: string) => boolean },
): Line[] {
  const result: Line[] = [];
  for (let start = 0; start < run.length; ) {
    const stretch = stretchAt(run, start);
    const columns = stretch.length >= 3 ? columnsOf(stretch, clues.continuity) : null;
    if (columns) {
      const [left, right] = columns;
      pushColumns(result, left, right, goesOnWith(left.at(-1), right[0], clues.continuity), clues.isByline);
    } else result.push(...stretch);
    start += stretch.length;
  }
  return result;
}

/** From this line on, the lines of two columns' width, with the single half-lines below them. */
function stretchAt(run: readonly Line[], start: number): readonly Line[] {
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

/** Does the right column's text go on with the left one's? Then they are one story's. */
function goesOnWith(left: Line | undefined, right: Line | undefined, continuity: Continuity): boolean {
  if (!left || !right) return false;
  return endingOf(left.strand.text) !== 'sentence' && joint(left, right, continuity) > 0;
}
