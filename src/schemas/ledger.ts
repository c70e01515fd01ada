import { z } from 'zod';
import { spanSchema } from './span.ts';

/** Where a piece of source text went. `mark` is a Markdown mark of an OCR engine (`##`, `- `): it is not page text. */
export const pieceParts = [
  'kicker',
  'headline',
  'deck',
  'section',
  'byline',
  'dateline',
  'paragraph',
  'crosshead',
  'caption',
  'endCredit',
  'furniture',
  'mark',
] as const;

/**
 * One piece of source text. Every non-blank character of a source is in exactly one piece.
 * In the order of `pieces`, the pieces of one story and part (and index) give that part's text.
 */
export const pieceSchema = z.strictObject({
  span: spanSchema,
  /** The story's id; null for furniture and marks. */
  story: z.string().nullable(),
  part: z.enum(pieceParts),
  /** 0-based place in the story's paragraphs, crossheads or captions, or in the furniture; 0 for single fields. */
  index: z.int().min(0),
  /** What was written, where it differs from the source: punctuation of Founder fonts, full-width digits. */
  written: z.string().optional(),
});

export const ledgerSourceSchema = z.strictObject({
  file: z.string().min(1),
  sha256: z.string(),
  encoding: z.string(),
  /** 版 as printed, null where unknown. */
  page: z.string().nullable(),
  /** The first part of its stories' ids: `p01`, `pa03`. */
  pageId: z.string(),
  /** The decoded text, line by line: with `pieces`, enough to rebuild the source and to show it beside its stories. */
  lines: z.array(z.string()),
  pieces: z.array(pieceSchema),
});

/** A story's id, once given, is kept. */
export const ledgerIdSchema = z.strictObject({
  id: z.string(),
  /** The source file it came from. */
  file: z.string(),
  /** Digest of the story's own text, white space left out: recognises it after a change elsewhere on the page. */
  textDigest: z.string(),
  /** Digest of the MDX as the conversion wrote it; another digest on disk means a hand edit. Null once the story is gone. */
  fileDigest: z.string().nullable(),
});

export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  /** Digest of index.mdx as the conversion wrote it. */
  indexDigest: z.string(),
  sources: z.array(ledgerSourceSchema),
  ids: z.array(ledgerIdSchema),
});

export type Piece = z.infer<typeof pieceSchema>;
export type PiecePart = Piece['part'];
export type LedgerSource = z.infer<typeof ledgerSourceSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
