/** The search page: the form gives a state, the state is in the address, everything shown follows from it. */
import { ExportBar } from './export-bar.ts';
import { FacetList } from './facet-list.ts';
import { comesBack, keepPlace, returnToPlace } from './kept-place.ts';
import { languages, sayer } from './messages.ts';
import { NothingFound } from './nothing-found.ts';
import { NeedsServerError } from './pagefind-reader.ts';
import { partLoader } from './part-loader.ts';
import { chosenResults, sortResults } from './result.ts';
import { ResultList } from './result-list.ts';
import { ArchiveSearch, type Progress } from './search-archive.ts';
import { searchForm } from './search-form.ts';
import { noFacets, readState, resultsPerStep, type SearchState, writeState } from './search-state.ts';
import { storyLink } from './story-link.ts';
import { SuggestionBox } from './suggestion-box.ts';
import { type Suggestion, Suggestions } from './suggestions.ts';
import { drawTimeChart } from './time-chart.ts';

const script = document.currentScript;
const base = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href;

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => startSearchPage());
else startSearchPage();

function startSearchPage(): void {
  const place = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the search page has no #${id}`);
    return found;
  };
  const sheet = place('search');
  const language = languages.find((known) => known === sheet.dataset.language) ?? 'zh-Hans';
  const say = sayer(language);
  const status = place('search-status');
  const more = place('search-more');
  const sort = place('search-sort');
  const load = partLoader(base);
  const archive = new ArchiveSearch(load);
  const suggestions = new Suggestions(load);
  const exports = new ExportBar(place('search-export'), say);
  const help = new NothingFound(place('search-help'), say, archive, suggestions, (next) => change(next, 'push'));
  const list = new ResultList(place('search-results'), say, language);
  let state = readState(new URLSearchParams(location.search));
  let running = new AbortController();
  let latest: Progress | null = null;
  let drawing = 0;
  /** What is typed in one go is one entry of the browser's history. */
  let isTyping = false;
  /** Whether the reader may still be brought back to where the page was left. */
  let isComingBack = comesBack();

  const facets = new FacetList(place('search-facets'), say, language, (name, value) =>
    change({ ...state, facets: { ...state.facets, [name]: value }, shown: resultsPerStep }, 'push'),
  );
  const form = searchForm({
    typed(query) {
      change({ ...state, query, shown: resultsPerStep }, isTyping ? 'replace' : 'push');
      isTyping = true;
      suggest(query);
    },
    asked(fields) {
      box.show([]);
      change({ ...state, ...fields, shown: resultsPerStep }, 'push');
    },
    cleared: () => change({ ...state, from: null, to: null, facets: noFacets(), shown: resultsPerStep }, 'push'),
  });
  const box = new SuggestionBox(form.query, place('search-suggestions'), say, take);
  for (const button of sort.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      const order = button.value;
      if (order === 'relevance' || order === 'newest' || order === 'oldest') change({ ...state, sort: order }, 'push');
    });
  }
  more.addEventListener('click', () => change({ ...state, shown: state.shown + resultsPerStep }, 'replace'));
  addEventListener('popstate', () => {
    state = readState(new URLSearchParams(location.search));
    isTyping = false;
    isComingBack = false;
    form.show(state);
    run();
  });
  keepPlace(place('search-results'));
  form.show(state);
  run();

  /** Suggestions are an offer: where they cannot be read, none are made. */
  function suggest(query: string): void {
    const still = () => form.query.value === query && document.activeElement === form.query;
    suggestions.for(query).then(
      (found) => still() && box.show(found),
      () => box.show([]),
    );
  }

  function take(suggestion: Suggestion): void {
    const next: SearchState = { ...state, facets: noFacets(), shown: resultsPerStep };
    switch (suggestion.kind) {
      case 'headline':
        location.href = storyLink(suggestion.issue, suggestion.id, '', false);
        break;
      case 'person':
        change({ ...next, query: `${say('author')}:"${suggestion.name}"` }, 'push');
        break;
      case 'section':
        change({ ...next, query: '', facets: { ...next.facets, section: suggestion.name } }, 'push');
        break;
      case 'paper':
        change({ ...next, query: '', facets: { ...next.facets, paper: suggestion.paper } }, 'push');
    }
  }

  /** @param how whether the state before is one to come back to */
  function change(next: SearchState, how: 'push' | 'replace'): void {
    const before = state;
    isTyping = false;
    isComingBack = false;
    const address = writeState(next);
    state = next;
    if (address !== writeState(before)) {
      const href = `${location.pathname}${address === '' ? '' : `?${address}`}`;
      if (how === 'push') history.pushState(null, '', href);
      else history.replaceState(null, '', href);
    }
    form.show(state);
    if (asksTheSame(before, next) && latest) draw(latest);
    else run();
  }

  function run(): void {
    running.abort();
    running = new AbortController();
    latest = null;
    const { signal } = running;
    sheet.ariaBusy = 'true';
    document.body.classList.toggle('search-idle', isIdle(state));
    if (isIdle(state)) {
      draw({ results: [], terms: [], unitsDone: 0, units: 0, failures: [], done: true });
      return;
    }
    archive
      .search(state, signal, (progress) => {
        latest = progress;
        if (progress.done) draw(progress);
        else soon();
      })
      .catch((error: unknown) => {
        sheet.ariaBusy = 'false';
        status.textContent = say('failed', { reason: error instanceof Error ? error.message : String(error) });
      });
  }

  /** Draws with the next frame, once for all units that arrived. */
  function soon(): void {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => latest && draw(latest));
  }

  function draw(progress: Progress): void {
    cancelAnimationFrame(drawing);
    const chosen = chosenResults(progress.results, state);
    const sorted = sortResults(chosen, state.sort);
    status.textContent = statusOf(progress, chosen.length);
    sheet.ariaBusy = String(!progress.done);
    list.draw(sorted.slice(0, state.shown), progress.terms, state, progress.done && !isComingBack, running.signal);
    facets.draw(progress.results, state);
    drawTimeChart(place('search-time'), chosen, say, language, (period) =>
      change({ ...state, from: period, to: period, shown: resultsPerStep }, 'push'),
    );
    exports.offer(progress.done ? sorted : [], running.signal);
    if (progress.done && chosen.length === 0 && !isIdle(state))
      void help.offer(state, running.signal).catch(() => help.clear());
    else help.clear();
    place('search-indexes').hidden = isIdle(state) || !progress.done || chosen.length > 0;
    const rest = sorted.length - state.shown;
    more.hidden = rest <= 0;
    more.textContent = say('more', { n: Math.min(rest, resultsPerStep) });
    if (progress.done && isComingBack) returnToPlace(place('search-results'));
    if (progress.done) isComingBack = false;
    sort.hidden = sorted.length < 2;
    for (const button of sort.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === state.sort));
  }

  function statusOf({ done, unitsDone, units, failures: [failure] }: Progress, count: number): string {
    if (isIdle(state)) return '';
    if (failure instanceof NeedsServerError) return say('needsServer');
    const failed = failure ? ` ${say('failed', { reason: failure.message })}` : '';
    if (done) return (count === 0 && failure ? '' : say(count === 0 ? 'nothing' : 'found', { n: count })) + failed;
    return `${say('searching', { n: count })} ${say('searchingUnits', { done: unitsDone, all: units })}${failed}`;
  }
}

/** Nothing is asked for: no query, no date, no facet. */
function isIdle({ query, from, to, facets }: SearchState): boolean {
  return query.trim() === '' && from === null && to === null && Object.values(facets).every((value) => value === null);
}

/** Whether two states are answered by the same search and differ only in what is shown of it. */
function asksTheSame(a: SearchState, b: SearchState): boolean {
  const asked = ({ query, exact, from, to, facets }: SearchState) =>
    JSON.stringify([query.trim(), exact, from, to, facets.paper, facets.year]);
  return asked(a) === asked(b);
}
