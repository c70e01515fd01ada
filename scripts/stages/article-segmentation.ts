/**
 * Walks over the page and decides which story each item belongs to, all decisions together: the likeliest of many walks wins.
 *
 *     headline A, a paragraph, headline B, a paragraph cut short, a paragraph that speaks of A   →   A goes on after B
 *
 * How likely a step is, is learned (tests/proving-ground/train-walk.ts). It does not choose among the lines of a head,
 * and leaves a head without a body apart (see `headline`).
 */
import type { WalkedPage } from '../reading/walk/page-walked.ts';
import { after, type Standing, type Step, stepsAt } from '../reading/walk/story-steps.ts';
import type { Judge } from '../reading/walk/walk-model.ts';
import type { Placing } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

type Walk = Standing & { score: number; trail: Trail | null };
type Trail = { placing: Placing; before: Trail | null };
/** A step that may be taken, not yet taken. */
type Candidate = { walk: Walk; step: Step; score: number; rival: { act: Placing['act']; behind: number } | null };

export function articleSegmentation(page: WalkedPage, judge: Judge): Placing[] {
  const placings: Placing[] = [];
  let stories = 0;
  for (let from = 0; from < page.items.length; from += thresholds.walkItemsMax) {
    const walk = bestWalk(page, from, Math.min(page.items.length, from + thresholds.walkItemsMax), judge);
    const stretch: Placing[] = [];
    for (let trail = walk.trail; trail; trail = trail.before) stretch.push(trail.placing);
    for (const placing of stretch.reverse())
      placings.push(placing.story < 0 ? placing : { ...placing, story: placing.story + stories });
    stories += walk.stories.length;
  }
  return bodilessApart(page, placings);
}

function bestWalk(page: WalkedPage, from: number, to: number, judge: Judge): Walk {
  let beam: Walk[] = [{ score: 0, current: -1, stories: [], trail: null }];
  for (let index = from; index < to; index += 1) {
    const next = beam.flatMap((walk): Candidate[] => {
      const steps = stepsAt(walk, index, page);
      const chances = judge(walk, steps, index);
      return steps.map((step, i) => ({
        walk,
        step,
        score: walk.score + (chances[i] ?? 0),
        rival: rivalOf(i, steps, chances),
      }));
    });
    if (next.length > 0) beam = fittest(next, index);
  }
  return beam[0] ?? { score: 0, current: -1, stories: [], trail: null };
}

/** The best walks, few of those that stand at the same place in the same story: what lies far behind them no longer matters. */
function fittest(candidates: Candidate[], item: number): Walk[] {
  const alike = new Map<string, number>();
  const kept: Walk[] = [];
  for (const { walk, step, score, rival } of candidates.sort((a, b) => b.score - a.score)) {
    if (kept.length > 0 && score < (kept[0]?.score ?? 0) - thresholds.walkBehindMax) break;
    const at = after(walk, step);
    const story = at.stories[at.current];
    const key = `${story?.texts[0] ?? -1} ${story?.texts.length ?? 0} ${story?.closed} ${story?.headed} ${at.stories.length}`;
    const count = alike.get(key) ?? 0;
    if (count >= thresholds.walkAlikeMax) continue;
    alike.set(key, count + 1);
    const margin = rival ? rival.behind : Number.POSITIVE_INFINITY;
    const joined = step.rest ? { goesOn: step.rest.left } : {};
    const placing = { item, act: step.act, story: step.story, margin, rival: rival?.act ?? null, ...joined };
    kept.push({ ...at, score, trail: { placing, before: walk.trail } });
    if (kept.length >= thresholds.walkBeam) break;
  }
  return kept;
}

/** The likeliest other step at the same place, and by how many nats it is behind. */
function rivalOf(own: number, steps: readonly Step[], chances: readonly number[]): Candidate['rival'] {
  let best = -1;
  for (let i = 0; i < steps.length; i += 1)
    if (i !== own && (best < 0 || (chances[i] ?? 0) > (chances[best] ?? 0))) best = i;
  const rival = steps[best];
  return rival ? { act: rival.act, behind: (chances[own] ?? 0) - (chances[best] ?? 0) } : null;
}

/** A head that opened a story to which nothing came stands apart. */
function bodilessApart({ items }: WalkedPage, placings: readonly Placing[]): Placing[] {
  const filled = new Set<number>();
  for (const { item, story } of placings) if (items[item]?.type !== 'head') filled.add(story);
  return placings.map((placing) => {
    const isHead = items[placing.item]?.type === 'head';
    return isHead && placing.act !== 'credit' && !filled.has(placing.story)
      ? { ...placing, act: 'float', story: -1 }
      : placing;
  });
}
