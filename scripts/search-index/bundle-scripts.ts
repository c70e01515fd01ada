import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The browser's entry points, by the name of the file that each becomes. */
const entries = {
  'search.js': '../../src/search/search-page.ts',
  'search.css': '../../src/search/search.css',
  'marks.js': '../../src/search/marks.ts',
  'marks.css': '../../src/search/marks.css',
} as const;

/** Bundles the scripts and styles of search; scripts as classic ones: a module cannot be loaded by a page that was opened from a disk. */
export async function bundleScripts(): Promise<{ name: string; code: Uint8Array }[]> {
  return await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => {
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
