import type { CalendarDay, CalendarMonth } from './calendar.ts';
import type { Language } from './messages.ts';

/** A month cut into weeks from Monday to Sunday; days of other months are null. */
export function calendarWeeks(month: CalendarMonth): (CalendarDay | null)[][] {
  const cells = [...Array<null>(month.blanks).fill(null), ...month.days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The days of the week from Monday: `一 二 三`, `M T W`, with their full names. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const say = (weekday: 'narrow' | 'long', day: number) =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  return Array.from({ length: 7 }, (_, index) => ({ short: say('narrow', index + 1), long: say('long', index + 1) }));
}
