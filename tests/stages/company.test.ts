import { expect, test } from 'vitest';
import type { Kinship } from '../../scripts/reading/kinship.ts';
import { companyOf } from '../../scripts/reading/walk/company.ts';

/** Texts 0 and 2 share words with text 4 and none with each other; item 6 shares none with any. */
const kin: Kinship = {
  between: (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return high === 4 && low < 4 ? 0.5 : 0;
  },
};

test('two texts that are like a third are in company, one that is like none is not', () => {
  const company = companyOf([true, false, true, false, true, false, true], kin);
  expect(company.between(0, 2)).toBeCloseTo(1);
  expect(company.between(0, 6)).toBe(0);
});

test('a page of a hundred thousand lines between its texts is no larger than its texts', () => {
  const isText = Array.from({ length: 100_000 }, (_, i) => i === 0 || i === 2 || i === 4);
  expect(companyOf(isText, kin).between(0, 2)).toBeCloseTo(1);
});
