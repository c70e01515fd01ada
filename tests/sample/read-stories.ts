import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CleanStory, cleanStory } from '../proving-ground/clean-story.ts';

const names = z.array(z.string()).optional();

/** A story of the sample as written, in `stories/<page>.yml`. */
const writtenStories = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['story', 'photo-story', 'notice', 'sidebar']).optional(),
    section: z.string().optional(),
    kicker: z.string().optional(),
    headline: z.string().optional(),
    deck: z.string().optional(),
    byline: z.string().optional(),
    bylineAtEnd: z.boolean().optional(),
    dateline: z.string().optional(),
    body: z.string(),
    captions: z.array(z.string()).optional(),
    endCredit: z.string().optional(),
    people: z
      .strictObject({ reporters: names, correspondents: names, photographers: names, authors: names })
      .optional(),
    relatedTo: z.string().optional(),
  }),
);

/** @returns the clean stories of one page of the sample, in reading order */
export function readStories(page: string): CleanStory[] {
  const written = parse(readFileSync(new URL(`stories/${page}.yml`, import.meta.url), 'utf8'));
  return writtenStories.parse(written).map((story) => cleanStory(withoutMissing(story)));
}

/** Keys that are missing, rather than present with nothing. */
function withoutMissing<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
