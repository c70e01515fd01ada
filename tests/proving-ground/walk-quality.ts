/** How much of a page's stories a walk has whole, by the page's gold: for comparing walks over the same page. */
import { type WalkedPage, widthOf } from '../../scripts/reading/walk/page-walked.ts';
import { trailOf, type Walk } from '../../scripts/reading/walk/walking.ts';
import type { GoldPart } from './walk-gold.ts';

/** Share of text in common from which a story counts as whole: the scorer's. */
const wholeMin = 0.95;
/** What is worth how much of a story. */
const worth = { whole: 1, shared: 0.5, head: 0.25, freeHead: 0.15, crosshead: 0.1, rest: 0.1 };

export function walkQuality({ items }: WalkedPage, walk: Walk, parts: readonly GoldPart[]): number {
  const widths = items.map((item) => (item.type === 'text' ? widthOf(item.chain) : 0));
  const storyOf = new Map<number, number>();
  for (const { placing } of trailOf(walk)) storyOf.set(placing.item, placing.story);
  const whole = new Map<string, number>();
  const made = new Map<number, number>();
  const shared = new Map<string, Map<number, number>>();
  for (const [index, width] of widths.entries()) {
    const part = parts[index];
    const story = storyOf.get(index) ?? -1;
    made.set(story, (made.get(story) ?? 0) + width);
    if (!part || part.as === 'furniture' || width === 0) continue;
    whole.set(part.story, (whole.get(part.story) ?? 0) + width);
    const own = shared.get(part.story) ?? new Map<number, number>();
    own.set(story, (own.get(story) ?? 0) + width);
    shared.set(part.story, own);
  }
  const homes = new Map<string, number>();
  let quality = 0;
  for (const [story, width] of whole) {
    let [home, most] = [-1, 0];
    for (const [open, common] of shared.get(story) ?? []) {
      const alike = (2 * common) / (width + (made.get(open) ?? 0));
      if (alike > most) [home, most] = [open, alike];
    }
    homes.set(story, home);
    quality += worth.shared * most + (most >= wholeMin ? worth.whole : 0);
  }
  for (const { placing } of trailOf(walk)) {
    const part = parts[placing.item];
    const home = homes.get(part?.story ?? '');
    if (!part || home === undefined) continue;
    if (part.as === 'head') {
      if (placing.act === 'float') quality += worth.freeHead;
      else if (placing.story === home && placing.act !== 'crosshead') quality += worth.head;
    } else if (part.as === 'crosshead') {
      if (placing.story === home && placing.act === 'crosshead') quality += worth.crosshead;
    } else if (part.as === 'text' && part.before)
      if (placing.goesOn?.sights.at(-1) === part.before) quality += worth.rest;
  }
  return quality;
}
