/**
 * Which block goes on with which: nats for a join against none, out of what `link-columns` sees. Trained by
 * tests/proving-ground/train-joins.ts.
 */
import { modelIn } from '../choice-model.ts';
import { linkColumns } from './link-columns.ts';

export const linkModel = modelIn(new URL('./link-model.json', import.meta.url), linkColumns);
