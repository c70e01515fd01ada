import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../src/schemas/press.ts';
import type { FileMark } from './build-state.ts';

/** @returns those files that are there with the size and time that they were left with */
export function intactFiles(output: string, files: Record<string, FileMark>): Record<string, FileMark> {
  return Object.fromEntries(Object.entries(files).filter(([path, mark]) => isAsLeft(output, path, mark)));
}

/** @returns whether all files are there with the size and time that they were left with */
export function isIntact(output: string, files: Record<string, FileMark>): boolean {
  return Object.entries(files).every(([path, mark]) => isAsLeft(output, path, mark));
}

function isAsLeft(output: string, path: string, [size, mtime]: FileMark): boolean {
  const stat = statSync(join(output, path), { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === mtime;
}

export function marksOf(files: WrittenFile[]): Record<string, FileMark> {
  return Object.fromEntries(files.map(({ path, size, mtime }) => [path, [size, mtime]]));
}

/**
 * Removes what is no longer part of the site.
 * @param folders folders at the top of the output that belong to the site whole
 * @param wanted paths of all files that belong to the site
 * @param former paths that belonged to it after the last build
 * @returns how many files were removed
 */
export function sweep(output: string, folders: Set<string>, wanted: Set<string>, former: Iterable<string>): number {
  let removed = 0;
  for (const path of former) {
    if (wanted.has(path) || folders.has(path.split('/', 1)[0] ?? '')) continue;
    rmSync(join(output, path), { force: true });
    removed += 1;
  }
  for (const folder of folders) removed += sweepFolder(output, folder, wanted);
  return removed;
}

function sweepFolder(output: string, folder: string, wanted: Set<string>): number {
  let removed = 0;
  let left = 0;
  for (const entry of listFolder(join(output, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      removed += sweepFolder(output, path, wanted);
      if (statSync(join(output, path), { throwIfNoEntry: false })) left += 1;
    } else if (wanted.has(path)) {
      left += 1;
    } else {
      rmSync(join(output, path), { force: true });
      removed += 1;
    }
  }
  if (left === 0) rmdirIfThere(join(output, folder));
  return removed;
}

function listFolder(folder: string) {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
}

function rmdirIfThere(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(folder);
}
