/**
 * Evidence that one piece of Chinese text goes on with another, from the characters on both sides of the cut: 慰问过 and
 * 程中 make 过程. Evidence is natural logarithms of likelihood ratios (nats) and adds up with other evidence.
 */
import { gramCounts, placeIn } from './gram-counts.ts';
import {
  probability,
  probabilityAfter,
  probabilityAfterPair,
  probabilityBefore,
  probabilityBeforePair,
} from './gram-probabilities.ts';
import { symbolsAfter, symbolsBefore } from './join-symbols.ts';

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

/** What one side of a cut tells, kept since a page asks for the same sides again and again. */
type Side = { near: number; far: number; chinese: boolean; evidence: number };

const sidesKept = 4096;
const leftSides = new Map<string, Side>();
const rightSides = new Map<string, Side>();

/**
 * @param left any text that ends where the cut is
 * @param right any text that begins there
 * @returns nats: above 0 where `right` more likely goes on with `left` in mid-sentence than that a paragraph ends and
 *   another begins; 0 where neither side is Chinese.
 */
export function joinScore(left: string, right: string): number {
  const before = sideOf(leftSides, left.slice(-sideLength), leftSide);
  const after = sideOf(rightSides, right.slice(0, sideLength), rightSide);
  if (!before.chinese && !after.chinese) return 0;
  return together(before, after) + before.evidence + startWeight * after.evidence;
}

/** @returns nats: how much likelier the characters are together than apart, wherever each of them stands. */
export function continuity(left: string, right: string): number {
  return together(leftSide(left), rightSide(right));
}

function together({ far: y, near: z }: Side, { near: a, far: b }: Side): number {
  if (z === none || a === none) return 0;
  const forward =
    log(probabilityAfterPair(y, z, a) / probability(a)) + log(probabilityAfterPair(z, a, b) / probabilityAfter(a, b));
  const backward =
    log(probabilityBeforePair(a, b, z) / probability(z)) +
    log(probabilityBeforePair(z, a, y) / probabilityBefore(z, y));
  return clamp((forward + backward) / 2, 2 * evidenceMax);
}

function sideOf(kept: Map<string, Side>, text: string, compute: (text: string) => Side): Side {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= sidesKept) kept.clear();
  const side = compute(text);
  kept.set(text, side);
  return side;
}

function leftSide(text: string): Side {
  const symbols = symbolsBefore(text, 2);
  const near = symbols.at(-1) ?? none;
  const far = symbols.length > 1 ? (symbols[0] ?? none) : none;
  const evidence = near === none ? 0 : insideEvidence(probabilityAfterPair(far, near, gramCounts().end));
  return { near, far, evidence, chinese: han.test(text.slice(-6)) };
}

function rightSide(text: string): Side {
  const [near = none, far = none] = symbolsAfter(text, 2);
  const evidence = near === none ? 0 : insideEvidence(probabilityBeforePair(near, far, gramCounts().start));
  return { near, far, evidence, chinese: han.test(text.slice(0, 6)) };
}

/** @returns 0 to 1: how likely text that stops here, at a column's end or a paragraph's, stops in mid-sentence. */
export function endsOpen(left: string): number {
  return 1 / (1 + exp(-leftSide(left).evidence));
}

/** @returns 0 to 1: how likely text that begins here begins in mid-sentence. */
export function startsMidSentence(right: string): number {
  return 1 / (1 + exp(-rightSide(right).evidence));
}

/** @returns how often one or two characters stand in the counted prose. */
export function timesPrinted(gram: string): number {
  const { single, pairs } = gramCounts();
  const [a = none, b] = symbolsAfter(gram, 2);
  if (b === undefined) return single[a] ?? 0;
  const pair = a < 0 || b < 0 ? none : placeIn(pairs, a, b);
  return pairs.count[pair] ?? 0;
}

/**
 * @param gram one or two characters
 * @returns nats: -ln of the gram's share of newspaper prose; what was never seen counts as the rarest thing that was.
 */
export function rarity(gram: string): number {
  return -log(max(1, timesPrinted(gram)) / gramCounts().total);
}

/** @param atEdge probability that the paragraph's edge is here; @returns nats against it, relative to any place in prose. */
function insideEvidence(atEdge: number): number {
  const { single, end, total } = gramCounts();
  return clamp(log((1 - atEdge) / atEdge) + log((single[end] ?? 1) / total), evidenceMax);
}

function clamp(nats: number, limit: number): number {
  return max(-limit, min(limit, nats));
}
