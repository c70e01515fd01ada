/** Fits a choice model to choices of which the right option is known: stochastic gradients (Adam) of its likelihood. */
import {
  type ChoiceModel,
  logChances,
  type StoredChoiceModel,
  strengthOf,
} from '../../scripts/reading/choice-model.ts';
import { makeRandom, type Random } from './random.ts';

/** One choice: a row of values for each option, and which of them are right (one or more). */
export type Choice = { options: readonly Float64Array[]; right: readonly number[] };

export type Course = {
  /** Units of the hidden layer; 0 for a linear model. */
  hidden: number;
  /** Times that all choices are gone through. */
  rounds: number;
  /** How strongly weights are held near 0, for each choice. */
  restraint: number;
};

/** Choices between two corrections. */
const batch = 32;
/** How far a correction goes, at first and at last. */
const pace = { first: 0.01, last: 0.0004 };

/** @returns a model in the columns' own units: they are brought to one scale for training only */
export function trainChoices(choices: readonly Choice[], columns: readonly string[], course: Course): ChoiceModel {
  const n = columns.length;
  const { hidden } = course;
  const { means, scales } = spread(choices, n);
  const random = makeRandom('choices');
  const uniform = () => random.int(-1000, 1000) / 1000;
  const model: ChoiceModel = {
    columns,
    hidden,
    linear: new Float64Array(n),
    inner: Float64Array.from({ length: n * hidden }, () => uniform() * Math.sqrt(2 / n)),
    bias: new Float64Array(hidden),
    outer: Float64Array.from({ length: hidden }, () => uniform() * Math.sqrt(1 / Math.max(1, hidden))),
  };
  const part = (values: Float64Array) => ({
    values,
    gradient: new Float64Array(values.length),
    mean: new Float64Array(values.length),
    square: new Float64Array(values.length),
  });
  const parts = {
    linear: part(model.linear),
    inner: part(model.inner),
    bias: part(model.bias),
    outer: part(model.outer),
  };
  const rows = choices.map((choice) =>
    choice.options.map((row) => row.map((value, c) => (value - at(means, c)) / at(scales, c))),
  );
  const steps = Math.ceil(choices.length / batch) * course.rounds;
  let done = 0;
  for (let round = 0; round < course.rounds; round += 1) {
    const order = shuffled(choices.length, random);
    for (let from = 0; from < order.length; from += batch) {
      for (const i of order.slice(from, from + batch)) learn(model, parts, rows[i] ?? [], choices[i]?.right ?? []);
      done += 1;
      const rate = pace.first * (pace.last / pace.first) ** (done / steps);
      for (const own of Object.values(parts)) correct(own, done, rate, course.restraint * batch);
    }
  }
  return unscaled(model, means, scales);
}

export type Examined = { right: number; nats: number; choices: number };

/** Share of choices that the model makes right, and the mean nats that it is surprised by. */
export function examineChoices(choices: readonly Choice[], model: ChoiceModel): Examined {
  let right = 0;
  let nats = 0;
  for (const choice of choices) {
    const logs = logChances(choice.options.map((row) => strengthOf(model, row)));
    const best = logs.indexOf(Math.max(...logs));
    if (choice.right.includes(best)) right += 1;
    nats -= Math.log(choice.right.reduce((sum, i) => sum + Math.exp(logs[i] ?? 0), 0) + 1e-12);
  }
  const count = Math.max(1, choices.length);
  return { right: right / count, nats: nats / count, choices: choices.length };
}

/** The model as it is kept, four digits of each weight. */
export function storedChoices({ columns, hidden, linear, inner, bias, outer }: ChoiceModel): StoredChoiceModel {
  const short = (value: number | undefined): number => Number((value ?? 0).toPrecision(4));
  return {
    columns: Object.fromEntries(
      columns.map((name, c) => [
        name,
        [short(linear[c]), ...[...inner.subarray(c * hidden, (c + 1) * hidden)].map(short)],
      ]),
    ),
    bias: [...bias].map(short),
    outer: [...outer].map(short),
  };
}

/** A line for each column, as the project's formatter leaves it. */
export function writtenChoices({ columns, bias, outer }: StoredChoiceModel): string {
  const list = (values: readonly number[]): string => `[${values.join(', ')}]`;
  const rows = Object.entries(columns).map(([name, values]) => `    ${JSON.stringify(name)}: ${list(values)}`);
  return `{\n  "columns": {\n${rows.join(',\n')}\n  },\n  "bias": ${list(bias)},\n  "outer": ${list(outer)}\n}\n`;
}

type Part = { values: Float64Array; gradient: Float64Array; mean: Float64Array; square: Float64Array };

/** Numbers from 0 in a new order; choices are many. */
function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const other = random.int(0, i);
    const kept = order[i] as number;
    order[i] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function spread(choices: readonly Choice[], n: number): { means: Float64Array; scales: Float64Array } {
  const [sum, squares] = [new Float64Array(n), new Float64Array(n)];
  let count = 0;
  for (const { options } of choices)
    for (const row of options) {
      count += 1;
      for (let c = 0; c < n; c += 1) {
        sum[c] = at(sum, c) + at(row, c);
        squares[c] = at(squares, c) + at(row, c) ** 2;
      }
    }
  const means = sum.map((value) => value / Math.max(1, count));
  const scales = squares.map((value, c) => Math.sqrt(Math.max(0, value / Math.max(1, count) - at(means, c) ** 2)) || 1);
  return { means, scales };
}

/** Adds what one choice says against the model. */
function learn(
  model: ChoiceModel,
  parts: Record<'linear' | 'inner' | 'bias' | 'outer', Part>,
  rows: readonly Float64Array[],
  right: readonly number[],
): void {
  const { hidden, inner, bias, outer, linear } = model;
  const n = linear.length;
  const units = rows.map((row) => {
    const own = bias.slice();
    for (let c = 0; c < n; c += 1) {
      const value = row[c] as number;
      if (value !== 0)
        for (let h = 0; h < hidden; h += 1) own[h] = (own[h] as number) + value * (inner[c * hidden + h] as number);
    }
    return own;
  });
  const logs = logChances(
    rows.map((row, i) => {
      let strength = 0;
      for (let c = 0; c < n; c += 1) strength += (row[c] as number) * (linear[c] as number);
      const own = units[i];
      if (own) for (let h = 0; h < hidden; h += 1) strength += Math.max(0, own[h] as number) * (outer[h] as number);
      return strength;
    }),
  );
  const mass = right.reduce((sum, i) => sum + Math.exp(logs[i] ?? Number.NEGATIVE_INFINITY), 0) + 1e-12;
  for (const [i, row] of rows.entries()) {
    const chance = Math.exp(logs[i] ?? 0);
    const surplus = (right.includes(i) ? chance / mass : 0) - chance;
    const own = units[i];
    if (Math.abs(surplus) < 1e-5 || !own) continue;
    const back = new Float64Array(hidden);
    for (let h = 0; h < hidden; h += 1) {
      const active = own[h] as number;
      if (active <= 0) continue;
      parts.outer.gradient[h] = at(parts.outer.gradient, h) + surplus * active;
      back[h] = surplus * (outer[h] as number);
      parts.bias.gradient[h] = at(parts.bias.gradient, h) + at(back, h);
    }
    const { gradient } = parts.linear;
    const deep = parts.inner.gradient;
    for (let c = 0; c < n; c += 1) {
      const value = row[c] as number;
      if (value === 0) continue;
      gradient[c] = (gradient[c] as number) + surplus * value;
      for (let h = 0; h < hidden; h += 1)
        if (back[h] !== 0) deep[c * hidden + h] = (deep[c * hidden + h] as number) + value * (back[h] as number);
    }
  }
}

/** Adam: each weight goes by the mean of its gradients, less where they vary. */
function correct({ values, gradient, mean, square }: Part, done: number, rate: number, hold: number): void {
  const [b1, b2] = [0.9, 0.999];
  for (let i = 0; i < values.length; i += 1) {
    const surplus = at(gradient, i) - hold * at(values, i);
    mean[i] = b1 * at(mean, i) + (1 - b1) * surplus;
    square[i] = b2 * at(square, i) + (1 - b2) * surplus * surplus;
    const unbiased = at(mean, i) / (1 - b1 ** done);
    values[i] = at(values, i) + (rate * unbiased) / (Math.sqrt(at(square, i) / (1 - b2 ** done)) + 1e-8);
    gradient[i] = 0;
  }
}

/** The same model for values that are not brought to one scale. */
function unscaled(model: ChoiceModel, means: Float64Array, scales: Float64Array): ChoiceModel {
  const { hidden } = model;
  const linear = model.linear.map((weight, c) => weight / at(scales, c));
  const inner = model.inner.map((weight, i) => weight / at(scales, Math.floor(i / hidden)));
  const bias = model.bias.map((start, h) => {
    let own = start;
    for (let c = 0; c < model.linear.length; c += 1) own -= at(inner, c * hidden + h) * at(means, c);
    return own;
  });
  return { ...model, linear, inner, bias };
}
