import type { IssueContent, StoryContent } from './model.ts';

/** A run of lines of a printed page's text that a story has; lines are 1-based, both ends included. */
export type LineRange = { pageId: string; from: number; to: number };

/**
 * Where a story stood in its source: the spans of its frontmatter as runs of lines, adjoining ones joined.
 * @returns none where the issue's ledger does not have the source
 */
export function lineRanges(story: Pick<StoryContent, 'source'>, content: Pick<IssueContent, 'sources'>): LineRange[] {
  const source = content.sources.find(({ file }) => file === story.source.file);
  if (source === undefined) return [];
  const ranges: LineRange[] = [];
  for (const [from, , endLine, endColumn] of [...story.source.spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const to = endColumn === 0 && endLine > from ? endLine - 1 : endLine;
    const last = ranges.at(-1);
    if (last && blankBetween(source.lines, last.to, from)) last.to = Math.max(last.to, to);
    else ranges.push({ pageId: source.pageId, from, to });
  }
  return ranges;
}

function blankBetween(lines: readonly string[], to: number, from: number): boolean {
  return lines.slice(to, Math.max(to, from - 1)).every((line) => line.trim() === '');
}
