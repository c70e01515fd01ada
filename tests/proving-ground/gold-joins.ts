/** Which block of a page really goes on with which, by the page's gold. */
import { folded } from '../../scripts/language/folded.ts';
import type { Sight } from '../../scripts/stage.ts';
import { squash } from './comparable.ts';
import type { GoldItem, GoldPage } from './gold.ts';

/** What is known of each block, by its index: the index of the block before and after it in its paragraph, or why there is none. */
export type GoldEnd = number | 'none' | 'unknown';
export type GoldJoins = {
  /** The block that goes on with it. */
  next: GoldEnd[];
  /** The block that it goes on with. */
  before: GoldEnd[];
  /** The item that the block stands in, or null where it stands in none or in several. */
  item: (string | null)[];
};

type Field = { text: string; item: string; starts: number; ends: number; covered: Uint8Array; prose: boolean };
type Spot = { field: Field; from: number; to: number };

/** Characters from which a block is looked for before its neighbours are known. */
const surelyMin = 10;

export function goldJoins(sights: readonly Pick<Sight, 'strand'>[], gold: GoldPage): GoldJoins {
  const fields = gold.items.flatMap(fieldsOf);
  const spots: (Spot | null)[] = sights.map(() => null);
  const texts = sights.map((sight) => flat(sight.strand.text));
  const byLength = [...texts.keys()].sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0) || a - b);
  for (const index of byLength) {
    const spot = spotOf(texts[index] ?? '', index, fields, spots);
    spots[index] = spot;
    spot?.field.covered.fill(1, spot.from, spot.to);
  }
  const next: GoldEnd[] = sights.map(() => 'none');
  const before: GoldEnd[] = sights.map(() => 'none');
  const byField = Map.groupBy(spots.keys(), (index) => spots[index]?.field ?? null);
  for (const [field, indices] of byField) {
    if (!field) {
      for (const index of indices) next[index] = before[index] = 'unknown';
      continue;
    }
    if (!field.prose) continue;
    const inOrder = [...indices].sort((a, b) => (spots[a]?.from ?? 0) - (spots[b]?.from ?? 0));
    for (const [place, index] of inOrder.entries()) {
      const own = spots[index];
      const other = inOrder[place + 1];
      const follower = other === undefined ? undefined : spots[other];
      if (place === 0 && own && own.from > 0 && own.from !== field.starts) before[index] = 'unknown';
      if (follower && own && (own.to >= field.ends || follower.from === field.starts)) continue;
      if (other !== undefined && own && follower && follower.from === own.to) {
        next[index] = other;
        before[other] = index;
      } else if (other !== undefined || (own && own.to < field.ends)) {
        next[index] = 'unknown';
        if (other !== undefined && follower?.from !== field.starts) before[other] = 'unknown';
      }
    }
  }
  return { next, before, item: spots.map((spot) => spot?.field.item ?? null) };
}

function flat(text: string): string {
  return squash(folded(text)).replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

function fieldsOf(item: GoldItem): Field[] {
  const { raw } = item.byline;
  const field = (text: string | null | undefined, prose = false, head = '', foot = ''): Field[] => {
    if (!text) return [];
    const whole = flat(head + text + foot);
    const starts = flat(head).length;
    const ends = whole.length - flat(foot).length;
    return [{ text: whole, item: item.id, starts, ends, covered: new Uint8Array(whole.length), prose }];
  };
  return [
    ...[item.section, item.kicker, item.headline, item.deck, ...item.subheads, ...item.captions].flatMap((text) =>
      field(text),
    ),
    ...item.paragraphs.flatMap((text, i) => {
      const head = i === 0 && raw && item.flow.length > 0 ? raw : '';
      const foot = i === item.paragraphs.length - 1 ? (item.endCredit ?? '') : '';
      return field(text, true, head, foot);
    }),
  ];
}

/** Where nothing else stands, in the field of the nearest block that is known. */
function spotOf(text: string, index: number, fields: readonly Field[], spots: readonly (Spot | null)[]): Spot | null {
  let best: { spot: Spot; score: number } | null = null;
  for (const field of fields)
    for (let from = field.text.indexOf(text); from >= 0 && text !== ''; from = field.text.indexOf(text, from + 1)) {
      const to = from + text.length;
      if (field.covered.subarray(from, to).includes(1)) continue;
      const nearest = spots.reduce(
        (least, spot, other) => (spot?.field.item === field.item ? Math.min(least, Math.abs(other - index)) : least),
        200,
      );
      const fits =
        Number(from === 0 || field.covered[from - 1] === 1) +
        Number(to === field.text.length || field.covered[to] === 1);
      const score = (text.length < surelyMin ? 60 : 10) * fits - nearest;
      if (!best || score > best.score) best = { spot: { field, from, to }, score };
    }
  return best?.spot ?? null;
}
