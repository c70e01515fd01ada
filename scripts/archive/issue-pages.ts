/** The pages of an issue as its ledger and its index tell them, with one row of furniture through all of them. */
import type { Furniture, Issue } from '../../src/schemas/issue.ts';
import type { LedgerDoubt, LedgerSource } from '../../src/schemas/ledger.ts';
import type { Passage } from '../tree.ts';
import { furnitureOf } from './former.ts';
import type { IssuePlan } from './grouping.ts';
import { naturalOrder } from './natural-order.ts';
import type { NamedPage } from './page-names.ts';
import { piecesOf, spansOf } from './pieces.ts';

/** A page with its entry in the ledger; its furniture is counted from 0 within the page until `withFurniture`. */
export type IssuePage = { entry: LedgerSource; name: string | null; furniture: Passage[] };

export function sourceEntry(page: NamedPage, ids: readonly string[], doubts: LedgerDoubt[]): LedgerSource {
  const { source, converted } = page;
  return {
    file: source.file,
    sha256: source.sha256,
    encoding: source.encoding,
    byteOrderMark: source.byteOrderMark,
    firstLine: converted.firstLine,
    firstColumn: converted.firstColumn,
    ends: converted.ends,
    signs: converted.signs,
    page: page.page,
    pageId: page.pageId,
    pageName: page.name,
    doubts,
    lines: converted.lines,
    pieces: piecesOf(converted.stories, ids, 0),
  };
}

/** @returns all pages in the order in which they are read, furniture counted through the issue */
export function withFurniture(converted: readonly IssuePage[], absent: readonly LedgerSource[]): IssuePage[] {
  const pages = [...converted, ...absent.map(fromLedger)].map((page, place) => ({ page, place }));
  pages.sort((left, right) => byPage(left.page, right.page) || left.place - right.place);
  let furniture = 0;
  return pages.map(({ page }) => {
    const from = furniture;
    furniture += page.furniture.length;
    const pieces = page.entry.pieces.map((piece) =>
      piece.part === 'furniture' ? { ...piece, index: piece.index + from } : piece,
    );
    return { ...page, entry: { ...page.entry, pieces } };
  });
}

function fromLedger(entry: LedgerSource): IssuePage {
  const groups = furnitureOf(entry);
  const index = new Map(groups.flatMap(({ pieces }, number) => pieces.map((piece) => [piece, number])));
  const pieces = entry.pieces.map((piece) => ({ ...piece, index: index.get(piece) ?? piece.index }));
  const furniture = groups.map(({ text, pieces: places }) => ({ text, places: places.map(({ span }) => ({ span })) }));
  return { entry: { ...entry, pieces }, name: entry.pageName, furniture };
}

function byPage(left: IssuePage, right: IssuePage): number {
  const a = left.entry.page;
  const b = right.entry.page;
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return naturalOrder(a, b);
}

export function issueFields(plan: IssuePlan, pages: readonly IssuePage[]): Issue {
  const { publication, date, dateInferred, edition, language, rights } = plan;
  const furniture: Furniture[] = pages.flatMap(({ entry, furniture: passages }) =>
    passages.map((passage) => ({ page: entry.page, text: passage.text.trim(), spans: spansOf([passage]) })),
  );
  return {
    publication,
    date,
    dateInferred,
    edition,
    pages: pages.map(({ entry, name }) => ({ page: entry.page, name, file: entry.file })),
    language,
    rights,
    furniture,
  };
}
