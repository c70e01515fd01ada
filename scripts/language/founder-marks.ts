/**
 * Text layers of Founder (方正) fonts give punctuation as the ideograph whose GB2312 lead byte is 0x31 higher:
 * ， (A3AC) arrives as 袁 (D4AC). All these are characters of words too: what stands beside each says which it is.
 */
import { readCreditLine } from './credit-line.ts';
import { timesPrinted } from './join-model.ts';

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
  耶: '‘',
  爷: '’',
} as const satisfies Record<string, string>;

const marks = new Map<string, string>([...Object.entries(rareCharacters), ['院', '：']]);

/** The text with its punctuation restored, one unit for each unit; call it only for a page of a Founder font. */
export function restoreFounderMarks(text: string): string {
  let restored = '';
  for (let i = 0; i < text.length; i += 1) restored += restoredUnit(text, i, restored);
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

function restoredUnit(text: string, at: number, restored: string): string {
  const unit = text.charAt(at);
  if (unit === '要') return text.charAt(at - 1) === '要' || text.charAt(at + 1) === '要' ? '—' : unit;
  const mark = marks.get(unit);
  if (mark === undefined) return unit;
  const before = restored.slice(-1);
  const next = text.charAt(at + 1);
  const follows = [next, marks.get(next) ?? next];
  const times = Math.max(timesPrinted(before + unit), ...follows.map((after) => timesPrinted(unit + after)));
  if (times < wordTimesMin) return mark;
  const likeliest = (own: string) => Math.max(...follows.map((after) => likelihood(before, own, after)));
  const lead = times < commonTimesMin ? wordLeadMin : 1;
  return likeliest(unit) > lead * likeliest(mark) ? unit : mark;
}

/** How many times likelier a word must be that is not a common one: on such a page most of these characters are marks. */
const wordLeadMin = 10;
/** Times from which it is common: 野生 has 1,011, 越野 69. */
const commonTimesMin = 400;
/** Times that two characters stand together in the counted prose from which they are a word: 窑址 has 4. */
const wordTimesMin = 3;
/** What stands for a pair that was never seen. */
const unseen = 0.3;

/** How likely a character stands between two others: 野 between 有 and 生, or “. Relative to other characters there. */
function likelihood(before: string, character: string, after: string): number {
  return (
    ((timesPrinted(before + character) + unseen) * (timesPrinted(character + after) + unseen)) /
    (timesPrinted(character) + 1)
  );
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
