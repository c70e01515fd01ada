/** Looks at a built site from outside: which files there are, what is in them, where their links lead. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export function listSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** @returns a digest of each file by its path */
export function digestSite(folder: string): Map<string, string> {
  return new Map(
    listSite(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** @returns each file's modification time by its path */
export function timesOfSite(folder: string): Map<string, number> {
  return new Map(listSite(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}

/** @returns the paths that are in one map only, or have another value in the other */
export function differences<T>(before: Map<string, T>, after: Map<string, T>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

/** @returns every link of every page that does not lead to a file of the site, and every link that is not relative */
export function brokenLinks(folder: string): string[] {
  const files = new Set(listSite(folder));
  return [...files]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) =>
      linksOf(readFileSync(join(folder, path), 'utf8'))
        .filter((link) => !leadsToAFile(path, link, files))
        .map((link) => `${path}: ${link}`),
    );
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}

function leadsToAFile(page: string, link: string, files: Set<string>): boolean {
  if (/^(https?:|mailto:|data:)/.test(link)) return true;
  if (link.startsWith('/')) return false;
  const path = decodeURI(link.replace(/[?#].*$/, ''));
  return path === '' || files.has(posix.join(posix.dirname(page), path));
}
