import { element } from './element.ts';
import type { Say } from './messages.ts';
import { parseQuery } from './query.ts';
import { chosenResults } from './result.ts';
import type { ArchiveSearch } from './search-archive.ts';
import { noFacets, resultsPerStep, type SearchState } from './search-state.ts';
import { similarNames } from './similar-names.ts';
import type { Suggestions } from './suggestions.ts';

/** What is offered where nothing was found: the nearest questions that have an answer. */
export class NothingFound {
  readonly #place: HTMLElement;
  readonly #say: Say;
  readonly #archive: ArchiveSearch;
  readonly #suggestions: Suggestions;
  readonly #ask: (state: SearchState) => void;

  constructor(
    place: HTMLElement,
    say: Say,
    archive: ArchiveSearch,
    suggestions: Suggestions,
    ask: (state: SearchState) => void,
  ) {
    this.#place = place;
    this.#say = say;
    this.#archive = archive;
    this.#suggestions = suggestions;
    this.#ask = ask;
  }

  clear(): void {
    this.#place.replaceChildren();
  }

  async offer(state: SearchState, signal: AbortSignal): Promise<void> {
    this.clear();
    const all = { ...state, from: null, to: null, facets: noFacets(), shown: resultsPerStep };
    const isNarrowed =
      state.from !== null || state.to !== null || Object.values(state.facets).some((value) => value !== null);
    if (isNarrowed) await this.#offerStates(this.#say('withoutFilters'), [all], signal);
    await this.#offerStates(this.#say('tryFewer'), withOneTermFewer(all), signal);
    await this.#offerNames(all, signal);
  }

  /** Offers those of some states that have results. */
  async #offerStates(label: string, states: SearchState[], signal: AbortSignal): Promise<void> {
    const offers: HTMLElement[] = [];
    for (const state of states) {
      let count = 0;
      await this.#archive.search(state, signal, ({ results }) => {
        count = chosenResults(results, state).length;
      });
      if (signal.aborted) return;
      if (count > 0) offers.push(this.#button(state.query, this.#say('found', { n: count }), state));
    }
    if (offers.length > 0) this.#place.append(element('p', {}, label, ' ', ...offers));
  }

  async #offerNames(state: SearchState, signal: AbortSignal): Promise<void> {
    const [term, ...others] = parseQuery(state.query, 'loose').filter(({ excluded }) => !excluded);
    if (!term || others.length > 0) return;
    const names = similarNames(term.typed, await this.#suggestions.data());
    if (signal.aborted || names.length === 0) return;
    const offers = names.map((name) => this.#button(name, '', { ...state, query: name }));
    this.#place.append(element('p', {}, this.#say('trySimilar'), ' ', ...offers));
  }

  #button(text: string, count: string, state: SearchState): HTMLElement {
    const button = element('button', { type: 'button' }, text, count === '' ? null : ` ${count}`);
    button.addEventListener('click', () => this.#ask(state));
    return button;
  }
}

/** @returns the states with one of several terms left out */
function withOneTermFewer(state: SearchState): SearchState[] {
  const words = state.query.match(/(?:[^\s"“”]*["“”][^"“”]*["“”]?|\S+)/g) ?? [];
  if (words.length < 2) return [];
  return words.map((_, without) => ({ ...state, query: words.filter((_, at) => at !== without).join(' ') }));
}
