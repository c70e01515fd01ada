/** What a head and the texts on either side of it have in common: whether it divides them, and which it speaks of. */
import { type HeadSeen, isByline, nearMax, neighbour } from './head-seen.ts';

/** Items behind the lines of heads in which the texts that they speak of are looked for. */
const spokenMax = 40;

export function coverageOfAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1);
  return above ? coverageOf({ ...seen, index: seen.index - 1 }, 1, 3) : 0;
}

/** Texts on one side of an item, the nearest first: up to a credit or a signed head. */
function side({ page: { items }, index }: HeadSeen, step: 1 | -1, most: number): number[] {
  const found: number[] = [];
  const reach = index + step * nearMax;
  for (let i = index + step; i >= 0 && i < items.length && i !== reach && found.length < most; i += step) {
    const item = items[i];
    if (item?.type === 'text') found.push(i);
    else if (item?.type === 'head' && step === 1 && found.length > 0) break;
    else if (item?.type === 'credit' || (step === -1 && isByline(item))) break;
  }
  return found;
}

function meanAcross(seen: HeadSeen, of: (below: number, above: number) => number): number {
  const [above, below] = [side(seen, -1, 4), side(seen, 1, 4)];
  let sum = 0;
  for (const a of above) for (const b of below) sum += of(b, a);
  return sum / Math.max(1, above.length * below.length);
}

export function cohesionAcross(seen: HeadSeen): number {
  return meanAcross(seen, (below, above) => seen.page.kin.between(below, above));
}

export function votesAcross(seen: HeadSeen): number {
  return meanAcross(seen, (below, above) => seen.page.votes.pairs(below, above));
}

export function meaningAcross(seen: HeadSeen): number {
  return meanAcross(seen, (below, above) => seen.page.meaning.between(below, above));
}

/** Mean nearness of a head's meaning to those of the texts on one side. */
export function meaningOn(seen: HeadSeen, step: 1 | -1, most: number): number {
  const texts = side(seen, step, most);
  return texts.reduce((sum, text) => sum + seen.page.meaning.between(seen.index, text), 0) / Math.max(1, texts.length);
}

export function coverageOf(seen: HeadSeen, step: 1 | -1, most: number): number {
  return Math.max(0, ...side(seen, step, most).map((text) => seen.page.votes.covers(seen.index, text)));
}

/** The texts behind that speak most of either line: another for each, and not akin? */
export function partedFrom(seen: HeadSeen, step: 1 | -1): number {
  if (!neighbour(seen, step)) return 0;
  const { votes, kin } = seen.page;
  const [own, other] = [seen.index, seen.index + step];
  const [ofOwn, ofOther] = [spokenOf(seen, own), spokenOf(seen, other)];
  if (ofOwn < 0 || ofOther < 0 || ofOwn === ofOther) return 0;
  const leads = [
    votes.covers(own, ofOwn) - votes.covers(own, ofOther),
    votes.covers(other, ofOther) - votes.covers(other, ofOwn),
  ];
  return Math.max(0, Math.min(...leads)) * (1 - kin.between(ofOwn, ofOther));
}

/** The text behind, up to some way, that has most of a head's words; -1 where none has any. */
function spokenOf({ page, run }: HeadSeen, head: number): number {
  let [best, most] = [-1, 0];
  for (let i = run.end; i < Math.min(page.items.length, run.end + spokenMax); i += 1) {
    const share = page.items[i]?.type === 'text' ? page.votes.covers(head, i) : 0;
    if (share > most) [best, most] = [i, share];
  }
  return best;
}

export function coversFar({ page, index, below }: HeadSeen): number {
  let most = 0;
  for (let i = Math.max(0, index - nearMax); i < Math.min(page.items.length, index + nearMax); i += 1)
    if (page.items[i]?.type === 'text' && (i < index || i > index + below.texts + 4))
      most = Math.max(most, page.votes.covers(index, i));
  return most;
}
