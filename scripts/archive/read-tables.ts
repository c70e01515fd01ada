/** All metadata.csv of a folder, joined: the row that speaks of each text. */
import { readFileSync } from 'node:fs';
import { nearest } from '../../src/schemas/nearest.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { decode } from '../stages/decoding.ts';
import { cleanPath, type MetadataRow, readMetadata } from '../stages/metadata.ts';
import { notText } from './sniffing.ts';
import { reasonOf, type Survey } from './survey.ts';

/** @returns rows by the text's path within the folder */
export function readTables(survey: Survey): { rows: Map<string, MetadataRow>; problems: Problem[] } {
  const rows = new Map<string, MetadataRow>();
  const problems: Problem[] = [];
  const byName = textsByName(survey);
  for (const table of survey.tables) {
    const folder = table.file.includes('/') ? table.file.replace(/[^/]*$/, '') : '';
    for (const row of readTable(table.path, table.file, problems)) {
      const file = byName.get(cleanPath(folder + row.file).toLowerCase());
      const where = { file: table.file, line: row.line };
      const first = file === undefined ? undefined : rows.get(file);
      if (file === undefined) {
        const known = survey.texts.flatMap(({ file: name }) =>
          name.startsWith(folder) ? name.slice(folder.length) : [],
        );
        problems.push(problem('metadata-file-unknown', where, { name: row.file, nearest: nearest(row.file, known) }));
      } else if (first) problems.push(problem('metadata-file-repeated', where, { name: row.file, line: first.line }));
      else rows.set(file, row);
    }
  }
  return { rows, problems };
}

function readTable(path: Buffer, file: string, problems: Problem[]): MetadataRow[] {
  try {
    const bytes = readFileSync(path);
    const kind = notText(bytes);
    if (kind) {
      problems.push(problem('metadata-unreadable', { file }, { reason: kind }));
      return [];
    }
    const text = decode(bytes, file);
    if ('rule' in text) {
      problems.push(text);
      return [];
    }
    problems.push(...text.problems);
    const lines = text.pages.flatMap((page) => page.lines).join('\n');
    const table = readMetadata(lines, file);
    problems.push(...table.problems);
    return table.rows;
  } catch (error) {
    problems.push(problem('metadata-unreadable', { file }, { reason: reasonOf(error) }));
    return [];
  }
}

/** Texts by the names a table may call them: the path, or the path without its ending where that is one text only. */
function textsByName({ texts }: Survey): Map<string, string> {
  const byName = new Map<string, string>();
  const stems = new Map<string, string | null>();
  for (const { file } of texts) {
    const key = cleanPath(file).toLowerCase();
    byName.set(key, file);
    const stem = key.replace(/\.[^./]*$/, '');
    stems.set(stem, stems.has(stem) ? null : file);
  }
  for (const [stem, file] of stems) if (file !== null && !byName.has(stem)) byName.set(stem, file);
  return byName;
}
