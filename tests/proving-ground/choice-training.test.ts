import { describe, expect, test } from 'vitest';
import { logChances, strengthOf, unpackChoices } from '../../scripts/reading/choice-model.ts';
import {
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import { makeRandom } from './random.ts';

const columns = ['nearness', 'likeness', 'noise'];
const course = { hidden: 4, rounds: 30, restraint: 0.00001 };

/** Choices among three options of which the nearest is right, unless another is much more alike. */
function lessons(seed: string, count: number): PlainChoice[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => {
    const options = Array.from({ length: 3 }, () =>
      Float64Array.from(columns, () => random.int(-1000, 1000) / (1000 / 50)),
    );
    const worth = options.map((row) => (row[0] ?? 0) + 3 * Math.max(0, row[1] ?? 0));
    return { options, right: [worth.indexOf(Math.max(...worth))] };
  });
}

const model = trainPlainChoices(lessons('learn', 2000), columns, course);

describe('A choice model', () => {
  test('learns what decides, also where it counts above 0 only, and nothing from noise', () => {
    const { right } = examinePlainChoices(lessons('examine', 500), model);
    expect(right).toBeGreaterThan(0.95);
  });

  test('says the same after it was written down and read again', () => {
    const read = unpackChoices(JSON.parse(writtenChoices(storedChoices(model))), columns);
    for (const { options } of lessons('compare', 50)) {
      const [before, after] = [model, read].map((own) =>
        logChances(options.map((row) => strengthOf(own, Float64Array.from(row)))),
      );
      for (const [i, log] of (before ?? []).entries())
        expect(Math.abs(Math.exp(after?.[i] ?? 0) - Math.exp(log))).toBeLessThan(0.02);
    }
  });

  test('is refused where the page is described by other columns', () => {
    expect(() => unpackChoices(storedChoices(model), [...columns, 'colour'])).toThrow(
      /expected colour; train it again/,
    );
  });

  test('gives probabilities, however strong the options', () => {
    const chances = logChances([1e4, 1e4 - 1, -1e4]).map(Math.exp);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    expect(chances[0]).toBeGreaterThan(chances[1] ?? 1);
  });
});
