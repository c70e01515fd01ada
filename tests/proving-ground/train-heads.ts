/**
 * Trains the two head models on generated pages: to which story each line of a head belongs
 * (scripts/reading/heads/head-owner-model.json), and what it is there (scripts/reading/heads/head-role-model.json); and to
 * which story each caption belongs (scripts/reading/captions/caption-model.json).
 *
 *   npx node tests/proving-ground/train-heads.ts [--pages 6] [--rounds 20] [--write]
 *
 * Learns from every Chinese style, more from those in which heads stand apart, and from the real pages with gold
 * and their stories in every style; is examined on seeds 400 and up. Train
 * again when a stage before `headline` changes what the walk over a page leaves for heads.
 */
import { writeFileSync } from 'node:fs';
import { rarity } from '../../scripts/language/join-model.ts';
import { gatherStories } from '../../scripts/pipeline.ts';
import { captionColumns } from '../../scripts/reading/captions/caption-columns.ts';
import { ownerColumns } from '../../scripts/reading/heads/head-owner-evidence.ts';
import { headRoleColumns } from '../../scripts/reading/heads/head-role-evidence.ts';
import type { Gathered, Sight } from '../../scripts/stage.ts';
import { markdownMarks } from '../../scripts/stages/markdown-marks.ts';
import { normalization } from '../../scripts/stages/normalization.ts';
import { captionChoices } from './caption-lessons.ts';
import {
  type Course,
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import type { GoldPage } from './gold.ts';
import { ownerChoices } from './head-lessons.ts';
import { headRoleChoices } from './head-role-lessons.ts';
import { chineseStyles, realLessonPages } from './lesson-pages.ts';
import { makePage } from './make-page.ts';
import { makeRandom } from './random.ts';
import { reprinted } from './reprinting.ts';
import { withSlogans } from './slogans.ts';
import { trainingOptions } from './training-options.ts';
import { variedStory } from './varied-story.ts';

const options = trainingOptions({ pages: 6, rounds: 20 });
/** Styles in which heads stand apart from their stories are learned from twice as many pages. */
const apart = /^(?:late|merged|vertical|mixed)/u;
const examinedFrom = 400;
/** Pages of real stories of each style. */
const remixes = 2;

type HeadPage = { name: string; stories: Gathered[]; floating: Sight[][]; captions: Sight[]; gold: GoldPage };

const pages = options.pages;
const taught = [
  ...chineseStyles.flatMap((style) => {
    const more = apart.test(style) ? 2 : 1;
    return [...pagesOf(style, 100, pages * more, true), ...pagesOf(style, 20, pages * more, false)];
  }),
  ...realLessonPages(remixes).map(headPageOf),
];
const examined = chineseStyles.flatMap((style) => pagesOf(style, examinedFrom, 2, false));
const rounds = options.rounds;

/** Times that a page's heads are learned from, each time with other variants: with one, what is learned hangs on chance. */
const variants = 4;
/** The role model knows our stories better than others', so its word is hidden from most lessons. */
const hideChances = (column: string): number => (column.endsWith('chance') ? 0.8 : 0);

learn(
  'heads/head-owner-model.json',
  ownerColumns,
  (page) => ownerChoices(page.stories, page.floating, page.gold, rarity),
  {
    hidden: 0,
    rounds,
    restraint: 0.0001,
  },
);
learn(
  'heads/head-role-model.json',
  headRoleColumns,
  (page) =>
    Array.from({ length: variants }, (_, i) =>
      headRoleChoices(page.stories, page.gold, rarity, makeRandom(`${page.name} ${i}`)),
    ).flat(),
  { hidden: 4, rounds: rounds >> 1, restraint: 0.001, hide: hideChances },
);
learn(
  'captions/caption-model.json',
  captionColumns,
  (page) => captionChoices(page.captions, page.stories, page.gold, rarity),
  { hidden: 0, rounds, restraint: 0.001 },
);

function learn(
  file: string,
  columns: readonly string[],
  choicesOf: (page: HeadPage) => PlainChoice[],
  course: Course,
): void {
  const lessons = taught.flatMap(choicesOf);
  const model = trainPlainChoices(lessons, columns, course);
  const [known, unknown] = [
    examinePlainChoices(lessons, model),
    examinePlainChoices(examined.flatMap(choicesOf), model),
  ];
  for (const [name, { right, nats, choices }] of [
    ['learned', known],
    ['examined', unknown],
  ] as const)
    console.log(`${file} ${name}: ${choices} choices, right ${right.toFixed(4)}, nats ${nats.toFixed(4)}`);
  if (options.write)
    writeFileSync(new URL(`../../scripts/reading/${file}`, import.meta.url), writtenChoices(storedChoices(model)));
}

function headPageOf({ text, gold }: { text: string; gold: GoldPage }): HeadPage {
  const { sheet, lines } = normalization({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  const { stories, floating, captions } = gatherStories(markdownMarks(sheet, lines).lines);
  return { name: gold.file, stories, floating, captions, gold };
}

function pagesOf(style: string, from: number, count: number, vary: boolean): HeadPage[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${style} ${from + i}`;
    const made = makePage(from + i, style, vary ? variedStory : undefined);
    const printed = vary ? { ...made, text: reprinted(made.text, makeRandom(`${name} print`)) } : made;
    const page = makeRandom(`${name} slogans`).chance(0.5)
      ? withSlogans(printed, makeRandom(`${name} slogan`))
      : printed;
    return { ...headPageOf(page), name };
  });
}
