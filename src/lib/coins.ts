import type { StoryFacts } from '../schemas/fields.ts';

/**
 * A story as a ContextObject in Span: on a page of many stories, Zotero offers all that have one. The format is Dublin
 * Core's, as that of journals would make every story a journal article.
 * @returns what stands in the span's `title`
 */
export function contextObject({ story, issue, title, place, url, identifier }: StoryFacts): string {
  const known = Object.entries({
    'rft.title': title,
    'rft.source': issue.publication,
    'rft.date': issue.date,
    'rft.pages': story.page,
    'rft.place': place,
    'rft.language': issue.language,
    'rft.identifier': url ?? identifier,
  }).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ...known,
    ...story.authors.map(({ name }): [string, string] => ['rft.au', name]),
  ])
    .toString()
    .replaceAll('+', '%20');
}
