/** How likely one printed line stands below another in its column, as trained by tests/proving-ground/train-threads.ts. */
import { readFileSync } from 'node:fs';
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../choice-model.ts';
import { namesOf, valuesOf } from '../columns.ts';
import type { LinePage } from './line-page.ts';
import { successionColumns, successionSeen } from './succession-columns.ts';

export const successionColumnNames = namesOf(successionColumns);

/** No option: the line below it stands elsewhere, or nowhere. */
const none = new Float64Array(successionColumns.length);

/** @returns nats for the lower line to be the next of the upper one's column, above 0 where it more likely is. */
export type SuccessionJudge = (page: LinePage, upper: number, lower: number) => number;

export function learnedSuccession(model: ChoiceModel = trainedSuccession()): SuccessionJudge {
  const alone = strengthOf(model, none);
  return (page, upper, lower) => strengthOf(model, successionRow(page, upper, lower)) - alone;
}

export function successionRow(page: LinePage, upper: number, lower: number): Float64Array {
  return valuesOf(successionColumns, successionSeen(page, upper, lower));
}

let loaded: ChoiceModel | null = null;

function trainedSuccession(): ChoiceModel {
  if (loaded) return loaded;
  const stored: StoredChoiceModel = JSON.parse(
    readFileSync(new URL('./succession-model.json', import.meta.url), 'utf8'),
  );
  loaded = unpackChoices(stored, successionColumnNames);
  return loaded;
}
