import { sayDate } from '../lib/dates.ts';
import type { Language } from '../lib/messages.ts';
import { element } from './element.ts';
import type { Say, SearchMessage } from './messages.ts';
import { chosenResults, type Result } from './result.ts';
import { type FacetName, facetNames, type SearchState } from './search-state.ts';

/** Values of a facet shown before "more". */
const valuesShown = 8;

const kindNames: Record<string, SearchMessage> = {
  article: 'kindArticle',
  photo: 'kindPhoto',
  notice: 'kindNotice',
  sidebar: 'kindSidebar',
  fragment: 'kindFragment',
};

/** The facets with their counts; choosing a value asks for the state with it. */
export class FacetList {
  readonly #place: HTMLElement;
  readonly #say: Say;
  readonly #language: Language;
  readonly #choose: (name: FacetName, value: string | null) => void;
  readonly #open = new Set<FacetName>();

  constructor(
    place: HTMLElement,
    say: Say,
    language: Language,
    choose: (name: FacetName, value: string | null) => void,
  ) {
    this.#place = place;
    this.#say = say;
    this.#language = language;
    this.#choose = choose;
  }

  draw(results: Result[], state: SearchState): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.facet : undefined;
    this.#place.replaceChildren(...facetNames.flatMap((name) => this.#facet(name, results, state) ?? []));
    if (focused !== undefined) {
      for (const button of this.#place.querySelectorAll<HTMLElement>('[data-facet]')) {
        if (button.dataset.facet === focused) button.focus();
      }
    }
  }

  /** @returns null for a facet that divides nothing */
  #facet(name: FacetName, results: Result[], state: SearchState): HTMLElement | null {
    const chosen = state.facets[name];
    const names = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const result of chosenResults(results, state, name)) {
      for (const value of result.values[name]) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
        if (!names.has(value)) names.set(value, this.#nameOf(name, value, result));
      }
    }
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
    if (counts.size < 2 && chosen === null) return null;
    const order = [...counts].sort(byOrderOf(name));
    const open = this.#open.has(name);
    const shown = order.filter(([value], at) => open || at < valuesShown || value === chosen);
    const rows = shown.map(([value, count]) =>
      element('li', {}, this.#button(name, value, names.get(value) ?? this.#nameOf(name, value, null), count, chosen)),
    );
    if (shown.length < order.length)
      rows.push(element('li', {}, this.#moreButton(name, order.length - shown.length, chosen)));
    return element('section', {}, element('h3', {}, this.#say(name)), element('ul', {}, ...rows));
  }

  #button(name: FacetName, value: string, label: string, count: number, chosen: string | null): HTMLElement {
    const isChosen = value === chosen;
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(isChosen), 'data-facet': `${name} ${value}` },
      element('span', {}, label),
      element('span', { class: 'count' }, this.#number(count)),
    );
    button.addEventListener('click', () => this.#choose(name, isChosen ? null : value));
    return button;
  }

  #moreButton(name: FacetName, rest: number, chosen: string | null): HTMLElement {
    const button = element('button', { type: 'button', class: 'facet-more' }, this.#say('moreValues', { n: rest }));
    button.addEventListener('click', () => {
      this.#open.add(name);
      this.#choose(name, chosen);
    });
    return button;
  }

  #nameOf(name: FacetName, value: string, result: Result | null): string {
    if (value === '') return this.#say(name === 'section' ? 'none' : 'unknown');
    if (name === 'paper') return result?.unit.row.publication ?? value;
    if (name === 'kind') return this.#say(kindNames[value] ?? 'unknown');
    if (name === 'page') return result?.page ?? value;
    if (name === 'issue') return result?.date ? sayDate(result.date, this.#language) : value;
    return value;
  }

  #number(count: number): string {
    return new Intl.NumberFormat(this.#language).format(count);
  }
}

const inNumbers = new Intl.Collator('en', { numeric: true });

/** Years and issues newest first, pages in their own order, all else by count. */
function byOrderOf(name: FacetName): (a: [string, number], b: [string, number]) => number {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  if (name === 'year' || name === 'issue') return ([a], [b]) => compare(b, a);
  if (name === 'page') return ([a], [b]) => inNumbers.compare(a, b);
  return ([a, countA], [b, countB]) => countB - countA || compare(a, b);
}
