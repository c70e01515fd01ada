/** A story as a walk over the page has it so far. Stories do not change: what is added makes another. */
import { isNoticeHeadline } from '../../language/notice-words.ts';
import type { Chain, Item } from '../../stage.ts';
import { type Column, flag, valuesOf } from '../columns.ts';
import { ordinalOf } from '../ordinals.ts';
import { levelOf } from './head-likeness.ts';
import { type Manner, mannerWith } from './manners.ts';
import { type Head, isLoose, measureOf, type WalkedPage, widthOf } from './page-walked.ts';
import { isSigned, lastParagraph } from './text-columns.ts';

type Text = Extract<Item, { type: 'text' }>;

export type OpenStory = {
  /** Items of its paragraphs, and of its head. */
  texts: readonly number[];
  heads: readonly number[];
  chains: readonly Chain[];
  /** Those of its paragraphs that went on in a rest that the walk gave them. */
  goneOn: readonly Chain[];
  /** Sum of all kinship between its paragraphs, each with itself among them. */
  norm: number;
  /** The same of the nearness of their meanings. */
  meaningNorm: number;
  /** How its paragraphs talk together; null where it has none. */
  manner: Manner | null;
  /** Ended by a credit on a line of its own, or at the end of its last paragraph. */
  closed: boolean;
  signedOff: boolean;
  truncated: boolean;
  /** Its last paragraph looks ahead. */
  ahead: boolean;
  headed: boolean;
  /** The highest mark of its head's lines; 9 without a head. */
  level: number;
  /** A byline or a dateline names its makers. */
  signed: boolean;
  crossheads: readonly Head[];
  /** Parts of its paragraphs that have not been met yet: what stands before them is another story's. */
  pending: number;
  /** The number of the last paragraph of an enumeration, or 0. */
  ordinal: number;
  /** How the last numbered paragraph or line of a list begins; empty without one. */
  listed: string;
  /** Its last text announces a list of which nothing has been met. */
  announces: boolean;
  /** A line of its head is a notice's. */
  notice: boolean;
  /** Widths in em of the columns that its paragraphs stand in, where known. */
  measures: readonly number[];
  /** How many of its paragraphs stand in loose lines. */
  loose: number;
  /** List items and date lines. */
  lines: number;
  /** Em of all its paragraphs. */
  width: number;
  /** Its last item, and what that is. */
  last: number;
  just: 'head' | 'crosshead' | 'other';
};

export const noStory: OpenStory = {
  texts: [],
  heads: [],
  chains: [],
  goneOn: [],
  norm: 0,
  meaningNorm: 0,
  manner: null,
  closed: false,
  signedOff: false,
  truncated: false,
  ahead: false,
  headed: false,
  level: 9,
  signed: false,
  crossheads: [],
  pending: 0,
  ordinal: 0,
  listed: '',
  announces: false,
  notice: false,
  measures: [],
  loose: 0,
  lines: 0,
  width: 0,
  last: -1,
  just: 'other',
};

/**
 * A story grows. Walks that let it grow alike share what comes of it, and with it all that is seen of it.
 * @param grow is given the story, the index of an item, and the item
 */
function growth<Own extends Item, More extends unknown[]>(
  grow: (story: OpenStory, index: number, item: Own, ...more: More) => OpenStory,
): typeof grow {
  const known = new WeakMap<Own, Map<OpenStory, OpenStory>>();
  return (story, index, item, ...more) => {
    let ofItem = known.get(item);
    if (!ofItem) {
      ofItem = new Map();
      known.set(item, ofItem);
    }
    let grown = ofItem.get(story);
    if (!grown) {
      grown = grow(story, index, item, ...more);
      ofItem.set(story, grown);
    }
    return grown;
  };
}

export const withText = growth((story, index, { chain }: Text, page: WalkedPage) => {
  let shared = 0;
  let near = 0;
  for (const text of story.texts) {
    shared += page.kin.between(text, index);
    near += page.meaning.between(text, index);
  }
  const start = chain.sights[0]?.strand.text ?? '';
  const measure = measureOf(chain);
  const dateline = story.texts.length === 0 && page.clues.hasDateline(start);
  return {
    ...story,
    texts: [...story.texts, index],
    chains: [...story.chains, chain],
    norm: story.norm + 1 + 2 * shared,
    meaningNorm: story.meaningNorm + 1 + 2 * near,
    manner: mannerWith(story.manner, page.manner(index)),
    signed: story.signed || dateline,
    signedOff: isSigned(page, chain),
    truncated: chain.truncated,
    ahead: lastParagraph.test(start),
    loose: story.loose + flag(isLoose(chain)),
    ordinal: ordinalOf(start.slice(0, 8)) ?? story.ordinal,
    listed: ordinalOf(start.slice(0, 8)) === null ? story.listed : start.slice(0, 8),
    announces: announcesList(chain),
    measures: measure > 0 ? [...story.measures, measure] : story.measures,
    pending:
      isLoose(chain) || chain.sights.some((sight) => sight.torn)
        ? 0
        : chain.sights.length - 1 + flag(page.awaited.has(chain)),
    width: story.width + widthOf(chain),
    last: index,
    just: 'other',
  };
});

/** 现将范围公布如下： and 对下列路段实行封闭施工。特此通告。 */
function announcesList({ sights }: Chain): boolean {
  return /[：:]$|如下|下列/.test(sights.map(({ strand }) => strand.text).join(''));
}

/** A text that goes on with a paragraph of the story. */
export function withRest(story: OpenStory, index: number, text: Text, page: WalkedPage, left: Chain): OpenStory {
  const { signed, ordinal, listed } = story;
  return { ...withText(story, index, text, page), signed, ordinal, listed, goneOn: [...story.goneOn, left] };
}

export const withPart = growth((story, index, { chain }: Extract<Item, { type: 'part' }>) => ({
  ...story,
  truncated: chain.truncated,
  pending: Math.max(0, story.pending - 1),
  last: index,
  just: 'other',
}));

export const withHead = growth((story, index, head: Head) => {
  const headed = story.headed || head.displays.length > 0;
  return {
    ...story,
    heads: [...story.heads, index],
    headed,
    notice: story.notice || head.displays.some(({ strand }) => isNoticeHeadline(strand.text)),
    level: Math.min(story.level, levelOf(head)),
    signed: story.signed || head.bylines.length > 0,
    last: index,
    just: 'head',
  };
});

export const withCrosshead = growth((story, index, head: Head) => ({
  ...story,
  crossheads: [...story.crossheads, head],
  last: index,
  just: 'crosshead',
  ahead: false,
  signedOff: false,
}));

/** Another line of the head or crosshead that was last. */
export const withLineOfHead = growth((story, index, head: Head) =>
  story.just === 'crosshead' ? { ...story, last: index } : withHead(story, index, head),
);

export const withCredit = growth((story, index) => ({ ...story, closed: true, last: index, just: 'other' }));

export const withLine = growth((story, index, { sight }: Extract<Item, { type: 'line' }>) => {
  const closed = sight.look === 'date' || story.closed;
  const start = sight.strand.text.slice(0, 8);
  const listed = ordinalOf(start) === null ? story.listed : start;
  return { ...story, closed, listed, announces: false, lines: story.lines + 1, last: index, just: 'other' };
});

export const storyColumns: readonly Column<OpenStory>[] = [
  ['none', 'there is no such story', (story) => flag(story === noStory)],
  ['empty', 'no text yet', ({ texts }) => flag(texts.length === 0)],
  ['one', 'one text', ({ texts }) => flag(texts.length === 1)],
  ['few', 'three texts or fewer', ({ texts }) => flag(texts.length <= 3)],
  ['short', 'no wider than six lines of 20 em', ({ width }) => flag(width <= 120)],
  ['closed', 'ended by a credit', ({ closed }) => flag(closed)],
  ['signedOff', 'its last text ends with a signature', ({ signedOff }) => flag(signedOff)],
  ['truncated', 'it breaks off', ({ truncated }) => flag(truncated)],
  ['pending', 'a rest of its last text is still to come', ({ pending }) => flag(pending > 0)],
  ['ahead', 'its last text looks ahead', ({ ahead }) => flag(ahead)],
  ['headed', 'it has a head', ({ headed }) => flag(headed)],
  ['signed', 'its makers are named', ({ signed }) => flag(signed)],
  ['signedBody', 'its makers are named and it has a text', ({ signed, texts }) => flag(signed && texts.length > 0)],
  ['divided', 'it has crossheads', ({ crossheads }) => flag(crossheads.length > 0)],
  ['dividedAgain', 'it has several', ({ crossheads }) => flag(crossheads.length > 1)],
  ['justHeaded', 'its last item is a line of its head', ({ just }) => flag(just === 'head')],
  ['justDivided', 'its last item is a crosshead', ({ just }) => flag(just === 'crosshead')],
  ['enumerates', 'it has an enumeration', ({ ordinal }) => flag(ordinal > 0)],
  ['lines', 'it has list items or date lines', ({ lines }) => flag(lines > 0)],
  ['loose', 'share of its texts in loose lines', ({ loose, texts }) => loose / Math.max(1, texts.length)],
];

const known = new WeakMap<OpenStory, Float64Array>();

export function storyValues(story: OpenStory): Float64Array {
  let values = known.get(story);
  if (!values) {
    values = valuesOf(storyColumns, story);
    known.set(story, values);
  }
  return values;
}
