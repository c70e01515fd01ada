/**
 * Whether the texts that stand below a head are one story's or several's: where two heads stand one above the other and then
 * the texts of both, the second head opens a story.
 *
 *     夜市开张 | 放学路上 | 夜市由团县委打造… | 大雨中，小学门口…   →   the texts are not alike, each is nearer one of the heads
 */
import { flag } from '../columns.ts';
import { type HeadSeen, neighbour } from './head-seen.ts';
import { natsApart } from './manners.ts';
import { leadStart } from './text-columns.ts';

/** Texts below the lines of heads that are looked at. */
const textsMax = 6;

/** Those before the next head. */
function textsBelow({ page: { items }, run }: HeadSeen): number[] {
  const found: number[] = [];
  for (let i = run.end + 1; i < items.length && found.length < textsMax; i += 1) {
    const item = items[i];
    if (item?.type === 'head' && item.displays.length > 0) break;
    if (item?.type === 'text') found.push(i);
  }
  return found;
}

/** Texts that begin as reports do. */
export function leadsBelow(seen: HeadSeen): number {
  const { items, clues } = seen.page;
  return textsBelow(seen).reduce((sum, text) => {
    const item = items[text];
    const start = item?.type === 'text' ? (item.chain.sights[0]?.strand.text ?? '') : '';
    return sum + flag(leadStart.test(start.slice(0, 40)) || clues.hasDateline(start));
  }, 0);
}

function meanOfNeighbours(texts: readonly number[], of: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 1; i < texts.length; i += 1) sum += of(texts[i - 1] as number, texts[i] as number);
  return sum / Math.max(1, texts.length - 1);
}

/** Mean nearness of the meanings of each two that follow each other. */
export function meaningBetweenTexts(seen: HeadSeen): number {
  return meanOfNeighbours(textsBelow(seen), (a, b) => seen.page.meaning.between(a, b));
}

/** Mean nats by which each two that follow each other talk otherwise. */
export function mannerBetweenTexts(seen: HeadSeen): number {
  const { manner } = seen.page;
  return meanOfNeighbours(textsBelow(seen), (a, b) => {
    const [above, below] = [manner(a), manner(b)];
    return above && below ? natsApart(above, below) : 0;
  });
}

export function meaningBeside({ page, index, ...seen }: HeadSeen, step: 1 | -1): number {
  return neighbour({ page, index, ...seen }, step) ? page.meaning.between(index, index + step) : 0;
}

/** How much nearer one of the texts is to the one head's line, and another to the other's: the lesser of the two. */
export function meaningParts(seen: HeadSeen, step: 1 | -1): number {
  if (!neighbour(seen, step)) return 0;
  const { between } = seen.page.meaning;
  const leads = textsBelow(seen).map((text) => between(seen.index, text) - between(seen.index + step, text));
  return leads.length < 2 ? 0 : Math.min(Math.max(...leads), -Math.min(...leads));
}
