/** What the ledger remembers of an issue: the stories that a page had, and the sources that are not in the folder now. */
import type { Ledger, LedgerSource, Piece } from '../../src/schemas/ledger.ts';
import { withoutBlanks } from './conservation.ts';
import type { Former } from './reconciliation.ts';
import { textAt } from './source-page.ts';

/** @returns the stories that have an id of this page, those that are gone included (their text is no longer known) */
export function formerStories(ledger: Ledger, file: string, pageId: string): Former[] {
  const texts = storyTexts(ledger.sources.filter((source) => source.file === file));
  return ledger.ids
    .filter((entry) => entry.file === file && entry.id.startsWith(`${pageId}-`) && entry.gone?.reason !== 'moved')
    .map(({ id, textDigest }) => ({ id, textDigest, text: texts.get(id) ?? '' }));
}

/** @returns each story's text without white space, as its pieces give it */
export function storyTexts(sources: readonly LedgerSource[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const source of sources)
    for (const piece of source.pieces)
      if (piece.story !== null)
        texts.set(piece.story, (texts.get(piece.story) ?? '') + withoutBlanks(pieceText(source, piece)));
  return texts;
}

export function pieceText(source: LedgerSource, piece: Piece): string {
  return piece.written ?? textAt(source, piece.span);
}

/** @returns the furniture of a source that is not converted now, by its index in the issue */
export function furnitureOf(source: LedgerSource): { text: string; pieces: Piece[] }[] {
  const byIndex = new Map<number, Piece[]>();
  for (const piece of source.pieces)
    if (piece.part === 'furniture') byIndex.set(piece.index, [...(byIndex.get(piece.index) ?? []), piece]);
  return [...byIndex.values()].map((pieces) => ({
    text: pieces.map((piece) => pieceText(source, piece)).join(''),
    pieces,
  }));
}
