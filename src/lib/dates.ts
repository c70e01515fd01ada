/** Dates as archives write them (EDTF levels 0 and 1), said in the interface's language. */
import type { Language } from './messages.ts';

/** What is known of a date: a whole day, a month or a year; `about` where it is uncertain or approximate. */
export type PartialDate =
  | { precision: 'day'; year: number; month: number; day: number; about: boolean }
  | { precision: 'month'; year: number; month: number; about: boolean }
  | { precision: 'year'; year: number; about: boolean };

/** @returns null where the text is no date or one of a kind that is shown as written (intervals, `193X`) */
export function parseDate(edtf: string | null): PartialDate | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/.exec(edtf ?? '');
  if (!match) return null;
  const [, year, month, day, qualifier] = match;
  const about = qualifier !== '';
  if (day) return { precision: 'day', year: Number(year), month: Number(month), day: Number(day), about };
  if (month) return { precision: 'month', year: Number(year), month: Number(month), about };
  return { precision: 'year', year: Number(year), about };
}

/** `2021年5月6日`, `6 May 2021`, `2021年5月`, `约2021年`; what cannot be parsed is said as written. */
export function sayDate(edtf: string, language: Language): string {
  const date = parseDate(edtf);
  if (date === null) return edtf;
  const said = formatted(date, language, {
    year: 'numeric',
    ...(date.precision === 'year' ? {} : { month: 'long' }),
    ...(date.precision === 'day' ? { day: 'numeric' } : {}),
  });
  if (!date.about) return said;
  return language === 'en' ? `about ${said}` : `${language === 'zh-Hans' ? '约' : '約'}${said}`;
}

/** `1936年4月18日—1937年1月2日`; one date where both are the same. */
export function sayDates(first: string, last: string, language: Language): string {
  const dash = language === 'en' ? '–' : '—';
  return first === last ? sayDate(first, language) : [first, last].map((date) => sayDate(date, language)).join(dash);
}

/** The day and month alone, `5月6日`; the whole date where the day is not known. */
export function sayDay(edtf: string, language: Language): string {
  const date = parseDate(edtf);
  if (date?.precision !== 'day') return sayDate(edtf, language);
  return formatted(date, language, { month: 'long', day: 'numeric' });
}

/** `星期四`, `Thursday`; null where the day is not known. */
export function sayWeekday(edtf: string, language: Language): string | null {
  const date = parseDate(edtf);
  return date?.precision === 'day' ? formatted(date, language, { weekday: 'long' }) : null;
}

/** The day in the Chinese calendar, as folios bear it: `辛丑年三月廿五`; null in English and where the day is not known. */
export function sayLunarDate(edtf: string, language: Language): string | null {
  const date = parseDate(edtf);
  if (date?.precision !== 'day' || language === 'en') return null;
  const parts = formatter(`${language}-u-ca-chinese`, { dateStyle: 'long' })
    .formatToParts(instant(date))
    .filter((part) => (part.type as string) !== 'relatedYear') // the type is missing from TypeScript's list
    .map((part) => part.value);
  return `${language === 'zh-Hans' ? '农历' : '農曆'}${parts.join('')}`;
}

/** `5月`, `May`. */
export function sayMonth(month: number, language: Language): string {
  if (language !== 'en') return `${month}月`;
  return formatted({ precision: 'month', year: 2000, month, about: false }, language, { month: 'long' });
}

/** `2021年5月`, `May 2021`. */
export function sayYearMonth(year: number, month: number, language: Language): string {
  return formatted({ precision: 'month', year, month, about: false }, language, { year: 'numeric', month: 'long' });
}

function formatted(date: PartialDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatter(language === 'en' ? 'en-GB' : language, options).format(instant(date));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a page: each is made once. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join(' ')}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

function instant(date: PartialDate): Date {
  const moment = new Date(0);
  const month = date.precision === 'year' ? 0 : date.month - 1;
  moment.setUTCFullYear(date.year, month, date.precision === 'day' ? date.day : 1);
  return moment;
}
