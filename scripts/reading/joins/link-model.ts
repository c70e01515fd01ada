/**
 * Which block goes on with which: nats for a join against none, out of what `link-columns` sees. Trained by
 * tests/proving-ground/train-joins.ts.
 */
import { readFileSync } from 'node:fs';
import { type ChoiceModel, type StoredChoiceModel, unpackChoices } from '../choice-model.ts';
import { linkColumns } from './link-columns.ts';

let kept: ChoiceModel | null = null;

export function linkModel(): ChoiceModel {
  if (kept) return kept;
  const stored: StoredChoiceModel = JSON.parse(readFileSync(new URL('./link-model.json', import.meta.url), 'utf8'));
  kept = unpackChoices(stored, linkColumns);
  return kept;
}
