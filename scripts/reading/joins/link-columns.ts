/** The columns of the link model: what speaks for or against a text that was cut in one block going on in another. */

import { type Met, mostMet } from '../../language/awaiting.ts';
import type { Sight } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import { emWidth } from '../measure.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Role } from '../roles/role-model.ts';
import { isTail, roleOdds, type Side } from './cut-sides.ts';

/** A possible join with what is only known of both sides together. */
export type Cut = {
  left: Side;
  right: Side;
  /** Nats by which the characters are likelier together than apart; and those of the best rivals of either side. */
  together: number;
  bestOfLeft: number;
  bestOfRight: number;
  /** What the left side waits for and the right side brings; and the most that is met by a rival of either side. */
  awaited: Met;
  bestMetOfLeft: number;
  bestMetOfRight: number;
  /** The same of the left side and the block behind it, and of the right side and the block before it. */
  withNext: number;
  withBefore: number;
};

/** What the columns may ask of the page. */
export type CutPage = {
  sights: readonly Sight[];
  endsOpen: (left: string) => number;
  startsMidSentence: (right: string) => number;
  /** 0 to 1: how much what ends in one place and what begins in another are about the same thing. */
  kin: (left: number, right: number) => number;
  /** How often two and three characters across the cut stand within the page's blocks. */
  timesOnPage: (characters: string) => number;
  /** Blocks before a place that are heads, credits, prose, prose that ends in mid-sentence, rests of prose (likely ones). */
  before: Record<'heads' | 'credits' | 'prose' | 'open' | 'rests', Float64Array>;
};

const displayRoles: readonly Role[] = [
  'section',
  'kicker',
  'headline',
  'headlineRest',
  'deck',
  'crosshead',
  'crossheadRest',
  'furniture',
];
const bodyRoles: readonly Role[] = ['paragraph', 'part', 'notice'];

const yes = Number;
const clamped = (value: number, most: number) => Math.max(-most, Math.min(most, value));
const logit = (chance: number) => clamped(Math.log(chance / (1 - chance)), 6) / 2;
const isCredit = (sight: Sight | undefined) =>
  sight?.look === 'endCredit' || sight?.look === 'photoCredit' || sight?.look === 'date' || sight?.look === 'byline';

export const leftColumns = {
  pause: ({ sight }) => yes(sight.ending === 'pause'),
  sentence: ({ sight }) => yes(sight.ending === 'sentence'),
  leftComma: ({ sight }) => yes(/[，,]$/.test(sight.strand.text)),
  leftEnumerates: ({ sight }) => yes(/、$/.test(sight.strand.text)),
  leftListed: ({ sight }) => yes(/[；;]$/.test(sight.strand.text)),
  leftAnnounces: ({ sight }) => yes(/[：:]$/.test(sight.strand.text)),
  leftItem: ({ sight }) => yes(sight.look === 'item'),
  endsOpen: ({ sight }, page) => logit(page.endsOpen(sight.strand.text.slice(-40))),
  leftDisplay: ({ sight }) => yes(sight.look === 'display'),
  leftHeadRole: ({ sight }) => roleOdds(sight, displayRoles, bodyRoles) / 3,
  leftPart: ({ sight }) => roleOdds(sight, ['part'], ['paragraph']) / 3,
  leftLoose: ({ sight }) => yes(sight.loose),
  leftTorn: ({ sight }) => yes(sight.torn === true),
  leftScrambled: (side) => yes(isScrambledLine(side)),
  leftScrambledFull: (side) => yes(isScrambledLine(side) && side.sight.full),
  leftFull: ({ sight }) => yes(sight.full),
  leftNotFull: ({ sight }) => yes(!sight.full && (sight.rows.length > 2 || sight.loose)),
  leftWidth: ({ sight }) => widthOf(sight),
  leftRows: ({ sight }) => yes(sight.rows.length > 1),
  leftWaits: ({ bracket }) => yes(bracket !== null),
  leftClauses: ({ sight }) => yes(/[，,；;]/.test(sight.strand.text)),
  littleWords: ({ sight: { strand } }) =>
    (12 * (strand.text.slice(-80).match(/[的了在是着过把被让从和与这那我你他她它就也都还又很们]/g)?.length ?? 0)) /
    Math.max(12, Math.min(80, strand.text.length)),
  nextIsHead: ({ place }, { sights }) => yes(sights[place + 1]?.look === 'display'),
  nextIsCredit: ({ place }, { sights }) => yes(isCredit(sights[place + 1])),
  nextOpens: ({ place }, { sights }) => yes(sights[place + 1]?.opening === true),
  nextIsNone: ({ place }, { sights }) => yes(place + 1 >= sights.length),
  /** Open ends on the page for each likely rest: many where last lines are lost. */
  demand: (_, { before, sights }) =>
    Math.log(((before.open[sights.length] ?? 0) + 1) / ((before.rests[sights.length] ?? 0) + 1)),
} satisfies Record<string, (side: Side, page: CutPage) => number>;

export const rightColumns = {
  midSentence: ({ sight }, page) => logit(page.startsMidSentence(sight.strand.text.slice(0, 40))),
  beginsCut: ({ sight }) => yes(sight.cut),
  indented: ({ sight }) => yes(sight.indented === true),
  flush: ({ sight }) => yes(sight.indented === false),
  rightDisplay: ({ sight }) => yes(sight.look === 'display'),
  rightHeadRole: ({ sight }) => roleOdds(sight, displayRoles, bodyRoles) / 3,
  rightPart: ({ sight }) => roleOdds(sight, ['part'], ['paragraph']) / 3,
  rightLoose: ({ sight }) => yes(sight.loose),
  rightTorn: ({ sight }) => yes(sight.torn === true),
  rightScrambled: (side) => yes(isScrambledLine(side)),
  rightScrambledFlush: (side) => yes(isScrambledLine(side) && side.sight.indented === false),
  rightScrambledTail: (side) => yes(isScrambledLine(side) && isTail(side.sight)),
  tail: ({ sight }) => yes(isTail(sight)),
  rightSentence: ({ sight }) => yes(sight.ending === 'sentence'),
  rightWidth: ({ sight }) => widthOf(sight),
  rightRows: ({ sight }) => yes(sight.rows.length > 1),
  afterHead: ({ place }, { sights }) => yes(sights[place - 1]?.look === 'display'),
  betweenHeads: ({ place }, { sights }) =>
    yes(sights[place - 1]?.look === 'display') * yes(sights[place + 1]?.look !== 'prose'),
  afterCredit: ({ place }, { sights }) => yes(isCredit(sights[place - 1])),
  afterOpen: ({ place }, { sights }) =>
    yes(sights[place - 1]?.look === 'prose' && sights[place - 1]?.ending !== 'sentence'),
  afterSentence: ({ place }, { sights }) =>
    yes(sights[place - 1]?.look === 'prose' && sights[place - 1]?.ending === 'sentence'),
  runStart: ({ isRunStart }) => yes(isRunStart),
  rightGap: ({ sight }) => Math.min(3, sight.gap),
  rightNumbered: ({ sight }) => yes(ordinalOf(sight.strand.text.slice(0, 8)) !== null),
  quotes: ({ sight }) => yes(/^[“"「『]/.test(sight.strand.text)),
  rightIndent: ({ sight }) => yes(sight.indent > 0),
} satisfies Record<string, (side: Side, page: CutPage) => number>;

export const cutColumns = {
  together: ({ together }) => clamped(together, 10) / 3,
  strange: ({ together }) => Math.min(0, clamped(together, 10)) / 3,
  leadOfLeft: ({ together, bestOfLeft }) => clamped(together - bestOfLeft, 9) / 3,
  leadOfRight: ({ together, bestOfRight }) => clamped(together - bestOfRight, 9) / 3,
  leadOfNext: ({ together, withNext }) => clamped(together - withNext, 9) / 3,
  leadOfBefore: ({ together, withBefore }) => clamped(together - withBefore, 9) / 3,
  pairOnPage: ({ left, right }, page) => Math.log1p(page.timesOnPage(left.edge.slice(-1) + right.edge.slice(0, 1))),
  tripleOnPage: ({ left, right }, page) =>
    Math.log1p(
      page.timesOnPage(left.edge.slice(-2) + right.edge.slice(0, 1)) +
        page.timesOnPage(left.edge.slice(-1) + right.edge.slice(0, 2)),
    ),
  next: ({ left, right }) => yes(right.place === left.place + 1),
  nextButRemoved: ({ left, right }) => yes(right.place === left.place + 1 && right.sight.id !== left.sight.id + 1),
  asLine: ({ left, right }) => (isBelow(left, right) ? clamped(right.sight.above ?? 0, 9) / 3 : 0),
  belowAsNoLine: ({ left, right }) => yes(isBelow(left, right) && right.sight.above === undefined),
  nextAfterGap: ({ left, right }) => yes(right.place === left.place + 1) * Math.min(3, right.sight.gap),
  nextButHeads: ({ left, right }, { before }) =>
    yes(right.place > left.place + 1) * yes(count(before.prose, left, right) === 0),
  nextButOne: ({ left, right }) => yes(right.place === left.place + 2),
  ahead: ({ left, right }) => (right.place > left.place + 1 ? 1 + Math.log(right.place - left.place) / 2 : 0),
  isBack: ({ left, right }) => yes(right.place < left.place),
  back: ({ left, right }) => (right.place < left.place ? 1 + Math.log(left.place - right.place) / 2 : 0),
  sameRun: ({ left, right }) => yes(left.run >= 0 && left.run === right.run),
  scrambledNext: ({ left, right }) => yes(areScrambled(left, right) && right.place === left.place + 1),
  scrambledNear: ({ left, right }) =>
    yes(areScrambled(left, right) && right.place > left.place + 1) / Math.sqrt(Math.abs(right.place - left.place)),
  scrambledNearBack: ({ left, right }) =>
    yes(areScrambled(left, right) && right.place < left.place) / Math.sqrt(Math.abs(right.place - left.place)),
  scrambledAway: ({ left, right }) =>
    (yes(areScrambled(left, right)) * Math.min(30, Math.abs(right.place - left.place))) / 10,
  otherRun: ({ left, right }) => yes(left.scrambled && right.scrambled && left.run !== right.run),
  otherRunStart: ({ left, right }) =>
    yes(left.scrambled && right.scrambled && left.run !== right.run && right.isRunStart),
  looseWithBlock: ({ left, right }) => yes(left.sight.loose !== right.sight.loose),
  headsBetween: ({ left, right }, { before }) => Math.min(3, count(before.heads, left, right)),
  creditsBetween: ({ left, right }, { before }) => Math.min(3, count(before.credits, left, right)),
  proseBetween: ({ left, right }, { before }) => Math.log1p(count(before.prose, left, right)) / 2,
  openBetween: ({ left, right }, { before }) =>
    clamped(count(before.open, left, right) - count(before.rests, left, right), 3),
  bracketsMeet: ({ left, right }) => yes(!left.sight.loose && right.bracket !== null && left.bracket === right.bracket),
  bracketsClash: ({ left, right }) =>
    yes(!left.sight.loose && right.bracket !== null && left.bracket !== right.bracket),
  unmetBracket: ({ left, right }) => yes(!left.sight.loose && left.bracket !== null && right.bracket === null),
  looseBracketsMeet: ({ left, right }) =>
    yes(left.sight.loose && right.sight.loose && right.bracket !== null && left.bracket === right.bracket),
  firstRowFlush: ({ left, right }) => yes(firstRowDeficit(left.sight, right.sight) === 'flush'),
  firstRowIndented: ({ left, right }) => yes(firstRowDeficit(left.sight, right.sight) === 'indented'),
  objectMet: ({ awaited }) => awaited.object / 3,
  partedMet: ({ awaited }) => awaited.parted / 3,
  frameMet: ({ awaited }) => awaited.frame / 3,
  metLeadOfLeft: ({ awaited, bestMetOfLeft }) => (mostMet(awaited) - bestMetOfLeft) / 3,
  metLeadOfRight: ({ awaited, bestMetOfRight }) => (mostMet(awaited) - bestMetOfRight) / 3,
  offeredUnasked: ({ right, awaited }) => yes(right.offers.words[0]?.at === 0 && mostMet(awaited) === 0),
  kin: ({ left, right }, page) => kinOf(page, left.place, right.place),
  kinLeadOfLeft: ({ left, right }, page) =>
    kinOf(page, left.place, right.place) - kinOf(page, left.place, left.place + 1),
  kinLeadOfRight: ({ left, right }, page) =>
    kinOf(page, left.place, right.place) - kinOf(page, right.place - 1, right.place),
  nextNumber: ({ left, right }) => yes(isNextNumber(left.sight.strand.text, right.sight.strand.text)),
  tornApart: ({ left, right }) =>
    yes(left.sight.torn === true && right.sight.torn === true && right.place === left.place + 1 && right.sight.gap > 0),
} satisfies Record<string, (cut: Cut, page: CutPage) => number>;

/** 2.途经18路； and 3.沿线…： are items of a list. */
function isNextNumber(left: string, right: string): boolean {
  const number = ordinalOf(right.slice(0, 8));
  return number !== null && number > 1 && ordinalOf(left.slice(0, 8)) === number - 1;
}

/** Is the one the block below the other? Between two of which one is next, furniture may have stood. */
function isBelow(left: Side, right: Side): boolean {
  return right.sight.id === left.sight.id + 1;
}

/** A line of a run whose lines stand out of order. */
function isScrambledLine({ scrambled, sight }: Side): boolean {
  return scrambled && sight.loose;
}

function areScrambled(left: Side, right: Side): boolean {
  return left.scrambled && left.run === right.run;
}

/** All columns, in the order of a row. */
export const linkColumns: readonly string[] = [leftColumns, rightColumns, cutColumns].flatMap((table) =>
  Object.keys(table),
);

/** How much what stands before the cut and what stands behind it are about the same thing. */
function kinOf(page: CutPage, left: number, right: number): number {
  return left < 0 || right >= page.sights.length ? 0 : Math.min(2, page.kin(left, right) * 10);
}

/** Beyond a line of prose, more says nothing: some papers print long paragraphs and some short ones. */
function widthOf(sight: Sight): number {
  return Math.log(Math.max(1, Math.min(sight.width, thresholds.displayWidthMax)) / 20);
}

/** How many such blocks stand between the two. */
function count(before: Float64Array, left: Side, right: Side): number {
  const from = Math.min(left.place, right.place) + 1;
  const to = Math.max(left.place, right.place);
  return (before[to] ?? 0) - (before[from] ?? 0);
}

/** The rest's first printed line against the column of the beginning. */
function firstRowDeficit(left: Sight, right: Sight): 'flush' | 'indented' | null {
  if (left.rows.length < 3 || right.rows.length < 3 || Math.abs(left.measure - right.measure) > 1) return null;
  const deficit = left.measure - emWidth(right.strand.text.slice(0, right.rows[1]));
  if (deficit > thresholds.indentMin && deficit < thresholds.indentMax) return 'indented';
  return Math.abs(deficit) < thresholds.indentMin - 0.3 ? 'flush' : null;
}
