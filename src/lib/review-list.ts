import type { LedgerDoubt } from '../schemas/ledger.ts';
import type { PlacedStory } from './all-stories.ts';
import { derived, readCatalogue, readDoubts, readRows } from './catalogue.ts';

/** A story that awaits review, with the decisions that made it doubtful where the conversion named them. */
export type ReviewedStory = PlacedStory & { doubts: LedgerDoubt[] };

/** Stories below the review threshold, in catalogue order; only issues that have some are read. */
export function readReviewList(): Promise<ReviewedStory[]> {
  return derived('review', async () => {
    const list: ReviewedStory[] = [];
    for (const issue of (await readCatalogue()).issues) {
      if (issue.doubtful === 0) continue;
      const doubts = Map.groupBy(await readDoubts(issue.id), ({ story }) => story);
      for (const row of await readRows(issue.id)) {
        if (row.doubtful) list.push({ row, issue, doubts: doubts.get(row.id) ?? [] });
      }
    }
    return list;
  });
}
