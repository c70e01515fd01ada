/** Orders in which engines give the blocks of a page. */
import type { Random } from './random.ts';
import { type Block, inColumns, type SetStory, whole } from './typesetting.ts';

/** Story after story. */
export function inOrder(stories: readonly SetStory[]): Block[] {
  return stories.flatMap(whole);
}

/**
 * As on real pages with column breaks: most stories go on in the next block, some are interrupted by the story that
 * stands beside them, now and then the rest comes far down the page.
 */
export function interrupted(stories: readonly SetStory[], random: Random): Block[] {
  const blocks: Block[] = [];
  const late: Block[] = [];
  for (let i = 0; i < stories.length; i += 1) {
    const [story, guest] = stories.slice(i, i + 2);
    if (!story) break;
    const [first = [], ...rest] = story.columns;
    if (rest.length > 0 && guest && random.chance(0.35)) {
      const splitAt = random.int(0, rest.length - 1);
      const guestParts = random.chance(0.6) || guest.columns.length < 2 ? [whole(guest), []] : inTwo(guest);
      blocks.push(...story.head, ...first, ...rest.slice(0, splitAt).flat(), ...(guestParts[0] ?? []));
      blocks.push(...rest.slice(splitAt).flat(), ...story.tail, ...(guestParts[1] ?? []));
      i += 1;
    } else if (rest.length > 0 && guest && random.chance(0.12)) {
      blocks.push(...story.head, ...first);
      late.push(...rest.flat(), ...story.tail);
    } else blocks.push(...whole(story));
  }
  return [...blocks, ...late];
}

/**
 * Stories that stand one below the other in the same columns, read column by column from the page's top to its foot: a
 * column of each in turn, as engines do that miss the rules between them. Headlines may have been found before all text.
 */
export function inTurns(stories: readonly SetStory[], random: Random): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < stories.length; ) {
    const columns = random.int(2, 4);
    const together = stories.slice(i, i + random.pick([1, 2, 2, 3])).map((story) => inColumns(story, columns, random));
    i += together.length;
    const headsFirst = random.chance(0.3);
    if (headsFirst) blocks.push(...together.flatMap((story) => story.head));
    const turns = Math.max(...together.map((story) => story.columns.length));
    for (let turn = 0; turn < turns; turn += 1)
      for (const story of together)
        blocks.push(
          ...(turn === 0 && !headsFirst ? story.head : []),
          ...(story.columns[turn] ?? []),
          ...(turn === Math.max(0, story.columns.length - 1) ? story.tail : []),
        );
  }
  return blocks;
}

/** A story's head and first column, and all that follows. */
function inTwo(story: SetStory): [Block[], Block[]] {
  const [first = [], ...rest] = story.columns;
  return [
    [...story.head, ...first],
    [...rest.flat(), ...story.tail],
  ];
}
