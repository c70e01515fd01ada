import { inOrder, inTurns, interrupted } from '../arrangements.ts';
import type { CleanStory } from '../clean-story.ts';
import type { Random } from '../random.ts';
import type { Rendering } from '../rendering.ts';
import type { Style } from '../style.ts';
import { evenHeights, type Measure } from '../typesetting.ts';

/** One column: nothing is cut. */
export function oneColumn(random: Random): Measure {
  return { width: random.int(12, 26), creditRunIn: random.chance(0.5) };
}

/**
 * Columns of 5 to 36 lines: most breaks are in mid-sentence. A story stands in a box mostly, its columns alike in height;
 * pictures and neighbours leave it columns of uneven heights now and then.
 */
export function someColumns(random: Random, story: CleanStory): Measure {
  const width = random.int(12, 22);
  const height = random.int(5, 36);
  const creditRunIn = random.chance(0.5);
  if (random.chance(0.3)) {
    const heights = Array.from({ length: random.int(1, 4) }, () => height + random.int(-2, 4));
    return { width, heights, creditRunIn };
  }
  const lines = story.body.reduce((sum, { text }) => sum + Math.ceil((text.length + 2) / width), 0);
  const columns = Math.min(random.int(2, 7), Math.max(random.int(1, 2), Math.round(lines / height)));
  return { width, heights: evenHeights(lines, columns, random), creditRunIn };
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
