import { parseTypedDate } from './dates.ts';

/** What narrows a list of results, beside the query and the dates. */
export const facetNames = ['paper', 'year', 'issue', 'page', 'section', 'kind', 'author'] as const;
export type FacetName = (typeof facetNames)[number];

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Everything that a search page shows follows from this, and all of it is in the address. */
export type SearchState = {
  query: string;
  exact: boolean;
  /** EDTF, or null where open. */
  from: string | null;
  to: string | null;
  /** The chosen value of each facet; null where all are wanted. */
  facets: Record<FacetName, string | null>;
  sort: SortOrder;
  /** How many results are shown. */
  shown: number;
};

/** In the address: the stories of which a facet knows no value. */
const unknownValue = '~';

/** Results shown at first, and again at each "more". */
export const resultsPerStep = 10;
const shownMax = 1000;

/** Reads a page's address; whatever is in it, the state is valid. */
export function readState(address: URLSearchParams): SearchState {
  const shown = Number(address.get('show'));
  return {
    query: (address.get('q') ?? '').slice(0, 500),
    exact: address.get('exact') === '1',
    from: parseTypedDate(address.get('from') ?? ''),
    to: parseTypedDate(address.get('to') ?? ''),
    facets: noFacets((name) => {
      const value = address.get(name);
      return value === unknownValue ? '' : value || null;
    }),
    sort: sortOrders.find((order) => order === address.get('sort')) ?? 'relevance',
    shown: Number.isInteger(shown) && shown > 0 ? Math.min(shown, shownMax) : resultsPerStep,
  };
}

/** @returns the query part of the address of a state, without `?`; empty for the empty state */
export function writeState(state: SearchState): string {
  const address = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') address.set(name, value);
  };
  put('q', state.query);
  put('exact', state.exact ? '1' : null);
  put('from', state.from);
  put('to', state.to);
  for (const name of facetNames) put(name, state.facets[name] === '' ? unknownValue : state.facets[name]);
  put('sort', state.sort === 'relevance' ? null : state.sort);
  put('show', state.shown === resultsPerStep ? null : String(state.shown));
  return address.toString();
}

export function noFacets(chosen: (name: FacetName) => string | null = () => null): Record<FacetName, string | null> {
  return {
    paper: chosen('paper'),
    year: chosen('year'),
    issue: chosen('issue'),
    page: chosen('page'),
    section: chosen('section'),
    kind: chosen('kind'),
    author: chosen('author'),
  };
}
