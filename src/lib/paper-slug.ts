import type { Issue } from '../schemas/issue.ts';
import { slug } from '../schemas/slug.ts';

/**
 * The paper's part of an issue's id: `zhuzhou-ribao-2021-05-06-e2` gives `zhuzhou-ribao`.
 * @returns the issue's own id where the paper is unknown; the slug of the paper's name where the id does not begin with it
 */
export function paperSlug(id: string, issue: Pick<Issue, 'publication' | 'date'>): string {
  if (issue.publication === null) return id;
  const dated = /^(.+?)-\d{4}(?:-\d{2}){0,2}(?:-e\d+)?$/.exec(id);
  return dated?.[1] ?? slug(issue.publication);
}
