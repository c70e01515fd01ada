import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../src/search/search-state.ts';

describe('the state of a search', () => {
  it('is valid whatever the address says, and comes back from its own address', () => {
    const names = fc.constantFrom(
      'q',
      'exact',
      'from',
      'to',
      'paper',
      'year',
      'page',
      'section',
      'kind',
      'author',
      'sort',
      'show',
      'x',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('2021', '2021-05', '1', '20', '-3', '1e9', 'newest', 'article', '~', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
        const state = readState(new URLSearchParams(pairs));
        expect(state.shown).toBeGreaterThan(0);
        expect(state.shown).toBeLessThanOrEqual(1000);
        expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
      }),
    );
  });

  it('leaves out of the address what is as usual', () => {
    expect(writeState(readState(new URLSearchParams('q=春耕&sort=relevance&show=10')))).toBe(
      new URLSearchParams({ q: '春耕' }).toString(),
    );
  });
});
