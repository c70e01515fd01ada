/**
 * Walks over the page and decides which story each item belongs to, all decisions together: the best of many walks wins.
 *
 *     headline A, a paragraph, headline B, a paragraph cut short, a paragraph that speaks of A   →   A goes on after B
 *
 * It does not choose among the lines of a head, and does not find bodies for heads that stand apart (see `headline`).
 */
import type { Kinship } from '../reading/kinship.ts';
import { type ItemEvidence, type Standing, type Step, stepsAt } from '../reading/story-steps.ts';
import type { Item, Placing } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

type Walk = Standing & { score: number; trail: Trail | null };
type Trail = { placing: Placing; before: Trail | null };

export function articleSegmentation(
  items: readonly Item[],
  evidence: readonly ItemEvidence[],
  kin: Kinship,
): Placing[] {
  const placings: Placing[] = [];
  let stories = 0;
  for (let from = 0; from < items.length; from += thresholds.walkItemsMax) {
    const walk = bestWalk(items, from, Math.min(items.length, from + thresholds.walkItemsMax), evidence, kin);
    const stretch: Placing[] = [];
    for (let trail = walk?.trail ?? null; trail; trail = trail.before) stretch.push(trail.placing);
    for (const placing of stretch.reverse())
      placings.push(placing.story < 0 ? placing : { ...placing, story: placing.story + stories });
    stories += walk?.stories.length ?? 0;
  }
  return placings;
}

function bestWalk(
  items: readonly Item[],
  from: number,
  to: number,
  evidence: readonly ItemEvidence[],
  kin: Kinship,
): Walk | undefined {
  let beam: Walk[] = [{ score: 0, current: -1, stories: [], trail: null }];
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    const own = evidence[index];
    if (!item || !own) continue;
    const next = beam.flatMap((walk) => {
      const steps = stepsAt(walk, item, { evidence: own, index, kin });
      return steps.map((step) => ({
        score: walk.score + step.gain,
        current: step.current,
        stories: step.stories,
        trail: { placing: placingOf(index, step, steps), before: walk.trail },
      }));
    });
    beam = fittest(next);
  }
  return beam[0];
}

/** The best walks, few of those that stand at the same place in the same story: what lies far behind them no longer matters. */
function fittest(walks: Walk[]): Walk[] {
  const alike = new Map<string, number>();
  const kept: Walk[] = [];
  for (const walk of walks.sort((a, b) => b.score - a.score)) {
    const story = walk.stories[walk.current];
    const key = `${story?.texts[0] ?? -1} ${story?.texts.length ?? 0} ${story?.closed} ${story?.headed} ${walk.stories.length}`;
    const count = alike.get(key) ?? 0;
    if (count >= thresholds.walkAlikeMax) continue;
    alike.set(key, count + 1);
    kept.push(walk);
    if (kept.length >= thresholds.walkBeam) break;
  }
  return kept;
}

/** The step with how much more it gains than the best other step at its place. */
function placingOf(item: number, step: Step, steps: readonly Step[]): Placing {
  let rival: Step | null = null;
  for (const other of steps) if (other !== step && (!rival || other.gain > rival.gain)) rival = other;
  return {
    item,
    act: step.act,
    story: step.story,
    margin: rival ? step.gain - rival.gain : Number.POSITIVE_INFINITY,
    rival: rival?.act ?? null,
  };
}
