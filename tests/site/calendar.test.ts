import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarMonth, calendarYear, gapsBetween, withoutDay } from '../../src/lib/calendar.ts';
import { calendarWeeks, weekdayNames } from '../../src/lib/calendar-weeks.ts';

const issue = (date: string | null, stories = 5, edition = 1) => ({ id: `${date}-${edition}`, date, stories, edition });

describe('calendarMonth', () => {
  it('begins weeks on Monday and knows how long a month is', () => {
    const february = calendarMonth(2024, 2, []);
    expect(february.blanks).toBe(3);
    expect(february.days).toHaveLength(29);
    expect(calendarMonth(1900, 2, []).days).toHaveLength(28);
  });

  it('puts editions of one day in order and counts their stories together', () => {
    const month = calendarMonth(2021, 5, [issue('2021-05-06', 3, 2), issue('2021-05-06', 9), issue('2021-06-06')]);
    const day = month.days[5];
    expect(day?.issues.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(day?.stories).toBe(12);
    expect(month.issues).toBe(2);
  });

  it('shades the fullest day most, a day without issues not at all', () => {
    const month = calendarMonth(2021, 5, [issue('2021-05-06', 40), issue('2021-05-07', 1), issue('2021-05-08', 0)]);
    expect(month.days.slice(4, 9).map(({ heat }) => heat)).toEqual([0, 4, 1, 1, 0]);
  });
});

describe('calendarYear', () => {
  it('shows every dated issue of its year on one day, and no other', () => {
    const day = fc.date({ min: new Date('1890-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 30, selector: (date) => date.toISOString().slice(0, 10) }),
        (dates) => {
          const issues = dates.map((date) => issue(date.toISOString().slice(0, 10)));
          for (const year of new Set(dates.map((date) => date.getUTCFullYear()))) {
            const shown = calendarYear(year, issues).flatMap(({ days }) => days.flatMap(({ issues }) => issues));
            expect(shown.map(({ id }) => id).sort()).toEqual(
              issues
                .filter(({ date }) => date?.startsWith(String(year)))
                .map(({ id }) => id)
                .sort(),
            );
          }
        },
      ),
    );
  });
});

describe('calendarWeeks', () => {
  it('cuts a month into whole weeks', () => {
    const weeks = calendarWeeks(calendarMonth(2021, 5, []));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, null, 1, 2]);
    expect(
      weekdayNames('zh-Hans')
        .map(({ short }) => short)
        .join(''),
    ).toBe('一二三四五六日');
  });
});

describe('gaps', () => {
  it('names the years between those held, and invents none before or after', () => {
    expect(gapsBetween([1804, 1814, 1815, 1817])).toEqual([
      { first: 1805, last: 1813 },
      { first: 1816, last: 1816 },
    ]);
    expect(gapsBetween([1930])).toEqual([]);
  });

  it('keeps issues of which only the month or year is known out of the days', () => {
    expect(withoutDay([issue('2021-05'), issue('2021-05-06'), issue(null), issue('2021~')])).toHaveLength(3);
  });
});
