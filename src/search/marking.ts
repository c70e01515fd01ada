import { type Form, foldWithPlaces } from './fold.ts';
import type { Term } from './term.ts';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/** @returns where terms stand in a text as printed, in order, without overlaps */
export function stretchesOf(text: string, terms: Term[], form: Form): Stretch[] {
  const folded = foldWithPlaces(text, form);
  const found: Stretch[] = [];
  for (const { spellings, excluded, field } of terms) {
    if (excluded || field === 'author') continue;
    for (const spelling of spellings) {
      for (let at = folded.text.indexOf(spelling); at >= 0; at = folded.text.indexOf(spelling, at + 1)) {
        const start = folded.starts[at] ?? 0;
        found.push({ start, end: folded.ends[at + spelling.length - 1] ?? start });
      }
    }
  }
  return merged(found);
}

function merged(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of stretches.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = whole.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** @returns the text as nodes, what `stretches` names in `<mark>` */
export function markedNodes(text: string, stretches: Stretch[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(mark);
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
