/**
 * Decides for the page as a whole which block goes on with the text of which: every end that was cut gets the beginning
 * that continues it, or none.
 *
 *     …敬老院里暖意浓浓。慰问过 | 微党课上共话担当 | … | 程中,民警对敬老院内…   →   慰问过 goes on with 程中
 *
 * It does not join whole paragraphs and gives no story: a paragraph that ends with its sentence is finished here.
 */
import { assign, type Chosen } from '../reading/assignment.ts';
import { type ChoiceModel, strengthOf } from '../reading/choice-model.ts';
import { isAmongScrambled, isTail, type JoinModel } from '../reading/joins/cut-sides.ts';
import { linkColumns } from '../reading/joins/link-columns.ts';
import { linkModel } from '../reading/joins/link-model.ts';
import { possibleCuts } from '../reading/joins/possible-cuts.ts';
import { isAhead, type OpenJoin, parted } from '../reading/walk/open-rests.ts';
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** The page's joins decided by themselves, those of them that are sure, and those that are left to the walk over the page. */
export type Continuation = { chosen: Chosen[]; sure: Chosen[]; open: OpenJoin[] };

/** A link weighs what it is likelier than that either side stays alone. */
export function continuation(
  sights: readonly Sight[],
  model: JoinModel,
  link: ChoiceModel = linkModel(),
): Continuation {
  const alone = strengthOf(link, new Float64Array(linkColumns.length));
  const cuts = possibleCuts(sights, model);
  const { nextGain } = thresholds.joins;
  const byId = new Map(sights.map((sight) => [sight.id, sight]));
  const links = cuts.map(({ left, right, row }) => {
    const isScrambled = isAmongScrambled(left, right);
    const gain = right.place === left.place + 1 && !isScrambled ? nextGain : 0;
    return { left: left.sight.id, right: right.sight.id, weight: strengthOf(link, ...row) - alone + gain, isScrambled };
  });
  const chosen = withoutRings(withStrays(assign(links), sights, model));
  const walkable = links.filter(
    ({ left, right, isScrambled }) => !isScrambled && isAhead(byId.get(left), byId.get(right)),
  );
  return { chosen, ...parted(chosen, walkable) };
}

/**
 * A paragraph's last short line that stands alone anywhere, 事窗口。, goes to the one broken-off text that it fits: the
 * characters alone decide, wherever it stands. Where thousands of lines stand alone, the text is no page and none is looked for.
 */
function withStrays(chosen: readonly Chosen[], sights: readonly Sight[], model: JoinModel): Chosen[] {
  const { strayWidthMax, strayMin, strayPairsMax } = thresholds.joins;
  const continued = new Set(chosen.map((link) => link.right));
  const goingOn = new Set(chosen.map((link) => link.left));
  const strays = sights.filter(
    (sight) =>
      sight.look === 'prose' &&
      !sight.opening &&
      !continued.has(sight.id) &&
      isTail(sight) &&
      sight.width <= strayWidthMax,
  );
  const open = sights.filter(
    (sight) => sight.look === 'prose' && sight.ending !== 'sentence' && !goingOn.has(sight.id),
  );
  if (strays.length * open.length > strayPairsMax) return [...chosen];
  const links = strays.flatMap((right) =>
    open.map((left) => ({
      left: left.id,
      right: right.id,
      weight: model.continuity(left.strand.text.slice(-12), right.strand.text.slice(0, 12)) - strayMin,
    })),
  );
  return [...chosen, ...assign(links.filter(({ left, right }) => left !== right))];
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
