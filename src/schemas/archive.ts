import { z } from 'zod';

export const interfaceLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const;
/** `pairs` is our own index of neighbouring characters; `pagefind` is Pagefind's. Both find the same. */
export const searchEngines = ['pairs', 'pagefind'] as const;
export const themes = ['system', 'light', 'dark'] as const;

/** `archive.yml`: what the librarian sets. Every key is optional; a wrong key is an error that names the nearest right one. */
export const archiveSchema = z.strictObject({
  title: z.string().min(1).optional(),
  /** The interface's language, whatever the language of the texts. */
  language: z.enum(interfaceLanguages).default('zh-Hans'),
  publisher: z.string().optional(),
  place: z.string().optional(),
  rights: z.string().optional(),
  /** Absolute address of the published site; canonical links, sitemap and feeds need it. */
  site: z.url().optional(),
  theme: z.enum(themes).default('system'),
  search: z.enum(searchEngines).default('pairs'),
});

export type SearchEngine = (typeof searchEngines)[number];
export type ArchiveConfig = z.infer<typeof archiveSchema>;
