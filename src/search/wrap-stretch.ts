import type { Stretch } from './marking.ts';

/**
 * Puts a stretch of an element's text into `<mark>`, one for each text node that it runs through.
 * @param stretch in units of the element's textContent
 */
export function wrapStretch(block: Element, { start, end }: Stretch): HTMLElement[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; from: number; to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const from = Math.max(0, start - at);
    const to = Math.min(node.length, end - at);
    if (from < to) pieces.push({ node, from, to });
    at += node.length;
  }
  return pieces.map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
}
