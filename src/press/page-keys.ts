/** What an issue's pages are made of, as digests: equal digests, equal pages. */
import { createHash } from 'node:crypto';
import { issuesByMonth, monthOf, surroundings } from '../lib/catalogue-rows.ts';
import type { IssueRow } from '../lib/model.ts';
import type { PageKeys } from '../schemas/press.ts';

/**
 * @param issues in catalogue order
 * @param digests of each issue's files
 * @param site digest of templates and settings
 */
export function pageKeys(issues: IssueRow[], digests: Record<string, string>, site: string): Record<string, PageKeys> {
  const around = surroundings(issues);
  const rowDigests = new Map(issues.map((row) => [row.id, digestOf(JSON.stringify(row))]));
  const ofRow = (row: IssueRow | null) => (row ? (rowDigests.get(row.id) ?? '') : '');
  const months = new Map([...issuesByMonth(issues)].map(([month, rows]) => [month, digestOf(JSON.stringify(rows))]));
  return Object.fromEntries(
    issues.map((row) => {
      const { previous, next } = around.get(row.id) ?? { previous: null, next: null };
      const all = digestOf(site, digests[row.id] ?? '', ofRow(row), ofRow(previous), ofRow(next));
      return [row.id, { all, front: months.get(monthOf(row) ?? '') ?? '' }];
    }),
  );
}

/** @returns the key of all pages that belong to no issue */
export function listsKey(issues: IssueRow[], digests: Record<string, string>, site: string): string {
  return digestOf(site, ...issues.flatMap((row) => [row.id, row.paper, digests[row.id] ?? '']));
}

/** @returns a short digest of texts in their order */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
