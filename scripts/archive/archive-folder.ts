/** An archive's issues on disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { parseLedger } from './ledger-text.ts';

/** @returns ids of the archive's issues in order; none where there are none yet */
export function issueIds(archive: string): string[] {
  const folder = join(archive, 'issues');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** @returns names of the files of an issue's folder, in order; none where there is no such issue */
export function issueFiles(archive: string, issue: string): string[] {
  const folder = join(archive, 'issues', issue);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** @returns the texts by which a conversion decides: stories, proposals, index and ledger */
export function readIssueTexts(archive: string, issue: string): Map<string, string> {
  const names = issueFiles(archive, issue).filter((name) => /\.mdx(?:\.new)?$/.test(name) || name === 'ledger.json');
  return new Map(names.map((name) => [name, readFileSync(join(archive, 'issues', issue, name), 'utf8')]));
}

/** @returns the issue's ledger; null where it has none; what is wrong where it cannot be read */
export function readLedger(archive: string, issue: string): Ledger | null | { reason: string } {
  const file = join(archive, 'issues', issue, 'ledger.json');
  return existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : null;
}
