/** Slogans and labels of a page's other columns, between two of its stories. */
import { makeFurniture } from './furniture.ts';
import type { Random } from './random.ts';
import { type Block, furniture } from './typesetting.ts';

/** Pages that have one; those of them that have two. */
const shares = { one: 0.2, two: 0.3 };

export function withStraySlogans(blocks: readonly Block[], random: Random): Block[] {
  if (!random.chance(shares.one)) return [...blocks];
  const heads = blocks.flatMap((block, i) => (i > 0 && beginsStory(block, blocks[i - 1]) ? [i] : []));
  const places = random.shuffle(heads).slice(0, random.chance(shares.two) ? 2 : 1);
  const lines = makeFurniture(random).between;
  return blocks.flatMap((block, i) => {
    const line = lines[places.indexOf(i)];
    return line === undefined ? [block] : [furniture(line), block];
  });
}

function beginsStory(block: Block, before: Block | undefined): boolean {
  return (
    block.story !== null &&
    block.story !== before?.story &&
    /^(?:section|kicker|headline)$/u.test(block.field) &&
    block.opens
  );
}
