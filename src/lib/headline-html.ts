/**
 * Where a headline may break, as a compositor would break it: between its clauses first (newspapers part them by a
 * space), then between words, never within one. The words are the platform's own dictionary's.
 *
 *     河堤新修 两岸安澜   becomes   <span class="clause">河堤<wbr>新修</span> <span class="clause">两岸<wbr>安澜</span>
 */
import { htmlText } from './html-text.ts';

const han = /\p{Script=Han}/u;
/** Marks that must not begin a line, and those that must not end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}…—～·]+$/u;
const opening = /[\p{Ps}\p{Pi}《〈「『【（“‘]$/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A headline stands on its story's page, its neighbours', its issue's and in lists: it is cut once for those in a row. */
const cut = new Map<string, string>();
const cutMax = 5000;

/** @returns HTML of the headline; the text itself is unchanged */
export function headlineHtml(headline: string): string {
  const html = cut.get(headline) ?? cutHeadline(headline);
  if (cut.size >= cutMax) cut.clear();
  cut.set(headline, html);
  return html;
}

function cutHeadline(headline: string): string {
  if (!han.test(headline)) return htmlText(headline);
  const clauses = headline.split(/(?<=[\p{Script=Han}\p{P}])[ \u3000]+(?=[\p{Script=Han}\p{P}\d])/u);
  if (clauses.length === 1) return wordsOf(headline);
  return clauses.map((clause) => `<span class="clause">${wordsOf(clause)}</span>`).join(' ');
}

function wordsOf(clause: string): string {
  const pieces: string[] = [];
  for (const { segment } of words.segment(clause)) {
    const before = pieces.at(-1);
    if (before !== undefined && (bindsBack(segment, before) || bindsOn(before)))
      pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces.map(htmlText).join('<wbr>');
}

/** Closing marks, and a single character after a word: the dictionary cuts 图书馆 as 图书, 馆. */
function bindsBack(segment: string, before: string): boolean {
  return closing.test(segment) || (/^\p{Script=Han}$/u.test(segment) && /\p{Script=Han}$/u.test(before));
}

/** Opening marks, and figures before what they count: 3000米, 八十七盏. */
function bindsOn(before: string): boolean {
  return opening.test(before) || /[\d.%〇零一二两兩三四五六七八九十百千万萬亿億]$/.test(before);
}
