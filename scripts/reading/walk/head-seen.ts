/** A head of a page, and what stands around it. */
import type { Chain, Item } from '../../stage.ts';
import { type Head, type WalkedPage, widthOf } from './page-walked.ts';

export type HeadSeen = {
  page: WalkedPage;
  index: number;
  head: Head;
  lines: readonly string[];
  run: Run;
  below: Below;
};

/** Items on either side that are looked at, and lines of heads that stand together: an accident has a hundred thousand. */
export const nearMax = 150;
export const runMax = 12;

/** What stands between a head and the next; `lines` of lists and dates, `last` text. */
type Below = { texts: number; lines: number; width: number; last: Chain | null; ends: 'head' | 'credit' | 'end' };

export function headSeen(page: WalkedPage, index: number, head: Head): HeadSeen {
  const lines = head.displays.map((sight) => sight.strand.text);
  const run = runOf(page, index);
  return { page, index, head, lines, run, below: belowOf(page, run.end) };
}

/** The lines that stand together with a line: items of the first and the last, and the byline's, or -1. */
type Run = { start: number; end: number; byline: number };

function runOf({ items }: WalkedPage, index: number): Run {
  let [start, end] = [index, index];
  while (items[start - 1]?.type === 'head' && index - start < runMax) start -= 1;
  while (items[end + 1]?.type === 'head' && end - index < runMax) end += 1;
  let byline = -1;
  for (let i = end; i > index; i -= 1) if (isByline(items[i])) byline = i;
  return { start, end, byline };
}

export function isByline(item: Item | undefined): boolean {
  return item?.type === 'head' && item.displays.length === 0;
}

/** The line directly above or below, or null. */
export function neighbour({ page, index }: HeadSeen, step: 1 | -1): Head | null {
  const item = page.items[index + step];
  return item?.type === 'head' && item.displays.length > 0 ? item : null;
}

function belowOf({ items }: WalkedPage, index: number): Below {
  const below: Below = { texts: 0, lines: 0, width: 0, last: null, ends: 'end' };
  for (let i = index + 1; i < Math.min(items.length, index + nearMax); i += 1) {
    const item = items[i];
    if (item?.type === 'head' || item?.type === 'credit') return { ...below, ends: item.type };
    if (item?.type === 'line') {
      below.lines += 1;
      below.width += item.sight.width;
    }
    if (item?.type !== 'text') continue;
    below.texts += 1;
    below.last = item.chain;
    below.width += widthOf(item.chain);
  }
  return below;
}
