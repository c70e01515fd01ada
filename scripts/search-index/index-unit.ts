import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchEngine } from '../../src/schemas/archive.ts';
import type { CompiledIssue } from './story-text.ts';
import { unitFiles } from './unit-files.ts';

export type IndexReport = { stories: number; files: number; bytes: number };

/**
 * Writes the index of one unit: `catalogue.js`, `texts-<n>.js` and the engine's files.
 * @param issues paths of compiled issues (JSON), in the order of the archive
 * @param out the unit's folder; what was in it is replaced
 */
export async function indexUnit(order: { issues: string[]; out: string; engine?: SearchEngine }): Promise<IndexReport> {
  const { issues, out, engine = 'pairs' } = order;
  const compiled = await Promise.all(
    issues.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as CompiledIssue),
  );
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const report = { stories: 0, files: 0, bytes: 0 };
  for (const { stories } of compiled) report.stories += stories.length;
  for await (const { name, bytes } of unitFiles(compiled, engine)) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), bytes);
    report.files++;
    report.bytes += bytes.length;
  }
  return report;
}
