/** Evidence, in nats, that a line goes on with another where lines stand out of order. */
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';
import { isTail, type JoinModel, type Side } from './cut-sides.ts';
import { type Kinship, kinship } from './kinship.ts';
import { emWidth } from './measure.ts';

type PageCuts = { model: JoinModel; context: Kinship; next: (side: Side) => Sight | undefined };

/**
 * @returns nats for joining two blocks of which one is a line of a scrambled run: where lines of two columns were read in
 *   turn or displaced, generated pages are no model of real ones, and the evidence is weighed by hand
 */
export function scrambledWeights(sights: readonly Sight[], model: JoinModel): (left: Side, right: Side) => number {
  const context = kinship(
    sights.map((_, index) => contextOf(sights, index)),
    model.rarity,
  );
  const page: PageCuts = { model, context, next: (side) => sights[side.place + 1] };
  const lefts = new Map<Side, number>();
  const rights = new Map<Side, number>();
  return (left, right) => {
    const isFinished = left.sight.ending === 'sentence' && !(left.sight.loose && left.sight.full);
    if (isFinished || right.sight.opening) return -1;
    const ofLeft = lefts.get(left) ?? leftEvidence(left, sights[left.place + 1], model);
    const ofRight = rights.get(right) ?? rightEvidence(right.sight, sights[right.place - 1], model);
    lefts.set(left, ofLeft);
    rights.set(right, ofRight);
    const weight = cutWeight(left, right, ofLeft + ofRight, page);
    const isNear = right.place === left.place + 1 || (left.scrambled && left.run === right.run);
    return weight > (isNear ? 0 : thresholds.joinPriors.farMin) ? weight : 0;
  };
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

/** Log-odds that the text was cut here and goes on somewhere on the page, rather than having ended or lost its rest. */
function leftEvidence({ sight, scrambled }: Side, next: Sight | undefined, model: JoinModel): number {
  const { joinPriors: prior } = thresholds;
  const { missing } = prior;
  const isSurelyCut = sight.ending === 'pause' || (sight.look === 'prose' && sight.width > thresholds.displayWidthMax);
  const isFullLine = sight.loose && (sight.full || sight.look === 'prose');
  const cut = isSurelyCut || isFullLine ? 0.98 : model.endsOpen(sight.strand.text.slice(-40));
  const evidence = Math.log((cut * (1 - missing)) / (cut * missing + (1 - cut)));
  const short =
    sight.look !== 'display' ? 0 : sight.loose ? (sight.full ? 0 : prior.displayLine) : displayEvidence(sight);
  return evidence + short + (scrambled || takesNext(next) ? 0 : prior.nextIsNone);
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

/** @param before the block that stands before it on the page */
function rightEvidence(sight: Sight, before: Sight | undefined, model: JoinModel): number {
  const { joinPriors: prior } = thresholds;
  const middle = Math.min(0.98, Math.max(0.02, model.startsMidSentence(sight.strand.text.slice(0, 40))));
  return (
    prior.start * Math.log(middle / (1 - middle)) +
    rowEvidence(sight) +
    roleEvidence(sight) +
    (sight.cut ? prior.beginsCut : 0) +
    (isStranded(sight, before) ? prior.stranded : 0) +
    (isTail(sight) ? (sight.loose ? prior.tail : prior.tailOfBlock) : 0)
  );
}

/** What the role model thinks: the part of a paragraph, or its beginning? */
function roleEvidence(sight: Sight): number {
  if (!sight.chances) return 0;
  const { joinPriors: prior } = thresholds;
  const odds = Math.log((sight.chances.part + 0.01) / (sight.chances.paragraph + 0.01));
  return Math.max(-prior.roleMax, Math.min(prior.roleMax, odds * prior.role));
}

/** Prose below a story's end credit, without a head of its own: the rest of something. */
function isStranded(sight: Sight, before: Sight | undefined): boolean {
  return (
    sight.look === 'prose' &&
    (before?.look === 'endCredit' || before?.look === 'photoCredit' || before?.look === 'date')
  );
}

/** What the first printed line's width says: a paragraph's is short of the column by its indent of two em, a continuation's is not. */
function rowEvidence(sight: Sight): number {
  const { joinPriors: prior } = thresholds;
  if (sight.indented === null) return 0;
  const isLastToo = sight.rows.length === 1 && sight.ending === 'sentence';
  if (sight.indented) return isLastToo ? 0 : prior.indented;
  return sight.loose ? prior.flushLine : prior.flush;
}

/** Log-odds that `right` goes on where `left` was cut. */
function cutWeight(left: Side, right: Side, evidence: number, page: PageCuts): number {
  const { joinPriors: prior } = thresholds;
  const next = page.next(left);
  if (left.sight.ending === 'sentence')
    return right.sight === next && right.sight.loose ? rowEvidence(right.sight) + prior.fullStopAtEdge : -1;
  let weight = evidence + placeEvidence(left, right, next);
  if (weight < prior.hopeless) return weight;
  const together = page.model.continuity(left.edge, right.edge);
  weight += together < 0 ? together * prior.strangeness : together;
  const areApart = left.sight.torn && right.sight.torn && right.sight === next && right.sight.gap > 0;
  if (areApart) weight += prior.tornApart;
  if (right.bracket !== null) {
    const meets = left.bracket === right.bracket;
    weight += left.sight.loose
      ? meets
        ? prior.bracketsMeetLoose
        : 0
      : meets
        ? prior.bracketsMeet
        : prior.bracketsClash;
  }
  if (left.sight.loose !== right.sight.loose && left.run !== right.run)
    weight += right.sight === next ? prior.otherColumn : prior.otherColumnFar;
  weight += columnEvidence(left.sight, right.sight);
  if (weight + prior.contextMax <= 0) return weight;
  const bothSpeak = left.sight.width > prior.speaksWidthMin && right.sight.width > prior.speaksWidthMin;
  if (isTail(right.sight) && left.sight.width > prior.speaksWidthMin)
    weight += Math.min(prior.contextMax, page.context.between(left.place, right.place) * prior.tailContext);
  if (bothSpeak || (left.run >= 0 && left.run !== right.run)) {
    const kin = page.context.between(left.place, right.place);
    const most = bothSpeak ? prior.contextMax : 0;
    weight += Math.max(prior.contextMin, Math.min(most, (kin - prior.contextEven) * prior.context));
  }
  return weight;
}

/** One paragraph is set in one measure: the rest's lines are as wide as the beginning's, and its first is not indented. */
function columnEvidence(left: Sight, right: Sight): number {
  const { joinPriors: prior } = thresholds;
  if (left.rows.length < 3 || left.measure === 0 || left.torn || right.torn) return 0;
  if (right.indented !== null || right.rows.length < 2) return right.rows.length > 2 ? prior.sameMeasure : 0;
  const deficit = left.measure - emWidth(right.strand.text.slice(0, right.rows[1]));
  if (deficit > thresholds.indentMin && deficit < thresholds.indentMax) return prior.indented;
  return Math.abs(deficit) < thresholds.indentMin - 0.3 ? prior.flush : 0;
}

/** The next block is the likeliest; in scrambled lines, any near one is almost as likely. */
function placeEvidence(left: Side, right: Side, next: Sight | undefined): number {
  const { joinPriors: prior } = thresholds;
  const distance = right.place - left.place;
  if (left.scrambled && left.run === right.run)
    return right.sight === next
      ? left.sight.torn
        ? prior.tornNext
        : prior.scrambledNext
      : (distance > 0 ? prior.scrambledNear : prior.scrambledNearBack) - prior.scrambledPerPlace * Math.abs(distance);
  if (right.sight === next) {
    const order = right.sight.id === left.sight.id + 1 ? prior.next : prior.nextButOne;
    return order - (takesNext(next) ? 0 : prior.nextIsNone);
  }
  if (left.scrambled && right.scrambled)
    return (distance > 0 ? prior.scrambledFar : prior.scrambledBack) + (right.isRunStart ? prior.runStart : 0);
  const far = distance < 0 ? prior.back : prior.ahead;
  return -far - prior.aheadPerLog * Math.log(Math.abs(distance));
}

function takesNext(next: Sight | undefined): boolean {
  return next?.look === 'prose' && !next.opening;
}
