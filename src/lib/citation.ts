import type { StoryFacts } from '../schemas/fields.ts';

/**
 * A story cited as GB/T 7714 asks for newspapers: `林舟. 河堤新修[N]. 青川日报, 2021-05-06(A03).`
 * Without an author the title comes first; what is not known is left out.
 */
export function citation({ story, issue, title, url }: StoryFacts): string {
  const names = [...new Set(story.authors.map(({ name }) => name))];
  const authors = names.length > 3 ? `${names.slice(0, 3).join(', ')}, 等` : names.join(', ');
  const page = story.page === null ? '' : `(${story.page})`;
  const where = [issue.publication, issue.date].filter((part) => part !== null).join(', ');
  const medium = url === null ? '[N]' : '[N/OL]';
  const parts = [authors, `${title}${medium}`, `${where}${page}`, url ?? ''].filter((part) => part !== '');
  return `${parts.join('. ')}.`;
}
