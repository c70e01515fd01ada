import { initialOf } from './initial.ts';
import type { PaperRow } from './model.ts';
import { type Shelf, shelve } from './shelves.ts';

type NamedPaper = PaperRow & { publication: string };

/** The papers whose name is known, by pinyin initial. */
export function shelvePapers(papers: readonly PaperRow[]): Shelf<NamedPaper>[] {
  const named = papers.filter((paper): paper is NamedPaper => paper.publication !== null);
  return shelve(
    named,
    ({ publication }) => publication,
    ({ publication }) => initialOf(publication),
  );
}
