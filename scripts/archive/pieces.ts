/** The account of a page: every passage's places as pieces of the ledger, in the order in which they are read. */
import type { Piece, PiecePart } from '../../src/schemas/ledger.ts';
import type { Span } from '../../src/schemas/span.ts';
import type { BodyNode, PageStories, Passage, Place, StoryDraft } from '../tree.ts';

const bodyParts = { paragraph: 'paragraph', crosshead: 'crosshead', caption: 'caption' } satisfies Record<
  BodyNode['type'],
  PiecePart
>;

/** A passage of a story, and which part of the story it is. */
export type StoryPassage = { part: PiecePart; index: number; passage: Passage };

/** @returns all passages of a story: its fields from kicker to dateline, its body, its end credit */
export function passagesOf(story: StoryDraft): StoryPassage[] {
  const fields = ['section', 'kicker', 'headline', 'deck', 'byline', 'dateline'] as const;
  const passages: StoryPassage[] = [];
  const add = (part: PiecePart, index: number, passage: Passage | null) => {
    if (passage) passages.push({ part, index, passage });
  };
  for (const field of fields) add(field, 0, story[field]);
  const counts = { paragraph: 0, crosshead: 0, caption: 0 };
  for (const node of story.body) {
    add(bodyParts[node.type], counts[node.type], node.passage);
    counts[node.type] += 1;
  }
  add('endCredit', 0, story.endCredit);
  return passages;
}

/**
 * @param ids one id for each of the page's stories
 * @param furnitureFrom how many pieces of furniture the pages before this one have
 */
export function piecesOf(page: PageStories, ids: readonly string[], furnitureFrom: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [number, story] of page.stories.entries())
    for (const { part, index, passage } of passagesOf(story))
      for (const place of passage.places) pieces.push(piece(place, ids[number] ?? null, part, index));
  for (const [number, passage] of page.furniture.entries())
    for (const place of passage.places) pieces.push(piece(place, null, 'furniture', furnitureFrom + number));
  for (const [number, place] of page.marks.entries()) pieces.push(piece(place, null, 'mark', number));
  return pieces;
}

function piece(place: Place, story: string | null, part: PiecePart, index: number): Piece {
  const { span, written } = place;
  return written === undefined ? { span, story, part, index } : { span, story, part, index, written };
}

/** @returns the places of a story in reading order; neighbours on a line are one span */
export function spansOf(passages: readonly Passage[]): Span[] {
  const spans: Span[] = [];
  for (const { span } of passages.flatMap((passage) => passage.places)) {
    const last = spans.at(-1);
    if (last && last[2] === span[0] && last[3] === span[1])
      spans[spans.length - 1] = [last[0], last[1], span[2], span[3]];
    else spans.push(span);
  }
  return spans;
}
