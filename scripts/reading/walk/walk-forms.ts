/** What the stories of a whole walk look like: how they begin and end, how far they are spread, which joins they make. */
import type { Chain } from '../../stage.ts';
import { flag } from '../columns.ts';
import { ordinalOf } from '../ordinals.ts';
import { toldNats } from './open-rests.ts';
import type { OpenStory } from './open-story.ts';
import { sameMeasureMax, type WalkedPage } from './page-walked.ts';
import { isSigned, leadStart } from './text-columns.ts';
import type { Trail, Walk } from './walking.ts';

/** A walk with what became of each item. */
export type Followed = { page: WalkedPage; walk: Walk; trails: readonly Trail[] };

export function countOf({ walk }: Followed, so: (story: OpenStory) => boolean): number {
  return walk.stories.filter(so).length;
}

export function sumOf({ walk }: Followed, of: (story: OpenStory) => number): number {
  return walk.stories.reduce((sum, story) => sum + of(story), 0);
}

export function restNats({ page, trails }: Followed): number {
  let sum = 0;
  for (const { placing } of trails) {
    const item = page.items[placing.item];
    if (!placing.goesOn || item?.type !== 'text') continue;
    const rest = page.rests.get(item.chain)?.find(({ left }) => left === placing.goesOn);
    sum += toldNats(rest?.weight ?? 0);
  }
  return sum;
}

export function missedJoins({ page, trails }: Followed): number {
  return trails.filter(({ placing }) => {
    const item = page.items[placing.item];
    return item?.type === 'text' && !placing.goesOn && page.rests.get(item.chain)?.some(({ chosen }) => chosen);
  }).length;
}

export function turnsOf({ page, trails }: Followed): number {
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

export function spreadOf({ items }: WalkedPage): (story: OpenStory) => number {
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
export const isDated = (page: WalkedPage, text: number): boolean => page.clues.hasDateline(startOf(page, text));
export const isLead = (page: WalkedPage, text: number): boolean => {
  const item = page.items[text];
  return item?.type === 'text' && beginsAsReport(item.chain);
};
export const isCut = (page: WalkedPage, text: number): boolean => {
  const item = page.items[text];
  return item?.type === 'text' && item.chain.sights[0]?.cut === true;
};

/** Asked of every text for every walk. */
const reports = new WeakMap<Chain, boolean>();

function beginsAsReport(chain: Chain): boolean {
  let known = reports.get(chain);
  if (known === undefined) {
    known = leadStart.test((chain.sights[0]?.strand.text ?? '').slice(0, 40));
    reports.set(chain, known);
  }
  return known;
}

type Asked = (page: WalkedPage, text: number) => boolean;

export function insideOf(seen: Followed, so: Asked): number {
  return sumOf(seen, ({ texts }) => texts.slice(1).filter((text) => so(seen.page, text)).length);
}

export function firstOf(seen: Followed, so: Asked): number {
  return countOf(seen, ({ texts }) => texts[0] !== undefined && so(seen.page, texts[0]));
}

export function brokenOrdinals(seen: Followed): number {
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

export function signaturesInside(seen: Followed): number {
  return sumOf(seen, ({ texts }) => {
    const signed = texts.slice(0, -1).filter((text) => {
      const item = seen.page.items[text];
      return item?.type === 'text' && isSigned(seen.page, item.chain);
    });
    return signed.length;
  });
}

export function hasMeasures({ measures }: OpenStory): boolean {
  return measures.length > 1 && Math.max(...measures) - Math.min(...measures) > sameMeasureMax;
}

export function headsApart({ heads, texts }: OpenStory): boolean {
  const [first = 0, last = 0] = [heads[0], heads.at(-1)];
  return texts.some((text) => text > first && text < last);
}

export function headBelow({ heads, texts, headed }: OpenStory): boolean {
  return headed && texts[0] !== undefined && texts[0] < (heads[0] ?? 0);
}
