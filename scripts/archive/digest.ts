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

/** Fields that change with anything on the page, in the form in which they are written. */
const incidental = /^(?:order|issue|page|duplicateOf|related|confidence):.*\n(?:\s+-.*\n)*|^source:\n(?: .*\n)+/gm;

/** @returns a digest of what an editor would see change in a story: its text and its fields, not its place in the source */
export function contentDigest(mdx: string): string {
  const end = mdx.indexOf('\n---', 3);
  return digest(mdx.slice(0, end + 1).replace(incidental, '') + mdx.slice(end + 1));
}
