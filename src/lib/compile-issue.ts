import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentProblem } from '../schemas/content-problem.ts';
import { issueSchema } from '../schemas/issue.ts';
import { type LedgerSource, ledgerSchema } from '../schemas/ledger.ts';
import { compileStory } from './compile-story.ts';
import { issueRow } from './issue-row.ts';
import type { IssueContent, StoryContent } from './model.ts';
import { readMdx } from './read-mdx.ts';
import { renderBody } from './render-body.ts';

/** An issue as its pages need it, but for the sources, which only the source views read. */
export type CompiledIssue = { content: Omit<IssueContent, 'sources'>; problems: ContentProblem[] };

/**
 * Reads one folder of `issues/`: its stories in reading order, page by page.
 * @param archive absolute path of the archive
 * @returns null where the issue's own index.mdx cannot be used; `problems` then says why
 */
export async function compileIssue(
  archive: string,
  id: string,
): Promise<CompiledIssue | { content: null; problems: ContentProblem[] }> {
  const problems: ContentProblem[] = [];
  const folder = join(archive, 'issues', id);
  const indexFile = `issues/${id}/index.mdx`;
  const indexText = await readText(folder, 'index.mdx', indexFile, problems);
  const index = indexText === null ? null : readMdx(indexText, indexFile, issueSchema, problems);
  if (!index) return { content: null, problems };
  const introduction = renderBody(index.body, index.firstLine);
  for (const problem of introduction.problems) problems.push({ file: indexFile, ...problem });

  const stories: StoryContent[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.mdx') || name === 'index.mdx') continue;
    const file = `issues/${id}/${name}`;
    const text = await readText(folder, name, file, problems);
    const story = text === null ? null : compileStory(name.slice(0, -'.mdx'.length), text, file, problems);
    if (story) stories.push(story);
  }
  const pageOrder = new Map(index.data.pages.map(({ file }, position) => [file, position]));
  const position = (story: StoryContent) => pageOrder.get(story.source.file) ?? pageOrder.size;
  stories.sort((a, b) => position(a) - position(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
  const row = issueRow(id, index.data, stories);
  return { content: { row, issue: index.data, introduction: introduction.html, stories }, problems };
}

/** @returns the decoded sources of an issue with the place of every piece; empty where there is no ledger */
export async function readSources(archive: string, id: string): Promise<LedgerSource[]> {
  const file = join(archive, 'issues', id, 'ledger.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? [] : ledgerSchema.parse(JSON.parse(text)).sources;
}

async function readText(
  folder: string,
  name: string,
  file: string,
  problems: ContentProblem[],
): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    problems.push({
      file,
      line: null,
      rule: 'unreadable-file',
      severity: 'error',
      reason: `Unexpected unreadable file: ${error instanceof Error ? error.message : String(error)}`,
      cure: 'Check that the file is there and that you may read it, or convert the source again.',
    });
    return null;
  }
}
