import type { Story } from '../schemas/story.ts';

/** A run of lines of the source that a story has; lines are 1-based, both ends included. */
export type LineRange = { from: number; to: number };

/** Runs with so many lines between them, blank ones as a rule, are said as one. */
const linesBetweenMax = 1;

/** Where a story stood in its source: the spans of its frontmatter as runs of lines, in the source's order. */
export function lineRanges({ source }: Pick<Story, 'source'>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const [from, , endLine, endColumn] of [...source.spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const to = endColumn === 0 && endLine > from ? endLine - 1 : endLine;
    const last = ranges.at(-1);
    if (last && from <= last.to + linesBetweenMax + 1) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  return ranges;
}
