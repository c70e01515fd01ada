/**
 * The steps that a walk over a page may take at an item: open a story, stay in one, go back to one. Each is described by
 * blocks of columns, from which a learned model says how likely it is; see `walk-columns`.
 */

import { beginsEditorsNote } from '../../language/editors-notes.ts';
import { saysWhere } from '../../language/jump-lines.ts';
import { beginsLetter, isSalutation } from '../../language/letter-words.ts';
import { isSectionLabel } from '../../language/section-labels.ts';
import type { Item, Placing, Sight } from '../../stage.ts';
import { isNextOfList, ordinalOf } from '../ordinals.ts';
import { isAboveList } from './list-lines.ts';
import { sharedWords } from './nearness.ts';
import type { Rest } from './open-rests.ts';
import {
  noStory,
  type OpenStory,
  withCredit,
  withCrosshead,
  withHead,
  withLine,
  withLineOfHead,
  withPart,
  withRest,
  withText,
} from './open-story.ts';
import type { Head, WalkedPage } from './page-walked.ts';

export type Standing = { current: number; stories: readonly OpenStory[] };

/** What is asked of the model: which kind of step, of which item, at which story (or none). */
export type StepKind =
  | 'stay'
  | 'resume'
  | 'rest'
  | 'begin'
  | 'open'
  | 'more'
  | 'crosshead'
  | 'recross'
  | 'adopt'
  | 'float'
  | 'name'
  | 'sign'
  | 'beginSigned'
  | 'credit';

export type Step = {
  kind: StepKind;
  act: Placing['act'];
  /** Index of the story that the item goes to; -1 for a head that floats. */
  story: number;
  /** What the item goes on with, where it is a rest. */
  rest?: Rest;
  /** The story with the item in it; null where no story changes. */
  grown: (() => OpenStory) | null;
};

/** Stories to which a walk may go back, at most: the nearest and the likest. */
const resumedMax = 7;
const adoptedMax = 4;
const recrossedMax = 3;
const creditedMax = 3;
const signedMax = 2;

export function stepsAt(at: Standing, index: number, page: WalkedPage): Step[] {
  const item = page.items[index];
  switch (item?.type) {
    case 'head':
      return item.displays.length > 0 ? headSteps(at, index, item, page) : bylineSteps(at, index, item, page);
    case 'text':
      return textSteps(at, index, item, page);
    case 'part':
      return partSteps(at, index, item);
    case 'turn':
      return [opened(at, 'begin', 'openHeadless', () => ({ ...noStory, last: index }))];
    case 'credit':
    case 'line':
    case 'jump':
      return creditSteps(at, index, item);
    default:
      return [];
  }
}

/** The walk after a step. */
export function after(at: Standing, step: Step): Standing {
  if (!step.grown) return at;
  const grown = step.grown();
  const stories = step.story === at.stories.length ? [...at.stories, grown] : at.stories.with(step.story, grown);
  return { current: step.story, stories };
}

/**
 * What stands below （上接第一版） is what goes on there, what stands below a headline that comes again is its text, what
 * stands below 编辑同志： is the letter, and an editor's note above a head is of the story below.
 */
function textSteps(at: Standing, index: number, text: Extract<Item, { type: 'text' }>, page: WalkedPage): Step[] {
  const steps: Step[] = [];
  const go = (kind: StepKind, act: Placing['act'], story: number): Step => ({
    kind,
    act,
    story,
    grown: () => withText(at.stories[story] ?? noStory, index, text, page),
  });
  if (at.current >= 0) steps.push(go('stay', 'stay', at.current));
  const above = page.items[index - 1];
  if (above?.type === 'turn' || page.printedAgain.has(index - 1)) return steps;
  if (isText(above, isSalutation)) return steps;
  const begin = go('begin', 'openHeadless', at.stories.length);
  const isAboveHead = page.items[index + 1]?.type === 'head';
  if (isAboveHead && isText(text, beginsEditorsNote) && (at.stories[at.current]?.texts.length ?? 0) > 0) return [begin];
  for (const rest of page.rests.get(text.chain) ?? []) {
    const story = at.stories.findLastIndex(({ chains }) => chains.includes(rest.left));
    const open = at.stories[story];
    if (!open || open.goneOn.includes(rest.left)) continue;
    steps.push({ kind: 'rest', act: 'part', story, rest, grown: () => withRest(open, index, text, page, rest.left) });
  }
  const likeness = (story: OpenStory): number => {
    const { sum, pairs, title, meaning, titleMeaning } = sharedWords(page, index, story);
    return sum * 2 + pairs + title + meaning + titleMeaning;
  };
  for (const story of nearest(at, resumedMax, () => true, likeness)) steps.push(go('resume', 'resume', story));
  return [...steps, begin];
}

/** Is all of a head a standing column's name? What stands below it is no crosshead of the story above. */
function isLabel(displays: readonly Sight[]): boolean {
  return displays.length > 0 && displays.every(({ strand }) => isSectionLabel(strand.text));
}

/** Does a text stand there that begins so? */
function isText(item: Item | undefined, begins: (text: string) => boolean): boolean {
  return item?.type === 'text' && begins(item.chain.sights[0]?.strand.text ?? '');
}

function headSteps(at: Standing, index: number, head: Head, page: WalkedPage): Step[] {
  const current = at.stories[at.current];
  const isNoted = current?.texts.length === 1 && current.last === index - 1 && !current.headed;
  if (isNoted && isText(page.items[index - 1], beginsEditorsNote))
    return [{ kind: 'adopt', act: 'adopt', story: at.current, grown: () => withHead(current, index, head) }];
  const steps: Step[] = [opened(at, 'open', 'open', () => withHead(noStory, index, head))];
  if (page.printedAgain.has(index)) return steps;
  const below = page.items[index + 1];
  const beginsList = isAboveList(page, index);
  const hasList = beginsList || (isLabel(head.displays) && below?.type === 'head' && isAboveList(page, index + 1));
  if (!beginsList) steps.push({ kind: 'float', act: 'float', story: -1, grown: null });
  const grown = (story: number, how: typeof withHead) => () => how(at.stories[story] ?? noStory, index, head);
  const next = page.textAfter[index] ?? -1;
  const goesOn = (story: OpenStory): number => {
    const { pairs, title, meaning, titleMeaning } = sharedWords(page, next, story);
    return pairs + title + meaning + titleMeaning;
  };
  const isOfLetter = isText(below, beginsLetter);
  const isElsewhere = below?.type === 'jump' && saysWhere(below.sight.strand.text);
  const above = page.items[index - 1];
  const isBelowLabel = current?.last !== index - 1 && above?.type === 'head' && isLabel(above.displays);
  const isNoCrosshead = isOfLetter || isElsewhere || isBelowLabel;
  if (current && head.bylines.length === 0) {
    if (!isNoCrosshead && (current.texts.length > 0 || current.headed))
      steps.push({ kind: 'crosshead', act: 'crosshead', story: at.current, grown: grown(at.current, withCrosshead) });
    if (current.just !== 'other' && current.last === index - 1 && !(hasList && current.texts.length > 0))
      steps.push({ kind: 'more', act: 'more', story: at.current, grown: grown(at.current, withLineOfHead) });
    const mayDivide = ({ texts, headed }: OpenStory): boolean => !isNoCrosshead && (texts.length > 0 || headed);
    for (const story of nearest(at, recrossedMax, mayDivide, goesOn))
      steps.push({ kind: 'recross', act: 'crosshead', story, grown: grown(story, withCrosshead) });
  }
  if (hasList) return steps;
  if (current && !current.headed)
    steps.push({ kind: 'adopt', act: 'adopt', story: at.current, grown: grown(at.current, withHead) });
  const likeness = (story: OpenStory): number => sharedWords(page, index, story).covered;
  for (const story of nearest(at, adoptedMax, ({ headed }) => !headed, likeness))
    steps.push({ kind: 'adopt', act: 'adopt', story, grown: grown(story, withHead) });
  return steps;
}

function bylineSteps(at: Standing, index: number, head: Head, page: WalkedPage): Step[] {
  const steps = [opened(at, 'beginSigned', 'openHeadless', () => withHead(noStory, index, head))];
  const signed = (story: number): void => {
    const open = at.stories[story];
    if (!open) return;
    const isBelowHead = open.heads.at(-1) === index - 1 && isText(page.items[index - 2], beginsEditorsNote);
    if (open.texts.length > 0 && !isBelowHead)
      steps.push({ kind: 'sign', act: 'credit', story, grown: () => withCredit(open, index, head) });
    else steps.push({ kind: 'name', act: 'byline', story, grown: () => withHead(open, index, head) });
  };
  signed(at.current);
  for (const story of nearest(at, signedMax, isUnsigned, () => 0)) signed(story);
  return steps;
}

/** Does nothing say yet who made a story that has a head? */
function isUnsigned({ headed, signed, signedOff, closed }: OpenStory): boolean {
  return headed && !signed && !signedOff && !closed;
}

/** A paragraph that goes on takes the walk back to its story. */
function partSteps(at: Standing, index: number, part: Extract<Item, { type: 'part' }>): Step[] {
  const story = at.stories.findLastIndex((open) => open.chains.includes(part.chain));
  const open = at.stories[story];
  return [{ kind: 'stay', act: 'part', story, grown: open ? () => withPart(open, index, part) : null }];
}

function creditSteps(at: Standing, index: number, item: Extract<Item, { sight: unknown }>): Step[] {
  const current = at.stories[at.current];
  if (!current) return [opened(at, 'begin', 'openHeadless', () => ({ ...noStory, last: index }))];
  const go = (story: number): Step => {
    const open = at.stories[story] ?? noStory;
    const grown = () => (item.type === 'line' ? withLine(open, index, item) : withCredit(open, index, item));
    return { kind: 'credit', act: 'credit', story, grown };
  };
  if (item.type === 'line') return [go(storyOfLine(at, item.sight.strand.text))];
  if (item.type === 'jump') return [go(at.current)];
  const others = nearest(
    at,
    creditedMax,
    ({ texts }) => texts.length > 0,
    () => 0,
  );
  return [go(at.current), ...others.map(go)];
}

/**
 * A line of a list goes on with the list that it is the next of, where another story stands in between: 1.铜盆 2.雨伞 |
 * 夜市开张 … | 3.布鞋. The first is of the story that announced a list, or of a notice not signed yet. Any other line stays.
 */
function storyOfLine(at: Standing, text: string): number {
  const ordinal = ordinalOf(text);
  const awaits = (story: OpenStory | undefined): boolean =>
    story !== undefined &&
    !story.closed &&
    (ordinal === 1 ? story.announces || (story.notice && story.listed === '') : isNextOfList(story.listed, text));
  if (ordinal === null || awaits(at.stories[at.current])) return at.current;
  let found = at.current;
  let last = -1;
  for (const [index, story] of at.stories.entries())
    if (story.last > last && awaits(story)) [found, last] = [index, story.last];
  return found;
}

function opened(at: Standing, kind: StepKind, act: Placing['act'], grown: () => OpenStory): Step {
  return { kind, act, story: at.stories.length, grown };
}

/** Other stories than the walk's: half of them those that it left last, half of them the likest. */
function nearest(
  at: Standing,
  most: number,
  may: (story: OpenStory) => boolean,
  likeness: (story: OpenStory) => number,
): number[] {
  const others: number[] = [];
  for (const [index, story] of at.stories.entries()) if (index !== at.current && may(story)) others.push(index);
  if (others.length <= most) return others;
  const last = (story: number): number => at.stories[story]?.last ?? -1;
  others.sort((a, b) => last(b) - last(a));
  const recent = others.slice(0, (most + 1) >> 1);
  const rest = others.slice(recent.length).map((story) => ({ story, alike: likeness(at.stories[story] ?? noStory) }));
  rest.sort((a, b) => b.alike - a.alike || a.story - b.story);
  return [...recent, ...rest.slice(0, most - recent.length).map(({ story }) => story)];
}
