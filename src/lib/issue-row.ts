import type { Issue } from '../schemas/issue.ts';
import type { IssueRow, PageRow, StoryContent } from './model.ts';
import { paperSlug } from './paper-slug.ts';

/** How many stories stand for an issue where it is shown in small. */
const leadsMax = 4;

/** An issue's line in lists, from its frontmatter and its stories in reading order. */
export function issueRow(id: string, issue: Issue, stories: StoryContent[], pages: PageRow[]): IssueRow {
  const rows = stories.map(({ row }) => row);
  return {
    id,
    paper: paperSlug(id, issue),
    publication: issue.publication,
    date: issue.date,
    year: /^\d{4}/.exec(issue.date ?? '')?.[0] ?? null,
    dateInferred: issue.dateInferred,
    edition: issue.edition,
    language: issue.language,
    pages,
    stories: rows.length,
    characters: rows.reduce((sum, { characters }) => sum + characters, 0),
    doubtful: rows.filter(({ doubtful }) => doubtful).length,
    leads: rows.slice(0, leadsMax),
    last: rows.at(-1) ?? null,
  };
}
