/** Fits choice models to choices of which the right option is known, by the likelihood of those. */
import {
  type ChoiceModel,
  logChances,
  type StoredChoiceModel,
  strengthOf,
} from '../../scripts/reading/choice-model.ts';
import {
  correct,
  hiddenUnits,
  inScale,
  type Learner,
  learned,
  newLearner,
  push,
  type Scale,
  strengthIn,
} from './choice-learner.ts';
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
        ...newLearner(names, course.hidden, spreadOf(choices, kind, names.length), random),
        hide: Float64Array.from(names, course.hide ?? (() => 0)),
      },
    ]),
  );
  const lessons = choices.map(({ options, right }) => ({
    right,
    options: options.flatMap(({ kind, row }) => {
      const own = kinds.get(kind);
      if (!own) return [];
      return [{ own, row: inScale(own, row) }];
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
      for (const own of kinds.values()) correct(own, done, rate, course.restraint * batch);
    }
  }
  return Object.fromEntries([...kinds].map(([kind, own]) => [kind, learned(own)]));
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
  const logs = logChances(options.map(({ own, row }, i) => strengthIn(own.model, row, units[i] as Float64Array)));
  const mass = right.reduce((sum, i) => sum + Math.exp(logs[i] ?? Number.NEGATIVE_INFINITY), 0) + 1e-12;
  for (const [i, { own, row }] of options.entries()) {
    const chance = Math.exp(logs[i] ?? 0);
    const surplus = (right.includes(i) ? chance / mass : 0) - chance;
    if (Math.abs(surplus) > 1e-4) push(own, row, units[i] as Float64Array, surplus);
  }
}

/** Of the rows of all options of a kind. */
export function spreadOf(choices: readonly Choice[], kind: string, columns: number): Scale {
  const [sum, squares] = [new Float64Array(columns), new Float64Array(columns)];
  let count = 0;
  for (const { options } of choices)
    for (const { kind: own, row } of options) {
      if (own !== kind) continue;
      count += 1;
      for (let c = 0; c < columns; c += 1) {
        const value = row[c] ?? 0;
        sum[c] = (sum[c] as number) + value;
        squares[c] = (squares[c] as number) + value ** 2;
      }
    }
  const means = sum.map((value) => value / Math.max(1, count));
  const scales = squares.map((value, c) => {
    const scale = Math.sqrt(Math.max(0, value / Math.max(1, count) - (means[c] as number) ** 2));
    return scale > 1e-6 ? scale : 1;
  });
  return { means, scales };
}
