/**
 * Text layers of Founder (方正) fonts give punctuation as the ideograph whose GB2312 lead byte is 0x31 higher:
 * ， (A3AC) arrives as 袁 (D4AC). Marks that are everyday characters themselves (院 for ：, 要 for —) need a look around.
 */
import { readCreditLine } from './credit-line.ts';

const rareCharacters = {
  袁: '，',
  遥: '。',
  尧: '、',
  渊: '（',
  冤: '）',
  野: '“',
  冶: '”',
  叶: '《',
  曳: '》',
  曰: '；',
  钥: '？',
  浴: '！',
  噎: '…',
  窑: '·',
  豫: '％',
} as const satisfies Record<string, string>;

const marks = new Map<string, string>(Object.entries(rareCharacters));
/** Before 院 these make a word of it: 医院, 法院, 国务院. */
const beforeCourtyard = '医学法察究务老生利师影剧寺科书画病戏两议贡四庭产';
const afterCourtyard = '长校士内里落子系办区';

/** The text with its punctuation restored, one unit for each unit; call it only for a page of a Founder font. */
export function restoreFounderMarks(text: string): string {
  let restored = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    restored += marks.get(unit) ?? restoreEveryday(unit, text.charAt(i - 1), text.charAt(i + 1));
  }
  return withSign(restored);
}

/** Signs before a byline: ○●◎◇◆□■△▲☆★. */
const signs: ReadonlyMap<string, string> = new Map(
  [...'茵○荫●因◎殷◇音◆阴□姻■吟△银▲翌☆绎★'.matchAll(/(.)(.)/gu)].map(([, ideograph = '', sign = '']) => [
    ideograph,
    sign,
  ]),
);
/** Characters of a line of credits, at most. */
const creditMax = 60;

/** `因晏 清` is ◎晏 清 where what follows is a credit, and a better one than with the character: 殷晓明 stays. */
function withSign(line: string): string {
  const sign = signs.get(line.charAt(0));
  if (sign === undefined || line.length > creditMax) return line;
  const bare = readCreditLine(line.slice(1));
  if (!bare || bare.names === 0) return line;
  const whole = readCreditLine(line);
  const isWhole = whole !== null && whole.names > 0 && whole.evidence >= bare.evidence && whole.agency === bare.agency;
  return isWhole ? line : sign + line.slice(1);
}

function restoreEveryday(unit: string, before: string, after: string): string {
  if (unit === '院') return beforeCourtyard.includes(before) || afterCourtyard.includes(after) ? unit : '：';
  if (unit === '要') return before === '要' || after === '要' ? '—' : unit;
  return unit;
}

/** Counts what tells a Founder page: 袁 遥 尧 against ， and 。, as shares of all units. */
export function founderShares(lines: readonly string[]): { marks: number; commas: number } {
  let founder = 0;
  let commas = 0;
  let all = 0;
  for (const line of lines) {
    all += line.length;
    founder += line.match(/[袁遥尧]/g)?.length ?? 0;
    commas += line.match(/[，。]/g)?.length ?? 0;
  }
  return all === 0 ? { marks: 0, commas: 0 } : { marks: founder / all, commas: commas / all };
}
