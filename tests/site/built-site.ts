/**
 * The site of the sample archive as its readers meet it: converted and built once for a test file, by the project's own
 * commands, served from a folder of any depth, and looked at in a real browser.
 *
 *     const site = await buildSample();            // in beforeAll
 *     const server = await serve(site.folder, '/a/b/');
 *     const browser = await openBrowser();
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';

export { type SiteServer, serve } from './static-server.ts';

export const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
const run = promisify(execFile);

export type BuiltSite = {
  /** The built `dist/`. */
  folder: string;
  /** The archive that it was built from. */
  archive: string;
  /** Every HTML page, as a path in `dist/`, sorted. */
  pages: string[];
  remove: () => void;
};

/**
 * Converts and builds the sample archive into a folder of its own.
 * @param deleted a story (`issue/story`) that an editor deletes and converts again, before the site is built
 */
export async function buildSample(deleted: string | null = null): Promise<BuiltSite> {
  const workshop = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
  const archive = join(workshop, 'sample');
  const folder = join(workshop, 'dist');
  cpSync(join(root, 'content/sample'), archive, { recursive: true });
  const convert = () => command('convert', [join(archive, 'sources'), '--archive', archive]);
  if (!existsSync(join(archive, 'issues'))) await convert();
  if (deleted !== null) {
    rmSync(join(archive, 'issues', `${deleted}.mdx`));
    await convert();
  }
  await command('build', ['--archive', archive, '--out', folder]);
  return {
    folder,
    archive,
    pages: pagesOf(folder),
    remove: () => rmSync(workshop, { recursive: true, force: true }),
  };
}

/** @returns every HTML page of a built site */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export async function openBrowser(): Promise<Browser> {
  const program = findBrowser();
  if (program === null)
    throw new Error('No Chromium or Chrome found: install one, or set CHROMIUM_PATH to its program.');
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-background-networking'] });
}

/** Runs a command of the project, as `npm run` does. Fails where the command fails. */
export async function command(name: string, words: string[]): Promise<void> {
  await run(node, [join(root, `scripts/${name}.ts`), ...words], {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
