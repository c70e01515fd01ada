/**
 * Dates are printed in Arabic and in Chinese numerals: 2021年5月6日 and 二〇二一年五月六日. Works on folded text, where 零
 * and ○ are 〇 already.
 */
const digits = '〇一二三四五六七八九';
const year = /(?<!\d)(?:1\d|20)\d\d(?=年|$|\D)/g;
const chineseYear = /[〇一二三四五六七八九]{4}(?=年|$|[^〇一二三四五六七八九十百千万])/g;
const day = /(?<!\d)([1-9]|[12]\d|3[01])(?=[月日号])/g;
const chineseDay =
  /(?<![〇一二三四五六七八九十百千万])(三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/g;

/** @returns the folded term itself, and with the numerals of its dates written in the other way where it has any */
export function spellings(folded: string): string[] {
  const arabic = folded.replace(chineseYear, fromChineseDigits).replace(chineseDay, fromChineseCount);
  const chinese = folded.replace(year, toChineseDigits).replace(day, (number) => toChineseCount(Number(number)));
  return [...new Set([folded, arabic, chinese])];
}

function fromChineseDigits(text: string): string {
  return [...text].map((digit) => digits.indexOf(digit)).join('');
}

function toChineseDigits(text: string): string {
  return [...text].map((digit) => digits[Number(digit)]).join('');
}

/** 二十五 -> 25; 十 -> 10. */
function fromChineseCount(text: string): string {
  const at = text.indexOf('十');
  if (at < 0) return String(digits.indexOf(text));
  const tens = at === 0 ? 1 : digits.indexOf(text.slice(0, at));
  const ones = at === text.length - 1 ? 0 : digits.indexOf(text.slice(at + 1));
  return String(tens * 10 + ones);
}

/** 25 -> 二十五; 10 -> 十. */
function toChineseCount(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const front = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return front + (ones === 0 ? '' : digits[ones]);
}
