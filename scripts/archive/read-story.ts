/** A story's file as a reader of the site gets it: its fields and the texts of its body, by part and place. */

import { toString as textOf } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import type { PiecePart } from '../../src/schemas/ledger.ts';
import { storySchema } from '../../src/schemas/story.ts';
import { parseFrontmatter, splitFrontmatter } from './frontmatter.ts';

/** What stands where: `headline 0`, `paragraph 3`. */
export type PartKey = `${PiecePart} ${number}`;

type Block = { type: string; depth?: number; name?: string; children: unknown[] };

/** @returns the texts of all parts that are not empty, or what keeps the file from being a story */
export function readStory(text: string): Map<PartKey, string> | { reason: string } {
  const parts = splitFrontmatter(text);
  if (!parts) return { reason: 'file without frontmatter' };
  const front = parseFrontmatter(parts.yaml);
  if ('reason' in front) return front;
  const story = storySchema.safeParse(front.fields);
  if (!story.success) {
    const [issue] = story.error.issues;
    return { reason: `value of ${issue?.path.map(String).join('.')} (${issue?.message})` };
  }
  const { kicker, headline, deck, section, byline, dateline, endCredit } = story.data;
  const found = new Map<PartKey, string>();
  const fields = { section, kicker, headline, deck, byline, dateline: dateline?.raw ?? null, endCredit };
  for (const [part, value] of Object.entries(fields)) if (value !== null) found.set(`${part as PiecePart} 0`, value);
  return readBody(parts.body, found);
}

function readBody(body: string, found: Map<PartKey, string>): Map<PartKey, string> | { reason: string } {
  let blocks: Block[];
  try {
    blocks = (mdxToMdast(body, { features: { gfm: false, frontmatter: false } }) as unknown as Block)
      .children as Block[];
  } catch (error) {
    return { reason: `MDX (${error instanceof Error ? error.message : String(error)})` };
  }
  const counts = { paragraph: 0, crosshead: 0, caption: 0 };
  for (const block of blocks) {
    const part = partOf(block);
    if (part === null) return { reason: `${block.type} in the body` };
    found.set(`${part} ${counts[part]}`, textOf(block));
    counts[part] += 1;
  }
  return found;
}

function partOf(block: Block): 'paragraph' | 'crosshead' | 'caption' | null {
  if (block.type === 'paragraph') return isPlain(block) ? 'paragraph' : null;
  if (block.type === 'heading') return isPlain(block) ? 'crosshead' : null;
  return block.type === 'mdxJsxFlowElement' && block.name === 'figure' ? 'caption' : null;
}

/** The conversion writes text and nothing else: a mark in it would be the source's, taken for syntax. */
function isPlain(block: Block): boolean {
  return (block.children as { type: string }[]).every(({ type }) => type === 'text');
}
