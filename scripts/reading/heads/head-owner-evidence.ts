/**
 * What speaks for a piece of a head to be a story's: that the story speaks of the same, that it stands where the piece
 * stands, and that pieces which stand together go together. One row of numbers for each story that is tried.
 */
import { isNoticeHeadline } from '../../language/notice-words.ts';
import { sectionLabel } from '../../language/section-labels.ts';
import { type Meaning, meaningOf, nearness } from '../../language/word-meanings.ts';
import type { Gathered, Sight } from '../../stage.ts';
import { rowMaker } from '../columns.ts';
import { type Grams, gramsOf } from '../grams.ts';
import { coverageBy, type Rarity } from '../kinship.ts';
import { type HeadUnit, partsOf } from './head-units.ts';

/** Columns of a unit and a story that do not depend on what becomes of other units. */
const ownColumns = [
  'none',
  'noneOfFloating',
  'noneUnknown',
  'noneMeaning',
  'noneFurniture',
  'noneSlogan',
  'noneSloganBeside',
  'noneStrangerOfTwo',
  'noneStrangerOfMany',
  'noneLabel',
  'noneNotice',
  'noneHeadline',
  'noneFirst',
  'own',
  'ownAfterBody',
  'ownCovered',
  'ownAfterHeadless',
  'aboveAfterHeadless',
  'ownBeforeFloating',
  'aboveBeforeFloating',
  'above',
  'aboveOfFloating',
  'below',
  'belowOfFloating',
  'distance',
  'distanceBack',
  'distanceOfHeadless',
  'lead',
  'body',
  'margin',
  'best',
  'leadMargin',
  'leadBest',
  'overOwn',
  'nats',
  'natsMargin',
  'natsOverOwn',
  'meaning',
  'meaningMargin',
  'meaningBest',
  'numbers',
  'numbersMissing',
  'headless',
  'headlessOfFloating',
  'inTurn',
  'bodiless',
] as const;

/** Columns of what becomes of the units around it; see `head-owners`. */
const jointColumns = [
  'first',
  'another',
  'sameLine',
  'sameRun',
  'sameUnderLabel',
  'sameUnderKicker',
  'sameOverDeck',
  'sameHeadlines',
  'sameSlogan',
  'sameLevels',
  'otherLevels',
  'sameAlike',
] as const;

export const ownerColumns = [...ownColumns, ...jointColumns];
const row = rowMaker(ownerColumns);

/** What is asked of the stories of a page for all units. */
export type Owners = {
  rarity: Rarity;
  leads: Grams[];
  bodies: Grams[];
  texts: string[];
  /** What each story is about. */
  meanings: Meaning[];
  /** First and last block of each story's body; empty ones stand nowhere. */
  spans: { from: number; to: number }[];
  /** Blocks of all bodies with their story, in source order. */
  blocks: { id: number; story: number }[];
  headless: number[];
  floatingRuns: number[];
  /** Block of the last line that floats; -1 where none does. */
  lastFloating: number;
};

/** Characters of a body that count as its lead. */
export const leadLength = 160;

export function ownersOf(stories: readonly Gathered[], units: readonly HeadUnit[], rarity: Rarity): Owners {
  const texts = stories.map(bodyText);
  const blocks = stories
    .flatMap((story, index) => bodySights(story).map((sight) => ({ id: sight.id, story: index })))
    .sort((a, b) => a.id - b.id);
  return {
    rarity,
    texts,
    meanings: texts.map(meaningOf),
    leads: texts.map((text) => gramsOf(text.slice(0, leadLength))),
    bodies: texts.map((text) => gramsOf(text)),
    spans: stories.map((_, index) => {
      const own = blocks.filter((block) => block.story === index);
      return { from: own[0]?.id ?? -1, to: own.at(-1)?.id ?? -1 };
    }),
    blocks,
    headless: stories.flatMap((story, index) => (story.displays.length === 0 && story.body.length > 0 ? [index] : [])),
    floatingRuns: [...new Set(units.filter((unit) => unit.own < 0).map((unit) => unit.run))],
    lastFloating: units.findLast((unit) => unit.own < 0)?.sight.id ?? -1,
  };
}

/** Blocks from which a story is far away, however far. */
const farMax = 10;
/** Share of its rare words that a story's headline has in common with it, most often. */
const spokenOfMin = 0.5;

/** @returns a row of `ownColumns` for each story, and the last one for none of them */
export function ownRows(unit: HeadUnit, owners: Owners, units: readonly HeadUnit[]): Float64Array[] {
  const { leads, bodies, spans, texts } = owners;
  const text = unit.strand.text;
  const covered = coverageBy(text, owners.rarity);
  const lead = leads.map((bag) => covered(bag).share);
  const found = bodies.map((bag) => covered(bag));
  const body = found.map(({ share }) => share);
  const nats = found.map(({ weight }) => weight / 10);
  const [topNats, secondNats] = topTwo(nats);
  const [top, second] = topTwo(body);
  const [topLead, secondLead] = topTwo(lead);
  const about = meaningOf(text);
  const near = owners.meanings.map((meaning) => nearness(about, meaning));
  const [topNear, secondNear] = topTwo(near);
  const strange = isStranger(unit, owners);
  const parts = unit.strand === unit.sight.strand ? 1 : partsOf(unit.sight.strand).length;
  const floats = unit.own < 0 ? 1 : 0;
  const id = unit.sight.id;
  const above = owners.blocks.findLast((block) => block.id < id)?.story ?? -1;
  const below = owners.blocks.find((block) => block.id > id)?.story ?? -1;
  const afterHeadless = owners.headless.some((story) => (spans[story]?.from ?? id) < id) ? 1 : 0;
  const beforeFloating = owners.lastFloating > id ? 1 : 0;
  const numbers = text.match(/\d[\d.]*\d|[〇一二三四五六七八九十百千万]{2,}/gu) ?? [];
  const rows = texts.map((own, story) => {
    const { from, to } = spans[story] ?? { from: -1, to: -1 };
    const share = body[story] ?? 0;
    const best = share === top ? second : top;
    const isOwn = story === unit.own && !strange ? 1 : 0;
    const isHeadless = owners.headless.includes(story) ? 1 : 0;
    const isBack = id > to ? 1 : 0;
    const distance = Math.log1p(from < 0 ? farMax : Math.min(farMax, id < from ? from - id : id > to ? id - to : 0));
    const has = numbers.filter((number) => own.includes(number)).length;
    return row({
      own: isOwn,
      ownAfterBody: isOwn && from >= 0 && id > from ? 1 : 0,
      ownCovered: isOwn * share,
      ownAfterHeadless: isOwn * afterHeadless,
      aboveAfterHeadless: story === above ? afterHeadless : 0,
      ownBeforeFloating: isOwn * beforeFloating,
      aboveBeforeFloating: story === above ? beforeFloating : 0,
      above: story === above ? 1 : 0,
      aboveOfFloating: story === above ? floats : 0,
      below: story === below ? 1 : 0,
      belowOfFloating: story === below ? floats : 0,
      distance,
      distanceBack: distance * isBack,
      distanceOfHeadless: distance * isHeadless,
      lead: lead[story] ?? 0,
      body: share,
      margin: share - best,
      best: share > 0 && share === top ? 1 : 0,
      leadBest: (lead[story] ?? 0) === topLead && topLead - secondLead > 0.2 ? 1 : 0,
      leadMargin: (lead[story] ?? 0) - ((lead[story] ?? 0) === topLead ? secondLead : topLead),
      nats: nats[story] ?? 0,
      natsMargin: (nats[story] ?? 0) - ((nats[story] ?? 0) === topNats ? secondNats : topNats),
      natsOverOwn: unit.own >= 0 ? (nats[story] ?? 0) - (nats[unit.own] ?? 0) : 0,
      meaning: near[story] ?? 0,
      meaningMargin: (near[story] ?? 0) - (near[story] === topNear ? secondNear : topNear),
      meaningBest: topNear > 0 && near[story] === topNear ? 1 : 0,
      overOwn: unit.own >= 0 ? share - (body[unit.own] ?? 0) : 0,
      numbers: has,
      numbersMissing: numbers.length - has,
      headless: isHeadless,
      headlessOfFloating: isHeadless * floats,
      inTurn: isHeadless * floats * isInTurn(unit, story, owners),
      bodiless: from < 0 ? 1 : 0,
    });
  });
  return [
    ...rows,
    row({
      none: 1,
      noneOfFloating: floats,
      noneUnknown: 1 - top,
      noneMeaning: 1 - topNear,
      noneFurniture: unit.sight.chances?.furniture ?? 0,
      noneSlogan: top < 0.3 && isBalanced(unit.sight.strand.text) ? 1 : 0,
      noneSloganBeside:
        top < 0.3 && isBalanced(unit.sight.strand.text) && isBesideHeadline(unit, owners, units) ? 1 : 0,
      noneStrangerOfTwo: parts > 2 ? 0 : strangenessOf(unit, owners),
      noneStrangerOfMany: parts > 2 ? strangenessOf(unit, owners) : 0,
      noneLabel: sectionLabel(text)?.certainty ?? 0,
      noneHeadline: headlineChance(unit.sight),
      noneFirst: isFirst(unit, units) ? 1 : 0,
      noneNotice: isNoticeHeadline(text) ? 1 : 0,
    }),
  ];
}

/** How much less the part's own story speaks of it than of the other parts of its line. */
function strangenessOf(unit: HeadUnit, { bodies, rarity }: Owners): number {
  const own = bodies[unit.own];
  if (!own || unit.strand === unit.sight.strand) return 0;
  const share = (text: string): number => coverageBy(text, rarity)(own).share;
  const others = partsOf(unit.sight.strand).map((part) => share(part.text));
  return Math.max(0, Math.max(...others) - share(unit.strand.text) - 0.25);
}

const headlineChance = ({ chances }: Sight): number => (chances ? chances.headline + chances.headlineRest : 0.5);

/** Does no other line of its story's run look more like a headline? */
function isFirst(unit: HeadUnit, units: readonly HeadUnit[]): boolean {
  const own = headlineChance(unit.sight);
  return unit.own >= 0 && units.every((other) => other.run !== unit.run || headlineChance(other.sight) <= own);
}

/** Is it one of three parts or more of a line, and the only one that the story does not speak of? Two headlines run together. */
function isStranger(unit: HeadUnit, owners: Owners): boolean {
  return partsOf(unit.sight.strand).length > 2 && strangenessOf(unit, owners) > 0;
}

/** Does a line that some story speaks of stand in the same run? */
function isBesideHeadline(unit: HeadUnit, { bodies, rarity }: Owners, units: readonly HeadUnit[]): boolean {
  return units.some((other) => {
    if (other.run !== unit.run || other.sight === unit.sight) return false;
    const covered = coverageBy(other.strand.text, rarity);
    return bodies.some((bag) => covered(bag).share >= spokenOfMin);
  });
}

/** As many heads without a story as stories without a head: the first goes to the first, the second to the second. */
function isInTurn(unit: HeadUnit, story: number, { floatingRuns, headless }: Owners): number {
  return floatingRuns.length === headless.length && floatingRuns.indexOf(unit.run) === headless.indexOf(story) ? 1 : 0;
}

/** Two halves of one length, four to seven characters each: a slogan is made so, and now and then a headline. */
function isBalanced(text: string): boolean {
  const [left = '', right = '', ...rest] = text.split(/[\s，,]+/u);
  return rest.length === 0 && left.length === right.length && left.length >= 3 && left.length <= 7;
}

/** What two units, one right after the other in their run, say for going to one story. */
export function sameRow(upper: HeadUnit, lower: HeadUnit, owners: Owners): Float64Array {
  const isOneLine = upper.sight === lower.sight;
  const [first, second] = [upper.sight.chances, lower.sight.chances];
  const isHeadline = (chances: Sight['chances']): number => (chances ? chances.headline : 0.5);
  const [high, low] = [levelOf(upper.sight), levelOf(lower.sight)];
  return jointRow(
    isOneLine
      ? { sameLine: isStranger(upper, owners) === isStranger(lower, owners) ? 1 : 0 }
      : {
          sameRun: 1,
          sameUnderLabel: (first?.section ?? 0) + (sectionLabel(upper.strand.text)?.certainty ?? 0),
          sameUnderKicker: /(?:—|–|-|[：:])$/.test(upper.strand.text) ? 1 : (first?.kicker ?? 0),
          sameOverDeck: /^(?:—|–|-)/.test(lower.strand.text) ? 1 : (second?.deck ?? 0),
          sameSlogan: isBalanced(upper.sight.strand.text) !== isBalanced(lower.sight.strand.text) ? 1 : 0,
          sameHeadlines: isHeadline(first) * isHeadline(second),
          sameLevels: high === low && high > 0 ? 1 : 0,
          otherLevels: high === low ? 0 : 1,
          sameAlike: Math.abs(upper.sight.width - lower.sight.width) < 1 ? 1 : 0,
        },
  );
}

export function jointRow(values: Partial<Record<(typeof jointColumns)[number], number>>): Float64Array {
  return row(values);
}

function levelOf({ mark }: Sight): number {
  return mark.type === 'heading' ? mark.level : mark.type === 'strong' ? 7 : 0;
}

function topTwo(values: readonly number[]): [number, number] {
  let [top, second] = [0, 0];
  for (const value of values) {
    if (value > top) [top, second] = [value, top];
    else if (value > second) second = value;
  }
  return [top, second];
}

export function bodySights(story: Gathered): Sight[] {
  return story.body.flatMap((part) =>
    part.type === 'paragraph' ? part.chain.sights : part.type === 'crosshead' ? part.displays : [part.sight],
  );
}

export function bodyText(story: Gathered): string {
  return story.body
    .map((part) =>
      part.type === 'paragraph'
        ? part.chain.sights.map((sight) => sight.strand.text).join('')
        : part.type === 'crosshead'
          ? part.displays.map((sight) => sight.strand.text).join(' ')
          : part.sight.strand.text,
    )
    .join('\n');
}
