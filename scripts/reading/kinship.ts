/**
 * How much two texts of one page are about the same thing: the cosine of their rare character pairs (words, for
 * languages with blanks), each weighted by how rare it is in newspapers at large and on this page.
 */
import { isHan } from './measure.ts';

export type Rarity = (gram: string) => number;

/** A page's texts, compared pair by pair. */
export type Kinship = {
  /** 0 to 1 for texts `a` and `b`, by their index. */
  between: (a: number, b: number) => number;
};

/** Texts beyond which nothing is compared: a page has some hundred paragraphs, an accident has more. */
const textsMax = 2000;
/** Squared weight of a gram that no other text of the page has. */
const aloneWeight = 9;
/** Nats below which a gram is everywhere in newspapers and says nothing. */
const commonNats = 7.5;

export function kinship(texts: readonly string[], rarity: Rarity): Kinship {
  if (texts.length > textsMax) return { between: () => 0 };
  let vectors: Map<string, number>[] | null = null;
  const known = new Float32Array(texts.length * texts.length).fill(Number.NaN);
  const between = (a: number, b: number): number => {
    const cell = a * texts.length + b;
    const before = known[cell] ?? 0;
    if (!Number.isNaN(before)) return before;
    vectors ??= vectorsOf(texts, rarity);
    const kin = dot(vectors[a], vectors[b]);
    known[cell] = kin;
    known[b * texts.length + a] = kin;
    return kin;
  };
  return { between };
}

/** Each text's rare grams, weighted, as a vector of length 1. */
function vectorsOf(texts: readonly string[], rarity: Rarity): Map<string, number>[] {
  const counts = texts.map((text) => gramCounts(text));
  const documents = new Map<string, number>();
  for (const bag of counts) for (const gram of bag.keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  const rarities = new Map<string, number>();
  for (const [gram, shared] of documents) if (shared > 1) rarities.set(gram, Math.max(0, rarity(gram) - commonNats));
  return counts.map((bag) => {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [gram, count] of bag) {
      const shared = documents.get(gram) ?? 1;
      if (shared === 1) {
        norm += count === 1 ? aloneWeight : 2 * aloneWeight;
        continue;
      }
      const weight = (rarities.get(gram) ?? 0) * Math.log(1 + texts.length / shared) * Math.min(2, 1 + Math.log(count));
      if (weight <= 0) continue;
      vector.set(gram, weight);
      norm += weight * weight;
    }
    const length = Math.sqrt(norm) || 1;
    for (const [gram, weight] of vector) vector.set(gram, weight / length);
    return vector;
  });
}

function dot(left: Map<string, number> | undefined, right: Map<string, number> | undefined): number {
  if (!left || !right) return 0;
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [gram, weight] of small) sum += weight * (large.get(gram) ?? 0);
  return sum;
}

/** Pairs of Han characters, numbers of two or more digits, and words of other scripts, with their counts. */
export function gramCounts(text: string): Map<string, number> {
  const known = counted.get(text);
  if (known) return known;
  const counts = countGrams(text);
  if (counted.size >= countedMax) counted.clear();
  counted.set(text, counts);
  return counts;
}

/** Texts counted lately: several stages ask for the same paragraphs. */
const counted = new Map<string, Map<string, number>>();
const countedMax = 600;

function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const limit = Math.min(text.length, 6000);
  for (let i = 0; i < limit - 1; i += 1)
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) add(text.slice(i, i + 2));
  for (const word of text.slice(0, limit).match(/[A-Za-zÀ-ɏ]{4,}|[A-Z][A-Za-z+]+/g) ?? []) add(word.toLowerCase());
  return counts;
}

/** Share of the rare grams of `part` that `whole` has too, weighted by rarity: does the text speak of what the headline says? */
export function coverage(part: string, whole: Map<string, number>, rarity: Rarity): { share: number; weight: number } {
  return coverageBy(part, rarity)(whole);
}

/** The same for several texts to be asked about one part. */
export function coverageBy(
  part: string,
  rarity: Rarity,
): (whole: ReadonlyMap<string, number>) => { share: number; weight: number } {
  const weights = [...gramCounts(part).keys()].map((gram) => ({
    gram,
    weight: Math.max(0.5, rarity(gram) - commonNats + 1),
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return (whole) => {
    let found = 0;
    for (const { gram, weight } of weights) if (whole.has(gram)) found += weight;
    return { share: all === 0 ? 0 : found / all, weight: found };
  };
}
