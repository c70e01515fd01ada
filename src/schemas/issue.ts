import { z } from 'zod';
import { spanSchema } from './span.ts';

/** What was printed and belongs to no story: nameplate, folio, slogan, section label. */
export const furnitureSchema = z.strictObject({
  page: z.string().nullable(),
  text: z.string().min(1),
  spans: z.array(spanSchema),
});

/** One printed page (版) of an issue. */
export const issuePageSchema = z.strictObject({
  /** As printed (`A03`), null where unknown. */
  page: z.string().nullable(),
  /** The page's own name, 版名 such as 要闻; null where unknown. */
  name: z.string().nullable(),
  /** The file name of the text it came from. */
  file: z.string().min(1),
});

/** The frontmatter of `issues/<issue>/index.mdx`; its body is the curator's introduction. */
export const issueSchema = z.strictObject({
  publication: z.string().nullable(),
  /** EDTF: `2021-05-06`, `2021-05`, `2021~`; null where unknown. */
  date: z.string().nullable(),
  /** True where publication or date come from evidence in the text and from no one who knows. */
  dateInferred: z.boolean(),
  edition: z.int().min(1),
  pages: z.array(issuePageSchema),
  /** BCP 47: `zh-Hans`, `zh-Hant`, `en`. */
  language: z.string().min(2),
  rights: z.string().nullable(),
  furniture: z.array(furnitureSchema),
});

export type Issue = z.infer<typeof issueSchema>;
export type IssuePage = z.infer<typeof issuePageSchema>;
export type Furniture = z.infer<typeof furnitureSchema>;
