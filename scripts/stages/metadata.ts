/**
 * Metadata: the rows of `metadata.csv`.
 *
 * Before: `zzrb-a03.txt,株洲日报,2021/5/6,,A03` · After: the file zzrb-a03.txt is page A03 of 株洲日报 of 2021-05-06.
 *
 * Will not: guess. A date that does not exist or a column that is not known is left out and reported.
 */
import { parse } from 'csv-parse/sync';
import { nearest } from '../../src/schemas/nearest.ts';
import { edtfDate } from '../archive/edtf-date.ts';
import { type Problem, problem } from '../diagnostics.ts';

export const metadataColumns = [
  'file',
  'publication',
  'date',
  'edition',
  'page',
  'page_name',
  'language',
  'rights',
] as const;
type Column = (typeof metadataColumns)[number];

/** What a librarian who writes in Chinese calls the columns; design section 3. */
const chineseColumns: ReadonlyMap<string, Column> = new Map([
  ['文件', 'file'],
  ['文件名', 'file'],
  ['报纸', 'publication'],
  ['报名', 'publication'],
  ['报纸名称', 'publication'],
  ['日期', 'date'],
  ['出版日期', 'date'],
  ['版次', 'edition'],
  ['版', 'page'],
  ['版号', 'page'],
  ['版名', 'page_name'],
  ['语言', 'language'],
  ['权利', 'rights'],
  ['版权', 'rights'],
]);

/** A row: what someone who knows says of one text; null where the cell is empty. */
export type MetadataRow = {
  /** As written in the table, with `/` between folders. */
  file: string;
  /** 1-based line of the table. */
  line: number;
  publication: string | null;
  date: string | null;
  edition: number | null;
  page: string | null;
  pageName: string | null;
  language: string | null;
  rights: string | null;
};

type Cells = { line: number; cells: string[] };

/**
 * @param text the table, decoded
 * @param table its path, for messages
 */
export function readMetadata(text: string, table: string): { rows: MetadataRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const [header, ...records] = readCells(text, table, problems);
  if (!header) return { rows: [], problems };
  const columns = header.cells.map((cell, at) => columnOf(cell, at, table, header.line, problems));
  if (!columns.includes('file')) {
    problems.push(problem('metadata-column-missing', { file: table, line: header.line }));
    return { rows: [], problems };
  }
  const rows: MetadataRow[] = [];
  for (const { line, cells } of records) {
    const row = new Map(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
    const file = cleanPath(row.get('file') ?? '');
    if (file === '') continue;
    const where = { file: table, line };
    if (/^(?:\/|[A-Za-z]:\/)|(?:^|\/)\.\.(?:\/|$)/.test(file))
      problems.push(problem('metadata-file-outside', where, { name: file }));
    else rows.push({ file, line, ...valuesOf(row, where, problems) });
  }
  return { rows, problems };
}

function readCells(text: string, table: string, problems: Problem[]): Cells[] {
  const records: Cells[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: unknown) => {
        const { record: cells, info } = record as { record: string[]; info: { lines: number } };
        records.push({ line: info.lines, cells });
        return null;
      },
    });
  } catch (error) {
    const lines = (error as { lines?: number }).lines;
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(
      problem('metadata-unreadable', { file: table, ...(lines === undefined ? {} : { line: lines }) }, { reason }),
    );
  }
  return records;
}

/** Spreadsheets write a semicolon or a tab in some countries. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t', '，'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

function columnOf(cell: string, at: number, table: string, line: number, problems: Problem[]): Column | null {
  const name = cell.normalize('NFKC').trim();
  const key = name.toLowerCase().replace(/[\s-]+/g, '_');
  const known = metadataColumns.find((column) => column === key) ?? chineseColumns.get(name);
  if (known) return known;
  if (name !== '') {
    const details = { column: name, nearest: nearest(key, metadataColumns) };
    problems.push(problem('metadata-column-unknown', { file: table, line, column: at }, details));
  }
  return null;
}

type Where = { file: string; line: number };

function valuesOf(
  row: ReadonlyMap<Column | null, string>,
  where: Where,
  problems: Problem[],
): Omit<MetadataRow, 'file' | 'line'> {
  const cell = (column: Column) => row.get(column) || null;
  const date = cell('date');
  const edition = cell('edition');
  const language = cell('language');
  const checked = {
    date: date && edtfDate(date),
    edition: edition && /^[1-9]\d?$/.test(edition.normalize('NFKC')) ? Number(edition.normalize('NFKC')) : null,
    language: language && languageTag(language),
  };
  if (date && !checked.date) problems.push(problem('date-impossible', where, { date }));
  if (edition && !checked.edition) problems.push(problem('edition-impossible', where, { edition }));
  if (language && !checked.language) problems.push(problem('language-unknown', where, { language }));
  return {
    publication: cell('publication'),
    ...checked,
    page: cell('page'),
    pageName: cell('page_name'),
    rights: cell('rights'),
  };
}

function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** @returns a path as it is compared: one Unicode form, `/` between folders, no `./` in front */
export function cleanPath(path: string): string {
  return path
    .normalize('NFC')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
}
