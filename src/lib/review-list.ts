import type { PlacedStory } from './all-stories.ts';
import { derived, readCatalogue, readRows } from './catalogue.ts';

/** Stories below the review threshold, in catalogue order; only issues that have some are read. */
export function readReviewList(): Promise<PlacedStory[]> {
  return derived('review', async () => {
    const list: PlacedStory[] = [];
    for (const issue of (await readCatalogue()).issues) {
      if (issue.doubtful === 0) continue;
      for (const row of await readRows(issue.id)) if (row.doubtful) list.push({ row, issue });
    }
    return list;
  });
}
