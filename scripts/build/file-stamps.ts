import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file changed so shortly before it was looked at may change again without its time showing it. */
const settledAfterMs = 2000;

/**
 * Tells by name, size, times and number of all files of a folder whether one of them may have changed, without reading them.
 * @returns null where a file is so new that the next look would not notice a change
 */
export function stampOfFolder(folder: string, now: number): string | null {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(folder, name));
    if (Math.max(mtimeMs, ctimeMs) > now - settledAfterMs) return null;
    hash.update(`${name}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}\n`);
  }
  return hash.digest('hex');
}

/** @returns a digest of the names and bytes of files and of whole folders; what is missing counts as missing */
export function digestOfFiles(root: string, paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      hash.update(`${relative(root, file).replaceAll(sep, '/')}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** @returns all files of a folder in a fixed order; the path itself where it is a file; nothing where it is missing */
export function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort(byName)
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** @returns a short digest of texts in their order */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
