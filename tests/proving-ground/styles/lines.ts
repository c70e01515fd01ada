import { inOrder, interrupted } from '../arrangements.ts';
import type { Random } from '../random.ts';
import { alternating, displaced, zipped } from '../scrambling.ts';
import type { Style } from '../style.ts';
import { type Block, type SetStory, setStory } from '../typesetting.ts';
import { someColumns } from './columns.ts';

/** One story's two columns read straight across, half-line by half-line. */
export const zippedColumns: Style = {
  name: 'zipped',
  captionsStay: true,
  stories: [2, 7],
  measure: (random) => ({ width: random.int(13, 18) }),
  arrange: (stories, random) => {
    const target = random.int(0, stories.length - 1);
    return stories.flatMap((set, i) => {
      const [left = [], right = []] = i === target ? halves(set) : [];
      const body = i === target ? zipped(left, right) : set.columns.flat();
      return [...set.head, ...body, ...set.tail];
    });
  },
  rendering: (random) => ({ lines: 'apart', blankLines: random.chance(0.5) }),
};

/** Two stories side by side, read straight across: half-line by half-line. */
export const zippedStories: Style = {
  name: 'zipped-stories',
  captionsStay: true,
  stories: [2, 7],
  measure: (random) => ({ width: random.int(13, 18) }),
  arrange: (stories) => sideBySide(stories, zipped),
  rendering: (random) => ({ lines: 'apart', blankLines: random.chance(0.5) }),
};

/** Two stories side by side, read line by line in turn, or a few lines of either at a time. */
export const interleavedLines: Style = {
  name: 'interleaved-lines',
  captionsStay: true,
  stories: [2, 7],
  measure: (random) => ({ width: random.int(13, 20) }),
  arrange: (stories, random) => {
    const most = random.pick([1, 1, 2, 3]);
    return sideBySide(stories, (left, right) => alternating(left, right, most, random));
  },
  rendering: () => ({ lines: 'apart', blankLines: true }),
};

/** Printed lines in a wrong order: first lines of paragraphs and short last ones slip behind their neighbours. */
export const displacedLines: Style = {
  name: 'displaced-lines',
  captionsStay: true,
  stories: [2, 7],
  measure: someColumns,
  arrange: (stories, random) => {
    const target = random.int(0, stories.length - 1);
    return interrupted(
      stories.map((set, i) => (i === target ? slipped(set, random) : set)),
      random,
    );
  },
  rendering: () => ({ lines: 'apart', blankLines: true }),
};

/** The first two stories' heads, then their texts woven into one; the other stories in order. */
export function sideBySide(stories: readonly SetStory[], weave: (left: Block[], right: Block[]) => Block[]): Block[] {
  const [left, right, ...rest] = stories;
  if (!left || !right) return inOrder(stories);
  const woven = weave(left.columns.flat(), right.columns.flat());
  return [...left.head, ...right.head, ...woven, ...left.tail, ...right.tail, ...inOrder(rest)];
}

function slipped(set: SetStory, random: Random): SetStory {
  return { ...set, columns: set.columns.map((column) => displaced(column, random)) };
}

/** The story in two columns of the same height. */
function halves({ story, measure }: SetStory): Block[][] {
  const { columns } = setStory(story, { ...measure, heights: [] });
  const lines = columns.flat().reduce((sum, block) => sum + block.lines.length, 0);
  return setStory(story, { ...measure, heights: [Math.ceil(lines / 2)] }).columns;
}
