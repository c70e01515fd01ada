/**
 * Converted sources on their way from the separation to their issue: a file for each thread, one source behind the other.
 * A file for each source would be made and removed again by the thousand, which slows down what is written next.
 */
import { appendFileSync, closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { ConvertedSource } from './page-conversion.ts';

/** Where a source was left: bytes of a file. */
export type ScratchPlace = { file: string; from: number; length: number };

/** @param folder one that is there until the end of the run */
export function leaveSource(folder: string, source: ConvertedSource): ScratchPlace {
  const file = join(folder, `${threadId}.json`);
  const from = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const bytes = Buffer.from(JSON.stringify(source));
  appendFileSync(file, bytes);
  return { file, from, length: bytes.length };
}

export function fetchSource({ file, from, length }: ScratchPlace): ConvertedSource {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, length, from);
  } finally {
    closeSync(handle);
  }
  return JSON.parse(bytes.toString()) as ConvertedSource;
}
