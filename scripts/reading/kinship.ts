/**
 * How much two texts of one page are about the same thing: the cosine of their rare character pairs (words, for
 * languages with blanks), each weighted by how rare it is in newspapers at large and on this page.
 */
import { PairNumbers } from '../language/pair-numbers.ts';
import { eachPair, type Grams, gramsOf, lengthMax, wordsIn } from './grams.ts';

/** Nats, of a word or of a pair of characters as one number. */
export type Rarity = (gram: string | number) => number;

/** A page's texts, compared pair by pair. */
export type Kinship = {
  /** 0 to 1 for texts `a` and `b`, by their index. */
  between: (a: number, b: number) => number;
};

/** Where nothing is compared. */
export const noKinship: Kinship = { between: () => 0 };

/** Texts beyond which nothing is compared: a page has some hundred paragraphs, an accident has more. */
const textsMax = 2000;
/** Squared weight of a gram that no other text of the page has. */
const aloneWeight = 9;
/** Weight of a gram by how often it stands in the text: 1 plus the logarithm, 2 from three times on. */
const weightsOfCounts = [0, 1, 1 + Math.LN2];
/** Nats below which a gram is everywhere in newspapers and says nothing. */
export const commonNats = 7.5;

export function kinship(texts: readonly string[], rarity: Rarity): Kinship {
  return table(texts, texts.length, 0, rarity);
}

/**
 * Each of some texts with each of others, and none among themselves.
 * @returns `between`, of a text of `lefts` and one of `rights` by their indices
 */
export function kinshipAcross(lefts: readonly string[], rights: readonly string[], rarity: Rarity): Kinship {
  return table([...lefts, ...rights], lefts.length, lefts.length, rarity);
}

/** Made when it is first asked. Rows are the first texts, columns those from `offset` on. */
function table(texts: readonly string[], rows: number, offset: number, rarity: Rarity): Kinship {
  if (texts.length > textsMax) return noKinship;
  const columns = texts.length - offset;
  let kin: Float64Array | null = null;
  return {
    between: (row, column) => {
      kin ??= kinOf(texts, rows, offset, rarity);
      return kin[row * columns + column] ?? 0;
    },
  };
}

/** Gram by gram and not text by text: few grams stand in several texts, and only they make kin. */
function kinOf(texts: readonly string[], rows: number, offset: number, rarity: Rarity): Float64Array {
  const columns = texts.length - offset;
  const { grams, latest, text, count, before } = occurrencesIn(texts);
  const kin = new Float64Array(rows * columns);
  const squares = new Float64Array(texts.length);
  const holders = new Int32Array(texts.length);
  const weights = new Float64Array(texts.length);
  for (let gram = 0; gram < grams.length; gram += 1) {
    const last = latest[gram] ?? none;
    const own = text[last] ?? 0;
    if (before[last] === none) {
      squares[own] = (squares[own] ?? 0) + (count[last] === 1 ? aloneWeight : 2 * aloneWeight);
      continue;
    }
    const rare = rarity(grams[gram] as string | number) - commonNats;
    if (rare <= 0) continue;
    let held = 0;
    for (let at = last; at !== none; at = before[at] ?? none) held += 1;
    const here = rare * Math.log(1 + texts.length / held);
    // From the last text to the first: those of the columns come first.
    let inColumns = 0;
    for (let at = last, i = 0; at !== none; at = before[at] ?? none, i += 1) {
      const holder = text[at] ?? 0;
      holders[i] = holder;
      weights[i] = here * (weightsOfCounts[count[at] ?? 1] ?? 2);
      if (holder >= offset) inColumns += 1;
    }
    for (let i = 0; i < held; i += 1) {
      const row = holders[i] ?? 0;
      const weight = weights[i] ?? 0;
      squares[row] = (squares[row] ?? 0) + weight * weight;
      if (row >= rows) continue;
      const from = row * columns - offset;
      for (let j = offset === 0 ? i : 0; j < inColumns; j += 1) {
        const cell = from + (holders[j] ?? 0);
        kin[cell] = (kin[cell] ?? 0) + weight * (weights[j] ?? 0);
      }
    }
  }
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < (offset === 0 ? row + 1 : columns); column += 1) {
      const cell = row * columns + column;
      const cosine = (kin[cell] ?? 0) / ((lengths[row] ?? 1) * (lengths[offset + column] ?? 1));
      kin[cell] = cosine;
      if (offset === 0) kin[column * columns + row] = cosine;
    }
  return kin;
}

const none = -1;

/** Which texts have which grams: an entry for each text of a gram, chained by `before` from the gram's `latest` one. */
type Occurrences = {
  /** Pairs as numbers, and words. */
  grams: readonly (string | number)[];
  latest: Int32Array;
  text: Int32Array;
  count: Int32Array;
  before: Int32Array;
};

function occurrencesIn(texts: readonly string[]): Occurrences {
  const entriesMax = texts.reduce((sum, text) => sum + Math.min(text.length, lengthMax), 0);
  const pairs = new PairNumbers(entriesMax);
  const latest = new Int32Array(entriesMax).fill(none);
  const text = new Int32Array(entriesMax);
  const count = new Int32Array(entriesMax);
  const before = new Int32Array(entriesMax);
  let entries = 0;
  const enter = (gram: number, index: number) => {
    const last = latest[gram] ?? none;
    if (last !== none && text[last] === index) count[last] = (count[last] ?? 0) + 1;
    else {
      text[entries] = index;
      count[entries] = 1;
      before[entries] = last;
      latest[gram] = entries;
      entries += 1;
    }
  };
  for (const [index, whole] of texts.entries()) eachPair(whole, (pair) => enter(pairs.add(pair), index));
  const words = new Map<string, number>();
  for (const [index, whole] of texts.entries())
    for (const word of wordsIn(whole)) {
      const gram = words.get(word) ?? pairs.pairs.length + words.size;
      words.set(word, gram);
      enter(gram, index);
    }
  const grams = words.size === 0 ? pairs.pairs : [...pairs.pairs, ...words.keys()];
  return { grams, latest, text, count, before };
}

/** Share of the rare grams of `part` that `whole` has too, weighted by rarity: does the text speak of what the headline says? */
export function coverage(part: string, whole: Grams, rarity: Rarity): { share: number; weight: number } {
  return coverageBy(part, rarity)(whole);
}

/** The same for several texts to be asked about one part. */
export function coverageBy(part: string, rarity: Rarity): (whole: Grams) => { share: number; weight: number } {
  const { pairs, words } = gramsOf(part);
  const weightOf = (gram: string | number): number => Math.max(0.5, rarity(gram) - commonNats + 1);
  const pairWeights = pairs.pairs.map(weightOf);
  const wordWeights = [...words].map((word) => ({ word, weight: weightOf(word) }));
  let all = 0;
  for (const weight of pairWeights) all += weight;
  for (const { weight } of wordWeights) all += weight;
  return (whole) => {
    let found = 0;
    for (let i = 0; i < pairWeights.length; i += 1)
      if (whole.pairs.find(pairs.pairs[i] ?? 0) >= 0) found += pairWeights[i] ?? 0;
    for (const { word, weight } of wordWeights) if (whole.words.has(word)) found += weight;
    return { share: all === 0 ? 0 : found / all, weight: found };
  };
}
