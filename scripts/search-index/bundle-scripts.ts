import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The browser's entry points, by the name of the script that each becomes. */
const scripts = { 'search.js': '../../src/search/search-page.ts' } as const;

/** Bundles the scripts of search as classic scripts: a module cannot be loaded by a page that was opened from a disk. */
export async function bundleScripts(): Promise<{ name: string; code: Uint8Array }[]> {
  return await Promise.all(
    Object.entries(scripts).map(async ([name, entry]) => {
      const bundle = await build({
        entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
      });
      return { name, code: bundle.outputFiles[0]?.contents ?? new Uint8Array() };
    }),
  );
}
