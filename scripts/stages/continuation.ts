/**
 * Decides for the page as a whole which block goes on with the text of which: every end that was cut gets the beginning
 * that continues it, or none.
 *
 *     …敬老院里暖意浓浓。慰问过 | 微党课上共话担当 | … | 程中,民警对敬老院内…   →   慰问过 goes on with 程中
 *
 * It does not join whole paragraphs and gives no story: a paragraph that ends with its sentence is finished here.
 */
import { assign, type Chosen, type Link } from '../reading/assignment.ts';
import { type Kinship, kinship, type Rarity } from '../reading/kinship.ts';
import { firstUnopened, lastUnclosed } from '../reading/sentence.ts';
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** The character statistics that the stage asks; see `language/join-model`. */
export type JoinModel = {
  continuity: (left: string, right: string) => number;
  endsOpen: (left: string) => number;
  startsMidSentence: (right: string) => number;
  rarity: Rarity;
};

/** What is known of one side of a cut before the other side is looked at, in nats. */
type Side = { sight: Sight; place: number; evidence: number };

/** A page that lost last lines is joined anew with less hope: most of what breaks off has no rest. */
export function continuation(sights: readonly Sight[], model: JoinModel): Chosen[] {
  const joins = joined(sights, model, false);
  const cut = sights.filter((sight) => sight.look === 'prose' && sight.ending === 'open').length;
  const lost = cut - joins.length;
  const isLossy = lost >= thresholds.lossyCutsMin && lost > sights.length * thresholds.lossyShareMin;
  return isLossy ? joined(sights, model, true) : joins;
}

function joined(sights: readonly Sight[], model: JoinModel, lossy: boolean): Chosen[] {
  const context = kinship(
    sights.map((_, index) => contextOf(sights, index)),
    model.rarity,
  );
  const missing = lossy ? thresholds.joinPriors.missingLossy : thresholds.joinPriors.missing;
  const lefts = sights.flatMap((sight, place): Side[] =>
    canBeCut(sight) ? [{ sight, place, evidence: leftEvidence(sight, sights[place + 1], model, missing) }] : [],
  );
  const rights = sights.flatMap((sight, place): Side[] =>
    canContinue(sight) ? [{ sight, place, evidence: rightEvidence(sight, model) }] : [],
  );
  const ahead = sights.length > thresholds.joinSightsMax ? 4 : thresholds.joinBlocksAheadMax;
  const back = sights.length > thresholds.joinSightsMax ? 2 : thresholds.joinBlocksBackMax;
  const links: Link[] = [];
  let from = 0;
  for (const left of lefts) {
    while ((rights[from]?.place ?? left.place) < left.place - back) from += 1;
    for (let i = from; i < rights.length; i += 1) {
      const right = rights[i];
      if (!right || right.place > left.place + ahead) break;
      if (right === left || right.place === left.place) continue;
      const weight = weightOf(left, right, model, context, sights[left.place + 1]);
      const least = right.place === left.place + 1 ? 0 : thresholds.joinPriors.farMin;
      if (weight > least) links.push({ left: left.sight.id, right: right.sight.id, weight });
    }
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
  return Math.max(prior.contextMin, Math.min(prior.contextMax, (kin - prior.contextEven) * prior.context));
}

/** May the block's text go on elsewhere? */
function canBeCut(sight: Sight): boolean {
  const mayBeProse = sight.look === 'display' && sight.mark.type === 'none' && (sight.loose || sight.width >= 8);
  if (sight.look !== 'prose' && !mayBeProse) return false;
  return sight.ending !== 'sentence' || (sight.loose && sight.full);
}

/** May the block go on with another's text? */
function canContinue(sight: Sight): boolean {
  return (sight.look === 'prose' || (sight.look === 'display' && sight.loose)) && !sight.opening;
}

/** Log-odds that the text was cut here and goes on somewhere on the page rather than having ended or lost its rest. */
function leftEvidence(sight: Sight, next: Sight | undefined, model: JoinModel, missing: number): number {
  const { joinPriors: prior } = thresholds;
  const isSurelyCut = sight.ending === 'pause' || (sight.look === 'prose' && sight.width > thresholds.displayWidthMax);
  const cut = isSurelyCut ? 0.98 : model.endsOpen(sight.strand.text.slice(-40));
  const evidence = Math.log((cut * (1 - missing)) / (cut * missing + (1 - cut)));
  const short = sight.look !== 'display' || sight.loose ? 0 : displayEvidence(sight);
  return evidence + short + (next?.look === 'prose' && !next.opening ? 0 : prior.nextIsNone);
}

/** A short line is a headline unless it reads as prose does: clauses, little words, a preposition at its end. */
function displayEvidence(sight: Sight): number {
  const { joinPriors: prior } = thresholds;
  const { text } = sight.strand;
  if (/[，,；;]/.test(text) && sight.width > 12) return prior.displayWithClause;
  if (/[的和在了从把被与对为着向将及是]$/.test(text)) return prior.displayWithClause;
  const little = text.match(/[的了在是着过把被让从和与这那我你他她它就也都还又很们]/g)?.length ?? 0;
  return Math.min(prior.displayWithClause, prior.display + (little / text.length) * prior.littleWords);
}

function rightEvidence(sight: Sight, model: JoinModel): number {
  const { joinPriors: prior } = thresholds;
  const middle = Math.min(0.98, Math.max(0.02, model.startsMidSentence(sight.strand.text.slice(0, 40))));
  return Math.log(middle / (1 - middle)) + rowEvidence(sight) + (sight.cut ? prior.beginsCut : 0);
}

/** Log-odds that `right` goes on where `left` was cut. */
function weightOf(left: Side, right: Side, model: JoinModel, context: Kinship, next: Sight | undefined): number {
  const { joinPriors: prior } = thresholds;
  const distance = right.place - left.place;
  if (left.sight.ending === 'sentence')
    return distance === 1 && right.sight.loose ? rowEvidence(right.sight) + prior.fullStopAtEdge : -1;
  const isNext = right.sight === next;
  let weight = left.evidence + right.evidence;
  if (isNext)
    weight +=
      (right.sight.id === left.sight.id + 1 ? prior.next : prior.nextButOne) -
      (next?.look === 'prose' && !next.opening ? 0 : prior.nextIsNone);
  else weight -= prior.aheadPerLog * Math.log(Math.abs(distance)) + (distance < 0 ? prior.back : prior.ahead);
  if (weight < prior.hopeless) return weight;
  const together = model.continuity(left.sight.strand.text.slice(-12), right.sight.strand.text.slice(0, 12));
  weight += together < 0 ? together * prior.strangeness : together;
  const waiting = lastUnclosed(left.sight.strand.text);
  const unopened = firstUnopened(right.sight.strand.text);
  if (unopened !== null) weight += waiting === unopened ? prior.bracketsMeet : prior.bracketsClash;
  if (left.sight.loose !== right.sight.loose) weight += prior.otherColumn;
  const bothSpeak = left.sight.width > prior.speaksWidthMin && right.sight.width > prior.speaksWidthMin;
  if (bothSpeak || (left.sight.loose && Math.abs(distance) > 2))
    weight += contextEvidence(context.between(left.place, right.place));
  return weight;
}

/** What the first printed line's width says: a paragraph's is short of the column by its indent of two em, a continuation's is not. */
function rowEvidence(sight: Sight): number {
  const { joinPriors: prior } = thresholds;
  if (sight.indented === null) return 0;
  return sight.indented ? prior.indented : prior.flush;
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
