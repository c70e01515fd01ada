/**
 * Tells the joins that are sure from those that are left to the walk over the page, which knows what the stories are about.
 *
 *     慰问过 | 程中 at 9 nats, its rivals below 1   →   sure
 *     夜里共发 | 现渗水点四处 at 2.1, 夜里共发 | 中心覆盖 at 2.2   →   the walk says which
 */
import type { Chain, Item, Sight } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import type { Chosen, Link } from '../assignment.ts';

/** A join that may be made; `chosen`: it is, if the page's joins are decided by themselves. */
export type OpenJoin = Link & { margin: number; chosen: boolean };

/** What a paragraph may be the rest of. */
export type Rest = { left: Chain; weight: number; margin: number; chosen: boolean };

/** @param walkable the joins that the walk can make, with their weights */
export function parted(chosen: readonly Chosen[], walkable: readonly Link[]): { sure: Chosen[]; open: OpenJoin[] } {
  const { sureMin, openMin, openPerRight } = thresholds.joins;
  const likely = walkable.filter((link) => link.weight >= openMin);
  const canWalk = new Set(likely.map(pairOf));
  const isChosen = new Set(chosen.map(pairOf));
  const sure = chosen.filter((link) => link.margin >= sureMin || !canWalk.has(pairOf(link)));
  const lefts = new Set(sure.map((link) => link.left));
  const rights = new Set(sure.map((link) => link.right));
  const left = likely.filter((link) => !lefts.has(link.left) && !rights.has(link.right));
  const bestOfLeft = twoBest(left, (link) => link.left);
  const bestOfRight = twoBest(left, (link) => link.right);
  const open = left.map((link) => {
    const rival = Math.max(0, rivalOf(bestOfLeft.get(link.left), link), rivalOf(bestOfRight.get(link.right), link));
    return { ...link, margin: link.weight - rival, chosen: isChosen.has(pairOf(link)) };
  });
  const byRight = Map.groupBy(open, (link) => link.right);
  return {
    sure,
    open: [...byRight.values()].flatMap((own) => own.sort((a, b) => b.weight - a.weight).slice(0, openPerRight)),
  };
}

/** By the paragraph that may be a rest, the paragraphs that it may be the rest of. */
export function restsOf(items: readonly Item[], open: readonly OpenJoin[]): Map<Chain, Rest[]> {
  const chains = items.flatMap((item) => (item.type === 'text' ? [item.chain] : []));
  const byEnd = new Map(chains.map((chain) => [chain.sights.at(-1)?.id, chain]));
  const byStart = new Map(chains.map((chain) => [chain.sights[0]?.id, chain]));
  const rests = new Map<Chain, Rest[]>();
  for (const { left: end, right: start, weight, margin, chosen } of open) {
    const left = byEnd.get(end);
    const right = byStart.get(start);
    if (!left || !right || left === right) continue;
    const rest = { left, weight, margin, chosen };
    const known = rests.get(right);
    if (known) known.push(rest);
    else rests.set(right, [rest]);
  }
  return rests;
}

/** Nats as a model of the walk is told them: halved, and no more than 4 either way. */
export function toldNats(nats: number): number {
  return Math.max(-8, Math.min(8, nats)) / 2;
}

/** Joins that a walk can make: what goes on with a paragraph stands behind it. */
export function isAhead(left: Sight | undefined, right: Sight | undefined): boolean {
  return left?.look === 'prose' && right?.look === 'prose' && left.id < right.id;
}

/** Blocks of a page are fewer than 2^26. */
function pairOf({ left, right }: Link): number {
  return left * 2 ** 26 + right;
}

function twoBest(links: readonly Link[], end: (link: Link) => number): Map<number, Link[]> {
  const best = new Map<number, Link[]>();
  for (const [key, own] of Map.groupBy(links, end)) best.set(key, own.sort((a, b) => b.weight - a.weight).slice(0, 2));
  return best;
}

function rivalOf(best: readonly Link[] | undefined, own: Link): number {
  return best?.find((link) => link !== own)?.weight ?? 0;
}
