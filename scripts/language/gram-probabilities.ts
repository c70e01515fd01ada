/**
 * Probabilities of characters after, and before, their neighbours: absolute discounting, the mass of what was left out of
 * the counts going to the shorter neighbourhood. Two directions, since each smooths what the other has not seen.
 */
import { type GramCounts, gramCounts, placeIn } from './gram-counts.ts';

/** Taken off each count and given to what was not seen. */
const discount = 0.8;
/** Least share that the shorter neighbourhood keeps: no pair is known so well that nothing else can follow. */
const backoffMin = 0.02;
/** Count of a character that was not seen, and about how many of those there are. */
const unseen = { count: 0.5, characters: 4000 } as const;

type Tables = {
  counts: GramCounts;
  /** Backoff shares: after a symbol, before a symbol, after a pair, before a pair (by the pair's place). */
  after: Float32Array;
  before: Float32Array;
  afterPair: Float32Array;
  beforePair: Float32Array;
};

let tables: Tables | null = null;

function load(): Tables {
  if (tables) return tables;
  const counts = gramCounts();
  const { single, pairs, triples } = counts;
  const after = new Float64Array(single.length);
  const before = new Float64Array(single.length);
  const afterPair = new Float64Array(pairs.follower.length);
  const beforePair = new Float64Array(pairs.follower.length);
  for (let first = 0; first < single.length; first += 1)
    for (let pair = pairs.rowStart[first] ?? 0; pair < (pairs.rowStart[first + 1] ?? 0); pair += 1) {
      const second = pairs.follower[pair] ?? 0;
      const seen = (pairs.count[pair] ?? 0) - discount;
      after[first] = (after[first] ?? 0) + seen;
      before[second] = (before[second] ?? 0) + seen;
      for (let triple = triples.rowStart[pair] ?? 0; triple < (triples.rowStart[pair + 1] ?? 0); triple += 1) {
        const tripleSeen = (triples.count[triple] ?? 0) - discount;
        afterPair[pair] = (afterPair[pair] ?? 0) + tripleSeen;
        const tail = placeIn(pairs, second, triples.follower[triple] ?? 0);
        if (tail >= 0) beforePair[tail] = (beforePair[tail] ?? 0) + tripleSeen;
      }
    }
  const share = (seen: Float64Array, of: Uint32Array) => {
    const shares = new Float32Array(seen.length);
    for (let i = 0; i < seen.length; i += 1)
      shares[i] = Math.max(backoffMin, 1 - (seen[i] ?? 0) / Math.max(1, of[i] ?? 0));
    return shares;
  };
  tables = {
    counts,
    after: share(after, single),
    before: share(before, single),
    afterPair: share(afterPair, pairs.count),
    beforePair: share(beforePair, pairs.count),
  };
  return tables;
}

/** Symbols are those of the counts; -1 is a character that was never seen, and so is the place of a pair or triple. */
export function probability(symbol: number): number {
  const { counts } = load();
  const count = symbol < 0 ? 0 : (counts.single[symbol] ?? 0);
  return (count + unseen.count) / (counts.total + unseen.characters);
}

/** @returns how likely `symbol` is after the pair `first`, `second`. */
export function probabilityAfterPair(first: number, second: number, symbol: number): number {
  const tables = load();
  const pair = pairAt(tables, first, second);
  const shorter = following(tables, second, symbol, pairAt(tables, second, symbol));
  return followingPair(tables, pair, tripleAt(tables, pair, symbol), shorter);
}

/** @returns nats: how likely the symbols are one after the other, the first of them after `before`. */
export function likelihood(before: number, symbols: readonly number[]): number {
  const tables = load();
  let second = before;
  let pair = -1;
  let sum = 0;
  for (const symbol of symbols) {
    const next = pairAt(tables, second, symbol);
    const shorter = following(tables, second, symbol, next);
    sum += Math.log(followingPair(tables, pair, tripleAt(tables, pair, symbol), shorter));
    second = symbol;
    pair = next;
  }
  return sum;
}

/** @returns how likely `symbol` is before the pair `first`, `second`. */
export function probabilityBeforePair(first: number, second: number, symbol: number): number {
  const tables = load();
  const head = pairAt(tables, symbol, first);
  const shorter = preceding(tables, first, symbol, head);
  return precedingPair(tables, pairAt(tables, first, second), tripleAt(tables, head, second), shorter);
}

/**
 * Each pair and triple across the cut is looked up once: pages ask this some thousand times.
 * @returns nats, the mean of both directions: how much likelier `y z` before a cut and `a b` after it are together than
 *   each where it stands
 */
export function togetherness(y: number, z: number, a: number, b: number): number {
  const tables = load();
  const yz = pairAt(tables, y, z);
  const za = pairAt(tables, z, a);
  const ab = pairAt(tables, a, b);
  const yza = tripleAt(tables, yz, a);
  const zab = tripleAt(tables, za, b);
  const bAfter = following(tables, a, b, ab);
  const yBefore = preceding(tables, z, y, yz);
  const forward =
    Math.log(followingPair(tables, yz, yza, following(tables, z, a, za)) / probability(a)) +
    Math.log(followingPair(tables, za, zab, bAfter) / bAfter);
  const backward =
    Math.log(precedingPair(tables, ab, zab, preceding(tables, a, z, za)) / probability(z)) +
    Math.log(precedingPair(tables, za, yza, yBefore) / yBefore);
  return (forward + backward) / 2;
}

function pairAt({ counts }: Tables, first: number, second: number): number {
  return first < 0 || second < 0 ? -1 : placeIn(counts.pairs, first, second);
}

function tripleAt({ counts }: Tables, pair: number, third: number): number {
  return pair < 0 || third < 0 ? -1 : placeIn(counts.triples, pair, third);
}

/** How likely `symbol` is after `previous`; `pair` is the place of both. */
function following({ counts, after }: Tables, previous: number, symbol: number, pair: number): number {
  const all = previous < 0 ? 0 : (counts.single[previous] ?? 0);
  if (all === 0) return probability(symbol);
  const seen = pair < 0 ? 0 : (counts.pairs.count[pair] ?? 0) - discount;
  return seen / all + (after[previous] ?? 1) * probability(symbol);
}

/** How likely `symbol` is before `next`; `pair` is the place of both. */
function preceding({ counts, before }: Tables, next: number, symbol: number, pair: number): number {
  const all = next < 0 ? 0 : (counts.single[next] ?? 0);
  if (all === 0) return probability(symbol);
  const seen = pair < 0 ? 0 : (counts.pairs.count[pair] ?? 0) - discount;
  return seen / all + (before[next] ?? 1) * probability(symbol);
}

/** @param shorter how likely the third symbol is after the pair's second alone */
function followingPair({ counts, afterPair }: Tables, pair: number, triple: number, shorter: number): number {
  if (pair < 0) return shorter;
  const seen = triple < 0 ? 0 : (counts.triples.count[triple] ?? 0) - discount;
  return seen / (counts.pairs.count[pair] ?? 1) + (afterPair[pair] ?? 1) * shorter;
}

/** @param shorter how likely the symbol is before the pair's first alone */
function precedingPair({ counts, beforePair }: Tables, pair: number, triple: number, shorter: number): number {
  if (pair < 0) return shorter;
  const seen = triple < 0 ? 0 : (counts.triples.count[triple] ?? 0) - discount;
  return seen / (counts.pairs.count[pair] ?? 1) + (beforePair[pair] ?? 1) * shorter;
}
