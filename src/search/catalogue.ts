import type { BlockLists } from './block-directory.ts';

/** The shape of a unit's catalogue: its stories in rows of numbers, for facets, dates and sorting, without their words. */
export type UnitCatalogue = {
  issues: { id: string; publication: string | null; date: string | null }[];
  /** The names that the columns below refer to by number. */
  pages: (string | null)[];
  sections: (string | null)[];
  kinds: string[];
  authors: string[];
  /** One value a story, in the order of the unit. */
  issue: number[];
  id: string[];
  page: number[];
  section: number[];
  kind: number[];
  /** Numbers of authors of each story. */
  storyAuthors: number[][];
  /** Folded units of each story and of its title, ends of parts included. */
  lengths: number[];
  titleLengths: number[];
  /** The blocks of texts, and how many stories each holds. */
  texts: BlockLists;
  textCounts: number[];
  engine: EngineCatalogue;
  /** Folded characters that stand for several printed ones somewhere in the unit: `a` where there is an A. */
  varied: string;
};

/** What an engine needs to know of the unit. */
export type EngineCatalogue =
  /** The blocks of the index of pairs, and the first gram key of each, as gaps. */
  | { name: 'pairs'; grams: BlockLists; gramKeys: number[] }
  /** Pagefind's names of the stories. */
  | { name: 'pagefind'; names: string[] };

/** One row of `units.js`, the list of all units. */
export type UnitRow = {
  /** Its folder under search/. */
  id: string;
  paper: string;
  publication: string | null;
  year: string | null;
  /** The first and last date of its issues (EDTF), null where undated. */
  from: string | null;
  to: string | null;
  stories: number;
};
