/** A page's printed lines with what is seen of their columns, before any of them are put together. */

import { thresholds } from '../../thresholds.ts';
import { type Ending, endingOf } from '../sentence.ts';
import type { PrintedLine } from './printed-lines.ts';

/** The character statistics asked; see `language/join-model`. */
export type LineClues = {
  continuity: (left: string, right: string) => number;
  endsOpen: (left: string) => number;
  startsMidSentence: (right: string) => number;
};

export type LinePage = {
  lines: readonly PrintedLine[];
  endings: readonly Ending[];
  /** For each line the width in em of most lines near it. */
  columns: Float64Array;
  /** For each line how many lines near it are as wide. */
  company: Float64Array;
  /** Whether a line stands in a stretch of which nearly every printed line has blank lines around it. */
  apart: readonly boolean[];
  /** Shares of the page's narrow lines that are indented, and that have a blank line before them. */
  indented: number;
  parted: number;
  clues: LineClues;
  /** Nats of continuity from a line to the one so many lines below it. */
  joint: (index: number, step: 1 | 2 | 3) => number;
};

/** Lines on either side that are taken to be of the same column. */
const near = 7;

export function linePage(lines: readonly PrintedLine[], clues: LineClues): LinePage {
  const endings = lines.map(({ strand }) => endingOf(strand.text));
  const narrow = lines.filter((line) => line.width <= thresholds.columnMeasureMax);
  const share = (is: (line: PrintedLine) => boolean) => narrow.filter(is).length / Math.max(1, narrow.length);
  return {
    lines,
    endings,
    ...columnsOf(lines),
    apart: standApart(lines, endings),
    indented: share(({ line, inside }) => !inside && line.indent >= 1),
    parted: share(({ line, inside }) => !inside && line.gap > 0),
    clues,
    joint: jointsOf(lines, clues),
  };
}

/** Characters beside a cut that are looked at; nats beyond which they say no more; nats where there is no line. */
const edge = 12;
const jointMax = 8;
const noJoint = -6;

function jointsOf(lines: readonly PrintedLine[], { continuity }: LineClues): LinePage['joint'] {
  const known = new Float64Array(lines.length * 3).fill(Number.NaN);
  return (index, step) => {
    const left = lines[index]?.strand.text;
    const right = lines[index + step]?.strand.text;
    if (left === undefined || right === undefined) return noJoint;
    const at = index * 3 + step - 1;
    if (Number.isNaN(known[at])) {
      const nats = continuity(left.slice(-edge), right.slice(0, edge));
      known[at] = Math.max(-jointMax, Math.min(jointMax, nats));
    }
    return known[at] as number;
  };
}

/** Em by which full lines of a column differ where they are set exactly: a half-width digit or mark. */
const exact = 0.6;

/** The width that most of the lines near by share, the widest such; 0 where there is none. */
function columnsOf(lines: readonly PrintedLine[]): Pick<LinePage, 'columns' | 'company'> {
  const { columnRaggednessMax, columnMeasureMax, columnMeasureMin } = thresholds;
  const widths = Float64Array.from(lines, (line) => line.width + (line.inside ? 0 : line.line.indent));
  const weights = lines.map(({ strand }) => (hangs.test(strand.text) ? 0.4 : 1));
  const columns = new Float64Array(lines.length);
  const company = new Float64Array(lines.length);
  for (let i = 0; i < lines.length; i += 1) {
    const [from, to] = [Math.max(0, i - near), Math.min(lines.length - 1, i + near)];
    let most = 1;
    for (let a = from; a <= to; a += 1) {
      const width = widths[a] as number;
      if (width < columnMeasureMin || width > columnMeasureMax) continue;
      let alike = 0;
      for (let b = from; b <= to; b += 1) {
        const far = Math.abs((widths[b] as number) - width);
        if (far > columnRaggednessMax) continue;
        const weight = (weights[b] as number) * (Math.abs(b - i) <= 3 ? 1.5 : 1);
        alike += far <= exact ? weight : weight / 3;
      }
      if (alike < most || (alike === most && width <= (columns[i] as number))) continue;
      most = alike;
      columns[i] = width;
      company[i] = alike;
    }
  }
  return { columns, company };
}

/** A mark at a line's end may stand outside of the column. */
const hangs = /[，。、；：！？”’）》」』,.;:!?)]$/;

/** Lines around a line of which it is told whether all stand apart, and how many of them there must be. */
const around = 10;
const fewest = 6;

function standApart(lines: readonly PrintedLine[], endings: readonly Ending[]): boolean[] {
  const tally = (is: (line: PrintedLine, index: number) => boolean): Int32Array => {
    const sums = new Int32Array(lines.length + 1);
    for (const [i, line] of lines.entries()) sums[i + 1] = (sums[i] as number) + Number(is(line, i));
    return sums;
  };
  const all = tally((line) => line.line.mark.type === 'none');
  const parted = tally(
    ({ line, inside, width }) =>
      line.mark.type === 'none' && !inside && line.gap > 0 && width <= thresholds.columnMeasureMax,
  );
  const open = tally(({ line }, i) => line.mark.type === 'none' && endings[i] !== 'sentence');
  return lines.map((_, i) => {
    const [from, to] = [Math.max(0, i - around), Math.min(lines.length, i + around + 1)];
    const count = (sums: Int32Array) => (sums[to] as number) - (sums[from] as number);
    return (
      count(all) >= fewest &&
      count(parted) >= count(all) * thresholds.apartShareMin &&
      count(open) >= count(all) * thresholds.apartOpenShareMin
    );
  });
}
