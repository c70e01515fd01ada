import { parseDate } from './dates.ts';
import type { Catalogue, IssueRow } from './model.ts';
import { type PaperHoldings, paperHoldings } from './paper-holdings.ts';

export type HomeData = {
  totals: { issues: number; stories: number; characters: number };
  /** First and last year of which issues are held; null where no issue is dated. */
  years: { first: string; last: string } | null;
  newest: IssueRow | null;
  /** Issues of the newest issue's day in other years, newest first. */
  sameDay: IssueRow[];
  /** Papers whose name is known. */
  papers: PaperHoldings[];
  /** Issues of which the paper's name is not known. */
  scattered: IssueRow[];
};

export function homeData({ issues, papers }: Catalogue): HomeData {
  const dated = issues.filter((issue) => issue.year !== null);
  const newest = issues.findLast(isWholeDay) ?? dated.at(-1) ?? issues.at(-1) ?? null;
  const first = dated[0]?.year;
  const last = dated.at(-1)?.year;
  return {
    totals: {
      issues: issues.length,
      stories: issues.reduce((sum, issue) => sum + issue.stories, 0),
      characters: issues.reduce((sum, issue) => sum + issue.characters, 0),
    },
    years: first && last ? { first, last } : null,
    newest,
    sameDay: sameDayInOtherYears(newest, issues),
    papers: papers.filter((paper) => paper.publication !== null).map((paper) => paperHoldings(paper, issues)),
    scattered: issues.filter((issue) => issue.publication === null),
  };
}

function sameDayInOtherYears(newest: IssueRow | null, issues: IssueRow[]): IssueRow[] {
  if (newest === null || !isWholeDay(newest)) return [];
  const day = newest.date?.slice(4, 10);
  return issues
    .filter((issue) => isWholeDay(issue) && issue.date?.slice(4, 10) === day && issue.year !== newest.year)
    .reverse();
}

function isWholeDay(issue: IssueRow): boolean {
  return parseDate(issue.date)?.precision === 'day';
}
