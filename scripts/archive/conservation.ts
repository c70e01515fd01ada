/** The proof that nothing was lost: each non-blank character of a page is in exactly one piece. */
import type { Span } from '../../src/schemas/span.ts';
import type { PageStories } from '../tree.ts';
import { passagesOf } from './pieces.ts';
import { type SourcePage, writtenAt } from './source-page.ts';

/** What breaks conservation, where (1-based line, 0-based column of the source), and the characters it is about. */
export type Breach = { kind: 'lost' | 'twice' | 'outside' | 'altered'; line: number; column: number; text: string };

/** @returns a stretch for each run of non-blank characters that no span covers or that several do; none where all is well */
export function uncovered(page: SourcePage, spans: readonly Span[]): Breach[] {
  const covers = page.lines.map((line) => new Uint8Array(line.length));
  const breaches: Breach[] = [];
  for (const span of spans)
    if (!cover(page, covers, span)) breaches.push({ kind: 'outside', line: span[0], column: span[1], text: '' });
  for (const [index, line] of page.lines.entries()) {
    const counts = covers[index];
    if (counts)
      breaches.push(...lineBreaches(line, counts, page.firstLine + index, index === 0 ? page.firstColumn : 0));
  }
  return breaches;
}

/** Counts a span's characters; @returns false where the span leaves the page */
function cover(page: SourcePage, covers: Uint8Array[], [fromLine, fromColumn, toLine, toColumn]: Span): boolean {
  if (toLine < fromLine) return false;
  for (let line = fromLine; line <= toLine; line += 1) {
    const counts = covers[line - page.firstLine];
    if (!counts) return false;
    const shift = line === page.firstLine ? page.firstColumn : 0;
    const from = line === fromLine ? fromColumn - shift : 0;
    const to = line === toLine ? toColumn - shift : counts.length;
    if (from < 0 || to > counts.length || from > to) return false;
    for (let at = from; at < to; at += 1) counts[at] = Math.min(2, (counts[at] ?? 0) + 1);
  }
  return true;
}

function lineBreaches(line: string, counts: Uint8Array, number: number, shift: number): Breach[] {
  if (counts.every((count) => count === 1)) return [];
  const breaches: Breach[] = [];
  let open: Breach | null = null;
  for (let at = 0; at < line.length; at += 1) {
    const count = counts[at] ?? 0;
    if (/\s/.test(line.charAt(at))) continue;
    const kind: Breach['kind'] | null = count === 1 ? null : count === 0 ? 'lost' : 'twice';
    if (open && open.kind === kind) open.text += line.charAt(at);
    else {
      open = kind && { kind, line: number, column: at + shift, text: line.charAt(at) };
      if (open) breaches.push(open);
    }
  }
  return breaches;
}

/** @returns every breach of a converted page: characters not covered once, and passages that say other than their places */
export function pageBreaches(page: SourcePage, stories: PageStories): Breach[] {
  const passages = [...stories.stories.flatMap(passagesOf).map(({ passage }) => passage), ...stories.furniture];
  const spans = [...passages.flatMap((passage) => passage.places), ...stories.marks].map(({ span }) => span);
  const breaches = uncovered(page, spans);
  for (const { text, places } of passages) {
    if (withoutBlanks(text) === withoutBlanks(writtenAt(page, places))) continue;
    const [line = page.firstLine, column = 0] = places[0]?.span ?? [];
    breaches.push({ kind: 'altered', line, column, text });
  }
  return breaches;
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
