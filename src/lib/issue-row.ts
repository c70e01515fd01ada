import type { Issue } from '../schemas/issue.ts';
import type { IssueRow, PageRow, StoryContent } from './model.ts';
import { paperSlug } from './paper-slug.ts';

/** How many stories stand for an issue where it is shown in small. */
const leadsMax = 4;

/** An issue's line in lists, from its frontmatter and its stories in reading order. */
export function issueRow(id: string, issue: Issue, stories: StoryContent[]): IssueRow {
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
    pages: pageRows(issue, stories),
    stories: rows.length,
    characters: rows.reduce((sum, { characters }) => sum + characters, 0),
    doubtful: rows.filter(({ doubtful }) => doubtful).length,
    leads: rows.slice(0, leadsMax),
    last: rows.at(-1) ?? null,
  };
}

/** A page's id is the first part of its stories' ids; a page without stories gets the one that its place would give. */
function pageRows(issue: Issue, stories: StoryContent[]): PageRow[] {
  return issue.pages.map(({ page, name, file }, position) => {
    const own = stories.filter(({ source }) => source.file === file);
    const id = own[0]?.id.replace(/-[^-]*$/, '') ?? `p${String(position + 1).padStart(2, '0')}`;
    return { id, page, name, file, stories: own.length };
  });
}
