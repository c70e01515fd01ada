/**
 * Evidence that one piece of Chinese text goes on with another, from the characters on both sides of the cut: 慰问过 and
 * 程中 make 过程. Evidence is natural logarithms of likelihood ratios (nats) and adds up with other evidence.
 */
import { foldedCode } from './folded.ts';
import { gramCounts, placeIn } from './gram-counts.ts';
import { probabilityAfterPair, probabilityBeforePair, togetherness } from './gram-probabilities.ts';
import { type Side, sideAfter, sideBefore, symbolOf, symbolsAfter } from './join-symbols.ts';

const { log, exp, max, min } = Math;

const han = /\p{Script=Han}/u;

/** Nats beyond which one kind of evidence alone does not go. */
const evidenceMax = 6;
/** Characters beside a cut that are looked at, numbers and words included. */
const sideLength = 48;
/** No symbol: nothing there, or a character that was never seen. */
const none = -1;

/** Share of the evidence of the right side's beginning that counts: alone it says little of which left it belongs to. */
const startWeight = 0.4;

/**
 * @param left any text that ends where the cut is
 * @param right any text that begins there
 * @returns nats: above 0 where `right` more likely goes on with `left` in mid-sentence than that a paragraph ends and
 *   another begins; 0 where neither side is Chinese.
 */
export function joinScore(left: string, right: string): number {
  if (!isChinese(left.slice(-6)) && !isChinese(right.slice(0, 6))) return 0;
  const before = sideBefore(left.slice(-sideLength));
  const after = sideAfter(right.slice(0, sideLength));
  return together(before, after) + evidenceBefore(before) + startWeight * evidenceAfter(after);
}

/** @returns nats: how much likelier the characters are together than apart, wherever each of them stands. */
export function continuity(left: string, right: string): number {
  return together(sideBefore(left), sideAfter(right));
}

function together(before: Side, after: Side): number {
  if (before.near === none || after.near === none) return 0;
  return clamp(togetherness(before.far, before.near, after.near, after.far), 2 * evidenceMax);
}

/** A common ideograph is looked for first: nearly all text has one there. */
function isChinese(edge: string): boolean {
  for (let i = 0; i < edge.length; i += 1) {
    if (isIdeograph(edge.charCodeAt(i))) return true;
  }
  return han.test(edge);
}

function evidenceBefore({ near, far }: Side): number {
  return near === none ? 0 : insideEvidence(probabilityAfterPair(far, near, gramCounts().end));
}

function evidenceAfter({ near, far }: Side): number {
  return near === none ? 0 : insideEvidence(probabilityBeforePair(near, far, gramCounts().start));
}

/** @returns 0 to 1: how likely text that stops here, at a column's end or a paragraph's, stops in mid-sentence. */
export function endsOpen(left: string): number {
  return 1 / (1 + exp(-evidenceBefore(sideBefore(left))));
}

/** @returns 0 to 1: how likely text that begins here begins in mid-sentence. */
export function startsMidSentence(right: string): number {
  return 1 / (1 + exp(-evidenceAfter(sideAfter(right))));
}

/** @returns how often one or two characters stand in the counted prose. */
export function timesPrinted(gram: string): number {
  const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
  if (gram.length === 2 && isIdeograph(first) && isIdeograph(second)) return timesOfIdeographs(first, second);
  const [a = none, b] = symbolsAfter(gram, 2);
  return b === undefined ? (gramCounts().single[a] ?? 0) : timesOfPair(a, b);
}

function timesOfPair(a: number, b: number): number {
  const { pairs } = gramCounts();
  return a < 0 || b < 0 ? 0 : (pairs.count[placeIn(pairs, a, b)] ?? 0);
}

/** They are no numbers, words or blanks, each is a symbol. */
function timesOfIdeographs(first: number, second: number): number {
  return timesOfPair(symbolOf(foldedCode(first)), symbolOf(foldedCode(second)));
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * @param gram one or two characters; or two as one number, the first's code in the upper 16 bits, the second's in the lower
 * @returns nats: -ln of the gram's share of newspaper prose; what was never seen counts as the rarest thing that was.
 */
export function rarity(gram: string | number): number {
  if (typeof gram === 'string') return rarityOfTimes(timesPrinted(gram));
  const place = Math.imul(gram, 0x9e3779b1) >>> (32 - bitsKept);
  if (pairsKept[place] !== gram) {
    pairsKept[place] = gram;
    raritiesKept[place] = rarityOfTimes(timesOfCodes(gram >>> 16, gram & 0xffff));
  }
  return raritiesKept[place] as number;
}

function rarityOfTimes(times: number): number {
  return -log(max(1, times) / gramCounts().total);
}

function timesOfCodes(first: number, second: number): number {
  const isPlain = isIdeograph(first) && isIdeograph(second);
  return isPlain ? timesOfIdeographs(first, second) : timesPrinted(String.fromCharCode(first, second));
}

/** Pairs looked up last, in a table of fixed size: several stages ask for the same pairs of a page. */
const bitsKept = 16;
const pairsKept = new Int32Array(1 << bitsKept);
const raritiesKept = new Float64Array(1 << bitsKept);

/** @param atEdge probability that the paragraph's edge is here; @returns nats against it, relative to any place in prose. */
function insideEvidence(atEdge: number): number {
  const { single, end, total } = gramCounts();
  return clamp(log((1 - atEdge) / atEdge) + log((single[end] ?? 1) / total), evidenceMax);
}

function clamp(nats: number, limit: number): number {
  return max(-limit, min(limit, nats));
}
