/** Stands for a paper's slug where its name is not known. */
export const unknownPaper = 'unknown';

export type IssueForm = 'txt' | 'ris' | 'json';

/** Where each page of the site is: paths in `dist/`, without a leading slash. Make a link of two of them with `relativeLink`. */
export const addresses = {
  home: 'index.html',
  about: 'about/index.html',
  search: 'search/index.html',
  openSearch: 'search/opensearch.xml',
  papers: 'papers/index.html',
  people: 'people/index.html',
  sections: 'sections/index.html',
  headlines: 'headlines/index.html',
  review: 'review/index.html',
  stylesheet: 'reading-room.css',
  script: 'reading-room.js',
  icon: 'favicon.svg',
  paper: (paper: string) => `papers/${paper}/index.html`,
  /** A paper's year; `year` is null for its undated issues. */
  volume: (paper: string, year: string | null) => `papers/${paper}/${year ?? 'undated'}.html`,
  issue: (issue: string) => `issues/${issue}/index.html`,
  /** The issue to take along: its text, its citations, its data. */
  issueFile: (issue: string, form: IssueForm) => `issues/${issue}/issue.${form}`,
  story: (issue: string, story: string) => `issues/${issue}/${story}.html`,
  /** The text of a printed page beside its stories. */
  source: (issue: string, pageId: string) => `issues/${issue}/${pageId}-source.html`,
  /** People of one initial, in archives that have many. */
  peopleOf: (shelf: string) => `people/by/${shelf}.html`,
  person: (slug: string) => `people/${slug}.html`,
  section: (slug: string) => `sections/${slug}.html`,
  headlinesOf: (shelf: string) => `headlines/${shelf}.html`,
  reviewPart: (part: number) => (part === 1 ? 'review/index.html' : `review/${part}.html`),
} as const;
