/** A choice model while it is taught: stochastic gradients (Adam), its columns brought to one scale. */
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import type { Random } from './random.ts';

/** Mean and standard deviation of each column. */
export type Scale = { means: Float64Array; scales: Float64Array };

/** Weights, those near which they are held, and what Adam knows of their gradients. */
type Part = {
  values: Float64Array;
  origin: Float64Array;
  gradient: Float64Array;
  mean: Float64Array;
  square: Float64Array;
};

/** `model`: for rows in one scale. */
export type Learner = Scale & {
  model: ChoiceModel;
  parts: Record<'start' | 'linear' | 'inner' | 'bias' | 'outer', Part>;
};

/** One that knows nothing. */
export function newLearner(columns: readonly string[], hidden: number, scale: Scale, random: Random): Learner {
  const n = columns.length;
  const uniform = () => random.int(-1000, 1000) / 1000;
  return taught(
    {
      columns,
      hidden,
      start: new Float64Array(1),
      linear: new Float64Array(n),
      inner: Float64Array.from({ length: n * hidden }, () => uniform() * Math.sqrt(2 / n)),
      bias: new Float64Array(hidden),
      outer: Float64Array.from({ length: hidden }, () => uniform() * Math.sqrt(1 / Math.max(1, hidden))),
    },
    scale,
    (values) => new Float64Array(values.length),
  );
}

/** One that knows what a model does, and is held near it. */
export function learnerFrom(model: ChoiceModel, scale: Scale): Learner {
  return taught(rescaled(model, scale), scale, (values) => values.slice());
}

function taught(model: ChoiceModel, scale: Scale, originOf: (values: Float64Array) => Float64Array): Learner {
  const part = (values: Float64Array): Part => ({
    values,
    origin: originOf(values),
    gradient: new Float64Array(values.length),
    mean: new Float64Array(values.length),
    square: new Float64Array(values.length),
  });
  const { start, linear, inner, bias, outer } = model;
  return {
    ...scale,
    model,
    parts: { start: part(start), linear: part(linear), inner: part(inner), bias: part(bias), outer: part(outer) },
  };
}

export function inScale({ means, scales }: Scale, row: Float64Array | Float32Array): Float64Array {
  return Float64Array.from(row, (value, c) => (value - at(means, c)) / at(scales, c));
}

/** The hidden units before what is below 0 of them is cut off. */
export function hiddenUnits({ hidden, inner, bias }: ChoiceModel, row: Float64Array): Float64Array {
  const units = bias.slice();
  for (let c = 0; c < row.length; c += 1) {
    const value = row[c] as number;
    if (value === 0) continue;
    for (let h = 0; h < hidden; h += 1) units[h] = (units[h] as number) + value * (inner[c * hidden + h] as number);
  }
  return units;
}

export function strengthIn({ start, linear, outer }: ChoiceModel, row: Float64Array, units: Float64Array): number {
  let nats = at(start, 0);
  for (let c = 0; c < row.length; c += 1) nats += (row[c] as number) * (linear[c] as number);
  for (let h = 0; h < units.length; h += 1) nats += Math.max(0, units[h] as number) * (outer[h] as number);
  return nats;
}

/** Adds the gradient of one option's strength, `surplus` times. */
export function push({ model, parts }: Learner, row: Float64Array, units: Float64Array, surplus: number): void {
  const { hidden, outer } = model;
  const back = new Float64Array(hidden);
  for (let h = 0; h < hidden; h += 1) {
    const active = units[h] as number;
    if (active <= 0) continue;
    parts.outer.gradient[h] = at(parts.outer.gradient, h) + surplus * active;
    back[h] = surplus * (outer[h] as number);
    parts.bias.gradient[h] = at(parts.bias.gradient, h) + at(back, h);
  }
  parts.start.gradient[0] = at(parts.start.gradient, 0) + surplus;
  const { gradient } = parts.linear;
  const deep = parts.inner.gradient;
  for (let c = 0; c < row.length; c += 1) {
    const value = row[c] as number;
    if (value === 0) continue;
    gradient[c] = (gradient[c] as number) + surplus * value;
    const from = c * hidden;
    for (let h = 0; h < hidden; h += 1) deep[from + h] = (deep[from + h] as number) + value * (back[h] as number);
  }
}

/**
 * Adam: each weight goes by the mean of its gradients, less where they vary.
 * @param done corrections, this one among them
 * @param hold how strongly weights are held near where they began
 */
export function correct({ parts }: Learner, done: number, rate: number, hold: number): void {
  const [b1, b2] = [0.9, 0.999];
  for (const { values, origin, gradient, mean, square } of Object.values(parts))
    for (let i = 0; i < values.length; i += 1) {
      const surplus = at(gradient, i) - hold * (at(values, i) - at(origin, i));
      mean[i] = b1 * at(mean, i) + (1 - b1) * surplus;
      square[i] = b2 * at(square, i) + (1 - b2) * surplus * surplus;
      const unbiased = at(mean, i) / (1 - b1 ** done);
      values[i] = at(values, i) + (rate * unbiased) / (Math.sqrt(at(square, i) / (1 - b2 ** done)) + 1e-8);
      gradient[i] = 0;
    }
}

/** The same model for values that are not brought to one scale. */
export function learned({ model, means, scales }: Learner): ChoiceModel {
  return rescaled(model, {
    means: means.map((mean, c) => -mean / at(scales, c)),
    scales: scales.map((scale) => 1 / scale),
  });
}

/** The model for rows of which each value is less its mean, by its scale. */
function rescaled(model: ChoiceModel, { means, scales }: Scale): ChoiceModel {
  const { hidden } = model;
  const linear = model.linear.map((weight, c) => weight * at(scales, c));
  const inner = model.inner.map((weight, i) => weight * at(scales, Math.floor(i / hidden)));
  const bias = model.bias.map((start, h) => {
    let own = start;
    for (let c = 0; c < means.length; c += 1) own += at(model.inner, c * hidden + h) * at(means, c);
    return own;
  });
  const start = model.start.map((own) => model.linear.reduce((sum, weight, c) => sum + weight * at(means, c), own));
  return { ...model, start, linear, inner, bias, outer: model.outer.slice() };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
