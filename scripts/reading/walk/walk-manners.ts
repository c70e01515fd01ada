/** Whether the texts of each story of a whole walk talk alike. */
import { flag } from '../columns.ts';
import { mannerWith, natsApart } from './manners.ts';
import type { WalkedPage } from './page-walked.ts';
import type { Walk } from './walking.ts';

/** Summed over texts that have company in their story: see the columns of `walk-worth`. */
export type MannerSums = { own: number; other: number; strays: number };

export function mannerSums({ manner }: WalkedPage, { stories }: Walk): MannerSums {
  const sums: MannerSums = { own: 0, other: 0, strays: 0 };
  for (const [home, { texts, manner: whole }] of stories.entries())
    for (const text of texts) {
      const own = manner(text);
      const company = mannerWith(whole, own, -1);
      if (!own || !company) continue;
      const apart = natsApart(own, company);
      let nearest = Number.POSITIVE_INFINITY;
      for (const [i, story] of stories.entries())
        if (i !== home && story.manner) nearest = Math.min(nearest, natsApart(own, story.manner));
      sums.own += apart;
      if (nearest === Number.POSITIVE_INFINITY) continue;
      sums.other += nearest;
      sums.strays += flag(nearest < apart);
    }
  return sums;
}
