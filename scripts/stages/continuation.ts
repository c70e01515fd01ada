/**
 * Decides for the page as a whole which block goes on with the text of which: every end that was cut gets the beginning
 * that continues it, or none.
 *
 *     …敬老院里暖意浓浓。慰问过 | 微党课上共话担当 | … | 程中,民警对敬老院内…   →   慰问过 goes on with 程中
 *
 * It does not join whole paragraphs and gives no story: a paragraph that ends with its sentence is finished here.
 */
import { assign, type Chosen, type Link } from '../reading/assignment.ts';
import {
  canBeCut,
  canContinue,
  cutWeight,
  isTail,
  type JoinModel,
  leftEvidence,
  type PageCuts,
  rightEvidence,
  type Side,
} from '../reading/cut-evidence.ts';
import { kinship } from '../reading/kinship.ts';
import { curled, firstUnopened, lastUnclosed } from '../reading/sentence.ts';
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** Characters of a block in which the marks of its edge are looked for. */
const edgeMax = 160;

/** A page that lost last lines is joined anew with less hope: most of what breaks off has no rest. */
export function continuation(sights: readonly Sight[], model: JoinModel): Chosen[] {
  const context = kinship(
    sights.map((_, index) => contextOf(sights, index)),
    model.rarity,
  );
  const page: PageCuts = { model, context, lossy: false, next: (side) => sights[side.place + 1] };
  const joins = joined(sights, page);
  const joinedOn = new Set(joins.map((join) => join.left));
  const isLost = (sight: Sight) => sight.look === 'prose' && sight.ending === 'open' && !joinedOn.has(sight.id);
  const lost = sights.filter(isLost).length;
  const lossy = lost >= thresholds.lossyCutsMin && lost > sights.length * thresholds.lossyCutsShareMin;
  return lossy ? joined(sights, { ...page, lossy }) : joins;
}

function joined(sights: readonly Sight[], page: PageCuts): Chosen[] {
  const runs = looseRuns(sights, page.model);
  const lefts: Side[] = [];
  const rights: Side[] = [];
  for (const [place, sight] of sights.entries()) {
    const { run, scrambled } = runs[place] ?? { run: -1, scrambled: false };
    const isRunStart = run >= 0 && runs[place - 1]?.run !== run;
    if (canBeCut(sight)) {
      const text = curled(sight.strand.text.slice(-edgeMax));
      const evidence = leftEvidence(sight, sights[place + 1], scrambled, page);
      lefts.push({
        sight,
        place,
        run,
        scrambled,
        isRunStart,
        evidence,
        edge: text.slice(-12),
        bracket: lastUnclosed(text),
      });
    }
    if (canContinue(sight)) {
      const text = curled(sight.strand.text.slice(0, edgeMax));
      const evidence = rightEvidence(sight, sights[place - 1], page.model);
      rights.push({
        sight,
        place,
        run,
        scrambled,
        isRunStart,
        evidence,
        edge: text.slice(0, 12),
        bracket: firstUnopened(text),
      });
    }
  }
  const isLong = sights.length > thresholds.joinSightsMax;
  const ahead = isLong ? thresholds.joinBlocksLong : thresholds.joinBlocksAheadMax;
  const back = isLong ? thresholds.joinBlocksLong : thresholds.joinBlocksBackMax;
  const links: Link[] = [];
  let from = 0;
  for (const left of lefts) {
    while ((rights[from]?.place ?? left.place) < left.place - back) from += 1;
    for (let i = from; i < rights.length; i += 1) {
      const right = rights[i];
      if (!right || right.place > left.place + ahead) break;
      if (right.place === left.place) continue;
      const weight = cutWeight(left, right, page);
      const isNear = right.place === left.place + 1 || (left.scrambled && left.run === right.run);
      const far = page.lossy && !left.scrambled ? thresholds.joinPriors.farLossyMin : thresholds.joinPriors.farMin;
      if (weight > (isNear ? 0 : far)) links.push({ left: left.sight.id, right: right.sight.id, weight });
    }
  }
  return withoutRings([...withStrays(assign(links), lefts, rights, page)]);
}

/**
 * A paragraph's last short line that stands alone anywhere, 事窗口。, goes to the one broken-off text that it fits: the
 * characters alone decide, wherever it stands.
 */
function withStrays(
  chosen: readonly Chosen[],
  lefts: readonly Side[],
  rights: readonly Side[],
  page: PageCuts,
): Chosen[] {
  const { joinPriors: prior } = thresholds;
  const continued = new Set(chosen.map((link) => link.right));
  const goingOn = new Set(chosen.map((link) => link.left));
  const open = lefts.filter(
    (left) => !goingOn.has(left.sight.id) && left.sight.ending !== 'sentence' && left.sight.look === 'prose',
  );
  const links: Link[] = [];
  for (const right of rights) {
    if (continued.has(right.sight.id) || !isTail(right.sight) || right.sight.width > prior.strayWidthMax) continue;
    for (const left of open) {
      const weight = page.model.continuity(left.edge, right.edge) - prior.strayMin;
      if (weight > 0 && left.sight.id !== right.sight.id)
        links.push({ left: left.sight.id, right: right.sight.id, weight });
    }
  }
  return [...chosen, ...assign(links)];
}

/** Runs of loose lines; scrambled where many lines do not go on with the next. */
function looseRuns(sights: readonly Sight[], model: JoinModel): { run: number; scrambled: boolean }[] {
  const runs: { run: number; scrambled: boolean }[] = [];
  for (let start = 0, run = 0; start < sights.length; ) {
    let end = start;
    while (inRun(sights, end)) end += 1;
    if (end - start < 2) {
      runs.push({ run: -1, scrambled: false });
      start += 1;
      continue;
    }
    let torn = 0;
    for (let i = start; i + 1 < end; i += 1) {
      const left = sights[i];
      const right = sights[i + 1];
      if (!left || !right || left.ending === 'sentence') continue;
      if (model.continuity(left.strand.text.slice(-12), right.strand.text.slice(0, 12)) < thresholds.tornContinuityMax)
        torn += 1;
    }
    const scrambled = end - start >= 4 && torn > (end - start) * thresholds.tornRunShareMin;
    for (; start < end; start += 1) runs.push({ run, scrambled });
    run += 1;
  }
  return bridged(runs, sights);
}

/** Blocks between torn lines are of the same two columns: 来自各行各业… between the halves of two zipped blocks. */
function bridged(
  runs: { run: number; scrambled: boolean }[],
  sights: readonly Sight[],
): { run: number; scrambled: boolean }[] {
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

/** A text cannot go on with itself: the weakest link of a ring is cut. */
function withoutRings(chosen: readonly Chosen[]): Chosen[] {
  const next = new Map(chosen.map((link) => [link.left, link]));
  const settled = new Set<number>();
  for (const start of next.keys()) {
    const path: Chosen[] = [];
    const seen = new Set<number>();
    for (let at = start; !settled.has(at); ) {
      if (seen.has(at)) {
        const ring = path.slice(path.findIndex((link) => link.left === at));
        next.delete(ring.reduce((least, link) => (link.weight < least.weight ? link : least)).left);
        break;
      }
      const link = next.get(at);
      if (!link) break;
      seen.add(at);
      path.push(link);
      at = link.right;
    }
    for (const link of path) settled.add(link.left);
  }
  return [...next.values()];
}
