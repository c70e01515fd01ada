import { type PlacedStory, readAllStories } from './all-stories.ts';
import { derived } from './catalogue.ts';
import { initialOf } from './initial.ts';
import { inPages, partName, type Shelf, shelve } from './shelves.ts';
import { slugOf } from './slug.ts';

/** A standing column and its stories, oldest first. */
export type Section = { name: string; slug: string; initial: string; stories: PlacedStory[] };

/** The archive's sections, by pinyin initial. */
export function readSections(): Promise<Shelf<Section>[]> {
  return derived('sections', async () => sectionsOfStories(await readAllStories()));
}

/** One page of a section's stories. */
export type SectionPage = { section: Section; part: number; parts: number; stories: PlacedStory[] };

/** Every page of every section, by the name of its file. */
export function sectionPages(): Promise<Map<string, SectionPage>> {
  return derived('section pages', async () => {
    const pages = (await readSections()).flatMap(({ entries }) =>
      entries.flatMap((section) =>
        inPages(section.stories).map((stories, index, all) => ({
          section,
          part: index + 1,
          parts: all.length,
          stories,
        })),
      ),
    );
    return new Map(pages.map((page) => [partName(page.section.slug, page.part), page]));
  });
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
