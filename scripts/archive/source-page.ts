/** Text by place: what stands at a span of a page, whose lines may begin in the middle of their source. */
import type { Span } from '../../src/schemas/span.ts';
import type { PageStories, Passage, Place } from '../tree.ts';

/** The lines of one page, and where in the source the first of them begins (1-based line, 0-based column). */
export type SourcePage = { firstLine: number; firstColumn: number; lines: readonly string[] };

/** @returns the source's characters at a span given in lines and columns of the source; line breaks as `\n` */
export function textAt(page: SourcePage, [fromLine, fromColumn, toLine, toColumn]: Span): string {
  const parts: string[] = [];
  for (let line = fromLine; line <= toLine; line += 1) {
    const text = page.lines[line - page.firstLine] ?? '';
    const shift = line === page.firstLine ? page.firstColumn : 0;
    parts.push(
      text.slice(line === fromLine ? fromColumn - shift : 0, line === toLine ? toColumn - shift : text.length),
    );
  }
  return parts.join('\n');
}

/** @returns what was written for the places: the source's characters, or what replaced them */
export function writtenAt(page: SourcePage, places: readonly Place[]): string {
  return places.map((place) => place.written ?? textAt(page, place.span)).join('');
}

/** @returns the page's stories with places counted in the source instead of in the page */
export function inSource(stories: PageStories, { firstLine, firstColumn }: SourcePage): PageStories {
  if (firstLine === 1 && firstColumn === 0) return stories;
  const column = (line: number, at: number) => (line === 1 ? at + firstColumn : at);
  const move = ([a, b, c, d]: Span): Span => [a + firstLine - 1, column(a, b), c + firstLine - 1, column(c, d)];
  const place = (from: Place): Place => ({ ...from, span: move(from.span) });
  const passage = <T extends Passage>(from: T): T => ({ ...from, places: from.places.map(place) });
  const maybe = <T extends Passage>(from: T | null): T | null => from && passage(from);
  return {
    ...stories,
    stories: stories.stories.map((story) => ({
      ...story,
      headline: maybe(story.headline),
      kicker: maybe(story.kicker),
      deck: maybe(story.deck),
      section: maybe(story.section),
      byline: maybe(story.byline),
      dateline: maybe(story.dateline),
      endCredit: maybe(story.endCredit),
      body: story.body.map((node) => ({ ...node, passage: passage(node.passage) })),
    })),
    furniture: stories.furniture.map(passage),
    marks: stories.marks.map(place),
    doubts: stories.doubts.map((doubt) => ({ ...doubt, span: move(doubt.span) })),
  };
}
