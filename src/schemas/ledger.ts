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
  /** What was written, where it differs from the source: the punctuation of Founder fonts. */
  written: z.string().optional(),
});

/** How many lines in a row end in what: `[[120, "\n"], [1, ""]]`. A form feed ends a page as well as a line. */
export const lineEndsSchema = z.array(z.tuple([z.int().min(1), z.enum(['\n', '\r\n', '\r', '\f', ''])]));

/** A character that cannot be shown, at line and column of the source: `lines` has its sign there, this its code point. */
export const signSchema = z.tuple([z.int().min(1), z.int().min(0), z.int().min(0)]);

/** A decision of the conversion that an editor should look at, as the review list shows it. */
export const ledgerDoubtSchema = z.strictObject({
  story: z.string(),
  span: spanSchema,
  confidence: z.number().min(0).max(1),
  decision: z.string(),
  alternative: z.string().nullable(),
});

/** One printed page of a source: most sources are one page, one with form feeds is several, each with an entry of its own. */
export const ledgerSourceSchema = z.strictObject({
  file: z.string().min(1),
  sha256: z.string(),
  encoding: z.string(),
  /** True where the source begins with a byte order mark, which is no part of `lines`. */
  byteOrderMark: z.boolean().default(false),
  /** Where `lines` begin in the source: 1-based line, and the 0-based column after a form feed in mid-line. */
  firstLine: z.int().min(1).default(1),
  firstColumn: z.int().min(0).default(0),
  ends: lineEndsSchema.default([]),
  signs: z.array(signSchema).default([]),
  doubts: z.array(ledgerDoubtSchema).default([]),
  /** 版 as printed, null where unknown. */
  page: z.string().nullable(),
  /** The first part of its stories' ids: `p01`, `pa03`. */
  pageId: z.string(),
  /** 版名, null where unknown. */
  pageName: z.string().nullable().default(null),
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
  /** Digest of what an editor would see change in it: without `source`, `order` and the like, which any change of the page changes. */
  contentDigest: z.string().default(''),
  /** Content digest of the `.mdx.new` that was offered beside a hand edit; once that file is deleted, the offer is declined. */
  offeredDigest: z.string().nullable().default(null),
  /** Why the story is gone and what its address says; null while it is there. */
  gone: z
    .strictObject({
      /** The source no longer holds it; an editor deleted its file; it went to another issue or story. */
      reason: z.enum(['source', 'hand', 'moved']),
      /** `issue/story` where it went, null where it went nowhere. */
      to: z.string().nullable(),
      headline: z.string().nullable(),
    })
    .nullable()
    .default(null),
});

export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  /** Digest of index.mdx as the conversion wrote it. */
  indexDigest: z.string(),
  /** Digest of each field of its frontmatter as the conversion wrote it: an edited field is kept, the others follow the source. */
  indexFields: z.record(z.string(), z.string()).default({}),
  /** The issue that all of its sources went to, once they did; null while it has sources of its own. */
  movedTo: z.string().nullable().default(null),
  sources: z.array(ledgerSourceSchema),
  ids: z.array(ledgerIdSchema),
});

export type Piece = z.infer<typeof pieceSchema>;
export type PiecePart = Piece['part'];
export type LedgerSource = z.infer<typeof ledgerSourceSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerId = z.infer<typeof ledgerIdSchema>;
export type LedgerDoubt = z.infer<typeof ledgerDoubtSchema>;
export type LineEnds = z.infer<typeof lineEndsSchema>;
export type Sign = z.infer<typeof signSchema>;
