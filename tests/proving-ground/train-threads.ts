/**
 * Trains the succession model and the affinity model on generated pages and writes scripts/reading/lines/succession-model.json
 * and affinity-model.json.
 *
 *   npx node tests/proving-ground/train-threads.ts [--pages 30] [--rounds 6] [--hidden 16] [--write]
 *
 * Learns from seeds 0 to pages - 1 of every Chinese style and of every way to weave columns (`thread-pages.ts`), some with
 * lines out of order, and from the real pages with gold; is examined on seeds 400 and up: of the
 * lines that really stand below each other, how many are found, by style.
 */
import { writeFileSync } from 'node:fs';
import { rarity } from '../../scripts/language/join-model.ts';
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import {
  affinityColumnNames,
  affinityLinesMin,
  affinityReach,
  affinityRows,
} from '../../scripts/reading/lines/line-affinity.ts';
import type { LinePage } from '../../scripts/reading/lines/line-page.ts';
import {
  learnedSuccession,
  successionColumnNames,
  successionRows,
} from '../../scripts/reading/lines/succession-model.ts';
import { threadReach } from '../../scripts/reading/lines/threads.ts';
import { awaited, stillOpen } from '../../scripts/reading/sentence.ts';
import { thresholds } from '../../scripts/thresholds.ts';
import {
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import { disordered } from './disorder.ts';
import { chineseStyles } from './lesson-pages.ts';
import { makePage, styleNamed } from './make-page.ts';
import { makeRandom, type Random } from './random.ts';
import { realPages } from './real-pages.ts';
import { addTally, noTally, printTally } from './tally.ts';
import { type ThreadsPage, threadStyles, threadsPage } from './thread-pages.ts';
import { trainingOptions } from './training-options.ts';

const options = trainingOptions({ pages: 30, examined: 3, rounds: 6, hidden: 16, restraint: 0.0003 });
const examinedFrom = 400;
/** Lines of a page that are learned from; how often the real pages are gone through. */
const linesOfPage = 60;
const realWeight = 3;
const none = new Float32Array(successionColumnNames.length);
const allStyles = [...chineseStyles.map(styleNamed), ...threadStyles, ...threadStyles];

const choices = [
  ...allStyles.flatMap((style, which) =>
    Array.from({ length: options.pages }, (_, i) => {
      const seed = which >= chineseStyles.length + threadStyles.length ? 100 + i : i;
      const random = makeRandom(`${style.name} ${seed} threads`);
      const { text, gold } = makePage(seed, style);
      return choicesOf(threadsPage(random.chance(0.2) ? disordered(text, random) : text, gold), random);
    }).flat(),
  ),
  ...Array.from({ length: realWeight }, (_, i) =>
    realPages().flatMap(({ text, gold }) => choicesOf(threadsPage(text, gold), makeRandom(`real ${i}`))),
  ).flat(),
];
console.log(`${choices.length} choices`);
const model = trainPlainChoices(choices, successionColumnNames, {
  hidden: options.hidden,
  rounds: options.rounds,
  restraint: options.restraint,
});
console.log('learned from', examinePlainChoices(choices, model));
const json = writtenChoices(storedChoices(model));
if (options.write) writeFileSync(new URL('../../scripts/reading/lines/succession-model.json', import.meta.url), json);
examine(model);
teachAffinity();

/** Which of the threads above a line it is of, where they are woven. */
function affinityChoices({ page, next }: ThreadsPage): PlainChoice[] {
  const thread = next.map(() => -1);
  for (const [line, below] of next.entries()) {
    if (thread[line] === -1) thread[line] = line;
    if (typeof below === 'number') thread[below] = thread[line] ?? line;
  }
  const rowOf = affinityRows(
    page.lines.map(({ strand }) => strand.text),
    rarity,
  );
  return [...page.lines.keys()].flatMap((line) => {
    const above = Array.from({ length: Math.min(line, affinityReach) }, (_, i) => line - 1 - i);
    const byThread = Map.groupBy(above, (at) => thread[at] ?? -1);
    const own = byThread.get(thread[line] ?? -1) ?? [];
    byThread.delete(thread[line] ?? -1);
    const other = [...byThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
    if (own.length < affinityLinesMin || other.length < affinityLinesMin || !isColumnLine(page, line)) return [];
    const options = [own, other].map((lines) => Float32Array.from(rowOf(line, lines)));
    return [line % 2 === 0 ? { options, right: [0] } : { options: options.reverse(), right: [1] }];
  });
}

function teachAffinity(): void {
  const woven = (from: number, count: number): PlainChoice[] =>
    threadStyles.flatMap((style) =>
      Array.from({ length: count }, (_, i) => {
        const { text, gold } = makePage(from + i, style);
        return affinityChoices(threadsPage(text, gold));
      }).flat(),
    );
  const lessons = woven(200, 3 * options.pages);
  const affinity = trainPlainChoices(lessons, affinityColumnNames, { ...options, hidden: 6 });
  console.log('affinity, learned from', examinePlainChoices(lessons, affinity));
  console.log('affinity, unseen', examinePlainChoices(woven(examinedFrom, options.examined), affinity));
  const json = writtenChoices(storedChoices(affinity));
  if (options.write) writeFileSync(new URL('../../scripts/reading/lines/affinity-model.json', import.meta.url), json);
}

/** The closing mark that each line's thread waits for behind it. */
function waitsOf({ page, next }: ThreadsPage): (string | null)[] {
  const open = next.map((_, line) => stillOpen('', page.lines[line]?.strand.text ?? ''));
  const above = new Map(next.flatMap((lower, upper) => (typeof lower === 'number' ? [[lower, upper]] : [])));
  for (const first of next.keys()) {
    if (above.has(first)) continue;
    for (let line = first, below = next[line]; typeof below === 'number'; line = below, below = next[line])
      open[below] = stillOpen(open[line] ?? '', page.lines[below]?.strand.text ?? '');
  }
  return open.map(awaited);
}

/** Which of the lines behind a line stands below it, or none; which of those before it stands above. */
function choicesOf(threads: ThreadsPage, random: Random): PlainChoice[] {
  const { page, next } = threads;
  const waits = waitsOf(threads);
  const rowOf = successionRows(page);
  const above = new Map(next.flatMap((lower, upper) => (typeof lower === 'number' ? [[lower, upper]] : [])));
  const isPlain = (index: number) => isColumnLine(page, index);
  const asked = [...page.lines.keys()].filter(isPlain);
  return random
    .shuffle(asked)
    .slice(0, linesOfPage)
    .flatMap((index) => {
      const lower = next[index];
      const upper = above.get(index);
      const found: PlainChoice[] = [];
      const behind = near(index, 1).filter(isPlain);
      const before = near(index, -1).filter(isPlain);
      if (lower !== undefined && lower !== 'unknown')
        found.push({
          options: [none, ...behind.map((at) => Float32Array.from(rowOf(index, at, waits[index] ?? null)))],
          right: [lower === 'none' ? 0 : behind.indexOf(lower) + 1],
        });
      if (upper !== undefined)
        found.push({
          options: [none, ...before.map((at) => Float32Array.from(rowOf(at, index, waits[at] ?? null)))],
          right: [before.indexOf(upper) + 1],
        });
      return found;
    });
}

/** A line that can stand in a column, as a part of the text or a label. */
function isColumnLine(page: LinePage, index: number): boolean {
  const line = page.lines[index];
  return line !== undefined && line.line.mark.type === 'none' && line.width <= thresholds.columnMeasureMax;
}

function near(index: number, step: 1 | -1): number[] {
  return Array.from({ length: threadReach }, (_, i) => index + step * (i + 1));
}

function examine(trained: ChoiceModel): void {
  const learned = learnedSuccession(trained);
  const all = noTally();
  for (const style of [...chineseStyles.map(styleNamed), ...threadStyles]) {
    const own = noTally();
    for (let seed = examinedFrom; seed < examinedFrom + options.examined; seed += 1) {
      const { text, gold } = makePage(seed, style);
      const threads = threadsPage(text, gold);
      const { page, next } = threads;
      const waits = waitsOf(threads);
      const judge = learned(page);
      for (const [index, right] of next.entries()) {
        if (right === 'unknown' || !isColumnLine(page, index)) continue;
        const judged = near(index, 1)
          .filter((at) => isColumnLine(page, at))
          .map((at) => ({ at, nats: judge(index, at, waits[index] ?? null) }));
        const best = judged.sort((a, b) => b.nats - a.nats)[0];
        own.gold += Number(typeof right === 'number');
        own.read += Number((best?.nats ?? 0) > 0);
        own.hit += Number((best?.nats ?? 0) > 0 && best?.at === right);
      }
    }
    printTally(style.name, own);
    addTally(all, own);
  }
  printTally('all', all);
}
