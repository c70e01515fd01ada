import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { WrittenFile } from '../schemas/press.ts';

/**
 * Writes the files of a site. One that is there with the same bytes keeps its modification time, and whatever copies the
 * site to a server has nothing to send.
 */
export class PageWriter {
  readonly #output: string;
  readonly #staticFiles: string;
  readonly #madeFolders = new Set<string>();

  constructor(output: string, staticFiles: string) {
    this.#output = output;
    this.#staticFiles = staticFiles;
  }

  /** @param path within the output folder */
  write(path: string, bytes: Uint8Array): WrittenFile {
    const file = join(this.#output, path);
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() && before.size === bytes.length && readFileSync(file).equals(bytes)) {
      return { path, size: before.size, mtime: before.mtimeMs, written: false };
    }
    this.#makeFolder(dirname(file));
    writeFileSync(file, bytes);
    const { size, mtimeMs } = statSync(file);
    return { path, size, mtime: mtimeMs, written: true };
  }

  /** What every site holds as it is: scripts, icons. */
  copyStaticFiles(): WrittenFile[] {
    return readdirSync(this.#staticFiles, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => this.write(relative(this.#staticFiles, file).replaceAll(sep, '/'), readFileSync(file)));
  }

  #makeFolder(folder: string): void {
    if (this.#madeFolders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#madeFolders.add(folder);
  }
}
