import { type Form, fold } from './fold.ts';
import { spellings } from './numerals.ts';
import type { Term, TermField } from './term.ts';

/**
 * Reads what a reader typed: terms between spaces must all occur; "…" keeps spaces; -term must not occur; 标题:term and
 * 作者:term (title:, author:) limit it. Quotes may be of any kind, the colon of either width.
 *
 *     标题:春耕 "5 月 6 日" -暴雨
 *
 * Never throws: what has no searchable character is left away.
 */
export function parseQuery(text: string, form: Form): Term[] {
  const terms: Term[] = [];
  for (const [, minus, label, quoted, bare] of text.matchAll(termPattern)) {
    const typed = quoted ?? bare ?? '';
    const folded = fold(typed, form);
    if (folded === '') continue;
    terms.push({
      typed,
      spellings: form === 'exact' ? [folded] : spellings(folded),
      field: label === undefined ? 'any' : fieldOf(label),
      excluded: minus !== undefined,
    });
  }
  return terms;
}

/** Quotes make a term only where they stand around it; within a pasted sentence they are marks like others. */
const termPattern =
  /([-－](?=\S))?(?:(标题|標題|题名|題名|title|作者|记者|記者|author)[:：](?=\S))?(?:["“”＂]([^"“”＂]*)(?:["“”＂](?=\s|$)|$)|(\S+))/giu;

function fieldOf(label: string): TermField {
  return /^(?:作者|记者|記者|author)$/i.test(label) ? 'author' : 'title';
}
