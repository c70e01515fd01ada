/** Indexes by initial: on one page while they are short, a page for each initial (and more than one, if need be) when long. */
import { otherInitial } from './initial.ts';

export type Shelf<T> = { initial: string; entries: T[] };

/** One page of a shelf; `name` is its file's: `z`, `z-2`. */
export type ShelfPage<T> = { name: string; initial: string; part: number; parts: number; entries: T[] };

/** Entries of an index page; 400 stand on one, 401 on two. */
export const entriesPerPage = 400;

const collator = new Intl.Collator('zh-u-co-pinyin');

/** @returns shelves from a to z, other initials last, entries in pinyin order of their names */
export function shelve<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  initialOf: (entry: T) => string,
): Shelf<T>[] {
  const rank = (initial: string) => (initial === otherInitial ? '~' : initial);
  return [...Map.groupBy(entries, initialOf)]
    .map(([initial, own]) => ({ initial, entries: own.sort((a, b) => collator.compare(nameOf(a), nameOf(b))) }))
    .sort((a, b) => (rank(a.initial) < rank(b.initial) ? -1 : 1));
}

/** @returns no pages for an index that stands whole on its front page */
export function shelfPages<T>(shelves: readonly Shelf<T>[]): ShelfPage<T>[] {
  const total = shelves.reduce((sum, { entries }) => sum + entries.length, 0);
  if (total <= entriesPerPage) return [];
  return shelves.flatMap(({ initial, entries }) =>
    inPages(entries).map((own, index, all) => ({
      name: partName(initial, index + 1),
      initial,
      part: index + 1,
      parts: all.length,
      entries: own,
    })),
  );
}

/** @returns the entries cut into pages, one at least */
export function inPages<T>(entries: readonly T[]): T[][] {
  const pages = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  return Array.from({ length: pages }, (_, index) =>
    entries.slice(index * entriesPerPage, (index + 1) * entriesPerPage),
  );
}

/** The file of a list's part: `z` for the first, `z-2` for the second. */
export function partName(name: string, part: number): string {
  return part === 1 ? name : `${name}-${part}`;
}
