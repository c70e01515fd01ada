/** What the build remembers from one run to the next, of each archive and output folder. Losing it costs time, never a page. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ContentProblem, IssueRow, PageKeys } from '../../src/schemas/press.ts';
import { projectRoot } from './compiled-templates.ts';

/** `BROADSHEET_CACHE` moves it: to a disk that a CI keeps between runs, or away from the real one in a test. */
const cacheRoot = process.env.BROADSHEET_CACHE ?? join(projectRoot, '.cache');

/** Size and modification time in milliseconds of a written file. */
export type FileMark = [size: number, mtime: number];

export type KnownIssue = {
  /** Tells without reading whether the issue's files may have changed; null where that cannot be told. */
  stamp: string | null;
  digest: string;
  row: IssueRow | null;
  problems: ContentProblem[];
};

export type KnownPages = { keys: PageKeys; files: Record<string, FileMark> };

/** What was compiled: the same for every output folder. */
export type CompiledState = { readerDigest: string; issues: Record<string, KnownIssue> };

/** What was written to one output folder. */
export type OutputState = {
  /** The archive whose site the folder holds. */
  archive: string;
  issues: Record<string, KnownPages>;
  /** `keys` of the pages that have one of their own. */
  lists: { key: string; files: Record<string, FileMark>; keys: Record<string, string> };
  index: IndexState;
};

/** By unit. */
export type IndexState = Record<string, { key: string; files: Record<string, FileMark> }>;

/** @returns the folder of everything that is remembered of an archive */
export function archiveCache(archive: string): string {
  return join(cacheRoot, 'archives', `${basename(archive)}-${shortDigest(archive)}`);
}

export function compiledStateFile(archive: string): string {
  return join(archiveCache(archive), 'compiled.json');
}

/** @returns the folder of what is remembered of an output folder */
export function outputCache(output: string): string {
  return join(cacheRoot, 'outputs', `${basename(output)}-${shortDigest(output)}`);
}

export function outputStateFile(output: string): string {
  return join(outputCache(output), 'pages.json');
}

export function noCompiledState(readerDigest: string): CompiledState {
  return { readerDigest, issues: {} };
}

export function noOutputState(archive: string): OutputState {
  return { archive, issues: {}, lists: { key: '', files: {}, keys: {} }, index: {} };
}

/** @returns what was remembered, or nothing where the file is missing or was cut off */
export function readState<T>(file: string, nothing: T): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return nothing;
  }
}

export function writeState(file: string, state: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
