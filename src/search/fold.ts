/**
 * What counts as the same character to a reader who searches, for the index and for the query alike: simplified and
 * traditional forms and variants, full and half width, upper and lower case, accents, the shapes of dashes; 零 and 〇.
 * Left out are marks that people do not type (quotes, 《》, ·, soft hyphens) and white space, except one space between two
 * words of an alphabet. Works character by character, so that every part of a text folds to a part of the folded text.
 *
 *     「掌上·株洲」ＡＰＰ  ->  掌上株洲app
 */
import { foldTable } from './fold-table.ts';

/** A folded text and, for each of its UTF-16 units, where the character stood that gave it. */
export type Folded = {
  text: string;
  /** Index in the original, of the first unit of the character. */
  starts: Uint32Array;
  /** Index in the original, behind the character. */
  ends: Uint32Array;
};

const leftOut =
  /^[“”‘’„‟‚‛"'`´＂＇｀「」『』﹁﹂﹃﹄《》〈〉«»‹›〝〞〟·•‧・･⋅∙‥\p{Cc}\p{Cf}\p{Variation_Selector}]$|^[\u0300-\u036f]$/u;
const space = /^\s$/u;
const dash = /^[‐‑‒–—―−－﹣﹘]$/u;
const zero = /^[零○◯]$/u;
const startsInAlphabet = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
const endsInAlphabet = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]$/u;

/** What one character becomes. */
type Part = { text: string; kind: 'space' | 'leftOut' | 'kept'; startsInAlphabet: boolean; endsInAlphabet: boolean };

const hanForms = new Map<string, string>();
for (let at = 0, pairs = [...foldTable]; at + 1 < pairs.length; at += 2)
  hanForms.set(pairs[at] ?? '', pairs[at + 1] ?? '');

/** `loose` makes variants one; `exact` keeps every character as printed and only leaves out what `loose` leaves out. */
export type Form = 'loose' | 'exact';

/** By code point: a text has few different characters. */
const known: Record<Form, (Part | undefined)[]> = { loose: [], exact: [] };

function partOf(codePoint: number, form: Form): Part {
  let part = known[form][codePoint];
  if (!part) {
    const character = String.fromCodePoint(codePoint);
    const folded = foldCharacter(character);
    const text = form === 'exact' && folded !== '' ? character : folded;
    part = {
      text,
      kind: space.test(character) ? 'space' : text === '' ? 'leftOut' : 'kept',
      startsInAlphabet: startsInAlphabet.test(folded),
      endsInAlphabet: endsInAlphabet.test(folded),
    };
    known[form][codePoint] = part;
  }
  return part;
}

function foldCharacter(character: string): string {
  if (character === '…') return character;
  if (leftOut.test(character)) return '';
  return [...character.normalize('NFKC').toLowerCase()].map(foldPiece).join('');
}

function foldPiece(piece: string): string {
  if (leftOut.test(piece) || space.test(piece)) return '';
  if (dash.test(piece)) return '-';
  if (zero.test(piece)) return '〇';
  return hanForms.get(piece) ?? withoutAccent(piece);
}

function withoutAccent(character: string): string {
  return startsInAlphabet.test(character) ? character.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : character;
}

/** Folds a text for comparison. */
export function fold(text: string, form: Form = 'loose'): string {
  return foldOver(text, form, null);
}

/** Folds a text and keeps where each character came from; `text` is the same as `fold` gives. */
export function foldWithPlaces(text: string, form: Form = 'loose'): Folded {
  const places: Places = { starts: [], ends: [] };
  const folded = foldOver(text, form, places);
  return { text: folded, starts: Uint32Array.from(places.starts), ends: Uint32Array.from(places.ends) };
}

type Places = { starts: number[]; ends: number[] };

function foldOver(text: string, form: Form, places: Places | null): string {
  let folded = '';
  let inAlphabet = false;
  let spaceAt = -1;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const start = at;
    at += codePoint > 0xffff ? 2 : 1;
    const part = partOf(codePoint, form);
    if (part.kind === 'leftOut') continue;
    if (part.kind === 'space') {
      if (inAlphabet && spaceAt < 0) spaceAt = start;
      continue;
    }
    if (spaceAt >= 0 && part.startsInAlphabet) {
      folded += ' ';
      places?.starts.push(spaceAt);
      places?.ends.push(start);
    }
    spaceAt = -1;
    inAlphabet = part.endsInAlphabet;
    folded += part.text;
    for (let unit = 0; places && unit < part.text.length; unit++) {
      places.starts.push(start);
      places.ends.push(at);
    }
  }
  return folded;
}
