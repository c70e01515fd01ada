/** Numbers written in Chinese characters: 二〇二一, 廿九, 十二, 一萬二千三百. Folded text. */

const digits = new Map([...'〇零○一二三四五六七八九'].map((character, index) => [character, Math.max(0, index - 2)]));
const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Source of a regular expression for a number in Chinese characters or digits. */
export const numeralPattern = '[0-9〇零○一二两三四五六七八九十百千万廿卅卌]+';

/** @returns the number, or null where the text is none. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/两/gu, '二').replace(/[元正](?=$)/u, '一');
  if (/^[0-9]+$/.test(plain)) return Number(plain);
  if (/^[〇零○一二三四五六七八九]{2,}$/u.test(plain))
    return Number([...plain].map((digit) => digits.get(digit)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = units.get(character);
    const ten = tens.get(character);
    const value = digits.get(character);
    if (value !== undefined) digit = value;
    else if (ten !== undefined) section += ten;
    else if (unit !== undefined) {
      section += Math.max(1, digit) * unit;
      digit = 0;
    } else if (character === '万') {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else return null;
  }
  return plain === '' ? null : total + section + digit;
}
