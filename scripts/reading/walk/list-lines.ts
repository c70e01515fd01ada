/**
 * Lists right below a head: 夏季游泳四注意 above 一、下水前先做热身运动, an advertisement's name above 时间：5月8日. Such a head
 * has no text, and is the list's all the same.
 */
import type { Item } from '../../stage.ts';
import { ordinalOf } from '../ordinals.ts';
import type { WalkedPage } from './page-walked.ts';

/** Is what stands right below a list: the head is its own, and of no text that stands elsewhere. */
export function isAboveList({ items }: WalkedPage, index: number): boolean {
  const below = items[index + 1];
  return isListLine(below, 1) || (isListLine(below) && isListLine(items[index + 2]));
}

/** Does a line of a list stand there: the one with that number, or one that says what it is of, 时间：5月8日? */
function isListLine(item: Item | undefined, ordinal?: number): boolean {
  if (item?.type !== 'line') return false;
  const { text } = item.sight.strand;
  return ordinal === undefined ? /^[^，。：:]{2,6}[：:]\s?\S/u.test(text) : ordinalOf(text) === ordinal;
}
