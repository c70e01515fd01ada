import { element } from './element.ts';
import type { Say, SearchMessage } from './messages.ts';
import type { Suggestion } from './suggestions.ts';

const kinds = {
  person: 'suggestPerson',
  section: 'suggestSection',
  paper: 'paper',
  headline: 'suggestHeadline',
} satisfies Record<Suggestion['kind'], SearchMessage>;

/** The list below the box: opened while typing, walked with the arrow keys, closed with Escape. */
export class SuggestionBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #say: Say;
  readonly #choose: (suggestion: Suggestion) => void;
  #shown: Suggestion[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement, say: Say, choose: (suggestion: Suggestion) => void) {
    this.#input = input;
    this.#list = list;
    this.#say = say;
    this.#choose = choose;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
    })) {
      input.setAttribute(name, value);
    }
    this.show([]);
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.show([]));
  }

  show(suggestions: Suggestion[]): void {
    this.#shown = suggestions;
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#list.replaceChildren(
      ...suggestions.map((suggestion, at) => {
        const kind = element('span', { class: 'suggestion-kind' }, this.#say(kinds[suggestion.kind]));
        const option = element(
          'div',
          { role: 'option', id: `${this.#list.id}-${at}`, 'aria-selected': 'false' },
          suggestion.name,
          ' ',
          kind,
        );
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(suggestion);
        });
        return option;
      }),
    );
    this.#point(-1);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#shown.length === 0) return;
    const chosen = this.#shown[this.#active];
    if (event.key === 'ArrowDown') this.#point(this.#active + 1);
    else if (event.key === 'ArrowUp') this.#point(this.#active - 1);
    else if (event.key === 'Escape') this.show([]);
    else if (event.key === 'Enter' && chosen) this.#take(chosen);
    else return;
    event.preventDefault();
  }

  /** Points to an option; before the first and behind the last is the box itself. */
  #point(at: number): void {
    const count = this.#shown.length;
    this.#active = at >= count ? -1 : at < -1 ? count - 1 : at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === this.#active));
    }
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`);
  }

  #take(suggestion: Suggestion): void {
    this.show([]);
    this.#choose(suggestion);
  }
}
