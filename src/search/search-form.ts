import { parseTypedDate } from './dates.ts';
import type { SearchState } from './search-state.ts';

export type FormFields = Pick<SearchState, 'query' | 'exact' | 'from' | 'to'>;

export type FormEvents = {
  /** The query changed while being typed. */
  typed: (query: string) => void;
  /** The form was sent, or a field other than the query changed. */
  asked: (fields: FormFields) => void;
  cleared: () => void;
};

export type SearchForm = { query: HTMLInputElement; show: (state: SearchState) => void };

/** Milliseconds of rest before a query that is being typed is looked up. */
const restBeforeSearch = 180;

/**
 * Watches the form. While an input method composes (pinyin is being typed), nothing is looked up.
 * @returns what shows a state in the form
 */
export function searchForm(events: FormEvents): SearchForm {
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const fields = form?.elements;
  const query = input(fields, 'q');
  const exact = input(fields, 'exact');
  const from = input(fields, 'from');
  const to = input(fields, 'to');
  let composing = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const read = (): FormFields => ({
    query: query.value,
    exact: exact.checked,
    from: parseTypedDate(from.value),
    to: parseTypedDate(to.value),
  });
  const typed = () => {
    clearTimeout(rest);
    if (!composing) rest = setTimeout(() => events.typed(query.value), restBeforeSearch);
  };
  query.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(rest);
  });
  query.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  query.addEventListener('input', typed);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(rest);
    if (!composing) events.asked(read());
  });
  for (const field of [exact, from, to]) {
    field.addEventListener('change', () => {
      const unreadable =
        (field === from || field === to) && field.value.trim() !== '' && parseTypedDate(field.value) === null;
      field.setAttribute('aria-invalid', String(unreadable));
      if (!unreadable) events.asked(read());
    });
  }
  form?.addEventListener('reset', (event) => {
    event.preventDefault();
    events.cleared();
  });
  return {
    query,
    show(state) {
      if (query !== document.activeElement || query.value.trim() !== state.query.trim()) query.value = state.query;
      exact.checked = state.exact;
      from.value = state.from ?? '';
      to.value = state.to ?? '';
    },
  };
}

function input(fields: HTMLFormControlsCollection | undefined, name: string): HTMLInputElement {
  const field = fields?.namedItem(name);
  if (!(field instanceof HTMLInputElement)) throw new Error(`the search form has no field ${name}`);
  return field;
}
