/** Calendars of issues: months as weeks of days, and how full each day is. */
import { parseDate } from './dates.ts';
import type { IssueRow } from './model.ts';

export type CalendarIssue = Pick<IssueRow, 'id' | 'date' | 'stories' | 'edition'>;

/** A day of a month; without issues it is "not held", which does not say that nothing was published. */
export type CalendarDay = { day: number; date: string; issues: CalendarIssue[]; stories: number; heat: Heat };

/** How many stories a day has beside the fullest day: 0 none, 4 the fullest. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** `blanks`: days of the week, from Monday, before the month's first. */
export type CalendarMonth = {
  year: number;
  month: number;
  blanks: number;
  days: CalendarDay[];
  issues: number;
  stories: number;
};

/** @returns one month's days; issues of other months are left out */
export function calendarMonth(year: number, month: number, issues: readonly CalendarIssue[]): CalendarMonth {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const last = new Date(first);
  last.setUTCMonth(month, 0);
  const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const byDate = Map.groupBy(issues, (issue) => (issue.date ?? '').slice(0, 10));
  const most = mostStoriesOfADay(issues);
  const days = Array.from({ length: last.getUTCDate() }, (_, index): CalendarDay => {
    const date = `${prefix}-${String(index + 1).padStart(2, '0')}`;
    const held = [...(byDate.get(date) ?? [])].sort((a, b) => a.edition - b.edition);
    const stories = sumOfStories(held);
    return { day: index + 1, date, issues: held, stories, heat: heat(stories, most, held.length) };
  });
  const held = days.flatMap((day) => day.issues);
  return { year, month, blanks: (first.getUTCDay() + 6) % 7, days, issues: held.length, stories: sumOfStories(held) };
}

/** @returns the twelve months of a year, each day's heat measured by the year's fullest day */
export function calendarYear(year: number, issues: readonly CalendarIssue[]): CalendarMonth[] {
  return Array.from({ length: 12 }, (_, index) => calendarMonth(year, index + 1, issues));
}

/** @returns issues whose day is not known, which no calendar can show */
export function withoutDay<T extends CalendarIssue>(issues: readonly T[]): T[] {
  return issues.filter((issue) => parseDate(issue.date)?.precision !== 'day');
}

/** @returns years between those that are held, as pairs of first and last: what a list of volumes leaves blank */
export function gapsBetween(years: readonly number[]): { first: number; last: number }[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  return sorted.flatMap((year, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next > year + 1 ? [{ first: year + 1, last: next - 1 }] : [];
  });
}

function mostStoriesOfADay(issues: readonly CalendarIssue[]): number {
  const perDay = new Map<string, number>();
  for (const issue of issues) {
    if (issue.date !== null) perDay.set(issue.date, (perDay.get(issue.date) ?? 0) + issue.stories);
  }
  return Math.max(0, ...perDay.values());
}

function sumOfStories(issues: readonly CalendarIssue[]): number {
  return issues.reduce((sum, issue) => sum + issue.stories, 0);
}

/** @param most stories of the fullest day (or month) beside which this one is shaded */
export function heat(stories: number, most: number, issues: number): Heat {
  if (issues === 0) return 0;
  return most === 0 ? 1 : (Math.max(1, Math.ceil((stories / most) * 4)) as Heat);
}
