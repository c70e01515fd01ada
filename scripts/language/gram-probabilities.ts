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
  const share = (seen: Float64Array, of: Uint32Array) =>
    Float32Array.from(seen, (value, index) => Math.max(backoffMin, 1 - value / Math.max(1, of[index] ?? 0)));
  tables = {
    counts,
    after: share(after, single),
    before: share(before, single),
    afterPair: share(afterPair, pairs.count),
    beforePair: share(beforePair, pairs.count),
  };
  return tables;
}

/** Symbols are those of the counts; -1 is a character that was never seen. */
export function probability(symbol: number): number {
  const { counts } = load();
  const count = symbol < 0 ? 0 : (counts.single[symbol] ?? 0);
  return (count + unseen.count) / (counts.total + unseen.characters);
}

/** @returns how likely `symbol` is after `previous`. */
export function probabilityAfter(previous: number, symbol: number): number {
  const { counts, after } = load();
  const all = previous < 0 ? 0 : (counts.single[previous] ?? 0);
  if (all === 0) return probability(symbol);
  const place = symbol < 0 ? -1 : placeIn(counts.pairs, previous, symbol);
  const seen = place < 0 ? 0 : (counts.pairs.count[place] ?? 0) - discount;
  return seen / all + (after[previous] ?? 1) * probability(symbol);
}

/** @returns how likely `symbol` is before `next`. */
export function probabilityBefore(next: number, symbol: number): number {
  const { counts, before } = load();
  const all = next < 0 ? 0 : (counts.single[next] ?? 0);
  if (all === 0) return probability(symbol);
  const place = symbol < 0 ? -1 : placeIn(counts.pairs, symbol, next);
  const seen = place < 0 ? 0 : (counts.pairs.count[place] ?? 0) - discount;
  return seen / all + (before[next] ?? 1) * probability(symbol);
}

/** @returns how likely `symbol` is after the pair `first`, `second`. */
export function probabilityAfterPair(first: number, second: number, symbol: number): number {
  const { counts, afterPair } = load();
  const pair = first < 0 || second < 0 ? -1 : placeIn(counts.pairs, first, second);
  const shorter = probabilityAfter(second, symbol);
  if (pair < 0) return shorter;
  const place = symbol < 0 ? -1 : placeIn(counts.triples, pair, symbol);
  const seen = place < 0 ? 0 : (counts.triples.count[place] ?? 0) - discount;
  return seen / (counts.pairs.count[pair] ?? 1) + (afterPair[pair] ?? 1) * shorter;
}

/** @returns how likely `symbol` is before the pair `first`, `second`. */
export function probabilityBeforePair(first: number, second: number, symbol: number): number {
  const { counts, beforePair } = load();
  const pair = first < 0 || second < 0 ? -1 : placeIn(counts.pairs, first, second);
  const shorter = probabilityBefore(first, symbol);
  if (pair < 0) return shorter;
  const head = symbol < 0 ? -1 : placeIn(counts.pairs, symbol, first);
  const place = head < 0 ? -1 : placeIn(counts.triples, head, second);
  const seen = place < 0 ? 0 : (counts.triples.count[place] ?? 0) - discount;
  return seen / (counts.pairs.count[pair] ?? 1) + (beforePair[pair] ?? 1) * shorter;
}
