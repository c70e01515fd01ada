/** The grams of a text: its pairs of Han characters, each as one number, and its words of other scripts. */
import { isHan } from './measure.ts';

/** A pair: the first character's code in the upper 16 bits, the second's in the lower ones. Or a word. */
export type Gram = number | string;

/** Characters of a text that are looked at. */
const lengthMax = 6000;

export function spelled(gram: Gram): string {
  return typeof gram === 'string' ? gram : String.fromCharCode(gram >>> 16, gram & 0xffff);
}

/** Calls for every gram of the text, as often as it stands there. */
export function eachGram(text: string, call: (gram: Gram) => void): void {
  const limit = Math.min(text.length, lengthMax);
  let before = 0;
  for (let i = 0; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    const own = isHan(code) ? code : 0;
    if (own !== 0 && before !== 0) call((before << 16) | own);
    before = own;
  }
  for (const word of text.slice(0, limit).match(/[A-Za-zÀ-ɏ]{4,}|[A-Z][A-Za-z+]+/g) ?? []) call(word.toLowerCase());
}

/** The grams that a text has. */
export type Grams = ReadonlySet<Gram>;

export const noGrams: Grams = new Set();

export function gramsOf(text: string): Grams {
  const known = gathered.get(text);
  if (known) return known;
  const grams = new Set<Gram>();
  eachGram(text, (gram) => grams.add(gram));
  if (gathered.size >= gatheredMax) gathered.clear();
  gathered.set(text, grams);
  return grams;
}

/** Texts looked at lately: several stages ask for the same paragraphs. */
const gathered = new Map<string, Grams>();
const gatheredMax = 600;
