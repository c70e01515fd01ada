/** Tells a page's language and script, as BCP 47, from its text. */
import { foldedCode } from './folded.ts';

/** Characters of common words that only Simplified texts have. */
const simplifiedOnly: ReadonlySet<number> = new Set(
  '们这国来时会为发对说开经没过问头东车门马关见现电话语让认记议论谈请谁调该读谢词译试诗课员团进还运远边产业义务书长办动华单历县双变号听处备复够实审导将专尔应张强归当录总战户报护择损换据丽举么乐习乡买乱争亚亲亿仅从仓们价众优传伤'
    .split('')
    .map((character) => character.charCodeAt(0)),
);

const words: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from his it are be has had which this were not have an will said who',
  fr: 'le la les des du et en un une que qui dans pour est sur par au aux avec pas ce il elle sont plus été ne se leur cette',
  de: 'der die das und in den von zu mit ist im für auf nicht ein eine dem sich des als auch es an werden aus bei war wird nach',
  es: 'el la los las de y en que un una por con para del se es al su no como más fue lo ha sus',
  it: 'il lo la gli le di e che un una per con del della in è non si da sono al dei nel alla più',
  pt: 'o a os as de e que em um uma para com do da no na por se não mais dos foi ao como',
  nl: 'de het een en van in is op te dat voor met zijn aan niet die er als bij ook om door naar',
  ru: 'и в не на что с по как это из за от для но к он его был',
};
const wordSets = Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))] as const);

/** Shares of a page's letters from which a script decides, and words that a decision needs. */
const hanShareMin = 0.25;
const kanaShareMin = 0.05;
const traditionalShareMin = 0.5;
const lettersLooked = 6000;

/** @returns `zh-Hans`, `zh-Hant`, `ja`, `ko`, `en`, `fr`, `de`, `es`, `it`, `pt`, `nl`, `ru`; `und` where nothing tells. */
export function pageLanguage(text: string): string {
  const sample = text.slice(0, lettersLooked);
  const rest = withoutIdeographs(sample);
  const ideographs = sample.length - rest.length;
  const count = (pattern: RegExp): number => rest.match(pattern)?.length ?? 0;
  const letters = ideographs + count(/\p{L}/gu);
  if (letters === 0) return 'und';
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const han = ideographs + count(/\p{Script=Han}/gu);
  if (kana > (kana + han) * kanaShareMin && kana / letters > kanaShareMin) return 'ja';
  if (hangul > letters * hanShareMin) return 'ko';
  if (han > letters * hanShareMin) return isTraditional(sample) ? 'zh-Hant' : 'zh-Hans';
  return byWords(sample);
}

/** The text without the common ideographs, which are most of a Chinese page and need no look at their properties. */
function withoutIdeographs(text: string): string {
  return text.replace(/[\u4e00-\u9fff]+/g, '');
}

function isTraditional(text: string): boolean {
  let traditional = 0;
  let simplified = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff && foldedCode(code) !== code) traditional += 1;
    else if (simplifiedOnly.has(code)) simplified += 1;
  }
  return traditional > (traditional + simplified) * traditionalShareMin;
}

function byWords(text: string): string {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: readonly [string, number] = ['und', 0];
  for (const [language, set] of wordSets) {
    const hits = all.filter((word) => set.has(word)).length;
    if (hits > best[1]) best = [language, hits];
  }
  return best[0];
}
