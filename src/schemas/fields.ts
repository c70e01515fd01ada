/**
 * The metadata of a story, one row a field: its name in the frontmatter, its labels, what schema.org, Dublin Core,
 * Highwire and Open Graph call it. The rows draw the visible record, the tags of the head, the JSON-LD, the exports
 * and the filters of search. Adding a field is adding a row.
 *
 * Rules of Zotero (its Embedded Metadata translator): never `citation_journal_title`, which turns every story into a
 * journal article; the paper's name is read from `prism.publicationName`; `og:type` must be `article`.
 */
import type { Issue } from './issue.ts';
import type { Story } from './story.ts';

/** What is known of one story, its issue and its archive together. */
export type StoryFacts = {
  story: Story;
  issue: Pick<Issue, 'publication' | 'date' | 'edition' | 'language' | 'rights'>;
  /** The headline, or what stands for it. */
  title: string;
  pageName: string | null;
  publisher: string | null;
  place: string | null;
  /** Absolute address; null where archive.yml gives no site. */
  url: string | null;
  /** The permanent id, `<issue>/<story>`. */
  identifier: string;
};

export type Field = {
  /** As in the frontmatter of story or issue. */
  name: string;
  /** Simplified Chinese, Traditional Chinese, English. */
  label: readonly [string, string, string];
  /** Properties of a schema.org NewsArticle. */
  schemaOrg: readonly string[];
  /** `<meta name>` of Dublin Core. */
  dublinCore: readonly string[];
  /** `<meta name>` of Highwire and PRISM; dates are written with slashes there. */
  citation: readonly string[];
  /** `<meta property>` of Open Graph. */
  openGraph: readonly string[];
  /** In the visible record; what the page says elsewhere is not repeated there. */
  shown: boolean;
  /** Search can narrow by it. */
  filter: boolean;
  /** None where it is not known, several for authors. */
  values: (facts: StoryFacts) => readonly string[];
};

const none = { schemaOrg: [], dublinCore: [], citation: [], openGraph: [], shown: false, filter: false } as const;

export const fields = [
  {
    ...none,
    name: 'headline',
    label: ['题名', '題名', 'Headline'],
    schemaOrg: ['headline'],
    dublinCore: ['DC.title'],
    citation: ['citation_title'],
    openGraph: ['og:title'],
    values: ({ title }) => [title],
  },
  {
    ...none,
    name: 'kicker',
    label: ['引题', '引題', 'Kicker'],
    schemaOrg: ['alternativeHeadline'],
    dublinCore: ['DCTERMS.alternative'],
    values: ({ story }) => known(story.kicker),
  },
  {
    ...none,
    name: 'deck',
    label: ['副题', '副題', 'Deck'],
    schemaOrg: ['alternativeHeadline'],
    dublinCore: ['DCTERMS.alternative'],
    values: ({ story }) => known(story.deck),
  },
  {
    ...none,
    name: 'authors',
    label: ['作者', '作者', 'Authors'],
    schemaOrg: ['author'],
    dublinCore: ['DC.creator'],
    citation: ['citation_author'],
    shown: true,
    filter: true,
    values: ({ story }) => story.authors.map(({ name }) => name),
  },
  {
    ...none,
    name: 'publication',
    label: ['报名', '報名', 'Newspaper'],
    dublinCore: ['DC.source'],
    citation: ['prism.publicationName'],
    shown: true,
    filter: true,
    values: ({ issue }) => known(issue.publication),
  },
  {
    ...none,
    name: 'date',
    label: ['出版日期', '出版日期', 'Date'],
    schemaOrg: ['datePublished'],
    dublinCore: ['DC.date', 'DCTERMS.issued'],
    citation: ['citation_date', 'citation_publication_date'],
    openGraph: ['article:published_time'],
    shown: true,
    filter: true,
    values: ({ issue }) => known(issue.date),
  },
  {
    ...none,
    name: 'edition',
    label: ['版本', '版本', 'Edition'],
    schemaOrg: ['printEdition'],
    values: ({ issue }) => (issue.edition > 1 ? [String(issue.edition)] : []),
  },
  {
    ...none,
    name: 'page',
    label: ['版次', '版次', 'Page'],
    schemaOrg: ['printPage', 'pageStart'],
    citation: ['citation_firstpage'],
    shown: true,
    filter: true,
    values: ({ story }) => known(story.page),
  },
  {
    ...none,
    name: 'pageName',
    label: ['版名', '版名', 'Page name'],
    schemaOrg: ['printSection'],
    shown: true,
    values: ({ pageName }) => known(pageName),
  },
  {
    ...none,
    name: 'section',
    label: ['栏目', '欄目', 'Section'],
    schemaOrg: ['articleSection'],
    openGraph: ['article:section'],
    shown: true,
    filter: true,
    values: ({ story }) => known(story.section),
  },
  {
    ...none,
    name: 'kind',
    label: ['体裁', '體裁', 'Kind'],
    schemaOrg: ['genre'],
    filter: true,
    values: ({ story }) => [story.kind],
  },
  {
    ...none,
    name: 'dateline',
    label: ['电头', '電頭', 'Dateline'],
    schemaOrg: ['dateline'],
    values: ({ story }) => known(story.dateline?.raw ?? null),
  },
  {
    ...none,
    name: 'place',
    label: ['出版地', '出版地', 'Place'],
    schemaOrg: ['locationCreated'],
    dublinCore: ['DC.coverage'],
    shown: true,
    values: ({ place }) => known(place),
  },
  {
    ...none,
    name: 'publisher',
    label: ['主办', '主辦', 'Publisher'],
    schemaOrg: ['publisher'],
    dublinCore: ['DC.publisher'],
    citation: ['citation_publisher'],
    shown: true,
    values: ({ publisher }) => known(publisher),
  },
  {
    ...none,
    name: 'language',
    label: ['语种', '語種', 'Language'],
    schemaOrg: ['inLanguage'],
    dublinCore: ['DC.language'],
    citation: ['citation_language'],
    values: ({ issue }) => [issue.language],
  },
  {
    ...none,
    name: 'rights',
    label: ['版权', '版權', 'Rights'],
    schemaOrg: ['copyrightNotice'],
    dublinCore: ['DC.rights'],
    shown: true,
    values: ({ issue }) => known(issue.rights),
  },
  {
    ...none,
    name: 'source',
    label: ['来源文件', '來源檔案', 'Source file'],
    shown: true,
    values: ({ story }) => [story.source.file],
  },
  {
    ...none,
    name: 'identifier',
    label: ['编号', '編號', 'Identifier'],
    schemaOrg: ['identifier'],
    dublinCore: ['DC.identifier'],
    shown: true,
    values: ({ identifier }) => [identifier],
  },
  {
    ...none,
    name: 'url',
    label: ['永久链接', '永久連結', 'Permanent link'],
    schemaOrg: ['url'],
    dublinCore: ['DC.identifier'],
    citation: ['citation_public_url', 'citation_fulltext_html_url'],
    openGraph: ['og:url'],
    values: ({ url }) => known(url),
  },
] as const satisfies readonly Field[];

export type FieldName = (typeof fields)[number]['name'];

function known(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [value];
}
