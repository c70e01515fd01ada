import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ContentProblem } from '../schemas/content-problem.ts';
import { type LedgerSource, ledgerIdSchema, ledgerSchema, ledgerSourceSchema } from '../schemas/ledger.ts';

/** What compiling needs of a ledger: the text of a page and the place of its pieces are left alone. */
const ledgerOutlineSchema = z.object({
  sources: z.array(ledgerSourceSchema.pick({ file: true, page: true, pageId: true, doubts: true }).strip()),
  ids: z.array(ledgerIdSchema),
});

export type LedgerOutline = z.infer<typeof ledgerOutlineSchema>;

/** @returns null where there is no ledger; with a problem added where it cannot be read */
export async function readLedger(
  archive: string,
  id: string,
  problems: ContentProblem[],
): Promise<LedgerOutline | null> {
  const file = `issues/${id}/ledger.json`;
  const text = await readFile(join(archive, file), 'utf8').catch(() => null);
  if (text === null) return null;
  const outline = ledgerOutlineSchema.safeParse(parseJson(text));
  if (outline.success) return outline.data;
  problems.push({ rule: 'ledger-broken', file, line: null, reason: 'not of the form of a ledger' });
  return null;
}

/** @returns the decoded sources of an issue with the place of every piece; empty where there is no ledger that can be read */
export async function readSources(archive: string, id: string): Promise<LedgerSource[]> {
  const file = join(archive, 'issues', id, 'ledger.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  const ledger = text === null ? null : ledgerSchema.safeParse(parseJson(text));
  return ledger?.data?.sources ?? [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
