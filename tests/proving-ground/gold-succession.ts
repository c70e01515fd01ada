/** Which printed line of a page really stands below which in its story, by the page's gold. */
import { folded } from '../../scripts/language/folded.ts';
import type { Strand } from '../../scripts/strand.ts';
import { squash } from './comparable.ts';
import type { GoldItem, GoldPage } from './gold.ts';

/** The index of the next line of the story; 'none' where the story ends; 'unknown' where the line was not found, or the next. */
export type GoldNext = number | 'none' | 'unknown';

type Text = { text: string; covered: Uint8Array };
type Spot = { story: number; from: number; to: number };

export function goldSuccession(lines: readonly { strand: Strand }[], gold: GoldPage): GoldNext[] {
  const stories = gold.items.filter((item) => item.kind !== 'furniture').map(textOf);
  const texts = lines.map(({ strand }) => flat(strand.text));
  const spots: (Spot | null)[] = lines.map(() => null);
  const longestFirst = [...texts.keys()].sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0) || a - b);
  for (const index of longestFirst) {
    const spot = spotOf(texts[index] ?? '', index, stories, spots);
    spots[index] = spot;
    if (spot) stories[spot.story]?.covered.fill(1, spot.from, spot.to);
  }
  const byStart = new Map(spots.flatMap((spot, index) => (spot ? [[`${spot.story} ${spot.from}`, index]] : [])));
  return spots.map((spot) => {
    if (!spot) return 'unknown';
    if (spot.to === stories[spot.story]?.text.length) return 'none';
    return byStart.get(`${spot.story} ${spot.to}`) ?? 'unknown';
  });
}

/** A story's body in its order; heads stand elsewhere. */
function textOf(item: GoldItem): Text {
  const { raw } = item.byline;
  const body = item.flow.flatMap((field) => {
    const [, list, place] = /^(paragraphs|subheads)\[(\d+)\]$/u.exec(field) ?? [];
    return list === 'paragraphs' || list === 'subheads' ? [item[list][Number(place)] ?? ''] : [];
  });
  const text = flat((raw ?? '') + body.join('') + (item.endCredit ?? ''));
  return { text, covered: new Uint8Array(text.length) };
}

function flat(text: string): string {
  return squash(folded(text)).replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

/** Where nothing else stands, next to what is known of the lines near. */
function spotOf(text: string, index: number, stories: readonly Text[], spots: readonly (Spot | null)[]): Spot | null {
  let best: { spot: Spot; score: number } | null = null;
  for (const [story, own] of stories.entries())
    for (let from = own.text.indexOf(text); from >= 0 && text !== ''; from = own.text.indexOf(text, from + 1)) {
      const to = from + text.length;
      if (own.covered.subarray(from, to).includes(1)) continue;
      const touches =
        Number(from === 0 || own.covered[from - 1] === 1) + Number(to === own.text.length || own.covered[to] === 1);
      let nearest = 200;
      for (let off = 1; off < 200; off += 1)
        if (spots[index - off]?.story === story || spots[index + off]?.story === story) {
          nearest = off;
          break;
        }
      const score = (text.length < 10 ? 60 : 10) * touches - nearest;
      if (!best || score > best.score) best = { spot: { story, from, to }, score };
    }
  return best?.spot ?? null;
}
