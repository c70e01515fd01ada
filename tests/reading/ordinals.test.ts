import { describe, expect, it } from 'vitest';
import { isEnumerated, isNextOfList, ordinalOf } from '../../scripts/reading/ordinals.ts';

describe('ordinals', () => {
  it.each([
    ['1.渡口停航', 1],
    ['２．渡口停航', 2],
    ['（3）渡口停航', 3],
    ['４、渡口停航', 4],
    ['五、渡口停航', 5],
  ])('reads %s', (text, number) => {
    expect(ordinalOf(text)).toBe(number);
    expect(isEnumerated(text)).toBe(true);
  });

  it.each(['1.2万亩', '１．２万亩', '１６路车改道', '二月里'])('leaves %s alone', (text) => {
    expect(ordinalOf(text)).toBeNull();
    expect(isEnumerated(text)).toBe(false);
  });

  it.each([
    ['2.雨伞', '3.布鞋', true],
    ['（一）报名', '（二）面试', true],
    ['2.雨伞', '4.布鞋', false],
    ['2.雨伞', '三、布鞋', false],
    ['雨伞', '3.布鞋', false],
  ])('finds what stands next in a list: %s %s', (above, below, isNext) => {
    expect(isNextOfList(above, below)).toBe(isNext);
  });
});
