/** An issue that all sources leave: what its index says of it stays, so that its address can say where they went. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueSchema } from '../../src/schemas/issue.ts';
import { parseFrontmatter, splitFrontmatter } from './frontmatter.ts';
import type { IssuePlan } from './grouping.ts';

export function remnantPlan(archive: string, id: string): IssuePlan {
  const file = join(archive, 'issues', id, 'index.mdx');
  const yaml = existsSync(file) ? splitFrontmatter(readFileSync(file, 'utf8'))?.yaml : undefined;
  const front = yaml === undefined ? null : parseFrontmatter(yaml);
  const issue = front && 'fields' in front ? issueSchema.safeParse(front.fields).data : undefined;
  return {
    id,
    publication: issue?.publication ?? null,
    date: issue?.date ?? null,
    dateInferred: issue?.dateInferred ?? false,
    edition: issue?.edition ?? 1,
    language: issue?.language ?? 'und',
    rights: issue?.rights ?? null,
    files: [],
  };
}
