/**
 * Teaches the walk by whole walks over pages. A model that was taught step by step, from right walks only, does not know that
 * the steps after a wrong one are poor: each is the best of those that can be taken there. Here walks are followed as the
 * conversion follows them, and where the right one falls behind the others, its steps are made worth more and theirs less.
 */
import { type ChoiceModel, strengthOf } from '../../scripts/reading/choice-model.ts';
import type { WalkedPage } from '../../scripts/reading/walk/page-walked.ts';
import type { Step, StepKind } from '../../scripts/reading/walk/story-steps.ts';
import { describeSteps, itemValues } from '../../scripts/reading/walk/walk-columns.ts';
import type { Judge, WalkModel } from '../../scripts/reading/walk/walk-model.ts';
import {
  type Candidate,
  candidatesAt,
  fittest,
  noWalk,
  type Trail,
  taken,
  type Walk,
  type Way,
} from '../../scripts/reading/walk/walking.ts';
import { thresholds } from '../../scripts/thresholds.ts';
import {
  correct,
  hiddenUnits,
  inScale,
  type Learner,
  learned,
  learnerFrom,
  push,
  type Scale,
} from './choice-learner.ts';
import { makeRandom, type Random } from './random.ts';
import { type GoldPart, rightStep } from './walk-gold.ts';

export type WalkLesson = { page: WalkedPage; parts: readonly GoldPart[] };

export type WalkCourse = {
  /** Times that all pages are gone through. */
  rounds: number;
  /** How strongly weights are held near where they began, for each page. */
  restraint: number;
  /** Share of pages from which a column is hidden. */
  hide: number;
};

/** More walks are followed than by the conversion: each teaches what a wrong one is worth. */
const breadth = { ...thresholds.walk, beam: 6, behindMax: 6 };
/** Pages between two corrections. */
const batch = 8;
/** How far a correction goes, at first and at last. */
const pace = { first: 0.001, last: 0.00005 };
/** Share of the corrections after which the weights are averaged: the last few pages should not count for more. */
const averagedFrom = 0.4;
/** Shares of a walk too small to be told. */
const blameMin = 1e-4;

/** @param scales of the rows of each kind of step */
export function trainWalks(
  lessons: readonly WalkLesson[],
  from: WalkModel,
  scales: Readonly<Record<StepKind, Scale>>,
  course: WalkCourse,
): WalkModel {
  const random = makeRandom('whole walks');
  const kinds = Object.keys(from) as StepKind[];
  const learners = ofKinds(kinds, (kind) => learnerFrom(from[kind], scales[kind]));
  const sums = ofKinds(kinds, (kind) =>
    Object.values(learners[kind].parts).map(({ values }) => values.slice().fill(0)),
  );
  const corrections = Math.ceil(lessons.length / batch) * course.rounds;
  let [done, averaged] = [0, 0];
  let model = from;
  for (let round = 0; round < course.rounds; round += 1) {
    const order = random.shuffle([...lessons]);
    let surprise = 0;
    for (let first = 0; first < order.length; first += batch) {
      for (const lesson of order.slice(first, first + batch)) {
        const hidden = ofKinds(kinds, (kind) => hiddenColumns(from[kind], course.hide, random));
        const without = ofKinds(kinds, (kind) => withoutColumns(model[kind], learners[kind], hidden[kind]));
        surprise += learnFrom(lesson, without, learners, hidden);
      }
      done += 1;
      const rate = pace.first * (pace.last / pace.first) ** (done / corrections);
      for (const kind of kinds) correct(learners[kind], done, rate, course.restraint * batch);
      model = ofKinds(kinds, (kind) => learned(learners[kind]));
      if (done < corrections * averagedFrom) continue;
      averaged += 1;
      for (const kind of kinds)
        for (const [i, { values }] of Object.values(learners[kind].parts).entries())
          for (const [w, value] of values.entries()) addTo(sums[kind][i], w, value);
    }
    console.log(`round ${round + 1}: nats of surprise a page ${(surprise / lessons.length).toFixed(3)}`);
  }
  if (averaged === 0) return from;
  for (const kind of kinds)
    for (const [i, { values }] of Object.values(learners[kind].parts).entries())
      values.set((sums[kind][i] ?? values).map((sum) => sum / averaged));
  return ofKinds(kinds, (kind) => learned(learners[kind]));
}

/** @returns the nats by which the right walks were surprising */
export function surpriseOf(lesson: WalkLesson, model: WalkModel): number {
  let surprise = 0;
  followRight(lesson, model, (walks, right) => {
    surprise -= Math.log(sharesOf(walks)[walks.indexOf(right)] ?? 1);
  });
  return surprise;
}

/** Adds to the learners' gradients what a page says. */
function learnFrom(
  lesson: WalkLesson,
  model: WalkModel,
  learners: Readonly<Record<StepKind, Learner>>,
  hidden: Readonly<Record<StepKind, ReadonlySet<number>>>,
): number {
  let surprise = 0;
  followRight(lesson, model, (walks, right, rowOf) => {
    const shares = sharesOf(walks);
    surprise -= Math.log(shares[walks.indexOf(right)] ?? 1);
    for (const [{ step }, blame] of blames(walks, right, shares)) {
      const row = rowOf(step);
      if (!row) continue;
      const learner = learners[step.kind];
      const scaled = inScale(learner, row).map((value, c) => (hidden[step.kind].has(c) ? 0 : value));
      push(learner, scaled, hiddenUnits(learner.model, scaled), blame);
    }
  });
  return surprise;
}

/** What each step should be worth more, in shares of a walk: what walks have in common falls out. */
function blames(walks: readonly Walk[], right: Walk, shares: readonly number[]): Map<Trail, number> {
  const sums = new Map<Trail, number>();
  for (const [i, walk] of walks.entries()) {
    const blame = Number(walk === right) - (shares[i] ?? 0);
    if (Math.abs(blame) < blameMin) continue;
    for (let { trail } = walk; trail; trail = trail.before.trail) sums.set(trail, (sums.get(trail) ?? 0) + blame);
  }
  return new Map([...sums].filter(([, blame]) => Math.abs(blame) >= blameMin));
}

function sharesOf(walks: readonly Walk[]): number[] {
  const top = Math.max(...walks.map(({ score }) => score));
  const masses = walks.map(({ score }) => Math.exp(score - top));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / all);
}

/** Is told the walks that are followed, the right one among them, and the rows by which steps were judged. */
type Told = (walks: readonly Walk[], right: Walk, rowOf: (step: Step) => Float64Array | null) => void;

/**
 * Follows walks over a page. Where the right one is no longer among them, says so and goes on with it alone; at the page's end
 * says it once more.
 */
function followRight({ page, parts }: WalkLesson, model: WalkModel, tell: Told): void {
  const { judge, rowOf } = notingJudge(page, model);
  const way: Way = { page, judge, to: page.items.length };
  let right: Walk = noWalk;
  let walks: Walk[] = [right];
  for (let index = 0; index < way.to; index += 1) {
    const candidates = walks.map((walk) => candidatesAt(walk, index, way));
    const own = candidates[walks.indexOf(right)] ?? [];
    if (own.length === 0) continue;
    const next = rightCandidate(right, own, index, { page, parts });
    const kept = fittest(candidates.flat(), index, breadth);
    const found = kept.find(({ trail }) => trail?.before === right && trail.step === next.step);
    if (found) [right, walks] = [found, kept];
    else {
      right = taken(next, index);
      tell([...kept, right], right, rowOf);
      right = { ...right, score: 0, trail: null };
      walks = [right];
    }
  }
  tell(walks, right, rowOf);
}

/** Judges as the conversion does, and knows by which row it judged a step. */
function notingJudge(page: WalkedPage, model: WalkModel): { judge: Judge; rowOf: (step: Step) => Float64Array | null } {
  const seen = new Map<number, Float64Array>();
  const rows = new WeakMap<Step, readonly Float64Array[]>();
  return {
    judge: (at, steps, index) => {
      if (steps.length === 1) return [0];
      const own = seen.get(index) ?? itemValues(page, index);
      seen.set(index, own);
      const described = describeSteps(at, steps, page, index, own);
      return steps.map((step, i) => {
        const blocks = described[i] ?? [];
        rows.set(step, blocks);
        return strengthOf(model[step.kind], ...blocks);
      });
    },
    rowOf: (step) => {
      const blocks = rows.get(step);
      return blocks ? Float64Array.from(blocks.flatMap((block) => [...block])) : null;
    },
  };
}

/** Where the gold does not say which step is right, the one that is worth most. */
function rightCandidate(walk: Walk, own: readonly Candidate[], index: number, { page, parts }: WalkLesson): Candidate {
  const right = rightStep(
    walk,
    own.map(({ step }) => step),
    index,
    parts,
    page,
  );
  const likeliest = own.reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
  return (right === null ? undefined : own[right]) ?? likeliest;
}

function hiddenColumns({ columns }: ChoiceModel, share: number, random: Random): Set<number> {
  return new Set([...columns.keys()].filter(() => random.next() < share));
}

/** The model with columns at their means. */
function withoutColumns(model: ChoiceModel, { means }: Scale, columns: ReadonlySet<number>): ChoiceModel {
  const { hidden } = model;
  const [start, linear] = [model.start.slice(), model.linear.slice()];
  const [inner, bias] = [model.inner.slice(), model.bias.slice()];
  for (const c of columns) {
    const mean = means[c] ?? 0;
    addTo(start, 0, (linear[c] ?? 0) * mean);
    linear[c] = 0;
    for (let h = 0; h < hidden; h += 1) {
      addTo(bias, h, (inner[c * hidden + h] ?? 0) * mean);
      inner[c * hidden + h] = 0;
    }
  }
  return { ...model, start, linear, inner, bias };
}

function addTo(values: Float64Array | undefined, at: number, more: number): void {
  if (values) values[at] = (values[at] ?? 0) + more;
}

function ofKinds<Own>(kinds: readonly StepKind[], of: (kind: StepKind) => Own): Record<StepKind, Own> {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<StepKind, Own>;
}
