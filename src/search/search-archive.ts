import type { UnitRow } from './catalogue.ts';
import { isBetween } from './dates.ts';
import { matchUnit } from './match-unit.ts';
import type { PartLoader } from './part-loader.ts';
import { parseQuery } from './query.ts';
import { type Result, resultOf } from './result.ts';
import type { SearchState } from './search-state.ts';
import type { Term } from './term.ts';
import { openUnit, type Unit } from './unit.ts';

/** How far a search has come. */
export type Progress = {
  results: Result[];
  terms: Term[];
  unitsDone: number;
  units: number;
  failures: Error[];
  done: boolean;
};

/** Units that are read at the same time. */
const unitsAtOnce = 3;

/** Searches the units that a state asks for. */
export class ArchiveSearch {
  readonly #load: PartLoader;
  readonly #units: Promise<UnitRow[]>;
  readonly #open = new Map<string, Promise<Unit>>();

  constructor(load: PartLoader) {
    this.#load = load;
    this.#units = load.whole('units.js').then((text) => JSON.parse(text) as UnitRow[]);
  }

  get units(): Promise<UnitRow[]> {
    return this.#units;
  }

  /**
   * Reports after each unit, newest units first, and at last with `done`. Stops without a word when `signal` is aborted; a unit that
   * cannot be read is named in `failures` and the others go on.
   */
  async search(state: SearchState, signal: AbortSignal, report: (progress: Progress) => void): Promise<void> {
    const form = state.exact ? 'exact' : 'loose';
    const terms = parseQuery(state.query, form);
    const rows = (await this.#units).filter((row) => mayHold(row, state));
    const results: Result[] = [];
    const failures: Error[] = [];
    const searches: Promise<void>[] = [];
    const ahead = (at: number) => {
      const row = rows[at];
      if (row) searches[at] = this.#searchUnit(row, terms, form, state, signal, results, failures);
    };
    for (let at = 0; at < unitsAtOnce; at++) ahead(at);
    for (let at = 0; at < rows.length; at++) {
      await searches[at];
      if (signal.aborted) return;
      ahead(at + unitsAtOnce);
      if (at + 1 < rows.length)
        report({ results, terms, unitsDone: at + 1, units: rows.length, failures, done: false });
    }
    if (!signal.aborted) report({ results, terms, unitsDone: rows.length, units: rows.length, failures, done: true });
  }

  async #searchUnit(
    row: UnitRow,
    terms: Term[],
    form: 'loose' | 'exact',
    state: SearchState,
    signal: AbortSignal,
    results: Result[],
    failures: Error[],
  ): Promise<void> {
    try {
      const unit = await this.#unit(row);
      const matches = await matchUnit(unit, terms, form, signal);
      if (signal.aborted) return;
      for (const match of matches) {
        const result = resultOf(unit, match);
        if (isBetween(result.date, state.from, state.to)) results.push(result);
      }
    } catch (error) {
      if (!signal.aborted) failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Catalogues are loaded to the end though the query be given up: the next one needs them too. */
  #unit(row: UnitRow): Promise<Unit> {
    const known = this.#open.get(row.id);
    if (known) return known;
    const opening = openUnit(row, this.#load);
    this.#open.set(row.id, opening);
    opening.catch(() => this.#open.delete(row.id));
    return opening;
  }
}

/** Whether a unit can hold results: its paper and dates may have been excluded. */
function mayHold(row: UnitRow, { facets, from, to }: SearchState): boolean {
  if (facets.paper !== null && facets.paper !== row.paper) return false;
  if (facets.year !== null && facets.year !== (row.year ?? '')) return false;
  if (from === null && to === null) return true;
  return isBetween(row.from, null, to) && isBetween(row.to, from, null);
}
