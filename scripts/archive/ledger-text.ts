/** The ledger as text: JSON with a line for each entry, so that a change reads well in a diff. */
import { type Ledger, ledgerSchema } from '../../src/schemas/ledger.ts';

export function ledgerText(ledger: Ledger): string {
  const sources = ledger.sources.map((source) => {
    const { lines, pieces, doubts, ...head } = source;
    const fields = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    fields.push(
      `"doubts": ${rows(doubts, '   ')}`,
      `"lines": ${rows(lines, '   ')}`,
      `"pieces": ${rows(pieces, '   ')}`,
    );
    return `  {\n   ${fields.join(',\n   ')}\n  }`;
  });
  const { version, indexDigest, indexFields, movedTo } = ledger;
  const head = Object.entries({ version, indexDigest, indexFields, movedTo }).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${head.join(',\n')},\n "ids": ${rows(ledger.ids, ' ')},\n "sources": ${sources.length === 0 ? '[]' : `[\n${sources.join(',\n')}\n ]`}\n}\n`;
}

function rows(values: readonly unknown[], indent: string): string {
  return values.length === 0
    ? '[]'
    : `[\n${values.map((value) => `${indent} ${JSON.stringify(value)}`).join(',\n')}\n${indent}]`;
}

/** @returns the ledger, or what is wrong with it */
export function parseLedger(text: string): Ledger | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  const result = ledgerSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return { reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not a ledger'}` };
}
