/**
 * What the last conversion of an archive on this machine found: a cache outside the archive, which only saves work. Without it,
 * everything is converted again to the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../diagnostics.ts';
import { digest } from './digest.ts';
import type { Evidence } from './grouping.ts';

export type RememberedSource = {
  stamp: string;
  sha256: string | null;
  language: string | null;
  evidence: Evidence | null;
  problems: Problem[];
};
export type RememberedIssue = {
  /** Digest of everything that the issue was made of. */
  input: string;
  /** The ledger's stamp: another one means that someone else wrote the issue since. */
  ledgerStamp: string;
  /** The files of its folder. */
  names: string[];
  sources: { file: string; sha256: string }[];
  stories: number;
  edited: number;
  problems: Problem[];
};

export type Memory = {
  converter: string;
  folder: string;
  sources: Record<string, RememberedSource>;
  issues: Record<string, RememberedIssue>;
};

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** `BROADSHEET_CACHE` moves it, as it does the build's. */
const cacheRoot = process.env.BROADSHEET_CACHE ?? join(projectRoot, '.cache');

/** @returns what is remembered: nothing of another converter's doing, no sources of another folder */
export function recall(archive: string, folder: string): Memory {
  const fresh: Memory = { converter: converterDigest(), folder, sources: {}, issues: {} };
  try {
    const memory = JSON.parse(readFileSync(memoryFile(archive), 'utf8')) as Memory;
    if (memory.converter !== fresh.converter) return fresh;
    return memory.folder === folder ? memory : { ...memory, folder, sources: {} };
  } catch {
    return fresh;
  }
}

/** @returns the folder that the archive was last converted from on this machine, null where that is not known */
export function lastFolder(archive: string): string | null {
  try {
    return (JSON.parse(readFileSync(memoryFile(archive), 'utf8')) as Memory).folder;
  } catch {
    return null;
  }
}

/** Never fails: a memory that cannot be kept is no loss. */
export function remember(archive: string, memory: Memory): void {
  const file = memoryFile(archive);
  const text = JSON.stringify(memory);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}

/** @returns a stamp that changes whenever the file is written, moved or replaced; null where there is none */
export function stampOf(file: string | Buffer): string | null {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join('-');
  } catch {
    return null;
  }
}

function memoryFile(archive: string): string {
  return join(cacheRoot, 'conversion', `${digest(archive)}.json`);
}

/** Digest of the code that makes stories out of pages: when it changes, everything is converted again. */
function converterDigest(): string {
  const hash = createHash('sha256').update(process.versions.icu ?? '');
  const files = ['scripts', 'src/schemas', 'package-lock.json'].flatMap((path) => codeFiles(join(projectRoot, path)));
  for (const file of files) hash.update(file.slice(projectRoot.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Folders and files of `scripts/` that take no part in the conversion. */
const otherwise =
  /^(?:bench|build|search-index|.*\.mjs|build\.ts|dev\.ts|start\.ts|test\.ts|browser\.ts|bench\.ts|verify\.ts)$/;

function codeFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => !otherwise.test(name))
    .flatMap((name) => codeFiles(join(path, name)));
}
