/** How likely one printed line stands below another in its column, as trained by tests/proving-ground/train-threads.ts. */
import { type ChoiceModel, modelIn, strengthOf } from '../choice-model.ts';
import { namesOf, valuesOf } from '../columns.ts';
import type { LinePage } from './line-page.ts';
import { type LineSeen, lineSeen, successionColumns, successionSeen } from './succession-columns.ts';

export const successionColumnNames = namesOf(successionColumns);
const trainedSuccession = modelIn(new URL('./succession-model.json', import.meta.url), successionColumnNames);

/** No option: the line below it stands elsewhere, or nowhere. */
const none = new Float64Array(successionColumns.length);

/** @returns nats for the lower line to be the next of the upper one's column, above 0 where it more likely is. */
export type SuccessionJudge = (page: LinePage) => (upper: number, lower: number) => number;

export function learnedSuccession(model: ChoiceModel = trainedSuccession()): SuccessionJudge {
  const alone = strengthOf(model, none);
  return (page) => {
    const rowOf = successionRows(page);
    return (upper, lower) => strengthOf(model, rowOf(upper, lower)) - alone;
  };
}

/** @returns the row of two lines; what is seen of each alone is kept. */
export function successionRows(page: LinePage): (upper: number, lower: number) => Float64Array {
  const seen: LineSeen[] = [];
  const of = (at: number): LineSeen => {
    const own = seen[at] ?? lineSeen(page, at);
    seen[at] = own;
    return own;
  };
  return (upper, lower) => valuesOf(successionColumns, successionSeen(page, of(upper), of(lower)));
}
