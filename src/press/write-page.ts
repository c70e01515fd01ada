import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../schemas/press.ts';

/**
 * Writes one file of the site, unless it is there with the same bytes: then it keeps its modification time, and whatever
 * copies the site to a server has nothing to send.
 * @param made folders known to exist, added to
 */
export function writePage(output: string, path: string, bytes: Uint8Array, made: Set<string>): WrittenFile {
  const file = join(output, path);
  const written = !isSame(file, bytes);
  if (written) {
    const folder = dirname(file);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(file, bytes);
  }
  const { size, mtimeMs } = statSync(file);
  return { path, size, mtime: mtimeMs, written };
}

function isSame(file: string, bytes: Uint8Array): boolean {
  const existing = statSync(file, { throwIfNoEntry: false });
  return existing?.isFile() === true && existing.size === bytes.length && readFileSync(file).equals(bytes);
}
