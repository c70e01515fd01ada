/** Experiment: the walk taught by whole walks, from the model as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readForWalk } from '../../scripts/pipeline.ts';
import { unpackChoices } from '../../scripts/reading/choice-model.ts';
import { stepColumns } from '../../scripts/reading/walk/walk-columns.ts';
import type { StepKind } from '../../scripts/reading/walk/story-steps.ts';
import { correct, learnerFrom, push, storedChoices, hiddenUnits, unscaled, writtenChoices } from './choice-training.ts';
import type { GoldPage } from './gold.ts';
import { chineseStyles, realLessonPages } from './lesson-pages.ts';
import { makePage } from './make-page.ts';
import { makeRandom } from './random.ts';
import { trainingOptions } from './training-options.ts';
import { makeVariedPage } from './varied-page.ts';
import { goldParts } from './walk-gold.ts';
import { type Lesson, lessonOfWalks, type WalkModels } from './whole-walks.ts';

const options = trainingOptions({ pages: 30, rounds: 3, beam: 6, behind: 6, rate: 0.001, hold: 0.0001, batch: 8, from: 10, real: 3, hide: 0.1, varied: 0.5 });
const out = process.env.OUT;
const file = new URL('../../scripts/reading/walk/walk-model.json', import.meta.url);
const t0 = Date.now();
const lessonOf = ({ text, gold }: { text: string; gold: GoldPage }): Lesson => {
  const page = readForWalk({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return { page, parts: goldParts(page, gold) };
};
const lessonsOf = (style: string, from: number, count: number, make: typeof makeVariedPage): Lesson[] =>
  Array.from({ length: count }, (_, i) => lessonOf(make(from + i, style)));
const n = options.pages;
const lessons = [
  ...chineseStyles.flatMap((style) => [
    ...lessonsOf(style, options.from, n - Math.round(n * options.varied), makePage),
    ...lessonsOf(style, options.from + 90, Math.round(n * options.varied), makeVariedPage),
  ]),
  ...realLessonPages(options.real).map(lessonOf),
];
const unseen = chineseStyles.flatMap((style) => lessonsOf(style, 400, 6, makePage));
console.log(lessons.length, 'pages', Math.round((Date.now() - t0) / 1000), 's');
const stored = JSON.parse(readFileSync(file, 'utf8'));
const kinds = Object.keys(stepColumns) as StepKind[];
let models = Object.fromEntries(kinds.map((kind) => [kind, unpackChoices(stored[kind], stepColumns[kind])])) as WalkModels;
const beam = { width: options.beam, behind: options.behind };
// spreads
const sums = Object.fromEntries(kinds.map((k) => [k, { n: 0, s: new Float64Array(stepColumns[k].length), q: new Float64Array(stepColumns[k].length) }]));
for (const lesson of lessons.filter((_, i) => i % 4 === 0)) {
  for (const { kind, blocks } of lessonOfWalks(lesson, models, { width: 8, behind: 20 }).said) {
    const own = sums[kind]!; own.n += 1; let c = 0;
    for (const block of blocks) for (const v of block) { own.s[c]! += v; own.q[c]! += v * v; c += 1; }
  }
}
const learners = Object.fromEntries(kinds.map((k) => {
  const { n, s, q } = sums[k]!;
  const means = s.map((v) => v / Math.max(1, n));
  const scales = q.map((v, c) => { const d = Math.sqrt(Math.max(0, v / Math.max(1, n) - means[c]! ** 2)); return d > 1e-6 ? d : 1; });
  return [k, { ...learnerFrom(models[k], means, scales), means, scales }];
}));
const initial = Object.fromEntries(kinds.map((k) => [k, Object.fromEntries(Object.entries(learners[k]!.parts).map(([name, { values }]) => [name, values.slice()]))]));
function hiddenFrom(from: WalkModels, masks: Record<string, Float64Array>): WalkModels {
  return Object.fromEntries(kinds.map((k) => {
    const { means } = learners[k]!;
    const model = from[k];
    const [linear, inner, bias, start] = [model.linear.slice(), model.inner.slice(), model.bias.slice(), model.start.slice()];
    for (const [c, kept] of masks[k]!.entries()) {
      if (kept) continue;
      start[0]! += linear[c]! * means[c]!;
      linear[c] = 0;
      for (let h = 0; h < model.hidden; h += 1) { bias[h]! += inner[c * model.hidden + h]! * means[c]!; inner[c * model.hidden + h] = 0; }
    }
    return [k, { ...model, linear, inner, bias, start }];
  })) as WalkModels;
}
function examine(name: string, own: readonly Lesson[]): void {
  let [nats, falls] = [0, 0];
  for (const lesson of own) { const got = lessonOfWalks(lesson, models, beam); nats += got.nats; falls += got.falls; }
  console.log(name, 'nats', (nats / own.length).toFixed(4), 'falls', (falls / own.length).toFixed(4), Math.round((Date.now() - t0) / 1000), 's');
}
examine('unseen at first', unseen);
const random = makeRandom('whole');
const total = Math.ceil(lessons.length / options.batch) * options.rounds;
let done = 0;
const mean = Object.fromEntries(kinds.map((k) => [k, Object.fromEntries(Object.entries(learners[k]!.parts).map(([name, { values }]) => [name, new Float64Array(values.length)]))]));
let meant = 0;
for (let round = 0; round < options.rounds; round += 1) {
  const order = [...lessons.keys()];
  for (let i = order.length - 1; i > 0; i -= 1) { const o = random.int(0, i); [order[i], order[o]] = [order[o]!, order[i]!]; }
  let [nats, falls] = [0, 0];
  for (let from = 0; from < order.length; from += options.batch) {
    for (const i of order.slice(from, from + options.batch)) {
      const masks = Object.fromEntries(kinds.map((k) => [k, Float64Array.from(stepColumns[k], () => (random.next() < options.hide ? 0 : 1))]));
      const got = lessonOfWalks(lessons[i]!, options.hide > 0 ? hiddenFrom(models, masks) : models, beam);
      nats += got.nats; falls += got.falls;
      for (const { kind, blocks, surplus } of got.said) {
        const own = learners[kind]!;
        const row = new Float64Array(own.means.length); let c = 0;
        for (const block of blocks) for (const v of block) { row[c] = (options.hide > 0 ? masks[kind]![c]! : 1) * (v - own.means[c]!) / own.scales[c]!; c += 1; }
        push(own, row, hiddenUnits(own.model, row), surplus);
      }
    }
    done += 1;
    const rate = options.rate * 0.05 ** (done / total);
    for (const k of kinds) for (const [name, part] of Object.entries(learners[k]!.parts)) {
      const first = initial[k]![name]!;
      for (let i = 0; i < first.length; i += 1) part.gradient[i]! -= options.hold * options.batch * (part.values[i]! - first[i]!);
      correct(part, done, rate, 0);
    }
    if (done > total * 0.4) {
      meant += 1;
      for (const k of kinds) for (const [name, part] of Object.entries(learners[k]!.parts)) {
        const own = mean[k]![name]!;
        for (let i = 0; i < own.length; i += 1) own[i]! += (part.values[i]! - own[i]!) / meant;
      }
    }
    models = Object.fromEntries(kinds.map((k) => [k, unscaled(learners[k]!.model, learners[k]!.means, learners[k]!.scales)])) as WalkModels;
  }
  console.log('round', round, 'taught nats', (nats / lessons.length).toFixed(4), 'falls', (falls / lessons.length).toFixed(4));
  examine('unseen', unseen);
}
for (const k of kinds) for (const [name, part] of Object.entries(learners[k]!.parts)) part.values.set(mean[k]![name]!);
models = Object.fromEntries(kinds.map((k) => [k, unscaled(learners[k]!.model, learners[k]!.means, learners[k]!.scales)])) as WalkModels;
examine('unseen, mean', unseen);
if (out || options.write) writeFileSync(out ?? file, `{\n${kinds.map((k) => `${JSON.stringify(k)}: ${writtenChoices(storedChoices(models[k])).trimEnd()}`).join(',\n')}\n}\n`);
