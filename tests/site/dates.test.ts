import { describe, expect, it } from 'vitest';
import { parseDate, sayDate, sayDay, sayLunarDate, sayMonth, sayWeekday, sayYearMonth } from '../../src/lib/dates.ts';

describe('dates', () => {
  it.each([
    ['1936-04-18', 'zh-Hans', '1936年4月18日'],
    ['1936-04-18', 'en', '18 April 1936'],
    ['1936-04', 'zh-Hant', '1936年4月'],
    ['1936~', 'zh-Hans', '约1936年'],
    ['1936-04?', 'zh-Hant', '約1936年4月'],
    ['1936~', 'en', 'about 1936'],
    ['193X', 'zh-Hans', '193X'],
    ['1936-04/1936-06', 'en', '1936-04/1936-06'],
  ] as const)('says %s in %s as %s', (date, language, said) => {
    expect(sayDate(date, language)).toBe(said);
  });

  it('says the day of the week and the day of the Chinese calendar, as folios do', () => {
    expect(sayWeekday('2021-05-06', 'zh-Hans')).toBe('星期四');
    expect(sayLunarDate('2021-05-06', 'zh-Hans')).toBe('农历辛丑年三月廿五');
    expect(sayLunarDate('2021-05-06', 'zh-Hant')).toBe('農曆辛丑年三月廿五');
    expect(sayLunarDate('2021-05-06', 'en')).toBeNull();
    expect(sayWeekday('2021-05', 'zh-Hans')).toBeNull();
  });

  it('says days, months and months of a year by themselves', () => {
    expect([sayDay('2021-05-06', 'zh-Hans'), sayDay('2021-05', 'en')]).toEqual(['5月6日', 'May 2021']);
    expect([sayMonth(5, 'zh-Hant'), sayMonth(5, 'en')]).toEqual(['5月', 'May']);
    expect([sayYearMonth(1936, 4, 'zh-Hant'), sayYearMonth(1936, 4, 'en')]).toEqual(['1936年4月', 'April 1936']);
  });

  it('takes nothing for a date that is none', () => {
    expect(['', 'yesterday', '21-5-6', '2021/05/06'].map(parseDate)).toEqual([null, null, null, null]);
  });
});
