import { daysOf } from './dates.ts';
import type { Match } from './match-unit.ts';
import type { FacetName, SearchState, SortOrder } from './search-state.ts';
import { facetNames } from './search-state.ts';
import type { Unit } from './unit.ts';

/** A story that answers the query, with what lists and facets need. */
export type Result = {
  unit: Unit;
  story: number;
  id: string;
  /** The id of its issue. */
  issue: string;
  publication: string | null;
  date: string | null;
  /** 版 as printed. */
  page: string | null;
  hits: number;
  titleTerms: number;
  /** Hits by folded characters. */
  density: number;
  /** Values by facet; '' stands for an unknown one. */
  values: Record<FacetName, string[]>;
};

export function resultOf(unit: Unit, match: Match): Result {
  const { catalogue, row } = unit;
  const { story } = match;
  const issue = catalogue.issues[catalogue.issue[story] ?? -1];
  const date = issue?.date ?? null;
  return {
    unit,
    story,
    id: catalogue.id[story] ?? '',
    issue: issue?.id ?? '',
    publication: issue?.publication ?? null,
    date,
    page: catalogue.pages[catalogue.page[story] ?? -1] ?? null,
    hits: match.hits,
    titleTerms: match.titleTerms,
    density: match.hits / Math.max(1, catalogue.lengths[story] ?? 1),
    values: {
      paper: [row.paper],
      year: [daysOf(date)?.first.slice(0, 4) ?? ''],
      issue: [issue?.id ?? ''],
      page: [pageValue(catalogue.pages[catalogue.page[story] ?? -1] ?? '')],
      section: [catalogue.sections[catalogue.section[story] ?? -1] ?? ''],
      kind: [catalogue.kinds[catalogue.kind[story] ?? -1] ?? ''],
      author: (catalogue.storyAuthors[story] ?? []).map((author) => catalogue.authors[author] ?? ''),
    },
  };
}

/** One value for the ways in which a page's number is printed: `A03`, `a3` and `Ａ3` are `A3`. */
function pageValue(printed: string): string {
  return printed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/0+(?=\d)/, '');
}

/** @returns the results that every chosen facet value but those of `without` lets through */
export function chosenResults(results: Result[], state: SearchState, without: FacetName | null = null): Result[] {
  const wanted = facetNames.flatMap((name) => {
    const value = state.facets[name];
    return value === null || name === without ? [] : [{ name, value }];
  });
  if (wanted.length === 0) return results;
  return results.filter(({ values }) => wanted.every(({ name, value }) => values[name].includes(value)));
}

/** Relevance: terms in the headline, then density, then the newer. Ties are broken by the archive's order. */
export function sortResults(results: Result[], order: SortOrder): Result[] {
  const newestFirst = (a: Result, b: Result) => compare(firstDay(b), firstDay(a));
  const inPlace = (a: Result, b: Result) => compare(a.issue, b.issue) || a.story - b.story;
  if (order === 'newest') return results.toSorted((a, b) => newestFirst(a, b) || inPlace(a, b));
  if (order === 'oldest')
    return results.toSorted((a, b) => compare(firstDay(a) || '9', firstDay(b) || '9') || inPlace(a, b));
  return results.toSorted(
    (a, b) => b.titleTerms - a.titleTerms || b.density - a.density || newestFirst(a, b) || inPlace(a, b),
  );
}

function firstDay({ date }: Result): string {
  return daysOf(date)?.first ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
