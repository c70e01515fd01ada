/**
 * What the pages of the site read. One process serves one archive (see archive-folder.ts); what it has read it keeps,
 * until `forget` says that files changed.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchiveConfig, type SiteConfig } from './archive-config.ts';
import { archiveFolder } from './archive-folder.ts';
import { paperRows, surroundings, unifyPapers } from './catalogue-rows.ts';
import { compileIssue, readSources } from './compile-issue.ts';
import type { Catalogue, IssueContent, IssueRow, StoryRow } from './model.ts';

export type { SiteConfig } from './archive-config.ts';

const kept = new Map<string, Promise<unknown>>();

/**
 * Computes something once for all pages of this process, and again after the archive has changed.
 * @param key names it: `people`
 */
export function derived<T>(key: string, compute: () => Promise<T>): Promise<T> {
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const value = compute();
  kept.set(key, value);
  return value;
}

/** Makes the next reading begin anew: for `npm run dev`, where a librarian edits while the site is served. */
export function forget(): void {
  kept.clear();
}

/** @returns what archive.yml sets, with the title that pages show */
export function readConfig(): Promise<SiteConfig> {
  return derived('config', async () => (await readArchiveConfig(archiveFolder())).config);
}

/** @returns the whole archive in rows, by date, then id; undated issues last */
export function readCatalogue(): Promise<Catalogue> {
  return derived('catalogue', async () => {
    const folders = await readdir(join(archiveFolder(), 'issues'), { withFileTypes: true }).catch(() => []);
    const rows: IssueRow[] = [];
    for (const folder of folders) {
      if (!folder.isDirectory()) continue;
      const content = await readCompiled(folder.name);
      if (content) rows.push(content.row);
    }
    const issues = unifyPapers(rows.sort(byDate));
    return { config: await readConfig(), papers: paperRows(issues), issues };
  });
}

/** @returns the issues whose pages are to be written: all of them, unless the build has named some */
export async function issuesToRender(): Promise<IssueRow[]> {
  return (await readCatalogue()).issues;
}

/** @returns an issue whole, with its sources; its id is one of the catalogue's */
export async function readIssue(id: string): Promise<IssueContent> {
  const [content, row] = await Promise.all([compiledOrThrow(id), readRow(id)]);
  return { ...content, row, sources: await readSources(archiveFolder(), id) };
}

/** @returns an issue's row as the catalogue has it: it alone knows which paper the issue belongs to */
async function readRow(id: string): Promise<IssueRow> {
  const row = (await readCatalogue()).issues.find((issue) => issue.id === id);
  if (!row) throw new Error(`The archive has no issue ${id} that can be read`);
  return row;
}

/** @returns the rows of an issue's stories, in reading order */
export async function readRows(id: string): Promise<StoryRow[]> {
  return (await compiledOrThrow(id)).stories.map(({ row }) => row);
}

/** @returns the issues before and after this one: of the same paper, or of those whose paper is unknown */
export async function readSurroundings(id: string): Promise<{ previous: IssueRow | null; next: IssueRow | null }> {
  const { issues } = await readCatalogue();
  return surroundings(issues, id);
}

async function compiledOrThrow(id: string) {
  const content = await readCompiled(id);
  if (!content) throw new Error(`The archive has no issue ${id} that can be read`);
  return content;
}

function readCompiled(id: string) {
  return derived(`issue ${id}`, async () => (await compileIssue(archiveFolder(), id)).content);
}

function byDate(a: IssueRow, b: IssueRow): number {
  if (a.date === null || b.date === null) {
    if (a.date !== b.date) return a.date === null ? 1 : -1;
  } else if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.edition !== b.edition) return a.edition - b.edition;
  return a.id < b.id ? -1 : 1;
}
