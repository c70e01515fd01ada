/** Which heads of a page are made alike: crossheads of one story are, and headlines of briefs. */
import type { Item } from '../../stage.ts';
import { shapeOf } from '../display-shape.ts';
import { type HeadSeen, nearMax, neighbour, runMax } from './head-seen.ts';
import type { Head } from './page-walked.ts';

/** The level of a head without a mark. */
export const noLevel = 7;

/** The highest mark among its lines. */
export function levelOf(head: Head): number {
  return Math.min(
    noLevel,
    ...head.displays.map((sight) => (sight.mark.type === 'heading' ? sight.mark.level : noLevel)),
  );
}

export function levelBeside(seen: HeadSeen, step: 1 | -1): number {
  const other = neighbour(seen, step);
  return other ? levelOf(seen.head) - levelOf(other) : 0;
}

export function isLike(seen: HeadSeen, step: 1 | -1): boolean {
  const other = neighbour(seen, step);
  return other !== null && isAlike(seen.head, other);
}

export function widerThanAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1)?.displays[0];
  return above ? Math.max(-12, Math.min(12, (seen.head.displays[0]?.width ?? 0) - above.width)) : 0;
}

/** Are two heads made alike: as wide, of the same mark and parts? */
export function isAlike(one: Head, other: Head): boolean {
  const [a, b] = [one.displays[0], other.displays[0]];
  return (
    a !== undefined &&
    b !== undefined &&
    one.displays.length === other.displays.length &&
    a.mark.type === b.mark.type &&
    levelOf(one) === levelOf(other) &&
    Math.abs(a.width - b.width) <= 1.6 &&
    shapeOf(a) === shapeOf(b)
  );
}

export function alikeOf({ page: { items }, index, head }: HeadSeen): { all: number; near: number } {
  const found = { all: 0, near: 0 };
  const heads: number[] = [];
  for (let i = Math.max(0, index - nearMax); i < Math.min(items.length, index + nearMax); i += 1) {
    const item = items[i];
    if (item?.type === 'head' && item.displays.length > 0) heads.push(i);
  }
  const own = heads.indexOf(index);
  for (const [place, i] of heads.entries()) {
    const other = items[i];
    if (place === own || other?.type !== 'head' || !isAlike(head, other)) continue;
    found.all += 1;
    if (Math.abs(place - own) === 1) found.near += 1;
  }
  return found;
}

/** Lines that stand together, as wide one by one as these. */
export function alikeRuns({ page: { items }, run }: HeadSeen): number {
  const widths = widthsOf(items, run.start);
  let found = 0;
  for (let i = Math.max(0, run.start - nearMax); i < Math.min(items.length, run.start + nearMax); i += 1) {
    if (i === run.start || items[i]?.type !== 'head' || items[i - 1]?.type === 'head') continue;
    const others = widthsOf(items, i);
    if (others.length === widths.length && others.every((width, line) => Math.abs(width - (widths[line] ?? 0)) <= 1.6))
      found += 1;
  }
  return Math.min(4, found);
}

/** Em of each line that stands together from here; a byline is none. */
function widthsOf(items: readonly Item[], start: number): number[] {
  const widths: number[] = [];
  for (let i = start; i <= start + 2 * runMax; i += 1) {
    const item = items[i];
    if (item?.type !== 'head') return widths;
    widths.push(item.displays[0]?.width ?? 0);
  }
  return widths;
}
