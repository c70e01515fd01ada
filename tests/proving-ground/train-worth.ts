/**
 * Trains what a whole walk is worth on generated pages and writes scripts/reading/walk/worth-model.json.
 *
 *   npx node tests/proving-ground/train-worth.ts [--pages 110] [--real 12] [--rounds 12] [--hidden 6] [--write]
 *
 * Learns from seeds 600 and up of every Chinese style (on which the walk itself was not trained), plain, varied and
 * small by turns, and from real stories set into them; is examined on seeds 400 and up. Prints how good the likeliest walks are and
 * those that are chosen (`walk-quality`), and how many pages that made better and worse.
 */
import { writeFileSync } from 'node:fs';
import { readForWalk } from '../../scripts/pipeline.ts';
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import { namesOf } from '../../scripts/reading/columns.ts';
import type { WalkedPage } from '../../scripts/reading/walk/page-walked.ts';
import { alternatives, reconsidered } from '../../scripts/reading/walk/second-thoughts.ts';
import { learnedJudge } from '../../scripts/reading/walk/walk-model.ts';
import { chooserBy, worthColumns, worthRows } from '../../scripts/reading/walk/walk-worth.ts';
import { noWalk, type Walk, type Way, walkOn } from '../../scripts/reading/walk/walking.ts';
import {
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import type { CleanStory } from './clean-story.ts';
import { chineseStyles } from './lesson-pages.ts';
import { makePage, styleNamed } from './make-page.ts';
import type { Random } from './random.ts';
import { realStories } from './real-stories.ts';
import { trainingOptions } from './training-options.ts';
import { makeVariedPage } from './varied-page.ts';
import { type GoldPart, goldParts } from './walk-gold.ts';
import { walkQuality } from './walk-quality.ts';

const options = trainingOptions({ pages: 110, real: 12, rounds: 12, hidden: 6 });
const taughtFrom = 600;
const examinedFrom = 400;
/** Pages of each style, and of real stories. */
const examinedPages = 6;
const examinedReal = 2;
/** How strongly weights are held near 0, for each choice; share of choices from which a column is hidden. */
const restraint = 0.0005;
const hidden = 0.1;
/** Qualities nearer than this are alike. */
const alike = 0.25;

type Lesson = { page: WalkedPage; way: Way; parts: GoldPart[]; first: Walk };

const lessons = chineseStyles.flatMap((style) => lessonsOf(style, taughtFrom, options.pages));
lessons.push(...realLessons(taughtFrom, options.real));
const unseenReal = realLessons(examinedFrom, examinedReal);
const unseen = chineseStyles.flatMap((style) => lessonsOf(style, examinedFrom, examinedPages));
const columns = namesOf(worthColumns);

const choices = lessons.flatMap(choicesOf);
console.log(`${lessons.length} pages, ${choices.length} choices`);
const model = trainPlainChoices(choices, columns, {
  hidden: options.hidden,
  rounds: options.rounds,
  restraint,
  hide: () => hidden,
});
report('real', unseenReal, unseenReal.flatMap(choicesOf), model);
report('unseen', unseen, unseen.flatMap(choicesOf), model);
if (options.write)
  writeFileSync(
    new URL('../../scripts/reading/walk/worth-model.json', import.meta.url),
    writtenChoices(storedChoices(model)),
  );

function lessonsOf(style: string, from: number, count: number): Lesson[] {
  return Array.from({ length: count }, (_, i) =>
    lessonOf(([makePage, makeVariedPage, makeSmallPage][i % 3] ?? makePage)(from + i, style)),
  );
}

/** A page of a few stories, on every other of them short. */
function makeSmallPage(seed: number, name: string): ReturnType<typeof makePage> {
  const style = { ...styleNamed(name), stories: [1, 1 + (seed % 4)] as const };
  return makePage(seed, style, seed % 2 === 0 ? undefined : briefed);
}

/** The story's first paragraphs only. */
function briefed(story: CleanStory, random: Random): CleanStory {
  const kept = random.int(1, 2);
  const end = story.body.findIndex(({ type }, i) => i >= kept || (i > 0 && type !== 'paragraph'));
  return end < 0 ? story : { ...story, body: story.body.slice(0, end) };
}

/** Pages of real stories. */
function realLessons(from: number, count: number): Lesson[] {
  const stories = realStories();
  const own = chineseStyles.map(styleNamed).filter((style) => !style.stock);
  if (!stories) return [];
  return own.flatMap((style) =>
    Array.from({ length: count }, (_, i) => lessonOf(makePage(from + i, { ...style, stock: () => stories }))),
  );
}

function lessonOf({ text, gold }: ReturnType<typeof makePage>): Lesson {
  const page = readForWalk({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  const way = { page, judge: learnedJudge(page), to: page.items.length };
  return { page, way, parts: goldParts(page, gold), first: walkOn(noWalk, 0, way) };
}

/** What is chosen at first, and after the right choice. */
function choicesOf({ page, way, parts, first }: Lesson): PlainChoice[] {
  const choices: PlainChoice[] = [];
  let best = first;
  for (let round = 0; round < 2; round += 1) {
    const walks = [best, ...alternatives(best, way)];
    const qualities = walks.map((walk) => walkQuality(page, walk, parts));
    const most = Math.max(...qualities);
    const right = [...walks.keys()].filter((i) => (qualities[i] ?? 0) > most - alike);
    if (right.length < walks.length) choices.push({ options: worthRows(walks, way), right });
    if (right.includes(0)) break;
    best = walks[right[0] ?? 0] ?? best;
  }
  return choices;
}

function report(name: string, pages: readonly Lesson[], own: readonly PlainChoice[], by: ChoiceModel): void {
  const { right, nats } = examinePlainChoices(own, by);
  const firstRight = own.filter(({ right: wanted }) => wanted.includes(0)).length / Math.max(1, own.length);
  const mean = (sum: number): string => (sum / pages.length).toFixed(4);
  console.log(
    name.padEnd(14),
    own.length,
    'right',
    right.toFixed(4),
    'nats',
    nats.toFixed(4),
    'first right',
    firstRight.toFixed(4),
  );
  for (const lead of [0, 0.5, 1, 1.5, 2]) {
    let [first, chosen, better, worse] = [0, 0, 0, 0];
    const choose = chooserBy(by, lead);
    for (const lesson of pages) {
      const { page, way, parts } = lesson;
      const before = walkQuality(page, lesson.first, parts);
      const after = walkQuality(page, reconsidered(lesson.first, way, choose), parts);
      first += before;
      chosen += after;
      better += after > before + 0.5 ? 1 : 0;
      worse += after < before - 0.5 ? 1 : 0;
    }
    console.log(`   lead ${lead}: quality ${mean(first)} to ${mean(chosen)}, better ${better}, worse ${worse}`);
  }
}
