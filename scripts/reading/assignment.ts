/** The best one-to-one assignment of rights to lefts: the one whose links together weigh most. */

/** A possible link; only weights above 0 are worth making. */
export type Link = { left: number; right: number; weight: number };

/** The links chosen, each with how much worse the best solution without it would be at its two ends: its margin. */
export type Chosen = Link & { margin: number; runnerUp: Link | null };

/** Components larger than this are settled link by link, heaviest first: exact assignment would be cubic. */
const exactMax = 160;

/** @returns the chosen links, ordered by left. */
export function assign(links: readonly Link[]): Chosen[] {
  const useful = links.filter((link) => link.weight > 0);
  const chosen = components(useful).flatMap((part) => (sides(part) <= exactMax ? exact(part) : greedy(part)));
  const byLeft = Map.groupBy(useful, (link) => link.left);
  const byRight = Map.groupBy(useful, (link) => link.right);
  return chosen
    .map((link) => {
      const rivals = [...(byLeft.get(link.left) ?? []), ...(byRight.get(link.right) ?? [])].filter(
        (other) => other !== link,
      );
      const runnerUp = rivals.reduce<Link | null>(
        (best, other) => (best && best.weight >= other.weight ? best : other),
        null,
      );
      return { ...link, margin: link.weight - Math.max(0, runnerUp?.weight ?? 0), runnerUp };
    })
    .sort((a, b) => a.left - b.left);
}

function sides(links: readonly Link[]): number {
  return Math.max(new Set(links.map((link) => link.left)).size, new Set(links.map((link) => link.right)).size);
}

function components(links: readonly Link[]): Link[][] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let top = node;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    for (let at = node; at !== top; ) {
      const up = parent.get(at) ?? top;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  for (const link of links) {
    const left = `l${link.left}`;
    const right = `r${link.right}`;
    if (!parent.has(left)) parent.set(left, left);
    if (!parent.has(right)) parent.set(right, right);
    parent.set(root(left), root(right));
  }
  return [...Map.groupBy(links, (link) => root(`l${link.left}`)).values()];
}

function greedy(links: readonly Link[]): Link[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  return [...links]
    .sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)
    .filter((link) => {
      if (lefts.has(link.left) || rights.has(link.right)) return false;
      lefts.add(link.left);
      rights.add(link.right);
      return true;
    });
}

/** Hungarian algorithm with potentials over a square matrix of costs (minus the weight; 0 for no link). */
function exact(links: readonly Link[]): Link[] {
  const lefts = [...new Set(links.map((link) => link.left))].sort((a, b) => a - b);
  const rights = [...new Set(links.map((link) => link.right))].sort((a, b) => a - b);
  const size = Math.max(lefts.length, rights.length);
  const leftIndex = new Map(lefts.map((left, i) => [left, i]));
  const rightIndex = new Map(rights.map((right, i) => [right, i]));
  const cost = new Float64Array(size * size);
  const linkAt = new Map<number, Link>();
  for (const link of links) {
    const cell = (leftIndex.get(link.left) ?? 0) * size + (rightIndex.get(link.right) ?? 0);
    if (-link.weight < (cost[cell] ?? 0)) {
      cost[cell] = -link.weight;
      linkAt.set(cell, link);
    }
  }
  const rowOf = solve(cost, size);
  const chosen: Link[] = [];
  for (let column = 0; column < size; column += 1) {
    const link = linkAt.get((rowOf[column] ?? 0) * size + column);
    if (link) chosen.push(link);
  }
  return chosen;
}

/** @returns the row assigned to each column, of the cheapest assignment. */
function solve(cost: Float64Array, size: number): Int32Array {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const reduced =
          (cost[(current - 1) * size + j - 1] ?? 0) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          from[j] = column;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while ((rowOf[column] ?? 0) !== 0);
    do {
      const back = from[column] ?? 0;
      rowOf[column] = rowOf[back] ?? 0;
      column = back;
    } while (column !== 0);
  }
  return rowOf.slice(1).map((row) => row - 1);
}
