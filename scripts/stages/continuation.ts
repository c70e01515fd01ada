/**
 * Decides for the page as a whole which block goes on with the text of which: every end that was cut gets the beginning
 * that continues it, or none.
 *
 *     …敬老院里暖意浓浓。慰问过 | 微党课上共话担当 | … | 程中,民警对敬老院内…   →   慰问过 goes on with 程中
 *
 * It does not join whole paragraphs and gives no story: a paragraph that ends with its sentence is finished here.
 */
import { assign, type Chosen, type Link } from '../reading/assignment.ts';
import { kinship, type Rarity } from '../reading/kinship.ts';
import { firstUnopened, lastUnclosed } from '../reading/sentence.ts';
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

export type JoinScore = (left: string, right: string) => number;

export function continuation(sights: readonly Sight[], joinScore: JoinScore, rarity: Rarity): Chosen[] {
  const context = kinship(
    sights.map((_, index) => contextOf(sights, index)),
    rarity,
  );
  const place = new Map(sights.map((sight, index) => [sight.id, index]));
  const lefts = sights.filter((sight) => canBeCut(sight));
  const rights = sights.filter((sight) => canContinue(sight));
  const links: Link[] = [];
  for (const left of lefts)
    for (const right of rights) {
      const distance = right.id - left.id;
      if (distance === 0 || distance > thresholds.joinBlocksAheadMax || -distance > thresholds.joinBlocksBackMax)
        continue;
      let weight = weightOf(left, right, distance, joinScore);
      if (weight > -2 && Math.abs(distance) > 2)
        weight += contextEvidence(context.between(place.get(left.id) ?? 0, place.get(right.id) ?? 0));
      const least = Math.abs(distance) > 1 ? thresholds.joinPriors.farMin : 0;
      if (weight > least) links.push({ left: left.id, right: right.id, weight });
    }
  return withoutRings(assign(links));
}

/** What is said around the block: loose lines alone say too little. */
function contextOf(sights: readonly Sight[], index: number): string {
  const own = sights[index];
  if (!own) return '';
  if (!own.loose) return own.strand.text;
  return sights
    .slice(Math.max(0, index - 4), index + 5)
    .filter((sight) => sight.loose)
    .map((sight) => sight.strand.text)
    .join('');
}

function contextEvidence(kin: number): number {
  const { joinPriors: prior } = thresholds;
  return Math.max(-prior.contextMax, Math.min(prior.contextMax, (kin - prior.contextEven) * prior.context));
}

/** May the block's text go on elsewhere? */
function canBeCut(sight: Sight): boolean {
  if (sight.look !== 'prose' && !(sight.look === 'display' && sight.loose)) return false;
  return sight.ending !== 'sentence' || (sight.loose && lastRowIsFull(sight));
}

/** May the block go on with another's text? */
function canContinue(sight: Sight): boolean {
  return (sight.look === 'prose' || (sight.look === 'display' && sight.loose)) && !sight.opening;
}

/** Log-odds that `right` goes on where `left` was cut. */
function weightOf(left: Sight, right: Sight, distance: number, joinScore: JoinScore): number {
  const { joinPriors: prior } = thresholds;
  const place =
    distance === 1
      ? prior.next
      : -prior.aheadPerLog * Math.log(Math.abs(distance)) - (distance < 0 ? prior.back : prior.ahead);
  if (left.ending === 'sentence') return distance === 1 && right.loose ? rowEvidence(right) + prior.fullStopAtEdge : -1;
  let weight = joinScore(left.strand.text.slice(-40), right.strand.text.slice(0, 40)) + place + rowEvidence(right);
  const waiting = lastUnclosed(left.strand.text);
  const unopened = firstUnopened(right.strand.text);
  if (unopened !== null) weight += waiting === unopened ? prior.bracketsMeet : prior.bracketsClash;
  else if (right.cut) weight += prior.beginsCut;
  if (left.ending === 'pause') weight += prior.pause;
  if (left.loose !== right.loose) weight += prior.otherColumn;
  return weight;
}

/** What the first printed line's width says: a paragraph's is short of the column by its indent of two em, a continuation's is not. */
function rowEvidence(sight: Sight): number {
  const { joinPriors: prior } = thresholds;
  if (sight.indented === null) return 0;
  return sight.indented ? prior.indented : prior.flush;
}

function lastRowIsFull(sight: Sight): boolean {
  return sight.full;
}

/** A text cannot go on with itself: the weakest link of a ring is cut. */
function withoutRings(chosen: readonly Chosen[]): Chosen[] {
  const next = new Map(chosen.map((link) => [link.left, link]));
  const settled = new Set<number>();
  for (const start of next.keys()) {
    const path: Chosen[] = [];
    const seen = new Set<number>();
    for (let at = start; !settled.has(at) && next.has(at); ) {
      if (seen.has(at)) {
        const ring = path.slice(path.findIndex((link) => link.left === at));
        const weakest = ring.reduce((least, link) => (link.weight < least.weight ? link : least));
        next.delete(weakest.left);
        break;
      }
      seen.add(at);
      const link = next.get(at);
      if (!link) break;
      path.push(link);
      at = link.right;
    }
    for (const link of path) settled.add(link.left);
  }
  return [...next.values()];
}
