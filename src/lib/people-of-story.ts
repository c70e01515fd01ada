import { type AuthorRole, authorRoles, type Story } from '../schemas/story.ts';
import { slugOf } from './slug.ts';

/** @returns who is named in a story, by role in the schema's order; no name twice in one role */
export function peopleOf(
  story: Pick<Story, 'authors'>,
): { role: AuthorRole; people: { name: string; slug: string }[] }[] {
  return authorRoles
    .map((role) => {
      const names = new Set(story.authors.filter((author) => author.role === role).map(({ name }) => name));
      return { role, people: [...names].map((name) => ({ name, slug: slugOf(name) })) };
    })
    .filter(({ people }) => people.length > 0);
}
