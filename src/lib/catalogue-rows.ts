import type { CalendarIssue } from './calendar.ts';
import type { IssueRow, PaperRow } from './model.ts';

/**
 * Puts the issues of one publication under one paper: where an issue's own id does not tell the paper's slug, that of
 * the others holds.
 */
export function unifyPapers(issues: IssueRow[]): IssueRow[] {
  const slugs = new Map<string, string>();
  for (const { publication, paper, id } of issues) {
    if (publication !== null && id.startsWith(`${paper}-`)) slugs.set(publication, slugs.get(publication) ?? paper);
  }
  return issues.map((row) => ({ ...row, paper: slugs.get(row.publication ?? '') ?? row.paper }));
}

/** @param issues in catalogue order @returns the papers with most stories first, then by id */
export function paperRows(issues: IssueRow[]): PaperRow[] {
  const papers = new Map<string, PaperRow>();
  for (const { paper, publication, date, stories, characters } of issues) {
    const row = papers.get(paper) ?? emptyPaper(paper, publication);
    papers.set(paper, {
      ...row,
      issues: row.issues + 1,
      stories: row.stories + stories,
      characters: row.characters + characters,
      firstDate: row.firstDate ?? date,
      lastDate: date ?? row.lastDate,
    });
  }
  return [...papers.values()].sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1));
}

export type Surroundings = { previous: IssueRow | null; next: IssueRow | null };

/** @returns for each issue its neighbours in its own row: the paper's, or that of all issues whose paper is unknown */
export function surroundings(issues: IssueRow[]): Map<string, Surroundings> {
  const before = new Map<string, IssueRow>();
  const places = new Map<string, Surroundings>();
  for (const issue of issues) {
    const row = issue.publication === null ? '' : issue.paper;
    const previous = before.get(row) ?? null;
    places.set(issue.id, { previous, next: null });
    if (previous) places.set(previous.id, { previous: places.get(previous.id)?.previous ?? null, next: issue });
    before.set(row, issue);
  }
  return places;
}

/** @returns a name for an issue's paper and month; null where the month is unknown */
export function monthOf({ paper, date }: Pick<IssueRow, 'paper' | 'date'>): string | null {
  const month = /^\d{4}-\d{2}/.exec(date ?? '')?.[0];
  return month ? `${paper} ${month}` : null;
}

/**
 * @returns the issues of each paper and month, in catalogue order: what a calendar shows of them and no more, so that an edit
 * of one's stories leaves the pages of the others as they are
 */
export function issuesByMonth(issues: IssueRow[]): Map<string, CalendarIssue[]> {
  const months = new Map<string, CalendarIssue[]>();
  for (const issue of issues) {
    const month = monthOf(issue);
    if (month === null) continue;
    const { id, date, edition, stories } = issue;
    const known = months.get(month) ?? [];
    known.push({ id, date, edition, stories });
    months.set(month, known);
  }
  return months;
}

/** By date, then edition, then id; undated issues last. */
export function inCatalogueOrder(a: IssueRow, b: IssueRow): number {
  if (a.date === null || b.date === null) {
    if (a.date !== b.date) return a.date === null ? 1 : -1;
  } else if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.edition - b.edition || (a.id < b.id ? -1 : 1);
}

function emptyPaper(id: string, publication: string | null): PaperRow {
  return { id, publication, issues: 0, stories: 0, characters: 0, firstDate: null, lastDate: null };
}
