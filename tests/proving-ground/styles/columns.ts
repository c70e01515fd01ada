import { inOrder, inTurns, interrupted } from '../arrangements.ts';
import type { Random } from '../random.ts';
import type { Rendering } from '../rendering.ts';
import type { Style } from '../style.ts';
import type { Measure } from '../typesetting.ts';

/** One column: nothing is cut. */
export function oneColumn(random: Random): Measure {
  return { width: random.int(12, 26), creditRunIn: random.chance(0.5) };
}

/** Columns of 5 to 30 lines: most breaks are in mid-sentence. */
export function someColumns(random: Random): Measure {
  const height = random.int(5, 26);
  const heights = Array.from({ length: random.int(1, 4) }, () => height + random.int(-2, 4));
  return { width: random.int(12, 22), heights, creditRunIn: random.chance(0.5) };
}

export function joined(): Rendering {
  return { lines: 'joined' };
}

export const clean: Style = {
  name: 'clean',
  stories: [3, 14],
  measure: oneColumn,
  arrange: inOrder,
  rendering: joined,
};

export const cut: Style = {
  name: 'cut',
  stories: [3, 14],
  measure: someColumns,
  arrange: interrupted,
  rendering: joined,
};

export const interleavedBlocks: Style = {
  name: 'interleaved-blocks',
  stories: [2, 7],
  measure: someColumns,
  arrange: inTurns,
  rendering: joined,
};
