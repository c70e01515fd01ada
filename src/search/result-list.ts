import { sayDate } from '../lib/dates.ts';
import type { Language } from '../lib/messages.ts';
import { element } from './element.ts';
import { excerpts } from './excerpt.ts';
import type { Form } from './fold.ts';
import { markedNodes, stretchesOf } from './marking.ts';
import type { Say } from './messages.ts';
import type { Result } from './result.ts';
import { resultsPerStep, type SearchState } from './search-state.ts';
import { storyLink } from './story-link.ts';
import type { StoryText } from './story-text.ts';
import type { Term } from './term.ts';

/** So many results have their words fetched at once, the others when they come into sight. */
const filledAtOnce = resultsPerStep;

/** The list of results. What stays from one drawing to the next keeps its element: nothing jumps while results stream in. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #say: Say;
  readonly #language: Language;
  readonly #items = new Map<string, HTMLElement>();
  #drawnFor = '';
  readonly #awaited = new Map<Element, () => void>();
  readonly #sight = new IntersectionObserver((entries) => this.#fillWhatIsSeen(entries), { rootMargin: '200px' });

  constructor(list: HTMLElement, say: Say, language: Language) {
    this.#list = list;
    this.#say = say;
    this.#language = language;
  }

  /** @param complete whether no more results will come: what stands at the top then stays there */
  draw(results: Result[], terms: Term[], state: SearchState, complete: boolean, signal: AbortSignal): void {
    const drawnFor = `${state.exact ? 1 : 0}${state.query}`;
    if (drawnFor !== this.#drawnFor) this.#items.clear();
    this.#drawnFor = drawnFor;
    const items = results.map((result, at) => {
      const key = `${result.unit.row.id}/${result.story}`;
      const item = this.#items.get(key) ?? this.#item(result, terms, state, signal);
      this.#items.set(key, item);
      if (complete && at < filledAtOnce) this.#fillNow(item);
      return item;
    });
    if (items.length !== this.#list.children.length || items.some((item, at) => this.#list.children[at] !== item)) {
      this.#list.replaceChildren(...items);
    }
  }

  #item(result: Result, terms: Term[], state: SearchState, signal: AbortSignal): HTMLElement {
    const link = element('a', { href: storyLink(result.issue, result.id, state.query, state.exact) }, '…');
    const words = element('div', { class: 'result-words' });
    const item = element(
      'li',
      { class: 'result' },
      element('h2', {}, link),
      element('p', { class: 'result-place' }, ...this.#place(result)),
      words,
    );
    const form: Form = state.exact ? 'exact' : 'loose';
    this.#awaited.set(item, () => {
      result.unit.text(result.story, signal).then(
        (text) => this.#fill(link, words, text, terms, form),
        () => {
          if (signal.aborted) this.#items.delete(`${result.unit.row.id}/${result.story}`);
          else link.textContent = this.#say('untitled');
        },
      );
    });
    this.#sight.observe(item);
    return item;
  }

  #fillWhatIsSeen(entries: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#sight.unobserve(target);
      this.#fillNow(target);
    }
  }

  #fillNow(item: Element): void {
    this.#awaited.get(item)?.();
    this.#awaited.delete(item);
  }

  #fill(link: HTMLElement, words: HTMLElement, text: StoryText, terms: Term[], form: Form): void {
    const headline = text.headline ?? this.#say('untitled');
    link.replaceChildren(...markedNodes(headline, text.headline ? stretchesOf(headline, terms, form) : []));
    for (const line of [text.kicker, text.deck]) {
      const stretches = line ? stretchesOf(line, terms, form) : [];
      if (line && stretches.length > 0)
        words.append(element('p', { class: 'result-deck' }, ...markedNodes(line, stretches)));
    }
    const pieces = excerpts(text, terms, form).flatMap(({ text: excerpt, stretches, cutBefore, cutAfter }, at) => [
      at > 0 || cutBefore ? '……' : '',
      ...markedNodes(excerpt, stretches),
      cutAfter ? '……' : '',
    ]);
    words.append(element('p', { class: 'result-excerpt' }, ...pieces));
  }

  #place({ publication, date, page, values, hits }: Result): (Node | string)[] {
    const parts = [
      publication === null ? null : element('span', {}, publication),
      element('span', {}, date === null ? this.#say('undated') : element('time', {}, sayDate(date, this.#language))),
      page === null ? null : element('span', {}, this.#say('pageOf', { page })),
      values.section[0] ? element('span', {}, values.section[0]) : null,
      values.author.length > 0 ? element('span', {}, values.author.join(' ')) : null,
      hits > 1 ? element('span', { class: 'result-hits' }, this.#say('hits', { n: hits })) : null,
    ];
    return parts.flatMap((part) => (part === null ? [] : [part, ' ']));
  }
}
