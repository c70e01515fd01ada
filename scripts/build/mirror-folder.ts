import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { WrittenFile } from '../../src/schemas/press.ts';
import { filesBelow } from './file-stamps.ts';

/**
 * Moves what was made in a folder of drafts to its place in the site; a file that is there with the same bytes stays as it is.
 * @param place path within the output folder: `search/zhuzhou-ribao-2021`
 */
export function mirrorFolder(draft: string, output: string, place: string): WrittenFile[] {
  const files = filesBelow(draft).map((file) => {
    const path = `${place}/${relative(draft, file).replaceAll(sep, '/')}`;
    const target = join(output, path);
    const isThere = statSync(target, { throwIfNoEntry: false })?.size === statSync(file).size;
    const written = !isThere || !readFileSync(target).equals(readFileSync(file));
    if (written) {
      mkdirSync(dirname(target), { recursive: true });
      move(file, target);
    }
    const { size, mtimeMs } = statSync(target);
    return { path, size, mtime: mtimeMs, written };
  });
  rmSync(draft, { recursive: true, force: true });
  return files;
}

/** The drafts may lie on another disk than the site. */
function move(file: string, target: string): void {
  try {
    renameSync(file, target);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error;
    copyFileSync(file, target);
  }
}
