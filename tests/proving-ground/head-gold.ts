/** To which story each piece of a page's heads really belongs, and as what, by the page's gold. */
import { folded } from '../../scripts/language/folded.ts';
import { bodySights } from '../../scripts/reading/heads/head-owner-evidence.ts';
import type { HeadUnit } from '../../scripts/reading/heads/head-units.ts';
import type { Gathered } from '../../scripts/stage.ts';
import { squash } from './comparable.ts';
import type { GoldItem, GoldPage } from './gold.ts';

export type HeadField = 'section' | 'kicker' | 'headline' | 'deck';
export const headFields: readonly HeadField[] = ['section', 'kicker', 'headline', 'deck'];

/** Characters by which a block is looked for in the gold's texts. */
const probe = 12;

/** @returns for each story the gold item that most of its body is of; null where none is */
export function storyItems(stories: readonly Gathered[], gold: GoldPage): (GoldItem | null)[] {
  const items = gold.items.filter((item) => item.kind !== 'furniture');
  const bodies = items.map((item) => flat([...item.paragraphs, ...item.subheads, item.endCredit ?? ''].join('')));
  return stories.map((story) => {
    const own = items.map(() => 0);
    for (const sight of bodySights(story)) {
      const text = flat(sight.strand.text);
      const middle = text.slice(Math.max(0, (text.length - probe) >> 1)).slice(0, probe);
      for (const [i, body] of bodies.entries()) if (body.includes(middle)) own[i] = (own[i] ?? 0) + text.length;
    }
    const most = Math.max(0, ...own);
    return most > 0 ? (items[own.indexOf(most)] ?? null) : null;
  });
}

export type GoldUnit = { item: GoldItem; field: HeadField };

/** @returns what the unit is in the heads of the gold, by item; null where it is no part of a head or furniture (a crosshead, a sentence) */
export function goldUnits(unit: HeadUnit, gold: GoldPage): GoldUnit[] | null {
  const text = flat(unit.strand.text);
  const line = flat(unit.sight.strand.text);
  const found = gold.items.flatMap((item) =>
    item.kind === 'furniture'
      ? []
      : headFields.flatMap((field): GoldUnit[] => {
          const own = flat(
            [item[field] ?? '', ...(field === 'headline' ? (item.headlineAlternatives ?? []) : [])].join('|'),
          );
          return own.includes(text) ? [{ item, field }] : [];
        }),
  );
  const whole = found.filter(
    ({ item, field }) => flat(item[field] ?? '').includes(line) || text === flat(item[field] ?? ''),
  );
  if (found.length > 0) return whole.length > 0 ? whole : found;
  const isFurniture = gold.items.some(
    (item) => item.kind === 'furniture' && flat([item.headline ?? '', ...item.paragraphs].join('|')).includes(text),
  );
  return isFurniture ? [] : null;
}

export function flat(text: string): string {
  return squash(folded(text)).replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}
