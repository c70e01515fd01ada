import type { UnitCatalogue } from '../../src/search/catalogue.ts';
import type { FoldStream } from './fold-stream.ts';
import { NameTable } from './name-table.ts';
import type { CompiledIssue } from './story-text.ts';

/** Puts what lists, facets and dates need of a unit's stories into columns. */
export function unitCatalogue(
  issues: CompiledIssue[],
  { starts, titleEnds }: FoldStream,
  files: Pick<UnitCatalogue, 'texts' | 'textCounts' | 'varied' | 'engine'>,
): UnitCatalogue {
  const rows = issues.flatMap(({ stories }, issue) => stories.map((story) => ({ issue, story })));
  const pages = new NameTable<string | null>();
  const sections = new NameTable<string | null>();
  const kinds = new NameTable<string>();
  const authors = new NameTable<string>();
  return {
    issues: issues.map(({ row: { id, publication, date } }) => ({ id, publication, date })),
    issue: rows.map(({ issue }) => issue),
    id: rows.map(({ story }) => story.id),
    page: rows.map(({ story }) => pages.numberOf(story.page)),
    section: rows.map(({ story }) => sections.numberOf(story.section)),
    kind: rows.map(({ story }) => kinds.numberOf(story.kind)),
    storyAuthors: rows.map(({ story }) => [...new Set(story.authors.map(({ name }) => authors.numberOf(name)))]),
    lengths: rows.map((_, story) => (starts[story + 1] ?? 0) - (starts[story] ?? 0)),
    titleLengths: rows.map((_, story) => (titleEnds[story] ?? 0) - (starts[story] ?? 0)),
    ...files,
    pages: pages.names,
    sections: sections.names,
    kinds: kinds.names,
    authors: authors.names,
  };
}
