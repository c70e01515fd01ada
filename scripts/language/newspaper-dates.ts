/**
 * Dates as newspapers print them beside their name: 2021年5月6日, 二〇二一年五月六日, 中華民國十八年十月廿九日, Thursday, May 6,
 * 2021, le 6 mai 2021, 6. Mai 2021. Read out of folded text, into EDTF.
 */
import { chineseNumber, numeralPattern } from './chinese-numerals.ts';

/** `date` is EDTF; offsets are in UTF-16 code units of the folded text. */
export type PrintedDate = { date: string; start: number; end: number };

const months = [
  'january janvier januar jan',
  'february février fevrier februar feb',
  'march mars märz maerz mar',
  'april avril apr',
  'may mai',
  'june juin juni jun',
  'july juillet juli jul',
  'august août aout aug',
  'september septembre sept sep',
  'october octobre oktober oct okt',
  'november novembre nov',
  'december décembre decembre dezember dec dez',
].map((names) => names.split(' '));
const monthPattern = months.flat().join('|');

const chinese = new RegExp(
  `(?<republic>(?:中华)?民国)?\\s*(?<year>[0-9]{4}|[〇零○一二三四五六七八九]{4}|${numeralPattern}|元)\\s*年\\s*(?<month>${numeralPattern}|正|元)\\s*月\\s*(?:(?<day>${numeralPattern})\\s*[日号])?`,
  'u',
);
const numeric = /(?<![0-9])(?<year>(?:18|19|20)[0-9]{2})[-./·](?<month>[0-9]{1,2})[-./·](?<day>[0-9]{1,2})(?![0-9])/u;
const monthFirst = new RegExp(
  `(?<month>${monthPattern})\\.?\\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>[0-9]{4})`,
  'iu',
);
const dayFirst = new RegExp(
  `(?<day>[0-9]{1,2})(?:er|\\.|st|nd|rd|th)?\\s+(?:de\\s+)?(?<month>${monthPattern})\\.?,?\\s+(?:de\\s+)?(?<year>[0-9]{4})`,
  'iu',
);

const dayAlone =
  /^(?:[一二三四五六七八九〇○零\d]{4}年)?[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日$/;

/** Is the text a day and nothing more, as one stands below a notice: 二〇二四年五月六日, 5月6日? */
export function isDay(text: string): boolean {
  return dayAlone.test(text);
}

/** @param text folded; @returns the first whole date (year and month at least), or null. */
export function findDate(text: string): PrintedDate | null {
  const hasLetters = /[a-z]/iu.test(text);
  for (const pattern of hasLetters ? [chinese, numeric, monthFirst, dayFirst] : [chinese, numeric]) {
    const match = pattern.exec(text);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const date = edtfOf(groups);
    if (date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function edtfOf(groups: Record<string, string | undefined>): string | null {
  const year = yearOf(groups['year'] ?? '', groups['republic'] !== undefined);
  const month = monthOf(groups['month'] ?? '');
  if (year === null || month === null || year < 1600 || year > 2200 || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (groups['day'] === undefined) return start;
  const day = chineseNumber(groups['day']);
  if (day === null || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${start}-${String(day).padStart(2, '0')}`;
}

function yearOf(text: string, republic: boolean): number | null {
  const year = text === '元' ? 1 : chineseNumber(text);
  if (year === null) return null;
  return republic ? year + 1911 : year;
}

function monthOf(text: string): number | null {
  if (text === '元' || text === '正') return 1;
  const named = months.findIndex((names) => names.includes(text.toLowerCase()));
  return named >= 0 ? named + 1 : chineseNumber(text);
}
