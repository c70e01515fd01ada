import { describe, expect, it } from 'vitest';
import type { Chosen, Link } from '../../scripts/reading/assignment.ts';
import { parted, restsOf } from '../../scripts/reading/walk/open-rests.ts';
import type { Chain, Item, Placing, Sight } from '../../scripts/stage.ts';
import { gathering } from '../../scripts/stages/gathering.ts';

const link = (left: number, right: number, weight: number): Link => ({ left, right, weight });
const chosen = (own: Link, margin: number): Chosen => ({ ...own, margin, runnerUp: null });

/** As much of a block as these stages look at. */
const sight = (id: number) => ({ id, look: 'prose' }) as Sight;
const chain = (...ids: number[]): Chain => ({ sights: ids.map(sight), truncated: true, margin: 9 });
const text = (own: Chain): Item => ({ type: 'text', chain: own });

describe('joins that are left to the walk', () => {
  const [clear, near, rival] = [link(1, 2, 9), link(3, 5, 2.2), link(4, 5, 2.1)];

  it('are those that another nearly beat', () => {
    const { sure, open } = parted([chosen(clear, 9), chosen(near, 0.1)], [clear, near, rival]);
    expect(sure.map(({ right }) => right)).toEqual([2]);
    expect(open).toEqual([
      { ...near, margin: expect.closeTo(0.1), chosen: true },
      { ...rival, margin: expect.closeTo(-0.1), chosen: false },
    ]);
  });

  it('are none that a walk cannot make', () => {
    const { sure, open } = parted([chosen(near, 0.1)], []);
    expect(sure).toHaveLength(1);
    expect(open).toEqual([]);
  });

  it('have what ended with a sure join for no rival', () => {
    const [own, other] = [link(1, 5, 2), link(1, 2, 9)];
    expect(parted([chosen(other, 7)], [own, other]).open).toEqual([]);
  });
});

describe('a rest that the walk found', () => {
  const [begun, between, rest] = [chain(1), chain(2), chain(3, 4)];
  const items = [text(begun), text(between), text(rest)];
  const placing = (item: number, goesOn?: Chain): Placing => ({
    item,
    act: goesOn ? 'part' : 'stay',
    story: 0,
    margin: 2,
    rival: null,
    ...(goesOn ? { goesOn } : {}),
  });
  const bodyOf = (placings: Placing[]) =>
    gathering(items, placings).stories[0]?.body.map((part) =>
      part.type === 'paragraph' ? part.chain.sights.map(({ id }) => id) : [],
    );

  it('is known by the block that it starts with', () => {
    const rests = restsOf(items, [{ left: 1, right: 3, weight: 1, margin: 1, chosen: true }]);
    expect(rests.get(rest)).toEqual([{ left: begun, weight: 1, margin: 1, chosen: true }]);
  });

  it('is put to its paragraph', () => {
    expect(bodyOf([placing(0), placing(1), placing(2, begun)])).toEqual([[1, 3, 4], [2]]);
  });

  it('is a paragraph of its own where the walk says so', () => {
    expect(bodyOf([placing(0), placing(1), placing(2)])).toEqual([[1], [2], [3, 4]]);
  });
});
