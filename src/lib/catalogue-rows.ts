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

/** @returns the issues before and after one in its own row: the paper's, or that of all issues whose paper is unknown */
export function surroundings(issues: IssueRow[], id: string): { previous: IssueRow | null; next: IssueRow | null } {
  const own = issues.find((issue) => issue.id === id);
  const row = issues.filter(({ paper, publication }) =>
    own?.publication == null ? publication === null : paper === own.paper,
  );
  const place = row.findIndex((issue) => issue.id === id);
  return { previous: row[place - 1] ?? null, next: place < 0 ? null : (row[place + 1] ?? null) };
}

function emptyPaper(id: string, publication: string | null): PaperRow {
  return { id, publication, issues: 0, stories: 0, characters: 0, firstDate: null, lastDate: null };
}
