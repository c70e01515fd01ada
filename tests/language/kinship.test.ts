import { describe, expect, it } from 'vitest';
import { rarity } from '../../scripts/language/join-model.ts';
import { PairNumbers } from '../../scripts/language/pair-numbers.ts';
import { gramsOf } from '../../scripts/reading/grams.ts';
import { coverage, kinship } from '../../scripts/reading/kinship.ts';

const wells = '鹤坪村新挖的三口水井出水了，水井旁边立着石碑。';
const moreWells = '石碑上刻着挖水井的鹤坪村民的名字。';
const choir = '合唱团周末在剧场排练，指挥换了人。';

describe('kinship', () => {
  const { between } = kinship([wells, moreWells, choir, 'The Harbour Light was lit', 'a light in the harbour'], rarity);

  it('is greater between texts about the same thing', () => {
    expect(between(0, 1)).toBeGreaterThan(0.1);
    expect(between(0, 2)).toBe(0);
    expect(between(0, 1)).toBe(between(1, 0));
  });

  it('compares words where there are no Han characters', () => {
    expect(coverage('Harbour', gramsOf('a light in the harbour'), rarity).share).toBe(1);
    expect(coverage('Harbour', gramsOf(choir), rarity).share).toBe(0);
  });

  it('tells how much of a headline a text speaks of', () => {
    expect(coverage('鹤坪村挖水井', gramsOf(wells), rarity).share).toBeGreaterThan(0.5);
    expect(coverage('', gramsOf(wells), rarity).share).toBe(0);
  });
});

describe('PairNumbers', () => {
  it('numbers pairs as they come first, however many there are', () => {
    const numbers = new PairNumbers(2);
    const pairs = Array.from({ length: 5000 }, (_, i) => ((0x9fff - (i % 97)) << 16) | (0x4e00 + i));
    for (const [number, pair] of pairs.entries()) expect(numbers.add(pair)).toBe(number);
    for (const [number, pair] of pairs.entries()) expect(numbers.find(pair)).toBe(number);
    expect(numbers.add(pairs[7] ?? 0)).toBe(7);
    expect(numbers.find(12)).toBe(-1);
    expect(numbers.pairs).toEqual(pairs);
  });
});
