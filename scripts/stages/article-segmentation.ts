/**
 * Walks over the page and decides which story each item belongs to, all decisions together: the likeliest of many walks wins.
 *
 *     headline A, a paragraph, headline B, a paragraph cut short, a paragraph that speaks of A   →   A goes on after B
 *
 * How likely a step is, is learned (tests/proving-ground/train-walk.ts). It does not choose among the lines of a head,
 * and leaves a head without a body apart (see `headline`).
 */
import type { WalkedPage } from '../reading/walk/page-walked.ts';
import { type Chooser, reconsidered } from '../reading/walk/second-thoughts.ts';
import type { Judge } from '../reading/walk/walk-model.ts';
import { noWalk, trailOf, walkOn } from '../reading/walk/walking.ts';
import type { Placing } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** @param choose which of several whole walks is best; without it the likeliest is taken as it is */
export function articleSegmentation(page: WalkedPage, judge: Judge, choose: Chooser | null = null): Placing[] {
  const placings: Placing[] = [];
  let stories = 0;
  for (let from = 0; from < page.items.length; from += thresholds.walkItemsMax) {
    const way = { page, judge, to: Math.min(page.items.length, from + thresholds.walkItemsMax) };
    const first = walkOn(noWalk, from, way);
    const walk = choose ? reconsidered(first, way, choose) : first;
    for (const { placing } of trailOf(walk))
      placings.push(placing.story < 0 ? placing : { ...placing, story: placing.story + stories });
    stories += walk.stories.length;
  }
  return bodilessApart(page, placings);
}

/** A head that opened a story to which nothing came stands apart. */
function bodilessApart({ items }: WalkedPage, placings: readonly Placing[]): Placing[] {
  const filled = new Set<number>();
  for (const { item, story } of placings) if (items[item]?.type !== 'head') filled.add(story);
  return placings.map((placing) => {
    const isHead = items[placing.item]?.type === 'head';
    return isHead && placing.act !== 'credit' && !filled.has(placing.story)
      ? { ...placing, act: 'float', story: -1 }
      : placing;
  });
}
