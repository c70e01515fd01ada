import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from '../schemas/content-problem.ts';
import { issueSchema } from '../schemas/issue.ts';
import type { LedgerDoubt } from '../schemas/ledger.ts';
import { compileStory } from './compile-story.ts';
import { issueRow } from './issue-row.ts';
import type { IssueContent, StoryContent } from './model.ts';
import { pageIdOf, pageRows } from './page-rows.ts';
import { readLedger } from './read-ledger.ts';
import { readMdx } from './read-mdx.ts';
import { renderBody } from './render-body.ts';

/** An issue as its pages need it, but for the sources, which only the source views read, and the doubts, which only the review list does. */
export type CompiledIssue = {
  content: Omit<IssueContent, 'sources'>;
  doubts: LedgerDoubt[];
  problems: ContentProblem[];
};

/**
 * Reads one folder of `issues/`: its stories in reading order, page by page.
 * @param archive absolute path of the archive
 * @returns null where the issue's own index.mdx cannot be used; `problems` then says why
 */
export async function compileIssue(
  archive: string,
  id: string,
): Promise<CompiledIssue | { content: null; doubts: []; problems: ContentProblem[] }> {
  const problems: ContentProblem[] = [];
  const folder = join(archive, 'issues', id);
  const indexFile = `issues/${id}/index.mdx`;
  const indexText = readText(folder, 'index.mdx', indexFile, problems);
  const index = indexText === null ? null : readMdx(indexText, indexFile, 'issue-broken', issueSchema, problems);
  if (!index) return { content: null, doubts: [], problems };
  const introduction = renderBody(index.body, index.firstLine);
  for (const problem of introduction.problems) problems.push({ file: indexFile, ...problem });

  const stories: StoryContent[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.mdx') || name === 'index.mdx') continue;
    const file = `issues/${id}/${name}`;
    const text = readText(folder, name, file, problems);
    const story = text === null ? null : compileStory(name.slice(0, -'.mdx'.length), text, file, problems);
    if (story) stories.push(story);
  }
  const ledger = await readLedger(archive, id, problems);
  const pages = pageRows(index.data, stories, ledger?.sources ?? []);
  const places = new Map(pages.map((page, place) => [page.id, place]));
  const placeOf = (story: StoryContent) => places.get(pageIdOf(story.id)) ?? places.size;
  stories.sort((a, b) => placeOf(a) - placeOf(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
  const row = issueRow(id, index.data, stories, pages);
  const gone = (ledger?.ids ?? []).flatMap((known) => (known.gone ? [{ id: known.id, ...known.gone }] : []));
  const content = { row, issue: index.data, introduction: introduction.html, stories, gone };
  return { content, doubts: (ledger?.sources ?? []).flatMap(({ doubts }) => doubts), problems };
}

/** Thousands of small files that were digested a moment ago: to wait for each would take longer than to read it. */
function readText(folder: string, name: string, file: string, problems: ContentProblem[]): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ rule: 'file-unreadable', file, line: null, reason });
    return null;
  }
}
