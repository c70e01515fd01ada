import { type CalendarMonth, calendarYear, gapsBetween, withoutDay } from './calendar.ts';
import type { IssueRow, PaperRow } from './model.ts';

/** One paper's year: its months as a calendar, and the issues of which only year or month are known. */
export type Volume = {
  paper: string;
  year: string | null;
  issues: IssueRow[];
  stories: number;
  months: CalendarMonth[];
  withoutDay: IssueRow[];
};

/** What is held of a paper: its volumes, newest first, and the years between them of which nothing is held. */
export type PaperHoldings = {
  paper: PaperRow;
  volumes: Volume[];
  undated: Volume | null;
  gaps: { first: number; last: number }[];
};

/** @param issues the archive's, in catalogue order; those of other papers are left out */
export function paperHoldings(paper: PaperRow, issues: readonly IssueRow[]): PaperHoldings {
  const own = issues.filter((issue) => issue.paper === paper.id);
  const byYear = Map.groupBy(own, (issue) => issue.year);
  const years = [...byYear.keys()].filter((year) => year !== null).sort();
  const volume = (year: string | null) => volumeOf(paper.id, year, byYear.get(year) ?? []);
  return {
    paper,
    volumes: years.reverse().map(volume),
    undated: byYear.has(null) ? volume(null) : null,
    gaps: gapsBetween(years.map(Number)),
  };
}

function volumeOf(paper: string, year: string | null, issues: IssueRow[]): Volume {
  return {
    paper,
    year,
    issues,
    stories: issues.reduce((sum, issue) => sum + issue.stories, 0),
    months: year === null ? [] : calendarYear(Number(year), issues),
    withoutDay: year === null ? issues : withoutDay(issues),
  };
}
