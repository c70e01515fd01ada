import { createHash } from 'node:crypto';
import type { StoryDraft } from '../tree.ts';
import { withoutBlanks } from './conservation.ts';
import { passagesOf } from './pieces.ts';

/** Hexadecimal digits of a digest that recognises a text among those of one archive. */
const shortDigestLength = 32;

export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, shortDigestLength);
}

/** @returns a story's own text without white space, in the order of its parts */
export function storyText(story: StoryDraft): string {
  return withoutBlanks(
    passagesOf(story)
      .map(({ passage }) => passage.text)
      .join(''),
  );
}
