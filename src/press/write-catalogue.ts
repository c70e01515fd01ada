import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchiveConfig } from '../lib/archive-config.ts';
import type { CompiledCatalogue } from '../lib/archive-reader.ts';
import { inCatalogueOrder, unifyPapers } from '../lib/catalogue-rows.ts';
import type { PressAnswer, PressOrder } from '../schemas/press.ts';
import { digestOf, listsKey, pageKeys } from './page-keys.ts';

type CatalogueOrder = Extract<PressOrder, { kind: 'catalogue' }>;
type CatalogueAnswer = Extract<PressAnswer, { kind: 'catalogue' }>;

/** Puts the rows of all issues in order, leaves them in the compiled folder for the pages to read, and says what each page depends on. */
export async function writeCatalogue(
  archive: string,
  compiled: string,
  { rows, digests, templates }: CatalogueOrder,
): Promise<CatalogueAnswer> {
  const config = await readArchiveConfig(archive);
  const issues = unifyPapers(rows.sort(inCatalogueOrder));
  const catalogue: CompiledCatalogue = { config, issues };
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, 'catalogue.json'), JSON.stringify(catalogue));
  const site = digestOf(templates, JSON.stringify(config));
  return {
    kind: 'catalogue',
    rows: issues,
    keys: pageKeys(issues, digests, site),
    listsKey: listsKey(issues, digests, site),
    site,
    engine: config.search,
  };
}
