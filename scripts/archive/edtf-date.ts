/** Dates as they come in tables and file names, as EDTF. */
import { parse } from 'edtf';

/** First year of the Republic's calendar (民国元年) less one: 民国十八年 is 1929. */
const republicYearZero = 1911;

/**
 * @returns EDTF (`2021-05-06`, `2021-05`, `2021~`), null where the text is no date that exists. Reads EDTF itself and what is customary:
 * `2021/5/6`, `2021.5.6`, `20210506`, `2021年5月6日`, `二〇二一年五月六日`, `民国十八年十月廿九日`
 */
export function edtfDate(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return null;
  const candidate = customary(trimmed) ?? trimmed;
  if (!/^[0-9X.~?%/\-\s]+$/i.test(candidate)) return null;
  if (!isOnCalendar(candidate)) return null;
  try {
    parse(candidate);
    return candidate;
  } catch {
    return null;
  }
}

/** The library knows the lengths of months and not the leap years. */
function isOnCalendar(text: string): boolean {
  return [...text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].every(([, year, month, day]) => {
    const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  });
}

function customary(text: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return compact.slice(1).join('-');
  const parted = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})([/.])(\d{1,2})$/.exec(text);
  if (parted) return joined(parted[1], parted[3], parted[4]);
  const chinese =
    /^(民国|民國)?\s*([\d元〇○零一二三四五六七八九十]+)\s*年(?:\s*([\d〇零一二三四五六七八九十廿卅元正]+)\s*月(?:\s*([\d〇零一二三四五六七八九十廿卅]+)\s*[日号號])?)?/.exec(
      text,
    );
  if (!chinese) return null;
  const year = chineseNumber(chinese[2] ?? '');
  if (year === null) return null;
  const western = chinese[1] ? year + republicYearZero : year;
  if (western < 1000) return null;
  return joined(String(western), numeral(chinese[3]), numeral(chinese[4]));
}

function joined(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

function numeral(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const number = chineseNumber(text);
  return number === null ? '99' : String(number);
}

const digits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('零', 0).set('○', 0);

/** @returns 2021 for 二〇二一, 29 for 廿九 and 二十九, 1 for 元 and 正; null where it is no number */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元' || text === '正') return 1;
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  if (!spelled.includes('十')) {
    const values = [...spelled].map((digit) => digits.get(digit));
    return values.length > 0 && values.every((value) => value !== undefined) ? Number(values.join('')) : null;
  }
  const [tens = '', ones = ''] = spelled.split('十');
  const ten = tens === '' ? 1 : digits.get(tens);
  const one = ones === '' ? 0 : digits.get(ones);
  return ten === undefined || one === undefined ? null : ten * 10 + one;
}
