import { reviewConfidenceMin } from '../../src/schemas/review.ts';
import type { IssueDoubt, IssueSummary } from './assembly.ts';

/** Decisions that are printed; all of them are in the ledgers and on the site's review page. */
const printedMax = 20;

/** @returns the decisions that an editor should look at first, the least certain first; an empty text where there are none */
export function reviewList(issues: readonly IssueSummary[]): string {
  const doubts = issues
    .flatMap((issue) => issue.doubts.map((doubt) => ({ ...doubt, issue: issue.id })))
    .filter((doubt) => doubt.confidence < reviewConfidenceMin);
  if (doubts.length === 0) return '';
  doubts.sort(
    (left, right) =>
      left.confidence - right.confidence || (left.issue < right.issue ? -1 : 1) || left.line - right.line,
  );
  const lines = doubts.slice(0, printedMax).map(lineOf);
  const more =
    doubts.length > printedMax ? [`  and ${doubts.length - printedMax} more, on the site's review page`] : [];
  return ['To review:', ...lines, ...more].join('\n');
}

function lineOf({
  issue,
  story,
  file,
  line,
  confidence,
  decision,
  alternative,
}: IssueDoubt & { issue: string }): string {
  const otherwise = alternative === null ? '' : `; otherwise ${alternative}`;
  return `  ${issue}/${story}.mdx (${file}:${line}) ${confidence.toFixed(2)} ${decision}${otherwise}`;
}
