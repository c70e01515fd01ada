/** Walks over a page's items from the first to the last: of many at a time, the likeliest are followed. */
import type { Placing } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import type { WalkedPage } from './page-walked.ts';
import { after, type Standing, type Step, stepsAt } from './story-steps.ts';
import type { Judge } from './walk-model.ts';

/** Where a walk stands, what its steps are worth together (in nats), and how it came here. */
export type Walk = Standing & { score: number; trail: Trail | null };
export type Trail = { placing: Placing; step: Step; before: Walk };

export type Way = { page: WalkedPage; judge: Judge; to: number };

/** A step that may be taken, not yet taken. */
export type Candidate = {
  walk: Walk;
  step: Step;
  score: number;
  rival: { act: Placing['act']; behind: number } | null;
};

/** How many walks are followed: see `thresholds.walk`. */
export type Breadth = { beam: number; behindMax: number; alikeMax: number };

export const noWalk: Walk = { score: 0, current: -1, stories: [], trail: null };

/** The likeliest walk of those that go on with a walk, from an item on. */
export function walkOn(walk: Walk, from: number, way: Way): Walk {
  let walks = [walk];
  for (let index = from; index < way.to; index += 1) {
    const next = walks.flatMap((own) => candidatesAt(own, index, way));
    if (next.length > 0) walks = fittest(next, index);
  }
  return walks[0] ?? walk;
}

/** The walk that takes the likeliest step at each item. */
export function walkAlone(walk: Walk, from: number, way: Way): Walk {
  let own = walk;
  for (let index = from; index < way.to; index += 1) {
    let best: Candidate | null = null;
    for (const candidate of candidatesAt(own, index, way)) if (!best || candidate.score > best.score) best = candidate;
    if (best) own = taken(best, index);
  }
  return own;
}

/** The walks that take another step than a walk did at an item, the likelier first. */
export function otherwise({ before, placing }: Trail, way: Way): Walk[] {
  const others = candidatesAt(before, placing.item, way).filter(
    ({ step }) => step.act !== placing.act || step.story !== placing.story || step.rest?.left !== placing.goesOn,
  );
  return others.sort((a, b) => b.score - a.score).map((other) => taken(other, placing.item));
}

/** What became of each item, from the first. */
export function trailOf(walk: Walk): Trail[] {
  const trails: Trail[] = [];
  for (let { trail } = walk; trail; trail = trail.before.trail) trails.push(trail);
  return trails.reverse();
}

export function candidatesAt(walk: Walk, index: number, { page, judge }: Way): Candidate[] {
  const steps = stepsAt(walk, index, page);
  const chances = judge(walk, steps, index);
  return steps.map((step, i) => ({
    walk,
    step,
    score: walk.score + (chances[i] ?? 0),
    rival: rivalOf(i, steps, chances),
  }));
}

/** The best walks, few of those that stand at the same place in the same story: what lies far behind them no longer matters. */
export function fittest(candidates: Candidate[], item: number, breadth: Breadth = thresholds.walk): Walk[] {
  const alike = new Map<string, number>();
  const kept: Walk[] = [];
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    if (kept.length > 0 && candidate.score < (kept[0]?.score ?? 0) - breadth.behindMax) break;
    const walk = taken(candidate, item);
    const story = walk.stories[walk.current];
    const key = `${story?.texts[0] ?? -1} ${story?.texts.length ?? 0} ${story?.closed} ${story?.headed} ${walk.stories.length}`;
    const count = alike.get(key) ?? 0;
    if (count >= breadth.alikeMax) continue;
    alike.set(key, count + 1);
    kept.push(walk);
    if (kept.length >= breadth.beam) break;
  }
  return kept;
}

export function taken({ walk, step, score, rival }: Candidate, item: number): Walk {
  const margin = rival ? rival.behind : Number.POSITIVE_INFINITY;
  const joined = step.rest ? { goesOn: step.rest.left } : {};
  const placing = { item, act: step.act, story: step.story, margin, rival: rival?.act ?? null, ...joined };
  return { ...after(walk, step), score, trail: { placing, step, before: walk } };
}

/** The likeliest other step at the same place, and by how many nats it is behind. */
function rivalOf(own: number, steps: readonly Step[], chances: readonly number[]): Candidate['rival'] {
  let best = -1;
  for (let i = 0; i < steps.length; i += 1)
    if (i !== own && (best < 0 || (chances[i] ?? 0) > (chances[best] ?? 0))) best = i;
  const rival = steps[best];
  return rival ? { act: rival.act, behind: (chances[own] ?? 0) - (chances[best] ?? 0) } : null;
}
