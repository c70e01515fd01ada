/**
 * What the pages of the site are made of. Rows are small and describe many things (lists, calendars, indexes);
 * contents are whole and describe one. Pages render these and compute nothing of their own.
 */
import type { ArchiveConfig } from '../schemas/archive.ts';
import type { Issue } from '../schemas/issue.ts';
import type { LedgerId, LedgerSource } from '../schemas/ledger.ts';
import type { Author, Story, StoryKind } from '../schemas/story.ts';

/** One story in a list. */
export type StoryRow = {
  /** Id within its issue: `pa03-02`. */
  id: string;
  issue: string;
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  section: string | null;
  kind: StoryKind;
  page: string | null;
  order: number;
  authors: Author[];
  /** The first words of the body, cut at a sentence end: names a story that has no headline. */
  opening: string;
  /** Characters of the story's text, white space left out. */
  characters: number;
  confidence: number;
  /** Below the threshold of the review list. */
  doubtful: boolean;
  truncated: boolean;
  duplicateOf: string | null;
};

/** One printed page of an issue in a list. */
export type PageRow = { id: string; page: string | null; name: string | null; file: string; stories: number };

/** One issue in a list, a calendar or a navigation. */
export type IssueRow = {
  id: string;
  /** The slug of the paper, `zhuzhou-ribao`; the issue's own id where the paper is unknown. */
  paper: string;
  publication: string | null;
  /** EDTF, or null. */
  date: string | null;
  /** The date's year as text, null where the issue is undated: with the paper it names the volume. */
  year: string | null;
  dateInferred: boolean;
  edition: number;
  language: string;
  pages: PageRow[];
  stories: number;
  characters: number;
  /** Stories below the review threshold. */
  doubtful: number;
  /** The issue's first stories in reading order, for a front page in small. */
  leads: StoryRow[];
  /** The issue's last story, from which reading backwards goes on; null in an issue without stories. */
  last: StoryRow | null;
};

export type PaperRow = {
  id: string;
  publication: string | null;
  issues: number;
  stories: number;
  characters: number;
  firstDate: string | null;
  lastDate: string | null;
};

/** The whole archive in rows: issues by date, then id; undated ones last. */
export type Catalogue = {
  config: ArchiveConfig & { title: string };
  papers: PaperRow[];
  issues: IssueRow[];
};

/** A story whole: the frontmatter, the body as HTML (paragraphs are `<p id="p1">`…), its place in the row of stories. */
export type StoryContent = Story & {
  id: string;
  html: string;
  row: StoryRow;
};

/** An issue whole. */
export type IssueContent = {
  row: IssueRow;
  issue: Issue;
  /** The curator's introduction, the body of index.mdx; empty where there is none. */
  introduction: string;
  stories: StoryContent[];
  /** Stories that were here once: their addresses say where they went. */
  gone: GoneStory[];
  sources: LedgerSource[];
};

/** What a story's address says once the story is gone. */
export type GoneStory = { id: string } & NonNullable<LedgerId['gone']>;
