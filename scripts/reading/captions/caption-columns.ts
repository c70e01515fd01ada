/**
 * What speaks for a caption to be a story's: that the story speaks of what the picture shows, that who took it wrote the
 * story, that it stands there, and that captions which stand together go together. One row of numbers for each story.
 */
import { captionMark } from '../../language/caption-marks.ts';
import type { Gathered, Sight } from '../../stage.ts';
import { rowMaker } from '../columns.ts';
import { type Grams, gramsOf } from '../grams.ts';
import { commonNats, coverageBy, type Rarity } from '../kinship.ts';

const ownColumns = [
  'share',
  'shareMargin',
  'best',
  'nats',
  'natsMargin',
  'votes',
  'votesMargin',
  'above',
  'aboveInList',
  'aboveNumbered',
  'abovePlaced',
  'aboveFar',
  'below',
  'belowInList',
  'around',
  'signed',
  'signedElsewhere',
  'bodiless',
  'length',
] as const;
const stepColumns = ['same', 'next', 'back', 'sameNumbered', 'nextNumbered', 'backNumbered'] as const;

export const captionColumns = [...ownColumns, ...stepColumns];
const row = rowMaker(captionColumns);

/** Items between a caption and its story beyond which it stands nowhere near, however far. */
const farMax = 10;
/** What stands at a caption's end in brackets, or says who took the picture. */
const creditAtEnd = /\s*[（(][^（()）]{2,30}[)）]\s*$|\s*(?:\S{0,8}记者\s*|通讯员\s*)?\S{2,4}\s*\/?\s?摄\s*$/u;
const names =
  /(?:记者|通讯员|摄影)[\s/：:]*([\p{Script=Han}]{2,3})(?![\p{Script=Han}])|([\p{Script=Han}]{2,3})\s*\/?\s*摄/gu;

type Story = { text: string; bag: Grams; ids: readonly number[]; isBodiless: boolean };

/** @returns for each caption a row of `captionColumns` for each story */
export function captionRows(
  captions: readonly Sight[],
  stories: readonly Gathered[],
  rarity: Rarity,
): Float64Array[][] {
  const told = stories.map(storyOf);
  return captions.map((sight, place) => {
    const subject = subjectOf(sight.strand.text);
    const covered = told.map(({ bag }) => coverageBy(subject, rarity)(bag));
    const shares = covered.map(({ share }) => share);
    const nats = covered.map(({ weight }) => weight / 10);
    const votes = votesOf(subject, told, rarity);
    const [above, below] = besides(sight.id, told);
    const list = listLength(captions, place);
    const people = [...sight.strand.text.matchAll(names)].flatMap(([, first, second]) => first ?? second ?? []);
    const signed = told.map(({ text }) => people.some((name) => text.includes(name)));
    const mark = captionMark(sight.strand.text);
    return told.map((story, i) => {
      const share = shares[i] ?? 0;
      const isAbove = i === above.story ? 1 : 0;
      const isBelow = i === below ? 1 : 0;
      return row({
        share,
        shareMargin: marginOf(shares, i),
        best: share > 0 && marginOf(shares, i) > 0 ? 1 : 0,
        nats: nats[i] ?? 0,
        natsMargin: marginOf(nats, i),
        votes: votes[i] ?? 0,
        votesMargin: marginOf(votes, i),
        above: isAbove,
        aboveInList: isAbove * Math.log(list),
        aboveNumbered: isAbove * (mark?.kind === 'number' ? 1 : 0),
        abovePlaced: isAbove * (mark?.kind === 'place' ? 1 : 0),
        aboveFar: isAbove * Math.log1p(Math.min(farMax, above.distance)),
        below: isBelow,
        belowInList: isBelow * Math.log(list),
        around: isAbove * isBelow,
        signed: signed[i] ? 1 : 0,
        signedElsewhere: !signed[i] && signed.includes(true) ? 1 : 0,
        bodiless: story.isBodiless ? 1 : 0,
        length: Math.log1p(story.text.length / 100),
      });
    });
  });
}

/** What two captions, one after the other in a list, say for going to stories `from` and `to`. */
export function stepRow(upper: Sight, lower: Sight, from: number, to: number): Float64Array {
  const step = from === to ? 'same' : from < to ? 'next' : 'back';
  return row({ [isNumbered(upper) && isNumbered(lower) ? `${step}Numbered` : step]: 1 });
}

/** Captions in one list: nothing else stands between them, or both have a number. */
export function areListed(upper: Sight, lower: Sight): boolean {
  return lower.id - upper.id === 1 || (isNumbered(upper) && isNumbered(lower));
}

function isNumbered({ strand }: Sight): boolean {
  return captionMark(strand.text)?.kind === 'number';
}

/** The caption without its mark, and without who took the picture. */
function subjectOf(text: string): string {
  const bare = text.slice(captionMark(text)?.length ?? 0).replace(creditAtEnd, '');
  return bare.length > 3 ? bare : text;
}

/** Of each story, the share of the caption's words that are its: a word that others have too counts for a part. */
function votesOf(subject: string, stories: readonly Story[], rarity: Rarity): number[] {
  const votes = stories.map(() => 0);
  let all = 1e-9;
  for (const pair of gramsOf(subject).pairs.pairs) {
    const weight = Math.max(0, rarity(pair) - commonNats);
    const found = stories.flatMap(({ bag }, i) => (bag.pairs.find(pair) >= 0 ? [i] : []));
    all += weight;
    for (const i of found) votes[i] = (votes[i] ?? 0) + weight / found.length;
  }
  return votes.map((vote) => vote / all);
}

/** By how much a value is above all others, or below the greatest. */
function marginOf(values: readonly number[], own: number): number {
  let most = 0;
  for (const [i, value] of values.entries()) if (i !== own && value > most) most = value;
  return (values[own] ?? 0) - most;
}

/** The stories whose items stand last before a block and first behind it. */
function besides(id: number, stories: readonly Story[]): [{ story: number; distance: number }, number] {
  const above = { story: -1, at: Number.NEGATIVE_INFINITY };
  const below = { story: -1, at: Number.POSITIVE_INFINITY };
  for (const [story, { ids }] of stories.entries())
    for (const at of ids) {
      if (at < id && at > above.at) Object.assign(above, { story, at });
      if (at > id && at < below.at) Object.assign(below, { story, at });
    }
  return [{ story: above.story, distance: id - above.at - 1 }, below.story];
}

function listLength(captions: readonly Sight[], place: number): number {
  const goesOn = (i: number): boolean => (captions[i + 1]?.id ?? -1) - (captions[i]?.id ?? -1) === 1;
  let [from, to] = [place, place];
  while (from > 0 && goesOn(from - 1)) from -= 1;
  while (to < captions.length - 1 && goesOn(to)) to += 1;
  return to - from + 1;
}

function storyOf(story: Gathered): Story {
  const sights = [
    ...story.displays,
    ...story.bylines,
    ...story.body.flatMap((part) =>
      part.type === 'paragraph' ? part.chain.sights : part.type === 'crosshead' ? part.displays : [part.sight],
    ),
  ];
  const text = sights.map((sight) => sight.strand.text).join('\n');
  return { text, bag: gramsOf(text), ids: sights.map((sight) => sight.id), isBodiless: story.body.length === 0 };
}
