import { z } from 'zod';
import { spanSchema } from './span.ts';

/** What a story is as read: an article, a photo with its text, a public notice, a sidebar to another story, a piece whose whole is missing. */
export const storyKinds = ['article', 'photo', 'notice', 'sidebar', 'fragment'] as const;

/** What a named person did for a story, as printed: 记者, 通讯员, 摄影, 作者. */
export const authorRoles = ['reporter', 'correspondent', 'photographer', 'author'] as const;

export const datelineSchema = z.strictObject({
  /** The dateline as printed, with its brackets: 株洲日报·掌上株洲讯(记者 戴凛 通讯员 吴育珍). */
  raw: z.string().min(1),
  agency: z.string().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable(),
});

export const authorSchema = z.strictObject({ name: z.string().min(1), role: z.enum(authorRoles) });

/** The frontmatter of `issues/<issue>/p<page>-<nn>.mdx`; see ../../README.md for a librarian's account of each field. */
export const storySchema = z.strictObject({
  headline: z.string().nullable(),
  kicker: z.string().nullable(),
  deck: z.string().nullable(),
  section: z.string().nullable(),
  kind: z.enum(storyKinds),
  byline: z.string().nullable(),
  dateline: datelineSchema.nullable(),
  endCredit: z.string().nullable(),
  authors: z.array(authorSchema),
  /** The issue's id, which is also the name of its folder. */
  issue: z.string().min(1),
  /** 版, as printed: `A03`; null where unknown. */
  page: z.string().nullable(),
  /** 1-based, reading order on the page. */
  order: z.int().min(1),
  /** The text breaks off and does not go on anywhere on the page. */
  truncated: z.boolean(),
  /** The id of the story whose text this one repeats. */
  duplicateOf: z.string().nullable(),
  /** Ids of stories of the same issue that belong to this one: 记者手记, a photo story to its article. */
  related: z.array(z.string()),
  /** 0 to 1; below `reviewConfidenceMin` the story is on the review list. */
  confidence: z.number().min(0).max(1),
  source: z.strictObject({ file: z.string().min(1), sha256: z.string(), spans: z.array(spanSchema) }),
});

export type Story = z.infer<typeof storySchema>;
export type StoryKind = Story['kind'];
export type Author = Story['authors'][number];
export type AuthorRole = Author['role'];
export type Dateline = z.infer<typeof datelineSchema>;
