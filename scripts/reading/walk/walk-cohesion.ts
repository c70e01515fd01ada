/** What the stories of a whole walk have in common: their texts with each other, their heads with their texts. */
import { flag } from '../columns.ts';
import type { WalkedPage } from './page-walked.ts';
import type { Trail, Walk } from './walking.ts';

/** Kinship from which two texts are the same one printed twice: that says nothing of whose they are. */
const twinMin = 0.8;

/** Summed over texts: see the columns of the same names in `walk-worth`. */
export type TextSums = {
  pairs: number;
  runs: number;
  best: number;
  other: number;
  strays: number;
  company: number;
  title: number;
};

/** Summed over the lines of heads. */
export type HeadSums = {
  own: number;
  lead: number;
  elsewhere: number;
  strays: number;
  cross: number;
  crossElsewhere: number;
  floating: number;
};

export function textSums({ votes, kin, company }: WalkedPage, { stories }: Walk): TextSums {
  const sums: TextSums = { pairs: 0, runs: 0, best: 0, other: 0, strays: 0, company: 0, title: 0 };
  const all = stories.flatMap(({ texts }, story) => texts.map((text) => ({ text, story })));
  for (const { text, story } of all) {
    let best = 0;
    let other = 0;
    let near = 0;
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

export function headSums({ votes, items }: WalkedPage, { stories }: Walk, trails: readonly Trail[]): HeadSums {
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
