import { describe, expect, it } from 'vitest';
import { isEnumerated, ordinalOf } from '../../scripts/reading/ordinals.ts';

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
});
