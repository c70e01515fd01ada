/** The source's text from its ledger alone. */
import type { LedgerSource } from '../../src/schemas/ledger.ts';

/** @param pages the entries of one source, in the order of the ledger. @returns the decoded text, byte order mark left out */
export function rebuildSource(pages: readonly LedgerSource[]): string {
  const ordered = [...pages].sort(
    (left, right) => left.firstLine - right.firstLine || left.firstColumn - right.firstColumn,
  );
  return ordered.map(rebuildPage).join('');
}

function rebuildPage(page: LedgerSource): string {
  const ends = page.ends.flatMap(([count, end]) => Array<string>(count).fill(end));
  const lines = page.lines.map((line) => line);
  for (const [line, column, code] of page.signs) {
    const index = line - page.firstLine;
    const at = column - (index === 0 ? page.firstColumn : 0);
    const character = String.fromCodePoint(code);
    const text = lines[index] ?? '';
    lines[index] = text.slice(0, at) + character + text.slice(at + character.length);
  }
  return lines.map((line, index) => line + (ends[index] ?? '')).join('');
}
