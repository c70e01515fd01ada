/** What is known of a source before its text is read: from metadata.csv, then from its name. */
import type { MetadataRow } from '../stages/metadata.ts';
import { readFileName } from './file-name.ts';

export type Known = Omit<MetadataRow, 'file' | 'line'>;

/** @param row the source's row of metadata.csv, null where there is none */
export function knownOf(file: string, row: MetadataRow | null): Known {
  const name = readFileName(file);
  return {
    publication: row?.publication ?? name.publication,
    date: row?.date ?? name.date,
    edition: row?.edition ?? name.edition,
    page: row?.page ?? name.page,
    pageName: row?.pageName ?? null,
    language: row?.language ?? null,
    rights: row?.rights ?? null,
  };
}
