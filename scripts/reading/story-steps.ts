/** The steps that a walk over a page may take at an item: open a story, stay in one, go back to one, and what each is worth. */
import type { Chain, Item, Placing, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';
import { shapeOf } from './display-shape.ts';
import type { Kinship } from './kinship.ts';
import { ordinalOf } from './ordinals.ts';

/** Nats for what an item may be, by its own look and its neighbours'; see stage `head-evidence`. */
export type ItemEvidence = {
  /** Log-odds that a head opens a story rather than being a crosshead. */
  opens: number;
  /** Log-odds that a lone byline is the credit of the story before rather than the start of a story without headline. */
  closes: number;
  /** No text of its own follows: another head does, or the end. */
  bodiless: boolean;
  /** How strongly a head elsewhere on the page, without a body, asks for a story that starts at this paragraph. */
  wanted: number;
  /** Paragraphs cut near here go on after other stories' text: columns of several stories are mixed. */
  interleaved: boolean;
  /** The paragraph begins with a dateline: a story's first. */
  dateline: boolean;
  /** The page lost last lines of paragraphs: a paragraph that breaks off says little. */
  lossy: boolean;
};

/** A story as the walk has it so far. `texts` are indices of items. */
export type OpenStory = {
  texts: readonly number[];
  chains: readonly Chain[];
  norm: number;
  closed: boolean;
  truncated: boolean;
  headed: boolean;
  /** A byline or a dateline names its makers. */
  signed: boolean;
  crossheads: readonly Sight[];
  /** Parts of its paragraphs that have not been met yet: what stands before them is another story's. */
  pending: number;
  /** The number of the last paragraph of an enumeration, or 0. */
  ordinal: number;
  /** Widths in em of the columns that its paragraphs stand in, where known. */
  measures: readonly number[];
  /** How many of its paragraphs stand in loose lines. */
  loose: number;
};
export type Standing = { current: number; stories: readonly OpenStory[] };
export type Step = Standing & { gain: number; act: Placing['act']; story: number };
export type Surroundings = { evidence: ItemEvidence; index: number; kin: Kinship };

type Head = Extract<Item, { type: 'head' }>;

const fresh: OpenStory = {
  texts: [],
  chains: [],
  norm: 0,
  closed: false,
  truncated: false,
  headed: false,
  signed: false,
  crossheads: [],
  pending: 0,
  ordinal: 0,
  measures: [],
  loose: 0,
};

export function stepsAt(at: Standing, item: Item, around: Surroundings): Step[] {
  switch (item.type) {
    case 'head':
      return item.displays.length > 0 ? headSteps(at, item, around) : bylineSteps(at, around);
    case 'text':
      return textSteps(at, item.chain, around);
    case 'part':
      return [partStep(at, item.chain)];
    case 'turn':
      return [openStep(at, 0, 'openHeadless', false)];
    default:
      return [creditStep(at, item)];
  }
}

function headSteps(at: Standing, head: Head, { evidence }: Surroundings): Step[] {
  const { walk: w } = thresholds;
  const current = at.stories[at.current];
  const steps: Step[] = [];
  if (evidence.bodiless) steps.push({ ...at, gain: 0, act: 'float', story: -1 });
  else {
    const settled = !current
      ? w.first
      : current.closed
        ? w.afterClosed
        : current.truncated && !evidence.lossy
          ? w.afterTruncated
          : 0;
    steps.push(openStep(at, evidence.opens + settled, 'open', true, head.bylines.length > 0));
    const justHeaded = current?.headed === true && current.texts.length === 0;
    if (current && head.bylines.length === 0 && (current.texts.length > 0 || justHeaded)) {
      const gain =
        (justHeaded ? w.justHeaded : 0) +
        likeness(head, current.crossheads) -
        (current.pending > 0 ? w.interrupted : 0);
      const story = { ...current, crossheads: [...current.crossheads, ...head.displays.slice(0, 1)] };
      steps.push(changed(at, at.current, story, 'crosshead', gain));
    }
  }
  if (
    current &&
    !evidence.bodiless &&
    head.bylines.length === 0 &&
    (current.closed || current.truncated || evidence.interleaved)
  )
    for (let story = Math.max(0, at.stories.length - w.resumeStoriesMax); story < at.stories.length; story += 1) {
      const other = at.stories[story];
      const alike = other && story !== at.current && !other.closed ? likeness(head, other.crossheads) : 0;
      if (!other || alike <= 0) continue;
      const crossheads = [...other.crossheads, ...head.displays.slice(0, 1)];
      steps.push(changed(at, story, { ...other, crossheads }, 'crosshead', alike - w.resumeAtCrosshead));
    }
  if (current && !current.headed && current.texts.length <= w.adoptTextsMax)
    steps.push(
      changed(
        at,
        at.current,
        { ...current, headed: true },
        'adopt',
        evidence.opens / 2 + w.adopt + (current.signed && current.texts.length <= 1 ? w.adoptAfterByline : 0),
      ),
    );
  return steps;
}

/** Crossheads of one story are made alike: as wide, of the same marks and parts. */
function likeness(head: Head, crossheads: readonly Sight[]): number {
  const { head: w } = thresholds;
  const own = head.displays[0];
  if (!own || crossheads.length === 0) return 0;
  const alike = crossheads.some(
    (other) =>
      other.mark.type === own.mark.type &&
      Math.abs(other.width - own.width) <= w.crossheadWidthsDiffer &&
      shapeOf(other.strand.text) === shapeOf(own.strand.text),
  );
  return alike ? w.likeCrossheads : crossheads.length > 1 ? w.unlikeCrossheads : 0;
}

function bylineSteps(at: Standing, { evidence }: Surroundings): Step[] {
  const current = at.stories[at.current];
  const { closes } = evidence;
  const steps = [openStep(at, -closes / 2 + (current?.closed ? 2 : 0), 'openHeadless', false, true)];
  if (current && current.texts.length > 0)
    steps.push(changed(at, at.current, { ...current, closed: true }, 'credit', closes / 2 - (current.closed ? 3 : 0)));
  else if (current) steps.push({ ...at, gain: 2, act: 'byline', story: at.current });
  return steps;
}

function textSteps(at: Standing, chain: Chain, around: Surroundings): Step[] {
  const { walk: w } = thresholds;
  const { evidence, index, kin } = around;
  const steps: Step[] = [];
  const current = at.stories[at.current];
  const here = current ? affinity(index, current, kin) : 0;
  if (current) {
    const interrupted = current.pending > 0 ? w.interrupted : 0;
    const begun = evidence.dateline && current.texts.length > 0 ? w.secondDateline : 0;
    const broken = current.truncated ? (evidence.lossy ? w.truncatedLossy : w.truncated) : 0;
    steps.push(
      changed(
        at,
        at.current,
        withText(current, chain, around),
        'stay',
        makeEvidence(current, chain) - (current.closed ? w.closed : 0) - broken - begun - interrupted,
      ),
    );
    const undisturbed =
      current.closed || current.pending > 0 || current.truncated || evidence.interleaved ? 0 : w.resumeInOrder;
    const first = Math.max(0, at.stories.length - w.resumeStoriesMax);
    for (let story = first; story < at.stories.length; story += 1) {
      const other = at.stories[story];
      if (story === at.current || !other || other.texts.length === 0 || current.texts.length === 0) continue;
      const gain =
        makeEvidence(other, chain) +
        (evidence.dateline ? -w.secondDateline : 0) +
        (affinity(index, other, kin) - here) * w.kinship -
        w.resume -
        undisturbed -
        (other.closed ? w.closed : 0);
      steps.push(changed(at, story, withText(other, chain, around), 'resume', gain));
    }
  }
  const cost = current ? w.headless + here * w.kinship : 0;
  const opened = openStep(
    at,
    evidence.wanted - cost + (evidence.dateline ? w.datelineOpens : 0),
    'openHeadless',
    evidence.wanted > 0,
  );
  const story = opened.stories.at(-1);
  if (story) steps.push({ ...opened, stories: opened.stories.with(-1, withText(story, chain, around)) });
  return steps;
}

/** A paragraph that goes on takes the walk back to its story. */
function partStep(at: Standing, chain: Chain): Step {
  const story = at.stories.findLastIndex((open) => open.chains.includes(chain));
  const open = at.stories[story];
  if (!open) return { ...at, gain: 0, act: 'part', story: -1 };
  return changed(at, story, { ...open, truncated: chain.truncated, pending: Math.max(0, open.pending - 1) }, 'part', 0);
}

/** A story with a byline is not signed again at its end: the names there are another story's, which began before. */
function creditStep(at: Standing, item: Extract<Item, { sight: Sight }>): Step {
  const current = at.stories[at.current];
  if (!current) return openStep(at, 0, 'openHeadless', false);
  const closes = item.type !== 'line' || item.sight.look === 'date';
  const names = item.type === 'credit' && item.sight.look === 'endCredit' ? (item.sight.credit?.people.length ?? 0) : 0;
  const gain = names > 0 && current.signed ? thresholds.walk.signedTwice : 0;
  return changed(at, at.current, { ...current, closed: closes || current.closed }, 'credit', gain);
}

function openStep(at: Standing, gain: number, act: Placing['act'], headed: boolean, signed = false): Step {
  const stories = [...at.stories, { ...fresh, headed, signed }];
  return { gain, act, story: stories.length - 1, stories, current: stories.length - 1 };
}

function changed(at: Standing, story: number, open: OpenStory, act: Placing['act'], gain: number): Step {
  return { gain, act, story, stories: at.stories.with(story, open), current: story };
}

function withText(story: OpenStory, chain: Chain, { index, kin }: Surroundings): OpenStory {
  const shared = story.texts.reduce((sum, text) => sum + kin.between(text, index), 0);
  return {
    ...story,
    texts: [...story.texts, index],
    chains: [...story.chains, chain],
    norm: story.norm + 1 + 2 * shared,
    truncated: chain.truncated,
    loose: story.loose + (isLoose(chain) ? 1 : 0),
    ordinal: ordinalOf(startOf(chain)) ?? story.ordinal,
    measures: measureOf(chain) > 0 ? [...story.measures, measureOf(chain)] : story.measures,
    pending: isLoose(chain) || chain.sights.some((sight) => sight.torn) ? 0 : chain.sights.length - 1,
  };
}

function isLoose(chain: Chain): boolean {
  let loose = 0;
  for (const sight of chain.sights) loose += sight.loose && !sight.torn ? sight.width : -sight.width;
  return loose > 0;
}

/** Loose lines are set apart from blocks: a story is in the one or the other. */
function makeEvidence(story: OpenStory, chain: Chain): number {
  if (story.texts.length === 0) return thresholds.walk.sameMake;
  const share = story.loose / story.texts.length;
  const make = (isLoose(chain) ? share - 0.5 : 0.5 - share) * 2 * thresholds.walk.sameMake;
  return make + ordinalEvidence(story, chain) + measureEvidence(story, chain);
}

/** 三要慢 stands in the story of 二要查. */
function ordinalEvidence(story: OpenStory, chain: Chain): number {
  const ordinal = ordinalOf(startOf(chain));
  if (ordinal === null || ordinal < 2) return 0;
  return story.ordinal === ordinal - 1 ? thresholds.walk.nextOrdinal : -thresholds.walk.nextOrdinal;
}

/** A story stands in columns of one width, or of few. */
function measureEvidence(story: OpenStory, chain: Chain): number {
  const { walk: w } = thresholds;
  const measure = measureOf(chain);
  if (measure === 0 || story.measures.length === 0) return 0;
  return story.measures.some((other) => Math.abs(other - measure) <= w.measuresDiffer) ? 0 : w.otherMeasure;
}

function measureOf(chain: Chain): number {
  const first = chain.sights[0];
  return first && first.rows.length > 2 ? first.measure : 0;
}

function startOf(chain: Chain): string {
  return chain.sights[0]?.strand.text.slice(0, 8) ?? '';
}

/** The cosine of the paragraph and the story so far. */
function affinity(index: number, story: OpenStory, kin: Kinship): number {
  if (story.norm === 0) return 0;
  return story.texts.reduce((sum, text) => sum + kin.between(text, index), 0) / Math.sqrt(story.norm);
}
