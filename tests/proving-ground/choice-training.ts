/** Fits a choice model to choices of which the right option is known: stochastic gradients (Adam) of its likelihood. */
import {
  type ChoiceModel,
  logChances,
  type StoredChoiceModel,
  strengthOf,
} from '../../scripts/reading/choice-model.ts';
import { makeRandom, type Random } from './random.ts';

/** An option: a row of values for the columns of its kind. */
export type Option = { kind: string; row: Float64Array | Float32Array };
/** One choice among options, and which of them are right (one or more). */
export type Choice = { options: readonly Option[]; right: readonly number[] };
/** One choice among options that are all of one kind. */
export type PlainChoice = { options: readonly Option['row'][]; right: readonly number[] };

export type Course = {
  /** Units of the hidden layer; 0 for a linear model. */
  hidden: number;
  /** Times that all choices are gone through. */
  rounds: number;
  /** How strongly weights are held near 0, for each choice. */
  restraint: number;
  /** Share of lessons from which a column is hidden, so that none is relied on alone; without it none is hidden. */
  hide?: (column: string) => number;
};

/** Choices between two corrections. */
const batch = 32;
/** How far a correction goes, at first and at last. */
const pace = { first: 0.01, last: 0.0003 };

type Models = Record<string, ChoiceModel>;

/**
 * @param columns the columns of each kind of option
 * @returns a model for each kind, in the columns' own units: they are brought to one scale for training only
 */
export function trainChoices(
  choices: readonly Choice[],
  columns: Readonly<Record<string, readonly string[]>>,
  course: Course,
): Models {
  const random = makeRandom('choices');
  const kinds = new Map(
    Object.entries(columns).map(([kind, names]) => [
      kind,
      {
        ...spread(choices, kind, names.length),
        ...learner(names, course.hidden, random),
        hide: Float64Array.from(names, course.hide ?? (() => 0)),
      },
    ]),
  );
  const lessons = choices.map(({ options, right }) => ({
    right,
    options: options.flatMap(({ kind, row }) => {
      const own = kinds.get(kind);
      if (!own) return [];
      return [{ own, row: Float64Array.from(row, (value, c) => (value - at(own.means, c)) / at(own.scales, c)) }];
    }),
  }));
  const steps = Math.ceil(choices.length / batch) * course.rounds;
  let done = 0;
  for (let round = 0; round < course.rounds; round += 1) {
    const order = shuffled(choices.length, random);
    for (let from = 0; from < order.length; from += batch) {
      for (const i of order.slice(from, from + batch)) {
        const lesson = lessons[i];
        if (lesson) learn(hideSome(lesson.options, random), lesson.right);
      }
      done += 1;
      const rate = pace.first * (pace.last / pace.first) ** (done / steps);
      for (const { parts } of kinds.values())
        for (const part of Object.values(parts)) correct(part, done, rate, course.restraint * batch);
    }
  }
  return Object.fromEntries(
    [...kinds].map(([kind, { model, means, scales }]) => [kind, unscaled(model, means, scales)]),
  );
}

/** The same for options of one kind. */
export function trainPlainChoices(
  choices: readonly PlainChoice[],
  columns: readonly string[],
  course: Course,
): ChoiceModel {
  const { only } = trainChoices(ofOneKind(choices), { only: columns }, course);
  if (!only) throw new RangeError('Unexpected lack of a model, expected one for the only kind');
  return only;
}

export function examinePlainChoices(choices: readonly PlainChoice[], model: ChoiceModel): Examined {
  return examineChoices(ofOneKind(choices), { only: model });
}

function ofOneKind(choices: readonly PlainChoice[]): Choice[] {
  return choices.map(({ options, right }) => ({ options: options.map((row) => ({ kind: 'only', row })), right }));
}

export type Examined = { right: number; nats: number; choices: number };

/** Share of choices that the models make right, and the mean nats that they are surprised by. */
export function examineChoices(choices: readonly Choice[], models: Models): Examined {
  let right = 0;
  let nats = 0;
  for (const choice of choices) {
    const logs = logChances(
      choice.options.map(({ kind, row }) => {
        const model = models[kind];
        return model ? strengthOf(model, Float64Array.from(row)) : 0;
      }),
    );
    const best = logs.indexOf(Math.max(...logs));
    if (choice.right.includes(best)) right += 1;
    nats -= Math.log(choice.right.reduce((sum, i) => sum + Math.exp(logs[i] ?? 0), 0) + 1e-12);
  }
  const count = Math.max(1, choices.length);
  return { right: right / count, nats: nats / count, choices: choices.length };
}

/** The model as it is kept, four digits of each weight. */
export function storedChoices({ columns, hidden, start, linear, inner, bias, outer }: ChoiceModel): StoredChoiceModel {
  const short = (value: number | undefined): number => Number((value ?? 0).toPrecision(4));
  return {
    columns: Object.fromEntries(
      columns.map((name, c) => [
        name,
        [short(linear[c]), ...[...inner.subarray(c * hidden, (c + 1) * hidden)].map(short)],
      ]),
    ),
    start: short(start[0]),
    bias: [...bias].map(short),
    outer: [...outer].map(short),
  };
}

/** A line for each column, as the project's formatter leaves it. */
export function writtenChoices({ columns, start, bias, outer }: StoredChoiceModel): string {
  const list = (values: readonly number[]): string => `[${values.join(', ')}]`;
  const rows = Object.entries(columns).map(([name, values]) => `    ${JSON.stringify(name)}: ${list(values)}`);
  return `{\n  "columns": {\n${rows.join(',\n')}\n  },\n  "start": ${start},\n  "bias": ${list(bias)},\n  "outer": ${list(outer)}\n}\n`;
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

function spread(choices: readonly Choice[], kind: string, n: number): { means: Float64Array; scales: Float64Array } {
  const [sum, squares] = [new Float64Array(n), new Float64Array(n)];
  let count = 0;
  for (const { options } of choices)
    for (const { kind: own, row } of options) {
      if (own !== kind) continue;
      count += 1;
      for (let c = 0; c < n; c += 1) {
        const value = row[c] ?? 0;
        sum[c] = at(sum, c) + value;
        squares[c] = at(squares, c) + value ** 2;
      }
    }
  const means = sum.map((value) => value / Math.max(1, count));
  const scales = squares.map((value, c) => {
    const scale = Math.sqrt(Math.max(0, value / Math.max(1, count) - at(means, c) ** 2));
    return scale > 1e-6 ? scale : 1;
  });
  return { means, scales };
}

type Learner = { model: ChoiceModel; parts: Record<'start' | 'linear' | 'inner' | 'bias' | 'outer', Part> };

function learner(columns: readonly string[], hidden: number, random: Random): Learner {
  const n = columns.length;
  const uniform = () => random.int(-1000, 1000) / 1000;
  const model: ChoiceModel = {
    columns,
    hidden,
    start: new Float64Array(1),
    linear: new Float64Array(n),
    inner: Float64Array.from({ length: n * hidden }, () => uniform() * Math.sqrt(2 / n)),
    bias: new Float64Array(hidden),
    outer: Float64Array.from({ length: hidden }, () => uniform() * Math.sqrt(1 / Math.max(1, hidden))),
  };
  const part = (values: Float64Array): Part => ({
    values,
    gradient: new Float64Array(values.length),
    mean: new Float64Array(values.length),
    square: new Float64Array(values.length),
  });
  const { start, linear, inner, bias, outer } = model;
  return {
    model,
    parts: { start: part(start), linear: part(linear), inner: part(inner), bias: part(bias), outer: part(outer) },
  };
}

/** The same columns of each kind are hidden from all options: put to their mean. */
function hideSome(options: readonly Lesson[], random: Random): readonly Lesson[] {
  const kept = new Map<Learner, Float64Array>();
  return options.map(({ own, row }) => {
    const mask = kept.get(own) ?? row.map((_, c) => (random.next() < (own.hide[c] as number) ? 0 : 1));
    kept.set(own, mask);
    return { own, row: row.map((value, c) => value * (mask[c] as number)) };
  });
}

type Lesson = { own: Learner & { hide: Float64Array }; row: Float64Array };

/** Adds what one choice says against the models. */
function learn(options: readonly Lesson[], right: readonly number[]): void {
  const units = options.map(({ own, row }) => hiddenUnits(own.model, row));
  const logs = logChances(options.map(({ own, row }, i) => strength(own.model, row, units[i] as Float64Array)));
  const mass = right.reduce((sum, i) => sum + Math.exp(logs[i] ?? Number.NEGATIVE_INFINITY), 0) + 1e-12;
  for (const [i, { own, row }] of options.entries()) {
    const chance = Math.exp(logs[i] ?? 0);
    const surplus = (right.includes(i) ? chance / mass : 0) - chance;
    if (Math.abs(surplus) > 1e-4) push(own, row, units[i] as Float64Array, surplus);
  }
}

export function hiddenUnits({ hidden, inner, bias }: ChoiceModel, row: Float64Array): Float64Array {
  const units = bias.slice();
  for (let c = 0; c < row.length; c += 1) {
    const value = row[c] as number;
    if (value === 0) continue;
    for (let h = 0; h < hidden; h += 1) units[h] = (units[h] as number) + value * (inner[c * hidden + h] as number);
  }
  return units;
}

function strength({ start, linear, outer }: ChoiceModel, row: Float64Array, units: Float64Array): number {
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

/** Adam: each weight goes by the mean of its gradients, less where they vary. */
export function correct({ values, gradient, mean, square }: Part, done: number, rate: number, hold: number): void {
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
export function unscaled(model: ChoiceModel, means: Float64Array, scales: Float64Array): ChoiceModel {
  const { hidden } = model;
  const linear = model.linear.map((weight, c) => weight / at(scales, c));
  const inner = model.inner.map((weight, i) => weight / at(scales, Math.floor(i / hidden)));
  const bias = model.bias.map((start, h) => {
    let own = start;
    for (let c = 0; c < model.linear.length; c += 1) own -= at(inner, c * hidden + h) * at(means, c);
    return own;
  });
  const start = model.start.map((own) => linear.reduce((sum, weight, c) => sum - weight * at(means, c), own));
  return { ...model, start, linear, inner, bias };
}

/** A learner that starts from a model. */
export function learnerFrom(from: ChoiceModel, means: Float64Array, scales: Float64Array): Learner {
  const { hidden } = from;
  const own = learner(from.columns, hidden, makeRandom('again'));
  const { model, parts } = own;
  model.start[0] = at(from.start, 0);
  for (let c = 0; c < means.length; c += 1) {
    model.linear[c] = at(from.linear, c) * at(scales, c);
    model.start[0] = at(model.start, 0) + at(from.linear, c) * at(means, c);
    for (let h = 0; h < hidden; h += 1) model.inner[c * hidden + h] = at(from.inner, c * hidden + h) * at(scales, c);
  }
  for (let h = 0; h < hidden; h += 1) {
    model.outer[h] = at(from.outer, h);
    let bias = at(from.bias, h);
    for (let c = 0; c < means.length; c += 1) bias += at(from.inner, c * hidden + h) * at(means, c);
    model.bias[h] = bias;
  }
  return { model, parts };
}
