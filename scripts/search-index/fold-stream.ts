import { fold } from '../../src/search/fold.ts';
import { partsOf, type StoryText } from '../../src/search/story-text.ts';

/** All folded stories of a unit behind each other. */
export type FoldStream = {
  /** UTF-16 units; 0 behind every part of a story. */
  units: Uint16Array;
  /** Where each story begins; one more at the end. */
  starts: Uint32Array;
  /** Where each story's title parts end. */
  titleEnds: Uint32Array;
};

/** Folds stories into one stream, in their order. */
export function foldStream(texts: StoryText[]): FoldStream {
  const starts = new Uint32Array(texts.length + 1);
  const titleEnds = new Uint32Array(texts.length);
  const pieces: string[] = [];
  let length = 0;
  const add = (part: string) => {
    const folded = fold(part);
    if (folded === '') return;
    pieces.push(folded, '\0');
    length += folded.length + 1;
  };
  for (const [story, text] of texts.entries()) {
    const { title, rest } = partsOf(text);
    for (const part of title) add(part);
    titleEnds[story] = length;
    for (const part of rest) add(part);
    starts[story + 1] = length;
  }
  const units = new Uint16Array(length);
  let at = 0;
  for (const piece of pieces) {
    for (let unit = 0; unit < piece.length; unit++) units[at++] = piece.charCodeAt(unit);
  }
  return { units, starts, titleEnds };
}
