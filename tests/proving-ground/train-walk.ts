/**
 * Trains the walk over the page on generated pages and writes scripts/reading/walk/walk-model.json.
 *
 *   npx node tests/proving-ground/train-walk.ts [--pages 84] [--rounds 6] [--hidden 10] [--walks 5] [--write] [--halves]
 *
 * Learns first each step by itself, where a right walk stands, then whole walks (`whole-walks.ts`) on other pages: from seeds
 * 10 and 110 and up (plain) and 100 and 200 and up (`varied-page.ts`) of every Chinese style, with the pipeline's own roles and
 * joins, from stories of the `genres` shelf and, where they stand beside the project, from the real pages with gold and from their stories set into every style;
 * is examined on seeds 400 and up. `--halves` learns steps from one half of the stories and examines on the other.
 */
import { writeFileSync } from 'node:fs';
import { readForWalk } from '../../scripts/pipeline.ts';
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import { after, type Standing, type StepKind, stepsAt } from '../../scripts/reading/walk/story-steps.ts';
import { describeSteps, itemValues, stepColumns } from '../../scripts/reading/walk/walk-columns.ts';
import type { Scale } from './choice-learner.ts';
import {
  type Choice,
  examineChoices,
  spreadOf,
  storedChoices,
  trainChoices,
  writtenChoices,
} from './choice-training.ts';
import type { GoldPage } from './gold.ts';
import { chineseStyles, genreLessonPages, realLessonPages } from './lesson-pages.ts';
import { makePage } from './make-page.ts';
import { trainingOptions } from './training-options.ts';
import { makeVariedPage } from './varied-page.ts';
import { goldParts, rightStep } from './walk-gold.ts';
import { surpriseOf, trainWalks, type WalkLesson } from './whole-walks.ts';

const options = trainingOptions({ pages: 84, rounds: 6, hidden: 10, walks: 5 }, true);
const examinedFrom = 400;
const examinedPages = 6;
/** Pages of real stories of each style. */
const remixes = 3;
/** Pages of small forms of each style. */
const genres = 3;
/** How strongly weights are held near 0, for each choice; share of choices from which a column is hidden. */
const restraint = 0.0001;
const hidden = 0.1;
/** The same of whole walks, for each page. */
const walkRestraint = 0.0002;

type Kinds = Record<StepKind, ChoiceModel>;

const more = [...genreLessonPages(genres), ...realLessonPages(remixes)].map(lessonOf);
const lessons = [...lessonsFrom(10), ...more];
const unseen = chineseStyles.flatMap((style) => lessonsOf(style, examinedFrom, examinedPages, makePage));
console.log(`${lessons.length} pages, ${lessons.reduce((sum, { page }) => sum + page.items.length, 0)} items`);

const choices = lessons.flatMap((lesson) => choicesOf(lesson, isTaught));
const taught = trainChoices(choices, stepColumns, {
  hidden: options.hidden,
  rounds: options.rounds,
  restraint,
  hide: () => hidden,
}) as Kinds;
report();
const model = options.halves ? taught : taughtByWalks();
if (options.write) {
  const kinds = Object.entries(model).map(
    ([kind, own]) => `${JSON.stringify(kind)}: ${writtenChoices(storedChoices(own)).trimEnd()}`,
  );
  writeFileSync(new URL('../../scripts/reading/walk/walk-model.json', import.meta.url), `{\n${kinds.join(',\n')}\n}\n`);
}

function taughtByWalks(): Kinds {
  const scales = Object.fromEntries(
    Object.entries(stepColumns).map(([kind, columns]) => [kind, spreadOf(choices, kind, columns.length)]),
  ) as Record<StepKind, Scale>;
  const course = { rounds: options.walks, restraint: walkRestraint, hide: hidden };
  const surprise = (by: Kinds): string =>
    (unseen.reduce((sum, lesson) => sum + surpriseOf(lesson, by), 0) / unseen.length).toFixed(3);
  const walked = trainWalks([...lessonsFrom(110), ...more], taught, scales, course);
  console.log(`unseen: nats of surprise a page ${surprise(taught)} taught by steps, ${surprise(walked)} by walks`);
  return walked;
}

/** Half of them plain, half of them varied. */
function lessonsFrom(seed: number): WalkLesson[] {
  const plain = options.pages >> 1;
  return chineseStyles.flatMap((style) => [
    ...lessonsOf(style, seed, plain, makePage),
    ...lessonsOf(style, seed + 90, options.pages - plain, makeVariedPage),
  ]);
}

function lessonsOf(style: string, from: number, count: number, make: typeof makeVariedPage): WalkLesson[] {
  return Array.from({ length: count }, (_, i) => lessonOf(make(from + i, style)));
}

function lessonOf({ text, gold }: { text: string; gold: GoldPage }): WalkLesson {
  const page = readForWalk({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return { page, parts: goldParts(page, gold) };
}

/** The choices met on the gold's walk over the page. */
function choicesOf({ page, parts }: WalkLesson, mayKnow: (story: string) => boolean): Choice[] {
  const choices: Choice[] = [];
  let at: Standing = { current: -1, stories: [] };
  for (let index = 0; index < page.items.length; index += 1) {
    const steps = stepsAt(at, index, page);
    const right = rightStep(at, steps, index, parts, page);
    if (right !== null && mayKnow(parts[index]?.story ?? '')) {
      const blocks = describeSteps(at, steps, page, index, itemValues(page, index));
      const options = steps.map(({ kind }, i) => ({
        kind,
        row: Float32Array.from((blocks[i] ?? []).flatMap((block) => [...block])),
      }));
      choices.push({ options, right: [right] });
    }
    const step = steps[right ?? 0];
    if (step) at = after(at, step);
  }
  return choices;
}

/** Half of the stories, by their names. */
function isTaught(story: string): boolean {
  return !options.halves || isLeft(story);
}

function isLeft(story: string): boolean {
  return [...story].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 2 === 0;
}

function report(): void {
  const examined = unseen.flatMap((lesson) => choicesOf(lesson, (story) => !options.halves || !isLeft(story)));
  const kinds = new Map<string, Choice[]>();
  for (const choice of examined) {
    const kind = choice.options[choice.right[0] ?? 0]?.kind ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), choice]);
  }
  for (const [kind, own] of [['all', examined] as const, ...kinds]) {
    const { right, nats, choices } = examineChoices(own, taught);
    console.log(kind.padEnd(12), String(choices).padStart(6), right.toFixed(4), nats.toFixed(4));
  }
}
