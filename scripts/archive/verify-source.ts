/** The proof for one source: what the ledger rebuilds is what the file holds. */
import { createHash } from 'node:crypto';
import type { LedgerSource } from '../../src/schemas/ledger.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { rebuildSource } from './rebuild-source.ts';

/** Characters shown from a difference on. */
const shownCharacters = 16;

/**
 * @param pages the source's entries in the ledger
 * @param bytes the source as it is now
 */
export function verifySource(pages: readonly LedgerSource[], bytes: Uint8Array): Problem[] {
  const [first] = pages;
  if (!first) return [];
  const { file, encoding } = first;
  if (createHash('sha256').update(bytes).digest('hex') !== first.sha256) return [problem('source-changed', { file })];
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const expected = first.byteOrderMark ? text.slice(1) : text;
  const rebuilt = rebuildSource(pages);
  if (rebuilt === expected) return [];
  let at = 0;
  while (rebuilt[at] === expected[at]) at += 1;
  const before = expected.slice(0, at).split(/\r\n|\n|\r/);
  const where = { file, line: before.length, column: before.at(-1)?.length ?? 0 };
  const part = (whole: string) => whole.slice(at, at + shownCharacters).replace(/\s/g, ' ');
  return [problem('source-differs', where, { expected: part(rebuilt), found: part(expected) })];
}
