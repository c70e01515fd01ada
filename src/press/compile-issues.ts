import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileIssue } from '../lib/compile-issue.ts';
import type { CompiledReport, CompileTask } from '../schemas/press.ts';

/**
 * Reads issues of an archive and leaves them in the compiled folder: `issues/<id>.json` whole, `rows/<id>.json` for lists,
 * `doubts/<id>.json` for the review list where there are any.
 * An issue whose bytes are those of last time is not compiled again.
 */
export async function compileIssues(
  archive: string,
  compiled: string,
  tasks: CompileTask[],
): Promise<CompiledReport[]> {
  for (const folder of ['issues', 'rows', 'doubts']) mkdirSync(join(compiled, folder), { recursive: true });
  const reports: CompiledReport[] = [];
  for (const { id, known } of tasks) {
    const digest = digestOfFolder(join(archive, 'issues', id));
    if (digest === known) {
      reports.push({ id, kind: 'unchanged' });
      continue;
    }
    const { content, doubts, problems } = await compileIssue(archive, id);
    if (content) {
      writeFileSync(join(compiled, 'issues', `${id}.json`), JSON.stringify(content));
      writeFileSync(join(compiled, 'rows', `${id}.json`), JSON.stringify(content.stories.map(({ row }) => row)));
      const doubtsFile = join(compiled, 'doubts', `${id}.json`);
      if (doubts.length > 0) writeFileSync(doubtsFile, JSON.stringify(doubts));
      else rmSync(doubtsFile, { force: true });
    }
    reports.push({ id, kind: 'compiled', digest, row: content?.row ?? null, problems });
  }
  return reports;
}

function digestOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
