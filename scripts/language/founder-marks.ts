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
  return withSign(withNames(text, restored));
}

/** Family names among the marks: 记者 袁 芳, （叶青）. */
const familyNames = /[袁叶]/u;
const inBrackets = /[（(]([^（）()。]{2,60})[）)]/gu;

/** `（记者 ，芳）` is （记者 袁芳）: a line or a bracket that is a credit, or a longer one, with the family name. */
function withNames(text: string, restored: string): string {
  if (!familyNames.test(text)) return restored;
  let named = restored;
  for (const { 1: inner = '', index } of restored.matchAll(inBrackets))
    named = withNamesIn(text, named, index + 1, inner.length);
  return text.length <= creditMax ? withNamesIn(text, named, 0, text.length) : named;
}

function withNamesIn(text: string, restored: string, from: number, length: number): string {
  const inner = restored.slice(from, from + length);
  const other = [...inner]
    .map((unit, i) => (familyNames.test(text.charAt(from + i)) ? text.charAt(from + i) : unit))
    .join('');
  if (other === inner) return restored;
  const line = readCreditLine(other);
  if (!line || line.evidence < 0 || line.names <= (readCreditLine(inner)?.names ?? 0)) return restored;
  return restored.slice(0, from) + other + restored.slice(from + length);
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
  if (unit === '院' && !courtyard.test(before + next)) return mark;
  const times = Math.max(timesPrinted(before + unit), ...follows.map((after) => timesPrinted(unit + after)));
  if (times < wordTimesMin) return mark;
  const likeliest = (own: string) => Math.max(...follows.map((after) => likelihood(before, own, after)));
  const lead = times < commonTimesMin ? wordLeadMin : 1;
  return likeliest(unit) > lead * likeliest(mark) ? unit : mark;
}

/** 院 is a part of a word behind 法, 医, 学, before 长, 里; else a colon: 第二趟院等一个章, 平溪法院院诉前调解. */
const courtyard =
  /^(?:[法医学察务究剧影寺庭后前小大住出入老书画术计议两戏生利儿养分总本该我全在进贵省市中高场合家杂满一二三四道林程科乐体楼校宅别禅僧武东西南北]|.[长里子内落校士外线墙坝中感])/u;

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
