/** Fits the role model to pages of known roles: stochastic gradients (Adam) of the likelihood of what is known. */
import {
  emissions,
  forwardBackward,
  type RoleModel,
  roles,
  type StoredModel,
  states,
} from '../../scripts/reading/roles/role-model.ts';
import { makeRandom } from './random.ts';

/** A page to learn from: rows of features for each block, and its state, or -1 where it is not known. */
export type Lesson = { rows: Int32Array[]; known: Int8Array };

/** Pages between two corrections. */
const batch = 8;
/** How far a correction goes, at first and at last. */
const pace = { first: 0.05, last: 0.004 };
/** How strongly weights are held near 0, for each page. */
const restraint = 0.1;
/** Share of the corrections, the last ones, over which weights are averaged: where they end says less than around what they go. */
const averagedShare = 0.4;
/** Share of features that are hidden from each lesson, so that none is relied on alone. */
const hidden = 0.25;

const roleOf = states.map(({ role }) => roles.indexOf(role));

/** @returns a model of `features` rows */
export function train(lessons: readonly Lesson[], features: number, rounds: number): Omit<RoleModel, 'features'> {
  const n = states.length;
  const weights = new Float64Array(features * roles.length);
  const transitions = new Float64Array(n * n);
  const first = new Float64Array(n);
  const parts = [weights, transitions, first].map((values) => ({
    values,
    gradient: new Float64Array(values.length),
    mean: new Float64Array(values.length),
    square: new Float64Array(values.length),
  }));
  const [own, pairs, start] = parts.map((part) => part.gradient) as [Float64Array, Float64Array, Float64Array];
  const random = makeRandom('roles');
  const steps = Math.ceil(lessons.length / batch) * rounds;
  const averagedFrom = Math.floor(steps * (1 - averagedShare));
  const sums = parts.map((part) => new Float64Array(part.values.length));
  let stepsDone = 0;
  for (let round = 0; round < rounds; round += 1) {
    const order = random.shuffle(lessons.map((_, i) => i));
    for (let from = 0; from < order.length; from += batch) {
      for (const index of order.slice(from, from + batch)) {
        const lesson = lessons[index];
        if (lesson)
          learn(
            { known: lesson.known, rows: lesson.rows.map((row) => row.filter(() => !random.chance(hidden))) },
            { weights, transitions, first },
            { own, pairs, start },
          );
      }
      stepsDone += 1;
      const rate = pace.first * (pace.last / pace.first) ** (stepsDone / steps);
      for (const [i, part] of parts.entries()) {
        correct(part, stepsDone, rate, (restraint * batch) / lessons.length);
        if (stepsDone > averagedFrom) addTo(sums[i], part.values);
      }
    }
  }
  const [meanWeights, meanTransitions, meanFirst] = sums.map((sum) =>
    sum.map((value) => value / (steps - averagedFrom)),
  ) as [Float64Array, Float64Array, Float64Array];
  return { weights: meanWeights, transitions: meanTransitions, first: meanFirst };
}

function addTo(sum: Float64Array | undefined, values: Float64Array): void {
  for (let i = 0; sum && i < values.length; i += 1) sum[i] = (sum[i] ?? 0) + (values[i] ?? 0);
}

/** Adds what one page says against the model: what is known less what the model expects. */
function learn(
  { rows, known }: Lesson,
  model: Omit<RoleModel, 'features'>,
  gradient: { own: Float64Array; pairs: Float64Array; start: Float64Array },
): void {
  const n = states.length;
  const blocks = rows.map((row) => [...row]);
  const free = emissions(blocks, model.weights);
  const bound = free.slice();
  for (const [block, state] of known.entries())
    if (state >= 0)
      for (let other = 0; other < n; other += 1)
        if (other !== state) bound[block * n + other] = Number.NEGATIVE_INFINITY;
  const wanted = forwardBackward(bound, blocks.length, model);
  const expected = forwardBackward(free, blocks.length, model);
  for (const [block, row] of blocks.entries())
    for (let state = 0; state < n; state += 1) {
      const place = block * n + state;
      const surplus = (wanted.marginals[place] ?? 0) - (expected.marginals[place] ?? 0);
      if (block === 0) gradient.start[state] = (gradient.start[state] ?? 0) + surplus;
      if (Math.abs(surplus) < 1e-4) continue;
      for (const feature of row) {
        const weight = feature * roles.length + (roleOf[state] ?? 0);
        gradient.own[weight] = (gradient.own[weight] ?? 0) + surplus;
      }
    }
  const wantedPairs = pairsOf(bound, wanted, model.transitions);
  const expectedPairs = pairsOf(free, expected, model.transitions);
  for (let i = 0; i < n * n; i += 1)
    gradient.pairs[i] = (gradient.pairs[i] ?? 0) + (wantedPairs[i] ?? 0) - (expectedPairs[i] ?? 0);
}

/** Pairs of states that follow each other, by their probabilities, summed over the page. */
export function pairsOf(
  scores: Float64Array,
  { forward, backward, logTotal }: ReturnType<typeof forwardBackward>,
  transitions: Float64Array,
): Float64Array {
  const n = states.length;
  const pairs = new Float64Array(n * n);
  for (let block = 0; (block + 1) * n < scores.length; block += 1)
    for (let from = 0; from < n; from += 1) {
      const left = (forward[block * n + from] ?? 0) - logTotal;
      if (left === Number.NEGATIVE_INFINITY) continue;
      for (let to = 0; to < n; to += 1) {
        const right = (block + 1) * n + to;
        const step = (transitions[from * n + to] ?? 0) + (scores[right] ?? 0) + (backward[right] ?? 0);
        pairs[from * n + to] = (pairs[from * n + to] ?? 0) + Math.exp(left + step);
      }
    }
  return pairs;
}

/** Adam: each weight goes by the mean of its gradients, less where they vary. */
function correct(
  {
    values,
    gradient,
    mean,
    square,
  }: { values: Float64Array; gradient: Float64Array; mean: Float64Array; square: Float64Array },
  done: number,
  rate: number,
  hold: number,
): void {
  const [b1, b2] = [0.9, 0.999];
  for (let i = 0; i < values.length; i += 1) {
    const surplus = (gradient[i] ?? 0) - hold * (values[i] ?? 0) * batch;
    mean[i] = b1 * (mean[i] ?? 0) + (1 - b1) * surplus;
    square[i] = b2 * (square[i] ?? 0) + (1 - b2) * surplus * surplus;
    const unbiased = (mean[i] ?? 0) / (1 - b1 ** done);
    values[i] = (values[i] ?? 0) + (rate * unbiased) / (Math.sqrt((square[i] ?? 0) / (1 - b2 ** done)) + 1e-6);
    gradient[i] = 0;
  }
}

/** The model as it is kept: hundredths of a nat, features that say nothing left out. */
export function stored(
  names: readonly string[],
  { weights, transitions, first }: Omit<RoleModel, 'features'>,
): StoredModel {
  const hundredths = (values: Float64Array): number[] => [...values].map((value) => Math.round(value * 100) + 0);
  const features: [string, number[]][] = names.map((name, row) => [
    name,
    hundredths(weights.subarray(row * roles.length, (row + 1) * roles.length)),
  ]);
  const n = states.length;
  return {
    features: Object.fromEntries(
      features.filter(([, own]) => own.some((value) => Math.abs(value) >= 5)).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    transitions: states.map((_, from) => hundredths(transitions.subarray(from * n, (from + 1) * n))),
    first: hundredths(first),
  };
}
