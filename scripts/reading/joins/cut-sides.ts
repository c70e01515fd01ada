/** What is seen of each block at its two edges, before one is held against another: could it go on, could it be the rest? */

import { type Offers, offersOf, type Wait, waitsAfter } from '../../language/awaiting.ts';
import { folded } from '../../language/folded.ts';
import type { Sight } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import type { Rarity } from '../kinship.ts';
import type { Role } from '../roles/role-model.ts';
import { curled, firstUnopened, lastUnclosed } from '../sentence.ts';

/** The character statistics asked; see `language/join-model`. */
export type JoinModel = {
  continuity: (left: string, right: string) => number;
  endsOpen: (left: string) => number;
  startsMidSentence: (right: string) => number;
  rarity: Rarity;
};

/** One side of a cut. */
export type Side = {
  sight: Sight;
  place: number;
  /** Its run of loose lines, or -1; in a scrambled run many lines do not go on with the next. */
  run: number;
  scrambled: boolean;
  /** It is the first line of its run: a column's top, which mostly goes on with another column. */
  isRunStart: boolean;
  /** The characters next to the cut. */
  edge: string;
  /** A left side: the closing mark that it waits for. A right side: the closing mark that it does not open. */
  bracket: string | null;
  /** A left side: who waits for a word behind the cut. */
  waits: readonly Wait[];
  /** A right side: the words that may have been waited for before the cut. */
  offers: Offers;
};

export type Sides = { lefts: Side[]; rights: Side[] };

/** Characters of a block in which the marks of its edge are looked for, and of those that stand at the cut. */
const bracketMax = 160;
const edgeMax = 12;
/** Characters before a cut in which words wait, and behind it in which they may be met. */
const waitingMax = 64;
const meetingMax = 32;
const noWaits: readonly Wait[] = [];
const noOffers: Offers = { start: '', words: [] };

export function sidesOf(sights: readonly Sight[], model: JoinModel): Sides {
  const runs = looseRuns(sights, model);
  const lefts: Side[] = [];
  const rights: Side[] = [];
  for (const [place, sight] of sights.entries()) {
    const { run, scrambled } = runs[place] ?? noRun;
    const own = { sight, place, run, scrambled, isRunStart: run >= 0 && runs[place - 1]?.run !== run };
    if (canBeCut(sight)) {
      const text = curled(sight.strand.text.slice(-bracketMax));
      const waits = sight.ending === 'sentence' ? noWaits : waitsAfter(folded(text.slice(-waitingMax)));
      lefts.push({ ...own, edge: text.slice(-edgeMax), bracket: lastUnclosed(text), waits, offers: noOffers });
    }
    if (canContinue(sight)) {
      const text = curled(sight.strand.text.slice(0, bracketMax));
      const offers = offersOf(folded(text.slice(0, meetingMax)));
      rights.push({ ...own, edge: text.slice(0, edgeMax), bracket: firstUnopened(text), waits: noWaits, offers });
    }
  }
  return { lefts, rights };
}

const announcesList = /(?:如下|以下.{0,8}|几点|事项|名单|通知)[：:]$/;

/** May the block's text go on elsewhere? */
function canBeCut(sight: Sight): boolean {
  if (sight.mark.type !== 'none' && sight.look !== 'prose') return false;
  if (sight.look === 'item') return sight.ending === 'open' || /[，、,]$/.test(sight.strand.text);
  if (sight.look === 'display' ? !sight.loose && sight.width < 8 : sight.look !== 'prose') return false;
  return !announcesList.test(sight.strand.text.slice(-16));
}

/** May the block go on with another's text? */
function canContinue(sight: Sight): boolean {
  return !sight.opening && (sight.look === 'prose' || (sight.look === 'display' && sight.loose));
}

/** Is it a join of lines that stand out of order? */
export function isAmongScrambled(left: Side, right: Side): boolean {
  return (left.scrambled && left.sight.loose) || (right.scrambled && right.sight.loose);
}

/** A paragraph's last short line. */
export function isTail(sight: Sight): boolean {
  return sight.rows.length === 1 && sight.ending === 'sentence' && sight.width <= thresholds.joins.tailWidthMax;
}

/** Log-odds of two sets of roles, or 0 where the role model was not asked. */
export function roleOdds(sight: Sight, some: readonly Role[], others: readonly Role[]): number {
  const { chances } = sight;
  if (!chances) return 0;
  const mass = (roles: readonly Role[]) => roles.reduce((sum, role) => sum + chances[role], 0.003);
  return Math.log(mass(some) / mass(others));
}

type Run = { run: number; scrambled: boolean };
const noRun: Run = { run: -1, scrambled: false };

/** Runs of loose lines; scrambled where many lines do not go on with the next. */
function looseRuns(sights: readonly Sight[], model: JoinModel): Run[] {
  const runs: Run[] = [];
  for (let start = 0, run = 0; start < sights.length; ) {
    let end = start;
    while (inRun(sights, end)) end += 1;
    if (end - start < 2) {
      runs.push(noRun);
      start += 1;
      continue;
    }
    let torn = 0;
    for (let i = start; i + 1 < end; i += 1) {
      const left = sights[i];
      const right = sights[i + 1];
      if (!left || !right || left.ending === 'sentence') continue;
      if (
        model.continuity(left.strand.text.slice(-edgeMax), right.strand.text.slice(0, edgeMax)) <
        thresholds.tornContinuityMax
      )
        torn += 1;
    }
    const isTorn = sights.slice(start, end).some((sight) => sight.torn);
    const isLong = end - start >= (isTorn ? 4 : thresholds.scrambledLinesMin);
    const scrambled = isLong && torn > (end - start) * thresholds.tornRunShareMin;
    for (; start < end; start += 1) runs.push({ run, scrambled });
    run += 1;
  }
  return bridged(runs, sights);
}

/** Blocks between torn lines are of the same two columns: 来自各行各业… between the halves of two zipped blocks. */
function bridged(runs: Run[], sights: readonly Sight[]): Run[] {
  let last = -1;
  for (const [place, sight] of sights.entries()) {
    if (!sight.torn) continue;
    const own = runs[last];
    if (last >= 0 && own && own.run >= 0 && place - last > 1 && place - last <= thresholds.tornBridgeMax) {
      const joined = runs[place]?.run;
      for (let i = last + 1; i < place; i += 1) runs[i] = { run: own.run, scrambled: true };
      for (let i = place; i < runs.length && runs[i]?.run === joined; i += 1)
        runs[i] = { run: own.run, scrambled: true };
    }
    last = place;
  }
  return runs;
}

/** A loose line, or a narrow one between loose lines: a paragraph's last. */
function inRun(sights: readonly Sight[], index: number): boolean {
  const sight = sights[index];
  if (!sight) return false;
  const isNarrow = sight.rows.length === 1 && sight.mark.type === 'none' && sight.width <= thresholds.columnMeasureMax;
  return sight.loose || (isNarrow && (sights[index - 1]?.loose === true || sights[index + 1]?.loose === true));
}
