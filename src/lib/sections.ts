import { type PlacedStory, readAllStories } from './all-stories.ts';
import { derived } from './catalogue.ts';
import { initialOf } from './initial.ts';
import { type Shelf, shelve } from './shelves.ts';
import { slugOf } from './slug.ts';

/** A standing column and its stories, oldest first. */
export type Section = { name: string; slug: string; initial: string; stories: PlacedStory[] };

/** The archive's sections, by pinyin initial. */
export function readSections(): Promise<Shelf<Section>[]> {
  return derived('sections', async () => sectionsOfStories(await readAllStories()));
}

export function sectionsOfStories(stories: readonly PlacedStory[]): Shelf<Section>[] {
  const sections = [...Map.groupBy(stories, ({ row }) => row.section)].flatMap(([name, own]) =>
    name === null ? [] : [{ name, slug: slugOf(name), initial: initialOf(name), stories: own }],
  );
  return shelve(
    sections,
    ({ name }) => name,
    ({ initial }) => initial,
  );
}
