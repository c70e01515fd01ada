/** What a block's own text says of its role: length, marks of punctuation, how it begins and ends, what parsers find. */
import { endsOpen, startsMidSentence } from '../../language/join-model.ts';
import { isNoticeHeadline, noticeWording } from '../../language/notice-words.ts';
import { proseLikelihood } from '../../language/prose-likelihood.ts';
import { lastUnclosed } from '../sentence.ts';
import { type RoleFacts, step, widthStep } from './role-facts.ts';

const tests: readonly (readonly [string, RegExp])[] = [
  ['dashStart', /^(?:—|–|-|――)/],
  ['dashEnd', /(?:—|–|-|――)$/],
  ['colonEnd', /[：:]$/],
  ['colonWithin', /^.{2,12}[：:]./],
  ['comma', /[，,]/],
  ['commas', /[，,].*[，,]/],
  ['listComma', /、/],
  ['commaEnd', /[，,]$/],
  ['listEnd', /、$/],
  ['stop', /。/],
  ['semicolon', /[；;]/],
  ['asks', /[？?]$/],
  ['exclaims', /[！!]$/],
  ['stopEnd', /。$/],
  ['quoteStart', /^[“"「『]/],
  ['quoteEnd', /[”"」』]$/],
  ['quoteWithin', /.[“"「『].+[”"」』]./],
  ['book', /《.+》/],
  ['bookWhole', /^读?《.+》.{0,6}$/],
  ['bracketStart', /^[（(【[]/],
  ['bracketEnd', /[）)】\]]$/],
  ['bullet', /^[■□●○◆◇★☆▲△▼▪·•]/],
  ['circled', /^[①-⑳❶-❿]/],
  ['numbered', /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、）)]|[.．](?!\d))/],
  ['part', /^第[一二三四五六七八九十\d]{1,3}[章节回篇则]/],
  ['digit', /\d/],
  ['digits', /\d{4,}/],
  ['dayStart', /^(?:\d{4}年)?\d{1,2}月/],
  ['latin', /[A-Za-z]{2}/],
  ['dot', /[·・|｜丨]/],
  ['says', /(?:说|表示|介绍)[，,。：:]/],
  ['telephone', /\d{7,}/],
  ['toBeContinued', /^[（(]?(?:未完待续|待续|完|全文完|未完)[）)]?$/],
  ['archive', /(?:资料|受访者).{0,3}[）)]$/],
  ['staff', /^(?:责编|责任编辑|编辑|校对|美编|版式|组版|值班|审读|终审)/],
  ['speakerWord', /^(?:记者|記者|问|問|答|主持人|读者|讀者|编辑|編輯|网友|市民|专家|律师|医生|嘉宾|[QqAa])[：:]/],
  ['weekday', /星期[一二三四五六日天]|周[一二三四五六日]/],
  ['field', /^[^，。、：:]{2,10}[：:][^：:]{2,}/],
  ['particleStart', /^[的了着过和与及在]/],
  ['particleEnd', /[的地得和与及在把被]$/],
  ['photo', /(?:摄|供图|图)[)）]?$/],
  ['wordsAndPhoto', /(?:文\s?[/／]?\s?图|图\s?[/／]?\s?文)[)）]?$/],
  [
    'proseStart',
    /^(?:近日|日前|近年来|近期|连日来|目前|当前|据悉|据了解|此外|同时|另外|随后|其中|活动中|当天|当日|今年|去年|截至|接下来|下一步|为此|对此|然而|但是|如果|笔者)/,
  ],
];
/** With the features' names: as strings made for each block they would cost as much as the tests. */
const named = tests.map(([name, pattern]) => ({ name, narrow: `${name}/false`, wide: `${name}/true`, pattern }));

export function ownFeatures(facts: RoleFacts): string[] {
  const { text, width, kind, sight } = facts;
  const names = [
    'bias',
    `kind=${kind}`,
    `width=${width > 46 ? (width > 120 ? 'XL' : 'L') : widthStep(width)}`,
    `ending=${sight.ending}`,
  ];
  const isShort = width <= 60;
  if (sight.mark.type !== 'none')
    names.push(`mark=${sight.mark.type}`, `mark=${sight.mark.type}/${sight.ending}/${width <= 46}`);
  names.push(`rows=${Math.min(3, sight.rows.length)}`);
  if (sight.cut) names.push('cut');
  if (sight.loose) names.push('loose', `loose/${sight.ending}/${sight.indented}/${sight.full}`);
  if (sight.opening) names.push('opening');
  if (sight.indented !== null) names.push(`indented=${sight.indented}`);
  if (facts.dateline) names.push('dateline');
  if (facts.lead) names.push(`lead/${isShort}`);
  names.push(`starts=${step(startsMidSentence(text.slice(0, 24)), [0.1, 0.3, 0.5, 0.7, 0.9])}/${isShort}`);
  names.push(
    `ends=${step(endsOpen(text.slice(-24)), [0.1, 0.3, 0.5, 0.7, 0.9])}/${isShort}/${sight.ending === 'open'}`,
  );
  if (!isShort) return names;
  for (const { name, narrow, wide, pattern } of named)
    if (pattern.test(text)) names.push(name, width > 12 ? wide : narrow);
  const parts = text.split(/\s+/);
  if (parts.length > 1) {
    const lengths = parts.map((part) => part.length);
    names.push(
      `parts=${Math.min(4, parts.length)}`,
      `evenParts=${Math.max(...lengths) - Math.min(...lengths) <= 1}`,
      `shortParts=${Math.max(...lengths) <= 3}`,
    );
  }
  if (lastUnclosed(text) !== null) names.push('unclosed');
  if (facts.byline > 0) names.push(`byline=${step(facts.byline, [0.3, 0.45, 0.6, 0.75, 0.9])}`);
  if (facts.endCredit > 0) names.push(`endCredit=${step(facts.endCredit, [0.5, 0.8])}`);
  if (facts.label > 0) names.push(`label=${step(facts.label, [0.6, 0.75, 0.9])}`);
  if (isNoticeHeadline(text)) names.push('noticeHeadline');
  if (noticeWording(text) > 0) names.push('noticeWording');
  if (text.length >= 5) names.push(`prose=${step(proseLikelihood(text), [-8, -7, -6, -5, -4])}`);
  return names;
}
