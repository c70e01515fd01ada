/**
 * How likely each of several options is to be the right one, learned from pages of which it is known: every option is a
 * row of numbers, one for each column of a table, and gets a strength in nats, linear in the columns and with a small
 * hidden layer for what they say together. Trained by tests/proving-ground/choice-training.ts.
 */
import { readFileSync } from 'node:fs';

export type ChoiceModel = {
  columns: readonly string[];
  /** Units of the hidden layer; 0 for a linear model. */
  hidden: number;
  /** Nats that every option of the kind has. */
  start: Float64Array;
  /** Nats for a unit of each column. */
  linear: Float64Array;
  /** What a unit of column `c` adds to hidden unit `h`, at `c * hidden + h`. */
  inner: Float64Array;
  /** What each hidden unit starts from. */
  bias: Float64Array;
  /** Nats for what each hidden unit has above 0. */
  outer: Float64Array;
};

/** As the trainer writes it down: for each column its linear weight and those of the hidden units. */
export type StoredChoiceModel = {
  columns: Record<string, readonly number[]>;
  start: number;
  bias: readonly number[];
  outer: readonly number[];
};

/** @param expected the columns that rows are made of, in their order. @throws RangeError where the model knows others */
export function unpackChoices(stored: StoredChoiceModel, expected: readonly string[]): ChoiceModel {
  const hidden = stored.bias.length;
  const rows = expected.map((name) => {
    const row = stored.columns[name];
    if (row?.length !== hidden + 1)
      throw new RangeError(`Unexpected columns in a model, expected ${name}; train it again`);
    return row;
  });
  return {
    columns: expected,
    hidden,
    start: Float64Array.of(stored.start),
    linear: Float64Array.from(rows, (row) => row[0] ?? 0),
    inner: Float64Array.from(rows.flatMap((row) => row.slice(1))),
    bias: Float64Array.from(stored.bias),
    outer: Float64Array.from(stored.outer),
  };
}

/** @returns the model in a file: read when it is first asked for, and kept */
export function modelIn(file: URL, expected: readonly string[]): () => ChoiceModel {
  let kept: ChoiceModel | null = null;
  return () => {
    kept ??= unpackChoices(JSON.parse(readFileSync(file, 'utf8')) as StoredChoiceModel, expected);
    return kept;
  };
}

const sums = new Float64Array(256);

/** @param blocks a value for each column, in one or several pieces. @returns nats, to be compared with the other options' only */
export function strengthOf(
  { hidden, start, linear, inner, bias, outer }: ChoiceModel,
  ...blocks: Float64Array[]
): number {
  let strength = start[0] as number;
  let c = 0;
  for (let h = 0; h < hidden; h += 1) sums[h] = bias[h] as number;
  for (const block of blocks)
    for (let i = 0; i < block.length; i += 1, c += 1) {
      const value = block[i] as number;
      if (value === 0) continue;
      strength += value * (linear[c] as number);
      const from = c * hidden;
      for (let h = 0; h < hidden; h += 1) sums[h] = (sums[h] as number) + value * (inner[from + h] as number);
    }
  for (let h = 0; h < hidden; h += 1)
    if ((sums[h] as number) > 0) strength += (sums[h] as number) * (outer[h] as number);
  return strength;
}

/** @returns the logarithm of each option's probability, from the options' strengths */
export function logChances(strengths: readonly number[]): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const strength of strengths) if (strength > top) top = strength;
  let sum = 0;
  for (const strength of strengths) sum += Math.exp(strength - top);
  const total = top + Math.log(sum);
  return strengths.map((strength) => strength - total);
}
