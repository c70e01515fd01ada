/**
 * What the pages of the site read. One process serves one archive (see archive-folder.ts); what it has read it keeps
 * as long as nothing changes.
 *
 * The pages of an issue may read that issue, its surroundings and the settings: the build renders them again when one
 * of these changed. All other pages may read everything, and are rendered again whenever anything changed.
 */

import type { LedgerDoubt } from '../schemas/ledger.ts';
import { archiveChanges } from './archive-changes.ts';
import type { SiteConfig } from './archive-config.ts';
import { archiveFolder } from './archive-folder.ts';
import { type ArchiveReader, readingArchive, readingCompiled } from './archive-reader.ts';
import { assignment } from './assignment.ts';
import type { CalendarIssue } from './calendar.ts';
import { issuesByMonth, monthOf, paperRows, type Surroundings, surroundings } from './catalogue-rows.ts';
import type { Catalogue, IssueContent, IssueRow, StoryRow } from './model.ts';

export type { SiteConfig } from './archive-config.ts';

const kept = new Map<string, Promise<unknown>>();
let changesSeen = archiveChanges();

/**
 * Computes something once for all pages of this process, and again after the archive has changed.
 * @param key names it: `people`
 */
export function derived<T>(key: string, compute: () => Promise<T>): Promise<T> {
  if (changesSeen !== archiveChanges()) {
    changesSeen = archiveChanges();
    kept.clear();
  }
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const value = compute();
  kept.set(key, value);
  return value;
}

/** @returns what archive.yml sets, with the title that pages show */
export function readConfig(): Promise<SiteConfig> {
  return derived('config', async () => (await reader()).config());
}

/** @returns the whole archive in rows, by date, then id; undated issues last */
export async function readCatalogue(): Promise<Catalogue> {
  if (assignment()?.issues) {
    throw new Error(
      'A page of an issue may not read the whole catalogue: it would have to be rendered after every change',
    );
  }
  return derived('catalogue', async () => {
    const issues = await issueRows();
    return { config: await readConfig(), papers: paperRows(issues), issues };
  });
}

/** @returns the issues whose pages are to be written: all of them, unless the build has named some */
export async function issuesToRender(): Promise<IssueRow[]> {
  const ids = assignment()?.issues;
  const issues = await issueRows();
  if (!ids) return issues;
  const named = new Set(ids);
  return issues.filter(({ id }) => named.has(id));
}

/** @returns an issue whole, with its sources; its id is one of the catalogue's */
export async function readIssue(id: string): Promise<IssueContent> {
  proveAssigned(id);
  const [content, rows] = await Promise.all([(await reader()).content(id), rowsById()]);
  const row = rows.get(id);
  if (!content || !row) throw new Error(`The archive has no issue ${id} that can be read`);
  return { ...content, row };
}

/** @returns the rows of an issue's stories, in reading order */
export async function readRows(id: string): Promise<StoryRow[]> {
  proveAssigned(id);
  return (await reader()).rows(id);
}

/** @returns the decisions of the conversion that an editor should look at, in the order of the sources */
export async function readDoubts(id: string): Promise<LedgerDoubt[]> {
  proveAssigned(id);
  return (await reader()).doubts(id);
}

/** @returns the issues before and after this one: of the same paper, or of those whose paper is unknown */
export async function readSurroundings(id: string): Promise<Surroundings> {
  const places = await derived('surroundings', async () => surroundings(await issueRows()));
  return places.get(id) ?? { previous: null, next: null };
}

/** @returns the issues of one paper and month, this one included; empty where the month is unknown. For the issue's own page only. */
export async function readMonth(id: string): Promise<CalendarIssue[]> {
  const [months, rows] = await Promise.all([
    derived('months', async () => issuesByMonth(await issueRows())),
    rowsById(),
  ]);
  const row = rows.get(id);
  return (row && months.get(monthOf(row) ?? '')) ?? [];
}

function reader(): Promise<ArchiveReader> {
  return derived('reader', async () => {
    const compiled = assignment()?.compiled;
    return compiled ? readingCompiled(compiled, archiveFolder()) : readingArchive(archiveFolder());
  });
}

function issueRows(): Promise<IssueRow[]> {
  return derived('issues', async () => (await reader()).issueRows());
}

function rowsById(): Promise<Map<string, IssueRow>> {
  return derived('issues by id', async () => new Map((await issueRows()).map((row) => [row.id, row])));
}

function proveAssigned(id: string): void {
  const assigned = assignment()?.issues;
  if (assigned && !assigned.includes(id)) {
    throw new Error(
      `A page of another issue may not read ${id}: it would have to be rendered after every change to it`,
    );
  }
}
