import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnitCatalogue } from '../../src/search/catalogue.ts';
import { BlockFiles } from './block-files.ts';
import { foldStream } from './fold-stream.ts';
import { gramBlocks } from './gram-blocks.ts';
import { NameTable } from './name-table.ts';
import { type CompiledIssue, storyText } from './story-text.ts';
import { textBlocks } from './text-blocks.ts';
import { variedCharacters } from './varied-characters.ts';
import { wholeFile } from './whole-file.ts';

export type IndexReport = { stories: number; files: number; bytes: number };

/**
 * Writes the index of one unit: `catalogue.js`, `grams-<n>.js`, `texts-<n>.js`.
 * @param issues paths of compiled issues (JSON), in the order of the archive
 * @param out the unit's folder; what was in it is replaced
 */
export async function indexUnit({ issues, out }: { issues: string[]; out: string }): Promise<IndexReport> {
  const compiled = await Promise.all(
    issues.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as CompiledIssue),
  );
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const report: IndexReport = { stories: 0, files: 0, bytes: 0 };
  for (const { name, bytes } of unitFiles(compiled, report)) {
    await writeFile(join(out, name), bytes);
    report.files++;
    report.bytes += bytes.length;
  }
  return report;
}

/** The files of a unit; the same issues always give the same bytes. */
export function* unitFiles(
  issues: CompiledIssue[],
  report: { stories: number } = { stories: 0 },
): Generator<{ name: string; bytes: Uint8Array }> {
  const rows = issues.flatMap((issue, number) => issue.stories.map((story) => ({ issue: number, story })));
  const texts = rows.map(({ story }) => storyText(story));
  report.stories = rows.length;
  const stream = foldStream(texts);
  const grams = new BlockFiles('grams');
  const gramKeys: number[] = [];
  let lastKey = 0;
  for (const { firstKey, bytes } of gramBlocks(stream)) {
    yield* grams.add(bytes);
    gramKeys.push(firstKey - lastKey);
    lastKey = firstKey;
  }
  yield* grams.rest();
  const textFiles = new BlockFiles('texts');
  const textCounts: number[] = [];
  for (const block of textBlocks(texts)) {
    yield* textFiles.add(block.bytes);
    textCounts.push(block.stories);
  }
  yield* textFiles.rest();
  const pages = new NameTable();
  const sections = new NameTable();
  const kinds = new NameTable();
  const authors = new NameTable();
  const catalogue: UnitCatalogue = {
    issues: issues.map(({ row: { id, publication, date } }) => ({ id, publication, date })),
    issue: rows.map(({ issue }) => issue),
    id: rows.map(({ story }) => story.id),
    page: rows.map(({ story }) => pages.numberOf(story.page)),
    section: rows.map(({ story }) => sections.numberOf(story.section)),
    kind: rows.map(({ story }) => kinds.numberOf(story.kind)),
    storyAuthors: rows.map(({ story }) => [...new Set(story.authors.map(({ name }) => authors.numberOf(name)))]),
    lengths: rows.map((_, story) => (stream.starts[story + 1] ?? 0) - (stream.starts[story] ?? 0)),
    titleLengths: rows.map((_, story) => (stream.titleEnds[story] ?? 0) - (stream.starts[story] ?? 0)),
    texts: textFiles.lists,
    textCounts,
    grams: grams.lists,
    gramKeys,
    varied: variedCharacters(texts),
    pages: pages.names,
    sections: sections.names,
    kinds: kinds.names.filter((name) => name !== null),
    authors: authors.names.filter((name) => name !== null),
  };
  yield { name: 'catalogue.js', bytes: wholeFile(JSON.stringify(catalogue)) };
}
