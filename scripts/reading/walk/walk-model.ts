/**
 * What each step of a walk over a page is worth, as trained by tests/proving-ground/train-walk.ts. The nats of a walk's steps
 * add up to the walk's own, and walks are compared by those: steps after a wrong one may all be worth little, so what a step
 * is worth is no probability among those that may be taken at the same item.
 */
import { readFileSync } from 'node:fs';
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../choice-model.ts';
import type { WalkedPage } from './page-walked.ts';
import type { Standing, Step, StepKind } from './story-steps.ts';
import { describeSteps, itemValues, stepColumns } from './walk-columns.ts';

/** Says of each step that may be taken at an item what it is worth, in nats. */
export type Judge = (at: Standing, steps: readonly Step[], index: number) => readonly number[];

export type WalkModel = Readonly<Record<StepKind, ChoiceModel>>;
export type StoredWalkModel = Readonly<Record<StepKind, StoredChoiceModel>>;

export function learnedJudge(page: WalkedPage, model: WalkModel = trainedWalk()): Judge {
  const seen = new Map<number, Float64Array>();
  return (at, steps, index) => {
    if (steps.length === 1) return certain;
    const own = seen.get(index) ?? itemValues(page, index);
    seen.set(index, own);
    const blocks = describeSteps(at, steps, page, index, own);
    return steps.map((step, i) => strengthOf(model[step.kind], ...(blocks[i] ?? [])));
  };
}

const certain = [0];

let loaded: WalkModel | null = null;

function trainedWalk(): WalkModel {
  loaded ??= unpackWalk(
    JSON.parse(readFileSync(new URL('./walk-model.json', import.meta.url), 'utf8')) as StoredWalkModel,
  );
  return loaded;
}

function unpackWalk(stored: StoredWalkModel): WalkModel {
  const entries = Object.entries(stepColumns).map(([kind, columns]) => {
    const own = stored[kind as StepKind];
    return [kind, unpackChoices(own, columns)];
  });
  return Object.fromEntries(entries) as WalkModel;
}
