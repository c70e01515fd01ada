import { derived, readCatalogue, readRows } from './catalogue.ts';
import type { IssueRow, StoryRow } from './model.ts';

/** A story in a list that spans issues. */
export type PlacedStory = { row: StoryRow; issue: IssueRow };

/** Every story of the archive, by date and reading order: read once for all indexes. */
export function readAllStories(): Promise<PlacedStory[]> {
  return derived('all stories', async () => {
    const { issues } = await readCatalogue();
    const placed: PlacedStory[] = [];
    for (const issue of issues) {
      for (const row of await readRows(issue.id)) placed.push({ row, issue });
    }
    return placed;
  });
}

/** What `contentKey` takes for stories in a list: rows and issues one by one, each digested once however many lists have it. */
export function placedKey(stories: readonly PlacedStory[]): (StoryRow | IssueRow)[][] {
  return stories.map(({ row, issue }) => [row, issue]);
}
