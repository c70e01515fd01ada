/** How likely two printed lines, one below the other, are of one paragraph, as trained by tests/proving-ground/train-lines.ts. */
import { type ChoiceModel, modelIn, strengthOf } from '../choice-model.ts';
import { namesOf, valuesOf } from '../columns.ts';
import { lineColumns, linesSeen } from './line-columns.ts';
import type { LinePage } from './line-page.ts';

export const lineColumnNames = namesOf(lineColumns);
const trainedLines = modelIn(new URL('./line-model.json', import.meta.url), lineColumnNames);

/** No option: the lines are of two paragraphs. */
const parted = new Float64Array(lineColumns.length);

export type LineJudge = (page: LinePage, index: number) => number;

/** @returns judges by the model: nats for the next line to go on with the line, above 0 where it more likely does */
export function learnedLines(model: ChoiceModel = trainedLines()): LineJudge {
  const none = strengthOf(model, parted);
  return (page, index) => strengthOf(model, lineRow(page, index)) - none;
}

export function lineRow(page: LinePage, index: number): Float64Array {
  return valuesOf(lineColumns, linesSeen(page, index));
}
