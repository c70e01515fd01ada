/** How likely one printed line stands below another in its column, as trained by tests/proving-ground/train-threads.ts. */
import { type ChoiceModel, modelIn, strengthOf } from '../choice-model.ts';
import { namesOf, valuesOf } from '../columns.ts';
import { timesWithin } from '../times-within.ts';
import type { LinePage } from './line-page.ts';
import { type LineSeen, lineSeen, successionColumns, successionSeen } from './succession-columns.ts';

export const successionColumnNames = namesOf(successionColumns);
const trainedSuccession = modelIn(new URL('./succession-model.json', import.meta.url), successionColumnNames);

/** No option: the line below it stands elsewhere, or nowhere. */
const none = new Float64Array(successionColumns.length);

/**
 * @returns nats for the lower line to be the next of the upper one's column, above 0 where it more likely is; `waits` is the
 *   closing mark that the column waits for behind the upper line.
 */
export type SuccessionJudge = (page: LinePage) => (upper: number, lower: number, waits: string | null) => number;

export function learnedSuccession(model: ChoiceModel = trainedSuccession()): SuccessionJudge {
  const alone = strengthOf(model, none);
  return (page) => {
    const rowOf = successionRows(page);
    return (upper, lower, waits) => strengthOf(model, rowOf(upper, lower, waits)) - alone;
  };
}

/** @returns the row of two lines; what is seen of each alone is kept. */
export function successionRows(page: LinePage): (upper: number, lower: number, waits: string | null) => Float64Array {
  const seen: LineSeen[] = [];
  const of = (at: number): LineSeen => {
    const own = seen[at] ?? lineSeen(page, at);
    seen[at] = own;
    return own;
  };
  const times = timesWithin(page.lines.map(({ strand }) => strand.text));
  return (upper, lower, waits) => valuesOf(successionColumns, successionSeen(page, of(upper), of(lower), waits, times));
}
