/** `index.mdx`: the issue's frontmatter follows the sources field by field; what an editor changed, and the introduction, stay. */
import type { Issue } from '../../src/schemas/issue.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { digest } from './digest.ts';
import { frontmatter, parseFrontmatter, splitFrontmatter, withFields } from './frontmatter.ts';

export type IndexDecision = {
  write: string | null;
  indexDigest: string;
  indexFields: Record<string, string>;
  problems: Problem[];
};

/** @param file its path in the archive, for messages */
export function decideIndex(
  next: Issue,
  onDisk: string | null,
  ledger: Ledger | null,
  accept: boolean,
  file: string,
): IndexDecision {
  const nextFields = Object.fromEntries(Object.entries(next).map(([field, value]) => [field, fieldDigest(value)]));
  const written = (text: string): IndexDecision => ({
    write: text === onDisk ? null : text,
    indexDigest: digest(text),
    indexFields: nextFields,
    problems: [],
  });
  if (onDisk === null) return written(frontmatter(next));
  const kept = {
    write: null,
    indexDigest: ledger?.indexDigest ?? digest(onDisk),
    indexFields: ledger?.indexFields ?? nextFields,
  };
  const parts = splitFrontmatter(onDisk);
  if (!parts)
    return { ...kept, problems: [problem('issue-broken', { file }, { reason: 'index.mdx without frontmatter' })] };
  if (digest(onDisk) === ledger?.indexDigest) return written(frontmatter(next) + parts.body);
  const parsed = parseFrontmatter(parts.yaml);
  if ('reason' in parsed) return { ...kept, problems: [problem('issue-broken', { file }, { reason: parsed.reason })] };

  const changed: Record<string, unknown> = {};
  const conflicts: string[] = [];
  const fields: Record<string, string> = { ...nextFields };
  for (const [field, value] of Object.entries(next)) {
    const disk = fieldDigest(parsed.fields[field]);
    const base = ledger?.indexFields[field];
    if (disk === nextFields[field]) continue;
    if (disk === base || accept) changed[field] = value;
    else if (base !== nextFields[field]) {
      conflicts.push(field);
      if (base !== undefined) fields[field] = base;
    }
  }
  const text = Object.keys(changed).length === 0 ? onDisk : withFields(parts.yaml, changed) + parts.body;
  const problems = conflicts.length === 0 ? [] : [problem('issue-edited', { file }, { fields: conflicts.join(', ') })];
  return { write: text === onDisk ? null : text, indexDigest: kept.indexDigest, indexFields: fields, problems };
}

function fieldDigest(value: unknown): string {
  return digest(JSON.stringify(value ?? null));
}
