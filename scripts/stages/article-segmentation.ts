/**
 * Walks over the page and decides which story each item belongs to, all decisions together: the best of many walks wins.
 *
 *     headline A, a paragraph, headline B, a paragraph cut short, a paragraph that speaks of A   →   A goes on after B
 *
 * It does not choose among the lines of a head, and does not find bodies for heads that stand apart (see `headline`).
 */
import type { Kinship } from '../reading/kinship.ts';
import type { Item, Placing } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** Nats for what an item may be, by its own look and its neighbours'; see `head-evidence`. */
export type HeadEvidence = {
  /** Log-odds that a head opens a story rather than being a crosshead. */
  opens: number;
  /** Log-odds that a lone byline is the credit of the story before rather than the start of a story without headline. */
  closes: number;
  /** No text of its own follows: another head does, or the end. */
  bodiless: boolean;
  /** How strongly a head elsewhere on the page, without a body, asks for a story that starts at this paragraph. */
  wanted: number;
  /** Paragraphs cut here go on after other stories' text: columns of several stories are mixed around this place. */
  interleaved: boolean;
};

/** A story as the walk has it so far. Texts are indices of items. */
type Open = {
  texts: readonly number[];
  norm: number;
  closed: boolean;
  truncated: boolean;
  headed: boolean;
  crossheads: number;
};
type Walk = { score: number; current: number; stories: readonly Open[]; last: Trail | null };
type Trail = { placing: Omit<Placing, 'margin' | 'rival'>; gain: number; before: Trail | null };
type Step = { gain: number; act: Placing['act']; story: number; stories: readonly Open[]; current: number };

const fresh: Open = { texts: [], norm: 0, closed: false, truncated: false, headed: false, crossheads: 0 };

export function articleSegmentation(
  items: readonly Item[],
  evidence: readonly HeadEvidence[],
  kin: Kinship,
): Placing[] {
  const width = items.length > thresholds.walkItemsExactMax ? 1 : thresholds.walkBeam;
  const storyOfChain = new Map<object, number>();
  let beam: Walk[] = [{ score: 0, current: -1, stories: [], last: null }];
  const margins: { margin: number; rival: Placing['act'] | null }[] = [];
  for (const [index, item] of items.entries()) {
    const next: Walk[] = [];
    for (const walk of beam)
      for (const step of stepsOf(walk, index, item, items, evidence, kin)) {
        const placing = { item: index, act: step.act, story: step.story };
        next.push({
          score: walk.score + step.gain,
          current: step.current,
          stories: step.stories,
          last: { placing, gain: step.gain, before: walk.last },
        });
      }
    next.sort((a, b) => b.score - a.score);
    const best = next[0];
    const rival = next.find(
      (walk) =>
        best &&
        (walk.last?.placing.act !== best.last?.placing.act || walk.last?.placing.story !== best.last?.placing.story),
    );
    margins.push({
      margin: best && rival ? best.score - rival.score : Number.POSITIVE_INFINITY,
      rival: rival?.last?.placing.act ?? null,
    });
    beam = next.slice(0, width);
  }
  storyOfChain.clear();
  const placings: Placing[] = [];
  for (let trail = beam[0]?.last ?? null; trail; trail = trail.before)
    placings.push({ ...trail.placing, ...(margins[trail.placing.item] ?? { margin: 0, rival: null }) });
  return placings.reverse();
}

function stepsOf(
  walk: Walk,
  index: number,
  item: Item,
  items: readonly Item[],
  evidence: readonly HeadEvidence[],
  kin: Kinship,
): Step[] {
  switch (item.type) {
    case 'head':
      return item.displays.length > 0 ? headSteps(walk, index, item, evidence) : bylineSteps(walk, index, evidence);
    case 'text':
      return textSteps(walk, index, item, evidence, kin);
    case 'part':
      return [partStep(walk, index, item, items, kin)];
    case 'turn':
      return [openStep(walk, 0, 'openHeadless', false)];
    default:
      return [creditStep(walk, item)];
  }
}

function headSteps(
  walk: Walk,
  index: number,
  item: Extract<Item, { type: 'head' }>,
  evidence: readonly HeadEvidence[],
): Step[] {
  const seen = evidence[index];
  const steps: Step[] = [];
  const current = walk.stories[walk.current];
  if (seen?.bodiless) {
    steps.push({ gain: 0, act: 'float', story: -1, stories: walk.stories, current: walk.current });
  } else {
    const settled = !current
      ? 4
      : current.closed
        ? thresholds.walk.afterClosed
        : current.truncated
          ? thresholds.walk.afterTruncated
          : 0;
    steps.push(openStep(walk, (seen?.opens ?? 0) + settled, 'open', true));
    const justHeaded = current?.headed === true && current.texts.length === 0;
    if (current && item.bylines.length === 0 && (current.texts.length > 0 || justHeaded))
      steps.push(
        changed(
          walk,
          walk.current,
          { ...current, crossheads: current.crossheads + 1 },
          'crosshead',
          justHeaded ? 8 : 0,
        ),
      );
  }
  if (current && !current.headed && current.texts.length <= 3)
    steps.push(changed(walk, walk.current, { ...current, headed: true }, 'adopt', (seen?.opens ?? 0) / 2));
  return steps;
}

function bylineSteps(walk: Walk, index: number, evidence: readonly HeadEvidence[]): Step[] {
  const current = walk.stories[walk.current];
  const closes = evidence[index]?.closes ?? 0;
  const steps = [openStep(walk, -closes / 2 + (current?.closed ? 2 : 0), 'openHeadless', false)];
  if (current && current.texts.length > 0)
    steps.push(
      changed(walk, walk.current, { ...current, closed: true }, 'credit', closes / 2 - (current.closed ? 3 : 0)),
    );
  else if (current)
    steps.push({ gain: 2, act: 'byline', story: walk.current, stories: walk.stories, current: walk.current });
  return steps;
}

function textSteps(
  walk: Walk,
  index: number,
  item: Extract<Item, { type: 'text' }>,
  evidence: readonly HeadEvidence[],
  kin: Kinship,
): Step[] {
  const { walk: cost } = thresholds;
  const steps: Step[] = [];
  const truncated = item.chain.truncated;
  const seen = evidence[index];
  const affinities = walk.stories.map((story) => affinity(index, story, kin));
  const add = (story: number, gain: number, act: Placing['act']) => {
    const open = walk.stories[story];
    if (open) steps.push(changed(walk, story, withText(open, index, truncated, kin), act, gain));
  };
  const current = walk.stories[walk.current];
  if (current) {
    const standing = (current.closed ? -cost.closed : 0) - (current.truncated ? cost.truncated : 0);
    add(walk.current, standing + (affinities[walk.current] ?? 0) * cost.kinship, 'stay');
    const first = Math.max(0, walk.stories.length - cost.resumeStoriesMax);
    if (current.texts.length > 0)
      for (let story = first; story < walk.stories.length; story += 1) {
        const other = walk.stories[story];
        if (story === walk.current || !other || other.texts.length === 0) continue;
        const undisturbed = current.closed || current.truncated || seen?.interleaved ? 0 : cost.resumeInOrder;
        add(
          story,
          (affinities[story] ?? 0) * cost.kinship - cost.resume - undisturbed - (other.closed ? cost.closed : 0),
          'resume',
        );
      }
  }
  const wanted = evidence[index]?.wanted ?? 0;
  const opened = openStep(walk, (walk.current < 0 ? 0 : -cost.headless) + wanted, 'openHeadless', false);
  const story = opened.stories.at(-1);
  if (story)
    steps.push({ ...opened, stories: [...opened.stories.slice(0, -1), withText(story, index, truncated, kin)] });
  return steps;
}

/** A paragraph that goes on takes the walk back to its story. */
function partStep(
  walk: Walk,
  index: number,
  item: Extract<Item, { type: 'part' }>,
  items: readonly Item[],
  kin: Kinship,
): Step {
  const start = items.findIndex((other) => other.type === 'text' && other.chain === item.chain);
  const story = walk.stories.findIndex((open) => open.texts.includes(start));
  const open = walk.stories[story];
  if (!open) return openStep(walk, 0, 'openHeadless', false);
  void kin;
  void index;
  return changed(walk, story, { ...open, truncated: item.chain.truncated }, 'part', 0);
}

function creditStep(walk: Walk, item: Item): Step {
  const current = walk.stories[walk.current];
  if (!current) return openStep(walk, 0, 'openHeadless', false);
  return changed(
    walk,
    walk.current,
    { ...current, closed: item.type === 'credit' || item.type === 'jump' || current.closed },
    'credit',
    0,
  );
}

function openStep(walk: Walk, gain: number, act: Placing['act'], headed: boolean): Step {
  const stories = [...walk.stories, { ...fresh, headed }];
  return { gain, act, story: stories.length - 1, stories, current: stories.length - 1 };
}

function changed(walk: Walk, story: number, open: Open, act: Placing['act'], gain: number): Step {
  return { gain, act, story, stories: walk.stories.with(story, open), current: story };
}

function withText(story: Open, index: number, truncated: boolean, kin: Kinship): Open {
  const norm = story.norm + 1 + 2 * story.texts.reduce((sum, text) => sum + kin.between(text, index), 0);
  return { ...story, texts: [...story.texts, index], norm, truncated };
}

/** The cosine of the paragraph and the story so far. */
function affinity(index: number, story: Open, kin: Kinship): number {
  if (story.norm === 0) return 0;
  return story.texts.reduce((sum, text) => sum + kin.between(text, index), 0) / Math.sqrt(story.norm);
}
