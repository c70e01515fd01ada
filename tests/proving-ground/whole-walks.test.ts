import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readForWalk } from '../../scripts/pipeline.ts';
import { unpackChoices } from '../../scripts/reading/choice-model.ts';
import type { StepKind } from '../../scripts/reading/walk/story-steps.ts';
import { stepColumns } from '../../scripts/reading/walk/walk-columns.ts';
import type { StoredWalkModel, WalkModel } from '../../scripts/reading/walk/walk-model.ts';
import type { Scale } from './choice-learner.ts';
import { makePage } from './make-page.ts';
import { goldParts } from './walk-gold.ts';
import { surpriseOf, trainWalks, type WalkLesson } from './whole-walks.ts';

const stored = JSON.parse(
  readFileSync(new URL('../../scripts/reading/walk/walk-model.json', import.meta.url), 'utf8'),
) as StoredWalkModel;
const kinds = Object.entries(stepColumns) as [StepKind, readonly string[]][];
const model = Object.fromEntries(
  kinds.map(([kind, columns]) => [kind, unpackChoices(stored[kind], columns)]),
) as WalkModel;
const scales = Object.fromEntries(
  kinds.map(([kind, { length }]) => [
    kind,
    { means: new Float64Array(length), scales: new Float64Array(length).fill(1) },
  ]),
) as Record<StepKind, Scale>;

function lessonsOf(style: string, seeds: readonly number[]): WalkLesson[] {
  return seeds.map((seed) => {
    const { text, gold } = makePage(seed, style);
    const page = readForWalk({ file: gold.file, lines: text.split('\n'), language: null });
    return { page, parts: goldParts(page, gold) };
  });
}

test('walks over pages that it was taught by surprise it less', () => {
  const lessons = lessonsOf('interleaved-blocks', [500, 501, 502, 503, 504, 505, 506, 507]);
  const surprise = (by: WalkModel) => lessons.reduce((sum, lesson) => sum + surpriseOf(lesson, by), 0);
  const taught = trainWalks(lessons, model, scales, { rounds: 8, restraint: 0, hide: 0 });
  expect(surprise(model)).toBeGreaterThan(0);
  expect(surprise(taught)).toBeLessThan(0.9 * surprise(model));
});

test('who is taught nothing knows what it knew', () => {
  const lessons = lessonsOf('interleaved-lines', [500]);
  const [lesson] = lessons;
  if (!lesson) throw new Error('Unexpected lack of a page, expected one');
  const same = trainWalks(lessons, model, scales, { rounds: 0, restraint: 0, hide: 0 });
  expect(surpriseOf(lesson, same)).toBeCloseTo(surpriseOf(lesson, model), 6);
});
