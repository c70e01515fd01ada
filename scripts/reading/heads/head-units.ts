/** The pieces of a page's heads that are given to stories: printed lines, and the parts of lines that blanks part. */
import type { Gathered, Sight } from '../../stage.ts';
import { type Strand, stretches } from '../../strand.ts';

export type HeadUnit = {
  sight: Sight;
  /** The line, or one of its parts. */
  strand: Strand;
  /** Lines that stand together on the page have the same number. */
  run: number;
  /** Index of the story that the walk over the page gave it to; -1 where it floats. */
  own: number;
};

/** Characters of a part, at least: shorter ones are names set apart. */
const partMin = 3;
/** Parts of a line, at most: more are a list. */
const partsMax = 4;

/** @returns the units in source order */
export function headUnits(stories: readonly Gathered[], floating: readonly (readonly Sight[])[]): HeadUnit[] {
  const lines = [
    ...stories.flatMap(({ displays }, own) => displays.map((sight) => ({ sight, own }))),
    ...floating.flat().map((sight) => ({ sight, own: -1 })),
  ].sort((a, b) => a.sight.id - b.sight.id);
  const units: HeadUnit[] = [];
  let run = -1;
  let last: (typeof lines)[number] | undefined;
  for (const line of lines) {
    if (!last || last.own !== line.own || line.sight.id - last.sight.id > 1) run += 1;
    last = line;
    for (const strand of partsOf(line.sight.strand)) units.push({ sight: line.sight, strand, run, own: line.own });
  }
  return units;
}

/** The parts of a line between blanks; the line itself where they are short or many. */
export function partsOf(strand: Strand): Strand[] {
  const parts = stretches(strand);
  const areParts = parts.length <= partsMax && parts.every((part) => part.text.length >= partMin);
  return areParts && parts.length > 0 ? parts : [strand];
}
