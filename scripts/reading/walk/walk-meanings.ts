/** Whether the stories of a whole walk are each about one thing, and about what their heads say. */
import { flag } from '../columns.ts';
import type { OpenStory } from './open-story.ts';
import type { WalkedPage } from './page-walked.ts';
import type { Walk } from './walking.ts';

/** Summed over texts, and over the lines of heads: see the columns of `walk-worth`. */
export type MeaningSums = {
  own: number;
  other: number;
  strays: number;
  lead: number;
  head: number;
  otherHead: number;
  strayHeads: number;
};

export function meaningSums({ meaning }: WalkedPage, { stories }: Walk): MeaningSums {
  const sums: MeaningSums = { own: 0, other: 0, strays: 0, lead: 0, head: 0, otherHead: 0, strayHeads: 0 };
  for (const [home, { texts, heads }] of stories.entries()) {
    if (texts.length === 0) continue;
    for (const text of texts) {
      const { own, nearest } = compared(home, text);
      sums.own += own;
      sums.other += nearest;
      sums.strays += flag(nearest > own);
    }
    let lead = 0;
    for (const head of heads) {
      const { own, nearest } = compared(home, head);
      sums.head += own;
      sums.otherHead += nearest;
      sums.strayHeads += flag(nearest > own);
      lead = Math.max(lead, meaning.between(head, texts[0] ?? head));
    }
    sums.lead += lead;
  }
  return sums;

  /** How near an item is to its own story, and to the nearest of the others. */
  function compared(home: number, item: number): { own: number; nearest: number } {
    let own = 0;
    let nearest = 0;
    for (const [i, story] of stories.entries()) {
      const near = nearnessTo(story, item);
      if (i === home) own = near;
      else nearest = Math.max(nearest, near);
    }
    return { own, nearest };
  }

  /** Of an item to all that a story says, but for itself. */
  function nearnessTo(story: OpenStory, item: number): number {
    let sum = 0;
    for (const text of story.texts) if (text !== item) sum += meaning.between(item, text);
    const norm = story.texts.includes(item) ? story.meaningNorm - 1 - 2 * sum : story.meaningNorm;
    return sum / Math.sqrt(Math.max(1, norm));
  }
}
