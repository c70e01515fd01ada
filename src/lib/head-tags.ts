import { fields, type StoryFacts } from '../schemas/fields.ts';

/** A tag of the head: `<meta name content>` or, for Open Graph, `<meta property content>`. */
export type HeadTag = { attribute: 'name' | 'property'; name: string; content: string };

/** What Zotero needs to see a newspaper article and not a journal's. */
const constantTags: HeadTag[] = [
  { attribute: 'name', name: 'z:itemType', content: 'newspaperArticle' },
  { attribute: 'name', name: 'DC.type', content: 'newspaperArticle' },
  { attribute: 'property', name: 'og:type', content: 'article' },
];

/** The metadata of a story's head, as `fields` maps it; nothing for what is not known. */
export function storyHeadTags(facts: StoryFacts, siteName: string): HeadTag[] {
  const named = (name: string, content: string): HeadTag => ({ attribute: 'name', name, content });
  const tags = fields.flatMap((field) =>
    field
      .values(facts)
      .flatMap((value) => [
        ...field.citation.map((name) => named(name, field.name === 'date' ? value.replaceAll('-', '/') : value)),
        ...field.dublinCore.map((name) => named(name, value)),
        ...field.openGraph.map((name): HeadTag => ({ attribute: 'property', name, content: value })),
      ]),
  );
  return [...constantTags, ...tags, { attribute: 'property', name: 'og:site_name', content: siteName }];
}
