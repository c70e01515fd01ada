/** First half of a build: every issue that may have changed is compiled, and the catalogue is put together. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../../src/schemas/archive.ts';
import type { ContentProblem, IssueRow, PageKeys } from '../../src/schemas/press.ts';
import {
  archiveCache,
  type CompiledState,
  compiledStateFile,
  type KnownIssue,
  noCompiledState,
  readState,
  writeState,
} from './build-state.ts';
import type { Templates } from './compiled-templates.ts';
import { stampOfFolder } from './file-stamps.ts';
import type { PressWorkers } from './press-workers.ts';
import type { Progress } from './progress.ts';

export type CompiledArchive = {
  /** In catalogue order. */
  issues: IssueRow[];
  keys: Record<string, PageKeys>;
  listsKey: string;
  /** Digest of templates and settings. */
  site: string;
  /** Which search the librarian chose. */
  engine: SearchEngine;
  digests: Record<string, string>;
  problems: ContentProblem[];
  /** How many issues were read again. */
  compiled: number;
};

/** So many issues are one order: few enough that all workers end at about the same time. */
const issuesPerOrder = 8;

export async function compileArchive(
  archive: string,
  templates: Templates,
  workers: PressWorkers,
  progress: Progress,
): Promise<CompiledArchive> {
  const known = knownIssues(archive, templates.readerDigest);
  const stamps = stampIssues(archive);
  const changed = [...stamps].filter(([id, stamp]) => stamp === null || known[id]?.stamp !== stamp).map(([id]) => id);
  for (const id of Object.keys(known)) if (!stamps.has(id)) forgetIssue(archive, id);
  if (changed.length > 0) progress.step('Reading issues', changed.length);
  let compiled = 0;
  const next: Record<string, KnownIssue> = {};
  for (const [id, stamp] of stamps) {
    const before = known[id];
    if (before) next[id] = { ...before, stamp };
  }
  await Promise.all(
    inRuns(changed, issuesPerOrder).map(async (ids) => {
      const issues = ids.map((id) => ({ id, known: known[id]?.digest ?? null }));
      const answer = await workers.order({ kind: 'compile', issues }, 'compiled');
      for (const report of answer.issues) {
        if (report.kind === 'unchanged') continue;
        const { id, digest, row, problems } = report;
        next[id] = { stamp: stamps.get(id) ?? null, digest, row, problems };
        compiled += 1;
      }
      progress.advance(ids.length);
    }),
  );
  if (compiled > 0 || Object.keys(known).length !== stamps.size || changed.length > 0) {
    writeState(compiledStateFile(archive), {
      readerDigest: templates.readerDigest,
      issues: next,
    } satisfies CompiledState);
  }
  const entries = Object.entries(next);
  const digests = Object.fromEntries(entries.map(([id, { digest }]) => [id, digest]));
  const rows = entries.flatMap(([, { row }]) => (row ? [row] : []));
  const catalogue = await workers.order({ kind: 'catalogue', rows, digests, templates: templates.digest }, 'catalogue');
  const problems = entries.flatMap(([, issue]) => issue.problems);
  const { rows: issues, keys, listsKey, site, engine } = catalogue;
  return { issues, keys, listsKey, site, engine, digests, problems, compiled };
}

function knownIssues(archive: string, readerDigest: string): Record<string, KnownIssue> {
  const state = readState(compiledStateFile(archive), noCompiledState(readerDigest));
  if (state.readerDigest !== readerDigest) return {};
  const isThere = ([id, { row }]: [string, KnownIssue]) =>
    row === null || existsSync(compiledFile(archive, 'issues', id));
  return Object.fromEntries(Object.entries(state.issues).filter(isThere));
}

function compiledFile(archive: string, kind: 'issues' | 'rows' | 'doubts', id: string): string {
  return join(archiveCache(archive), 'compiled', kind, `${id}.json`);
}

function forgetIssue(archive: string, id: string): void {
  for (const kind of ['issues', 'rows', 'doubts'] as const) rmSync(compiledFile(archive, kind, id), { force: true });
}

function stampIssues(archive: string): Map<string, string | null> {
  const now = Date.now();
  const folder = join(archive, 'issues');
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return new Map(ids.map((id) => [id, stampOfFolder(join(folder, id), now)]));
}

export function inRuns<T>(things: T[], length: number): T[][] {
  const runs: T[][] = [];
  for (let start = 0; start < things.length; start += length) runs.push(things.slice(start, start + length));
  return runs;
}
