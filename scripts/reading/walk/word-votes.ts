/**
 * Which texts of a page share their rare words: each pair of characters and each run of three that a text has in common
 * with others votes for those it is found in, the more the rarer it is and the fewer they are.
 *
 *     a paragraph that names 罗晴川, whom one other paragraph names   →   a whole vote for that paragraph
 */
import { PairNumbers } from '../../language/pair-numbers.ts';
import { commonNats, type Rarity } from '../kinship.ts';
import { isHan } from '../measure.ts';

export type WordVotes = {
  /** Share, 0 to 1, of what pairs of characters in text `of` vote for that is text `to`'s. */
  pairs: (of: number, to: number) => number;
  /** The same of runs of three: names, terms, numbers. */
  runs: (of: number, to: number) => number;
  /** Share of the rare pairs of text `of` (a title) that text `to` has too. */
  covers: (of: number, to: number) => number;
};

/** Texts beyond which nothing is compared. */
const textsMax = 1200;
/** Characters of a text that are read. */
const charactersMax = 6000;
/** Texts in which words may stand that still vote: what more of them have is the page's subject, or everybody's word. */
const sharedMax = 14;

/** Where nothing is compared. */
export const noVotes: WordVotes = { pairs: () => 0, runs: () => 0, covers: () => 0 };

export function wordVotes(texts: readonly string[], rarity: Rarity): WordVotes {
  const n = texts.length;
  if (n > textsMax) return noVotes;
  const { pairs, runs, pairNumbers, pairsOfRuns } = postings(texts);
  const weights = new Float64Array(pairs.length);
  for (let pair = 0; pair < weights.length; pair += 1)
    weights[pair] = Math.max(0, rarity(pairNumbers.pairs[pair] as number) - commonNats);
  const weigh = (pair: number) => weights[pair] as number;
  const weighRun = (run: number) =>
    Math.min(weigh(pairsOfRuns[2 * run] as number), weigh(pairsOfRuns[2 * run + 1] as number)) + 1;
  const pairVotes = tally(pairs, n, weigh);
  const runVotes = tally(runs, n, weighRun);
  const shares = coverages(pairs, n, (pair) => weigh(pair) + 0.5);
  return {
    pairs: (of, to) => pairVotes[of * n + to] as number,
    runs: (of, to) => runVotes[of * n + to] as number,
    covers: (of, to) => shares[of * n + to] as number,
  };
}

/** For each gram, by its number, the texts that it stands in, in order. */
type Postings = number[][];

/** `pairsOfRuns`: the numbers of the two pairs that run `r` is made of, at `2 * r` and behind it. */
function postings(texts: readonly string[]): {
  pairs: Postings;
  runs: Postings;
  pairNumbers: PairNumbers;
  pairsOfRuns: number[];
} {
  const length = texts.reduce((sum, text) => sum + Math.min(text.length, charactersMax), 0);
  const pairNumbers = new PairNumbers(length);
  const runNumbers = new PairNumbers(length);
  const pairsOfRuns: number[] = [];
  const pairs: Postings = [];
  const runs: Postings = [];
  for (const [index, text] of texts.entries()) {
    const end = Math.min(text.length, charactersMax);
    let before = 0;
    let pairBefore = -1;
    for (let i = 0; i < end; i += 1) {
      const code = text.charCodeAt(i);
      const own = isHan(code) || isDigit(code) ? code : 0;
      const pair = before && own ? pairNumbers.add((before << 16) | own) : -1;
      if (pair >= 0) enter(pairs, pair, index);
      if (pair >= 0 && pairBefore >= 0) {
        const run = runNumbers.add((pairBefore << 16) | own);
        if (run === runs.length) pairsOfRuns.push(pairBefore, pair);
        enter(runs, run, index);
      }
      before = own;
      pairBefore = pair;
    }
  }
  return { pairs, runs, pairNumbers, pairsOfRuns };
}

function enter(postings: Postings, gram: number, text: number): void {
  const found = postings[gram];
  if (!found) postings[gram] = [text];
  else if (found[found.length - 1] !== text) found.push(text);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function tally(postings: Postings, n: number, weigh: (gram: number) => number): Float32Array {
  const votes = new Float32Array(n * n);
  const sums = new Float64Array(n).fill(1e-9);
  for (let gram = 0; gram < postings.length; gram += 1) {
    const found = postings[gram] as number[];
    if (found.length < 2 || found.length > sharedMax) continue;
    const weight = weigh(gram);
    if (weight <= 0) continue;
    const each = weight / (found.length - 1);
    for (const of of found) {
      sums[of] = (sums[of] as number) + weight;
      for (const to of found) if (to !== of) votes[of * n + to] = (votes[of * n + to] as number) + each;
    }
  }
  for (let of = 0; of < n; of += 1)
    for (let to = 0; to < n; to += 1) votes[of * n + to] = (votes[of * n + to] as number) / ((sums[of] as number) + 3);
  return votes;
}

function coverages(postings: Postings, n: number, weigh: (gram: number) => number): Float32Array {
  const shares = new Float32Array(n * n);
  const sums = new Float64Array(n).fill(1e-9);
  for (let gram = 0; gram < postings.length; gram += 1) {
    const found = postings[gram] as number[];
    const weight = weigh(gram);
    for (const of of found) {
      sums[of] = (sums[of] as number) + weight;
      if (found.length > 1)
        for (const to of found) if (to !== of) shares[of * n + to] = (shares[of * n + to] as number) + weight;
    }
  }
  for (let of = 0; of < n; of += 1)
    for (let to = 0; to < n; to += 1) shares[of * n + to] = (shares[of * n + to] as number) / (sums[of] as number);
  return shares;
}
