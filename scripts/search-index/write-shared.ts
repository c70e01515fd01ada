import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleScripts } from './bundle-scripts.ts';
import { readCompiledCatalogue } from './compiled-catalogue.ts';
import { openSearchDescription } from './opensearch.ts';
import type { PlannedUnit } from './plan-units.ts';
import { suggestionFiles } from './suggestions.ts';
import { wholeFile } from './whole-file.ts';

/**
 * Writes what all units share into the site's `search/` folder: `units.js`, the list of units, suggestions, the scripts of the
 * search page and of marks on story pages, and `opensearch.xml` where the site's address is known.
 * @param out `dist/search`
 * @param compiled the folder of the compiled archive
 */
export async function writeShared(units: PlannedUnit[], out: string, compiled: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const rows = units.map(({ issues: _, ...row }) => row);
  await writeFile(join(out, 'units.js'), wholeFile(JSON.stringify(rows)));
  const { config, issues } = await readCompiledCatalogue(compiled);
  for (const { name, bytes } of await suggestionFiles(compiled, issues)) await writeFile(join(out, name), bytes);
  if (config.site) {
    await writeFile(join(out, 'opensearch.xml'), openSearchDescription({ ...config, site: config.site }));
  }
  for (const { name, code } of await bundleScripts()) await writeFile(join(out, name), code);
}
