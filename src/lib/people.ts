import { type AuthorRole, authorRoles } from '../schemas/story.ts';
import { type PlacedStory, readAllStories } from './all-stories.ts';
import { derived } from './catalogue.ts';
import { nameInitialOf } from './initial.ts';
import { inPages, partName, type Shelf, shelve } from './shelves.ts';
import { slugOf } from './slug.ts';
import { surnameOf } from './surname.ts';

export type Person = {
  name: string;
  slug: string;
  surname: string;
  initial: string;
  /** How often in each role, in the schema's order, roles never had left out. */
  roles: { role: AuthorRole; count: number }[];
  /** By date, oldest first; a story once, whatever the roles. */
  stories: PlacedStory[];
};

/** Everyone who is named in the archive, by pinyin initial. */
export function readPeople(): Promise<Shelf<Person>[]> {
  return derived('people', async () => peopleOfStories(await readAllStories()));
}

/** Every page of every person, by the name of its file. */
export function peopleBySlug(): Promise<Map<string, { person: Person; part: number; parts: number }>> {
  return derived('people by slug', async () => {
    const pages = (await readPeople()).flatMap(({ entries }) =>
      entries.flatMap((person) =>
        inPages(person.stories).map((_, index, all) => ({ person, part: index + 1, parts: all.length })),
      ),
    );
    return new Map(pages.map((page) => [partName(page.person.slug, page.part), page]));
  });
}

export function peopleOfStories(stories: readonly PlacedStory[]): Shelf<Person>[] {
  const known = new Map<string, { stories: Set<PlacedStory>; roles: Map<AuthorRole, number> }>();
  for (const story of stories) {
    for (const { name, role } of story.row.authors) {
      const person = known.get(name) ?? { stories: new Set(), roles: new Map() };
      person.stories.add(story);
      person.roles.set(role, (person.roles.get(role) ?? 0) + 1);
      known.set(name, person);
    }
  }
  const people = [...known].map(
    ([name, person]): Person => ({
      name,
      slug: slugOf(name),
      surname: surnameOf(name),
      initial: nameInitialOf(name),
      roles: authorRoles.flatMap((role) => {
        const count = person.roles.get(role);
        return count === undefined ? [] : [{ role, count }];
      }),
      stories: [...person.stories],
    }),
  );
  return shelve(
    people,
    ({ name }) => name,
    ({ initial }) => initial,
  );
}
