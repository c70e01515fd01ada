/** Ids of stories: a story that was here before keeps its id, whatever changed around it or in it; new ones get new numbers. */
import { naturalOrder } from './natural-order.ts';

/** A story that had an id before: its text without white space, and its digest. */
export type Former = { id: string; textDigest: string; text: string };
export type Draft = { textDigest: string; text: string };

/** Share of pairs of characters that two texts must have in common for the one to be a new form of the other. */
const similarityMin = 0.5;
/** Characters from which texts are compared by pairs; shorter ones must be alike. */
const comparedLengthMin = 8;

/**
 * @param used every id of the issue that is taken, those of stories long gone included
 * @returns an id for each draft, in their order
 */
export function assignIds(
  pageId: string,
  drafts: readonly Draft[],
  former: readonly Former[],
  used: ReadonlySet<string>,
): string[] {
  const ids: (string | null)[] = drafts.map(() => null);
  const free = new Map(former.map((story) => [story.id, story]));
  for (const [index, draft] of drafts.entries()) {
    const same = [...free.values()].find((story) => story.textDigest === draft.textDigest);
    if (same) {
      ids[index] = same.id;
      free.delete(same.id);
    }
  }
  for (const { index, id } of similarPairs(drafts, ids, [...free.values()])) {
    if (ids[index] !== null || !free.has(id)) continue;
    ids[index] = id;
    free.delete(id);
  }
  let number = former.length === 0 ? 0 : highestNumber(pageId, used);
  return ids.map((id, index) => {
    if (id !== null) return id;
    number = former.length === 0 ? index + 1 : number + 1;
    while (used.has(storyId(pageId, number))) number += 1;
    return storyId(pageId, number);
  });
}

export function storyId(pageId: string, number: number): string {
  return `${pageId}-${String(number).padStart(2, '0')}`;
}

function highestNumber(pageId: string, used: ReadonlySet<string>): number {
  const numbers = [...used]
    .filter((id) => id.startsWith(`${pageId}-`))
    .map((id) => Number.parseInt(id.slice(pageId.length + 1), 10));
  return Math.max(0, ...numbers.filter((number) => Number.isFinite(number)));
}

function similarPairs(drafts: readonly Draft[], ids: readonly (string | null)[], former: readonly Former[]) {
  if (former.length === 0) return [];
  const formerPairs = former.map((story) => ({ id: story.id, pairs: pairsOf(story.text) }));
  const found: { index: number; id: string; similarity: number }[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (ids[index] !== null) continue;
    const pairs = pairsOf(draft.text);
    for (const story of formerPairs) {
      const similarity = inCommon(pairs, story.pairs);
      if (similarity >= similarityMin) found.push({ index, id: story.id, similarity });
    }
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index || naturalOrder(a.id, b.id));
}

type Pairs = { counts: Map<string, number>; total: number };

function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>();
  if (text.length < comparedLengthMin) return { counts, total: 0 };
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: text.length - 1 };
}

/** Dice's coefficient over pairs of neighbouring characters. */
function inCommon(left: Pairs, right: Pairs): number {
  if (left.total === 0 || right.total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left.counts) shared += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * shared) / (left.total + right.total);
}
