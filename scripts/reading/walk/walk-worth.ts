/** What a whole walk over a page is worth against others over the same page: what can only be seen when all is known. */
import { readFileSync } from 'node:fs';
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../choice-model.ts';
import { type Column, flag, namesOf, valuesOf } from '../columns.ts';
import { thresholds } from '../../thresholds.ts';
import { ordinalOf } from '../ordinals.ts';
import type { OpenStory } from './open-story.ts';
import { measureOf, type WalkedPage } from './page-walked.ts';
import type { Chooser } from './second-thoughts.ts';
import { leadStart } from './text-columns.ts';
import { type Trail, trailOf, type Walk, type Way } from './walking.ts';

/** Texts of a page beyond which walks are not compared: the comparison grows with their square. */
const textsMax = 400;

/** Kinship from which two texts are the same one printed twice: that says nothing of whose they are. */
const twinMin = 0.8;

type Finished = {
  page: WalkedPage;
  walk: Walk;
  trails: readonly Trail[];
  /** The likeliest walk's nats. */
  top: number;
  /** Sums over the page's texts, and over the heads' lines. */
  texts: TextSums;
  heads: HeadSums;
};

type TextSums = {
  pairs: number;
  runs: number;
  best: number;
  other: number;
  strays: number;
  company: number;
  title: number;
};
type HeadSums = {
  own: number;
  lead: number;
  elsewhere: number;
  strays: number;
  cross: number;
  crossElsewhere: number;
  floating: number;
};

const acts = (act: string): Column<Finished> => [
  `acts ${act}`,
  `steps ${act}`,
  ({ trails }) => trails.filter(({ placing }) => placing.act === act).length,
];
const countOf = ({ walk }: Finished, so: (story: OpenStory) => boolean): number => walk.stories.filter(so).length;
const sumOf = ({ walk }: Finished, of: (story: OpenStory) => number): number =>
  walk.stories.reduce((sum, story) => sum + of(story), 0);
const filled = (story: OpenStory): boolean => story.texts.length > 0;

export const worthColumns: readonly Column<Finished>[] = [
  ['nats', 'nats behind the likeliest', ({ walk, top }) => walk.score - top],
  ['stories', 'stories with a text', (seen) => countOf(seen, filled)],
  ['headless', 'of them without a head', (seen) => countOf(seen, (story) => filled(story) && !story.headed)],
  [
    'unnamed',
    'of them without a head or makers',
    (seen) => countOf(seen, (story) => filled(story) && !story.headed && !story.signed),
  ],
  ['bodiless', 'heads to which no text came', (seen) => countOf(seen, (story) => story.headed && !filled(story))],
  ['shortest', 'stories of a line', (seen) => countOf(seen, ({ width }) => width > 0 && width < 20)],
  ['short', 'stories of three lines of 20 em', (seen) => countOf(seen, ({ width }) => width >= 20 && width < 60)],
  ['long', 'ln of their widths, summed', (seen) => sumOf(seen, ({ width }) => Math.log(1 + width / 20))],
  ['pairs', 'votes of pairs of characters that stay in a story, summed', ({ texts }) => texts.pairs],
  ['runs', 'the same of runs of three', ({ texts }) => texts.runs],
  ['best', 'kinship with the likest text of the own story, summed', ({ texts }) => texts.best],
  ['other', 'kinship with the likest text of another, summed', ({ texts }) => texts.other],
  ['strays', 'texts that are most like one of another story', ({ texts }) => texts.strays],
  ['company', 'mean company in the own story, summed', ({ texts }) => texts.company],
  ['title', 'share of the own title that a story’s first text has, summed', ({ texts }) => texts.title],
  ['ownHead', 'share of a head’s words that a text of the story has, summed', ({ heads }) => heads.own],
  ['leadHead', 'share that its first text has, summed', ({ heads }) => heads.lead],
  ['otherHead', 'share that a text of another story has, summed', ({ heads }) => heads.elsewhere],
  ['strayHeads', 'heads of which another story’s text has more', ({ heads }) => heads.strays],
  [
    'crossHead',
    'share of a crosshead’s words that the next texts of its story have, summed',
    ({ heads }) => heads.cross,
  ],
  ['otherCross', 'share that a text of another story has, summed', ({ heads }) => heads.crossElsewhere],
  ['floating', 'share of a floating head’s words that any text has, summed', ({ heads }) => heads.floating],
  ...['adopt', 'more', 'crosshead', 'stay', 'resume', 'credit', 'byline', 'float'].map(acts),
  ['rests', 'cut texts that go on', ({ trails }) => trails.filter(({ placing }) => placing.goesOn).length],
  ['restNats', 'nats of the joins made, halved and summed', restNats],
  ['missed', 'likely joins that were not made', missedJoins],
  [
    'crossheads',
    'stories with one crosshead only',
    (seen) => countOf(seen, ({ crossheads }) => crossheads.length === 1),
  ],
  ['turns', 'times that the walk goes to another story', turnsOf],
  ['spread', 'ln of foreign texts among a story’s own, summed', (seen) => sumOf(seen, spreadOf(seen.page))],
  ['datelines', 'datelines inside a story', (seen) => insideOf(seen, isDated)],
  ['leads', 'texts inside a story that begin as reports do', (seen) => insideOf(seen, isLead)],
  ['leadsFirst', 'stories that begin as reports do', (seen) => firstOf(seen, isLead)],
  ['cutFirst', 'stories that begin as only a rest does', (seen) => firstOf(seen, isCut)],
  ['cutInside', 'texts inside a story that begin as only a rest does', (seen) => insideOf(seen, isCut)],
  ['ordinals', 'numbered texts inside a story that do not follow the number before', brokenOrdinals],
  ['brokenEnds', 'stories that break off', (seen) => countOf(seen, ({ truncated }) => truncated)],
  [
    'signedEnds',
    'stories that end with a signature',
    (seen) => countOf(seen, ({ closed, signedOff }) => closed || signedOff),
  ],
  ['signedInside', 'signatures inside a story', signaturesInside],
  ['measures', 'stories in columns of several widths', (seen) => countOf(seen, hasMeasures(seen.page))],
  ['headsApart', 'heads with a text of the story between their lines', (seen) => countOf(seen, headsApart)],
  ['headsBelow', 'stories whose first text stands above their head', (seen) => countOf(seen, headBelow)],
  ['interleaved', 'share of the page’s texts that go on behind another', ({ page }) => Math.min(1, page.interleaved)],
  ['lossy', 'paragraphs of the page break off', ({ page }) => flag(page.lossy)],
  ['loose', 'share of texts of the page in loose lines', ({ page }) => page.loose],
  ['marked', 'share of heads of the page with marks', ({ page }) => page.marked],
];

/** @returns a row of values for each walk */
export function worthRows(walks: readonly Walk[], { page }: Way): Float64Array[] {
  const top = Math.max(...walks.map(({ score }) => score));
  return walks.map((walk) => {
    const trails = trailOf(walk);
    return valuesOf(worthColumns, {
      page,
      walk,
      trails,
      top,
      texts: textSums(page, walk),
      heads: headSums(page, walk, trails),
    });
  });
}

/** @param lead nats by which another walk must be better than the first */
export function chooserBy(model: ChoiceModel, lead: number = thresholds.secondThoughts.leadMin): Chooser {
  return (walks, way) => {
    if ((walks[0]?.stories ?? []).reduce((sum, { texts }) => sum + texts.length, 0) > textsMax) return 0;
    const strengths = worthRows(walks, way).map((row, i) => strengthOf(model, row) - (i > 0 ? lead : 0));
    return strengths.indexOf(Math.max(...strengths));
  };
}

let loaded: Chooser | null = null;

export function learnedChooser(): Chooser {
  loaded ??= chooserBy(
    unpackChoices(
      JSON.parse(readFileSync(new URL('./worth-model.json', import.meta.url), 'utf8')) as StoredChoiceModel,
      namesOf(worthColumns),
    ),
  );
  return loaded;
}

function textSums({ votes, kin, company }: WalkedPage, { stories }: Walk): TextSums {
  const sums: TextSums = { pairs: 0, runs: 0, best: 0, other: 0, strays: 0, company: 0, title: 0 };
  const all = stories.flatMap(({ texts }, story) => texts.map((text) => ({ text, story })));
  for (const { text, story } of all) {
    let [best, other, near] = [0, 0, 0];
    for (const to of all) {
      if (to.text === text) continue;
      const alike = kin.between(text, to.text);
      if (alike > twinMin) continue;
      if (to.story !== story) {
        if (alike > other) other = alike;
        continue;
      }
      if (alike > best) best = alike;
      sums.pairs += votes.pairs(text, to.text);
      sums.runs += votes.runs(text, to.text);
      near += company.between(text, to.text);
    }
    sums.best += best;
    sums.other += other;
    sums.strays += flag(other > best);
    sums.company += near / Math.max(1, (stories[story]?.texts.length ?? 1) - 1);
  }
  for (const { texts, heads } of stories) {
    const first = texts[0];
    if (first !== undefined) sums.title += Math.max(0, ...heads.map((head) => votes.covers(head, first)));
  }
  return sums;
}

function headSums({ votes, items }: WalkedPage, { stories }: Walk, trails: readonly Trail[]): HeadSums {
  const sums: HeadSums = { own: 0, lead: 0, elsewhere: 0, strays: 0, cross: 0, crossElsewhere: 0, floating: 0 };
  const most = (head: number, texts: readonly number[]): number => {
    let found = 0;
    for (const text of texts) found = Math.max(found, votes.covers(head, text));
    return found;
  };
  const elsewhere = (head: number, story: number): number => {
    let found = 0;
    for (const [i, { texts }] of stories.entries()) if (i !== story) found = Math.max(found, most(head, texts));
    return found;
  };
  for (const { placing } of trails) {
    const item = items[placing.item];
    if (item?.type !== 'head' || item.displays.length === 0) continue;
    const texts = stories[placing.story]?.texts ?? [];
    const foreign = elsewhere(placing.item, placing.story);
    if (placing.act === 'float') sums.floating += foreign;
    else if (placing.act === 'crosshead') {
      const next = texts.filter((text) => text > placing.item).slice(0, 2);
      sums.cross += most(placing.item, next);
      sums.crossElsewhere += foreign;
    } else {
      const own = most(placing.item, texts);
      sums.own += own;
      sums.lead += texts[0] === undefined ? 0 : votes.covers(placing.item, texts[0]);
      sums.elsewhere += foreign;
      sums.strays += flag(foreign > own);
    }
  }
  return sums;
}

function restNats({ page, trails }: Finished): number {
  let sum = 0;
  for (const { placing } of trails) {
    const item = page.items[placing.item];
    if (!placing.goesOn || item?.type !== 'text') continue;
    const rest = page.rests.get(item.chain)?.find(({ left }) => left === placing.goesOn);
    sum += Math.max(-8, Math.min(8, rest?.weight ?? 0)) / 2;
  }
  return sum;
}

function missedJoins({ page, trails }: Finished): number {
  return trails.filter(({ placing }) => {
    const item = page.items[placing.item];
    return item?.type === 'text' && !placing.goesOn && page.rests.get(item.chain)?.some(({ chosen }) => chosen);
  }).length;
}

function turnsOf({ page, trails }: Finished): number {
  let turns = 0;
  let last = -1;
  const met = new Set<number>();
  for (const { placing } of trails) {
    const type = page.items[placing.item]?.type;
    if (type !== 'text' && type !== 'part') continue;
    turns += flag(placing.story !== last && met.has(placing.story));
    met.add(placing.story);
    last = placing.story;
  }
  return turns;
}

function spreadOf({ items }: WalkedPage): (story: OpenStory) => number {
  return ({ texts }) => {
    const [first = 0, last = 0] = [texts[0], texts.at(-1)];
    let between = 0;
    for (let i = first; i <= last; i += 1) between += flag(items[i]?.type === 'text');
    return Math.log(1 + Math.max(0, between - texts.length));
  };
}

const startOf = (page: WalkedPage, text: number): string => {
  const item = page.items[text];
  return item?.type === 'text' ? (item.chain.sights[0]?.strand.text ?? '') : '';
};
const isDated = (page: WalkedPage, text: number): boolean => page.clues.hasDateline(startOf(page, text));
const isLead = (page: WalkedPage, text: number): boolean => leadStart.test(startOf(page, text).slice(0, 40));
const isCut = (page: WalkedPage, text: number): boolean => {
  const item = page.items[text];
  return item?.type === 'text' && item.chain.sights[0]?.cut === true;
};
type Asked = (page: WalkedPage, text: number) => boolean;

function insideOf(seen: Finished, so: Asked): number {
  return sumOf(seen, ({ texts }) => texts.slice(1).filter((text) => so(seen.page, text)).length);
}

function firstOf(seen: Finished, so: Asked): number {
  return countOf(seen, ({ texts }) => texts[0] !== undefined && so(seen.page, texts[0]));
}

function brokenOrdinals(seen: Finished): number {
  return sumOf(seen, ({ texts }) => {
    let [broken, last] = [0, 0];
    for (const text of texts) {
      const ordinal = ordinalOf(startOf(seen.page, text).slice(0, 8));
      if (ordinal === null) continue;
      broken += flag(ordinal > 1 && ordinal !== last + 1);
      last = ordinal;
    }
    return broken;
  });
}

function signaturesInside(seen: Finished): number {
  return sumOf(seen, ({ texts }) => {
    const signed = texts.slice(0, -1).filter((text) => {
      const item = seen.page.items[text];
      return item?.type === 'text' && seen.page.clues.isSigned(item.chain.sights.at(-1)?.strand.text.slice(-60) ?? '');
    });
    return signed.length;
  });
}

function hasMeasures({ items }: WalkedPage): (story: OpenStory) => boolean {
  return ({ texts }) => {
    const widths = texts.flatMap((text) => {
      const item = items[text];
      const width = item?.type === 'text' ? measureOf(item.chain) : 0;
      return width > 0 ? [width] : [];
    });
    return widths.length > 1 && Math.max(...widths) - Math.min(...widths) > 1.3;
  };
}

function headsApart({ heads, texts }: OpenStory): boolean {
  const [first = 0, last = 0] = [heads[0], heads.at(-1)];
  return texts.some((text) => text > first && text < last);
}

function headBelow({ heads, texts, headed }: OpenStory): boolean {
  return headed && texts[0] !== undefined && texts[0] < (heads[0] ?? 0);
}
