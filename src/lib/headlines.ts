import { type PlacedStory, readAllStories } from './all-stories.ts';
import { derived } from './catalogue.ts';
import { initialOf } from './initial.ts';
import { type Shelf, shelve } from './shelves.ts';

/** Every story that has a headline, by the headline's pinyin initial; repeated stories once. */
export function readHeadlines(): Promise<Shelf<PlacedStory>[]> {
  return derived('headlines', async () => headlinesOfStories(await readAllStories()));
}

export function headlinesOfStories(stories: readonly PlacedStory[]): Shelf<PlacedStory>[] {
  const named = stories.filter(({ row }) => row.headline !== null && row.duplicateOf === null);
  const nameOf = ({ row }: PlacedStory) => row.headline ?? '';
  return shelve(named, nameOf, (story) => initialOf(nameOf(story)));
}
