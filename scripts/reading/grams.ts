/** The grams of a text: its pairs of Han characters, each as one number, and its words of other scripts. */
import { PairNumbers } from '../language/pair-numbers.ts';
import { isHan } from './measure.ts';

/** Characters of a text that are looked at. */
export const lengthMax = 6000;

/** Calls for every pair of the text as often as it stands there: the first's code in the upper 16 bits, the second's in the lower. */
export function eachPair(text: string, call: (pair: number) => void): void {
  const limit = Math.min(text.length, lengthMax);
  let before = 0;
  for (let i = 0; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    const own = isHan(code) ? code : 0;
    if (own !== 0 && before !== 0) call((before << 16) | own);
    before = own;
  }
}

const noWords: readonly string[] = [];

/** @returns the words of other scripts, as often as they stand in the text */
export function wordsIn(text: string): readonly string[] {
  const words = text.slice(0, lengthMax).match(/[A-Za-zÀ-ɏ]{4,}|[A-Z][A-Za-z+]+/g);
  return words?.map((word) => word.toLowerCase()) ?? noWords;
}

/** The grams that a text has. */
export type Grams = { pairs: PairNumbers; words: ReadonlySet<string> };

export const noGrams: Grams = { pairs: new PairNumbers(0), words: new Set() };

export function gramsOf(text: string): Grams {
  const known = gathered.get(text);
  if (known) return known;
  const pairs = new PairNumbers(Math.min(text.length, lengthMax));
  eachPair(text, (pair) => pairs.add(pair));
  const words = wordsIn(text);
  const grams = { pairs, words: words === noWords ? noGrams.words : new Set(words) };
  if (gathered.size >= gatheredMax) gathered.clear();
  gathered.set(text, grams);
  return grams;
}

/** Texts looked at lately: several stages ask for the same paragraphs. */
const gathered = new Map<string, Grams>();
const gatheredMax = 600;
