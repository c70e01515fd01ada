import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';

const printed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'国國発髮，,。ＡａÉé１1 　\n·“”《》零〇○—-㎡⺠𡞱株洲New York'), { maxLength: 40 })
    .map((characters) => characters.join('')),
);

describe('fold', () => {
  it.each([
    ['國家圖書館', '国家图书馆'],
    ['為民', '爲民'],
    ['看著', '看着'],
    ['⺠生', '民生'],
    ['羣眾', '群众'],
    ['ＡＰＰ２０２１', 'app2021'],
    ['Café', 'CAFE'],
    ['二零二一', '二○二一'],
    ['掌上·株洲', '掌上株洲'],
    ['“三解三帮”', '三解三帮'],
    ['《红楼梦》', '红楼梦'],
    ['株洲\n日报', '株洲　日报'],
    ['COVID—19', 'covid-19'],
    ['New\nYork', 'new york'],
    ['５Ｇ 手机', '5g手机'],
  ])('makes %s and %s one', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['余', '予'],
    ['株洲。市民', '株洲市民'],
    ['therapist', 'the rapist'],
    ['一', '1'],
    ['干', '千'],
    ['2019-2020', '20192020'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('keeps what is printed in the exact form, but for marks and spaces that are left out', () => {
    expect(fold('《國》ＡPP 零', 'exact')).toBe('國ＡPP零');
  });

  it('is done once it is done', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('folds a part of a text to a part of the folded text', () => {
    fc.assert(
      fc.property(printed, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const [from, to] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y);
        expect(fold(text)).toContain(fold(characters.slice(from, to).join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows where each folded character stood', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const { text: folded, starts, ends } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let at = 0; at < folded.length; at++) {
          const original = text.slice(starts[at], ends[at]);
          if (folded[at] !== ' ') expect(fold(original)).toContain(folded[at]);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        }
      }),
    );
  });
});
