/**
 * Trains the link model on generated pages and writes scripts/reading/joins/link-model.json.
 *
 *   npx node tests/proving-ground/train-joins.ts [--pages 32] [--office 4] [--rounds 5] [--hidden 12] [--write] [--halves]
 *
 * Learns from seeds 0 to pages - 1 of every Chinese style, half of them with varied heads and some with lines out of
 * order, from stories of the `office` shelf, and from the real pages with gold and their stories in every style; is examined on seeds
 * 400 and up: precision and recall of the joined pairs, by style. `--halves` learns from one half of the stories and is examined on the other.
 */
import { writeFileSync } from 'node:fs';
import { continuity, endsOpen, rarity, startsMidSentence } from '../../scripts/language/join-model.ts';
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import { rowOf } from '../../scripts/reading/columns.ts';
import { linkColumns } from '../../scripts/reading/joins/link-columns.ts';
import { possibleCuts } from '../../scripts/reading/joins/possible-cuts.ts';
import { continuation } from '../../scripts/stages/continuation.ts';
import {
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import { disordered } from './disorder.ts';
import { type JoinPage, joinPage } from './join-pages.ts';
import { chineseStyles, realLessonPages } from './lesson-pages.ts';
import { makePage, styleNamed } from './make-page.ts';
import { makeRandom } from './random.ts';
import { stock } from './stock.ts';
import { addTally, noTally, printTally, type Tally } from './tally.ts';
import { trainingOptions } from './training-options.ts';
import { variedStory } from './varied-story.ts';

const options = trainingOptions({ pages: 32, examined: 6, rounds: 5, hidden: 12, restraint: 0.0003, office: 4 }, true);
const examinedFrom = 400;
/** The seed of the first page of office stories. */
const officeFrom = 300;
/** Pages of real stories of each style. */
const remixes = 3;
const joinModel = { continuity, endsOpen, startsMidSentence, rarity };

const choices = [
  ...lessons(0, options.pages, (item) => !options.halves || isLeft(item)),
  ...officePages(options.office).flatMap(({ text, gold }) => choicesOf(joinPage(text, gold), () => true)),
  ...realLessonPages(remixes).flatMap(({ text, gold }) => choicesOf(joinPage(text, gold), () => true)),
];
console.log(`${choices.length} choices, ${choices.reduce((sum, { options: rows }) => sum + rows.length, 0)} rows`);
const model = trainPlainChoices(choices, linkColumns, {
  hidden: options.hidden,
  rounds: options.rounds,
  restraint: options.restraint,
});
console.log('learned from', examinePlainChoices(choices, model));
const unseen = lessons(examinedFrom, options.examined, (item) => !options.halves || !isLeft(item));
console.log('unseen', examinePlainChoices(unseen, model));
const json = writtenChoices(storedChoices(model));
if (options.write) writeFileSync(new URL('../../scripts/reading/joins/link-model.json', import.meta.url), json);
examine(model);

/** Every other page with varied heads, every third with lines out of order. */
function lessons(from: number, count: number, mayKnow: (item: string | null) => boolean): PlainChoice[] {
  return chineseStyles.flatMap((style) =>
    Array.from({ length: count }, (_, i) => {
      const random = makeRandom(`${style} ${from + i} disorder`);
      const { text, gold } = makePage(from + i, style, i % 2 === 0 ? variedStory : undefined);
      return choicesOf(joinPage(random.chance(0.35) ? disordered(text, random) : text, gold), mayKnow);
    }).flat(),
  );
}

/** @param count pages of each style, every other one with varied heads */
function officePages(count: number): ReturnType<typeof makePage>[] {
  return chineseStyles.flatMap((name) => {
    const style = styleNamed(name);
    return Array.from({ length: style.stock ? 0 : count }, (_, i) => {
      const stories = stock('office', makeRandom(`${name} ${i} office`));
      return makePage(officeFrom + i, { ...style, stock: () => stories }, i % 2 === 0 ? undefined : variedStory);
    });
  });
}

/**
 * For each end the beginnings that may go on with it, or none; for each beginning the ends.
 */
function choicesOf({ sights, gold }: JoinPage, mayKnow: (item: string | null) => boolean): PlainChoice[] {
  const cuts = possibleCuts(sights, joinModel);
  const none = new Float64Array(linkColumns.length);
  const byLeft = Map.groupBy(cuts, (cut) => cut.left.place);
  const byRight = Map.groupBy(cuts, (cut) => cut.right.place);
  const choice = (own: typeof cuts, right: number, at: (cut: (typeof cuts)[number]) => number): PlainChoice => {
    const place = own.findIndex((cut) => at(cut) === right);
    return { options: [none, ...own.map((cut) => rowOf(...cut.row))], right: [place + 1] };
  };
  return [
    ...[...byLeft].flatMap(([place, own]) => {
      const next = gold.next[place];
      if (next === undefined || next === 'unknown' || !mayKnow(gold.item[place] ?? null)) return [];
      return [choice(own, next === 'none' ? -1 : next, (cut) => cut.right.place)];
    }),
    ...[...byRight].flatMap(([place, own]) => {
      const before = gold.before[place];
      if (before === undefined || before === 'unknown' || !mayKnow(gold.item[place] ?? null)) return [];
      return [choice(own, before === 'none' ? -1 : before, (cut) => cut.left.place)];
    }),
  ];
}

/** Half of the stories, by their names. */
function isLeft(item: string | null): boolean {
  return [...(item ?? '')].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 2 === 0;
}

function examine(trained: ChoiceModel): void {
  const all = noTally();
  for (const style of chineseStyles) {
    const own = noTally();
    for (let seed = examinedFrom; seed < examinedFrom + options.examined; seed += 1) {
      const { text, gold } = makePage(seed, style);
      tally(joinPage(text, gold), trained, own);
    }
    printTally(style, own);
    addTally(all, own);
  }
  printTally('all', all);
}

function tally({ sights, gold }: JoinPage, trained: ChoiceModel, sums: Tally): void {
  const placeOf = new Map(sights.map((sight, place) => [sight.id, place]));
  const counts = (place: number) => !options.halves || !isLeft(gold.item[place] ?? null);
  for (const [place, next] of gold.next.entries()) if (typeof next === 'number' && counts(place)) sums.gold += 1;
  for (const { left, right } of continuation(sights, joinModel, trained).chosen) {
    const [from, to] = [placeOf.get(left) ?? -1, placeOf.get(right) ?? -1];
    if (!counts(from) || (gold.next[from] === 'unknown' && gold.before[to] === 'unknown')) continue;
    sums.read += 1;
    if (gold.next[from] === to) sums.hit += 1;
  }
}
