/** All joins that are possible on a page, each with its row of the link model's columns. */
import { met, mostMet, nothingMet } from '../../language/awaiting.ts';
import type { Sight } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import { kinshipAcross } from '../kinship.ts';
import { timesWithin } from '../times-within.ts';
import { isTail, type JoinModel, type Side, sidesOf } from './cut-sides.ts';
import { type Cut, type CutPage, cutColumns, leftColumns, rightColumns } from './link-columns.ts';

/** `row`: the values of the link model's columns in three pieces: the left side's, the right side's, those of both together. */
export type PossibleCut = Cut & { row: readonly Float64Array[] };

const ofLeft = Object.values(leftColumns);
const ofRight = Object.values(rightColumns);
const ofCut = Object.values(cutColumns);

export function possibleCuts(sights: readonly Sight[], model: JoinModel): PossibleCut[] {
  const { lefts, rights } = sidesOf(sights, model);
  const cuts = candidates(sights, lefts, rights, model);
  const page = pageOf(sights, cuts, model);
  const leftValues = new Map(lefts.map((left) => [left, valuesOf(ofLeft, left, page)]));
  const rightValues = new Map(rights.map((right) => [right, valuesOf(ofRight, right, page)]));
  const none = new Float64Array(0);
  return cuts.map((cut) => {
    const sides = [leftValues.get(cut.left) ?? none, rightValues.get(cut.right) ?? none];
    return { ...cut, row: [...sides, valuesOf(ofCut, cut, page)] };
  });
}

function valuesOf<Seen>(
  columns: readonly ((seen: Seen, page: CutPage) => number)[],
  seen: Seen,
  page: CutPage,
): Float64Array {
  const values = new Float64Array(columns.length);
  for (let i = 0; i < columns.length; i += 1) values[i] = columns[i]?.(seen, page) ?? 0;
  return values;
}

const noRivals = { bestOfLeft: 0, bestOfRight: 0, bestMetOfLeft: 0, bestMetOfRight: 0, withNext: 0, withBefore: 0 };

function candidates(
  sights: readonly Sight[],
  lefts: readonly Side[],
  rights: readonly Side[],
  model: JoinModel,
): Cut[] {
  const { joins } = thresholds;
  const isLong = sights.length > thresholds.joinSightsMax;
  const ahead = isLong ? joins.aheadLong : joins.aheadMax;
  const back = isLong ? joins.aheadLong : joins.backMax;
  const bestOfLeft = new Map<Side, [number, number]>();
  const bestOfRight = new Map<Side, [number, number]>();
  const bestMetOfLeft = new Map<Side, [number, number]>();
  const bestMetOfRight = new Map<Side, [number, number]>();
  const withNext = new Map<Side, number>();
  const withBefore = new Map<Side, number>();
  const cuts: Cut[] = [];
  let from = 0;
  for (const left of lefts) {
    while ((rights[from]?.place ?? left.place) < left.place - back) from += 1;
    for (let i = from; i < rights.length; i += 1) {
      const right = rights[i];
      if (!right || right.place > left.place + ahead) break;
      if (right.place === left.place) continue;
      const isNext = right.place === left.place + 1;
      if (!isNext && !mayBeFar(left, right)) continue;
      const together = model.continuity(left.edge, right.edge);
      if (!isNext && together < joins.togetherMin && !(left.scrambled && left.run === right.run)) continue;
      note(bestOfLeft, left, together);
      note(bestOfRight, right, together);
      const awaited = left.waits.length > 0 ? met(left.waits, right.offers, model.rarity) : nothingMet;
      if (mostMet(awaited) > 0) {
        note(bestMetOfLeft, left, mostMet(awaited));
        note(bestMetOfRight, right, mostMet(awaited));
      }
      if (isNext) {
        withNext.set(left, together);
        withBefore.set(right, together);
      }
      cuts.push({ left, right, together, awaited, ...noRivals });
    }
  }
  for (const cut of cuts) {
    cut.bestOfLeft = bestRival(bestOfLeft.get(cut.left), cut.together);
    cut.bestOfRight = bestRival(bestOfRight.get(cut.right), cut.together);
    cut.bestMetOfLeft = Math.max(0, bestRival(bestMetOfLeft.get(cut.left), mostMet(cut.awaited)));
    cut.bestMetOfRight = Math.max(0, bestRival(bestMetOfRight.get(cut.right), mostMet(cut.awaited)));
    cut.withNext = withNext.get(cut.left) ?? joins.togetherMin;
    cut.withBefore = withBefore.get(cut.right) ?? joins.togetherMin;
  }
  return cuts;
}

/** A whole paragraph is seldom the rest of what stands elsewhere, a finished one has none. */
function mayBeFar(left: Side, right: Side): boolean {
  if (left.sight.ending === 'sentence')
    return left.sight.loose && left.sight.full && right.place > left.place && right.place <= left.place + 4;
  const { sight } = right;
  return sight.loose || sight.cut || isTail(sight) || (sight.chances?.part ?? 1) >= thresholds.joins.partMin;
}

/** Keeps the two highest. */
function note(best: Map<Side, [number, number]>, side: Side, value: number): void {
  const held = best.get(side);
  if (!held) best.set(side, [value, thresholds.joins.togetherMin]);
  else if (value > held[0]) best.set(side, [value, held[0]]);
  else if (value > held[1]) held[1] = value;
}

function bestRival(best: [number, number] | undefined, own: number): number {
  if (!best) return own;
  return own >= best[0] ? best[1] : best[0];
}

function pageOf(sights: readonly Sight[], cuts: readonly Cut[], model: JoinModel): CutPage {
  const [ends, beginnings] = compared(cuts);
  const { between } = kinshipAcross(contexts(sights, -1, ends), contexts(sights, 1, beginnings), model.rarity);
  const sums = (share: (sight: Sight) => number) => {
    const before = new Float64Array(sights.length + 1);
    for (const [i, sight] of sights.entries()) before[i + 1] = (before[i] ?? 0) + share(sight);
    return before;
  };
  return {
    sights,
    endsOpen: model.endsOpen,
    startsMidSentence: model.startsMidSentence,
    kin: between,
    timesOnPage: timesWithin(sights.map(({ strand }) => strand.text)),
    before: {
      heads: sums((sight) => Number(sight.look === 'display')),
      credits: sums((sight) => Number(sight.look !== 'prose' && sight.look !== 'display' && sight.look !== 'item')),
      prose: sums((sight) => Number(sight.look === 'prose')),
      open: sums((sight) => Number(sight.look === 'prose' && sight.ending !== 'sentence')),
      rests: sums((sight) => (sight.look === 'prose' ? (sight.chances?.part ?? 0) : 0)),
    },
  };
}

/** Characters of what is said before a cut, or behind it, up to a head. */
const contextMax = 240;

/** Places of the ends and of the beginnings whose matter is compared: those of texts that broke off, and their rivals. */
function compared(cuts: readonly Cut[]): [ends: Set<number>, beginnings: Set<number>] {
  const ends = new Set<number>();
  const beginnings = new Set<number>();
  for (const { left, right } of cuts) {
    if (left.sight.ending === 'sentence') continue;
    ends.add(left.place).add(right.place - 1);
    beginnings.add(right.place).add(left.place + 1);
  }
  return [ends, beginnings];
}

/** For each of the places its text with what stands before it (-1) or behind it (1) under the same head. */
function contexts(sights: readonly Sight[], step: -1 | 1, places: ReadonlySet<number>): string[] {
  return sights.map((own, place) => {
    if (!places.has(place)) return '';
    let text = own.strand.text.slice(0, 4 * contextMax);
    for (let at = place + step; text.length < contextMax; at += step) {
      const sight = sights[at];
      if (sight?.look !== 'prose') break;
      text += ` ${sight.strand.text.slice(0, contextMax)}`;
    }
    return text;
  });
}
