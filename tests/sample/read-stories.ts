import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CleanStory, cleanStory } from '../proving-ground/clean-story.ts';

const names = z.array(z.string()).exactOptional();

/** A story of the sample as written, in `stories/<page>.yml`. */
const writtenStories = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['story', 'photo-story', 'notice', 'sidebar']).exactOptional(),
    section: z.string().exactOptional(),
    kicker: z.string().exactOptional(),
    headline: z.string().exactOptional(),
    deck: z.string().exactOptional(),
    byline: z.string().exactOptional(),
    bylineAtEnd: z.boolean().exactOptional(),
    dateline: z.string().exactOptional(),
    body: z.string(),
    captions: z.array(z.string()).exactOptional(),
    endCredit: z.string().exactOptional(),
    people: z
      .strictObject({ reporters: names, correspondents: names, photographers: names, authors: names })
      .exactOptional(),
    relatedTo: z.string().exactOptional(),
  }),
);

/** @returns the clean stories of one page of the sample, in reading order */
export function readStories(page: string): CleanStory[] {
  const written = parse(readFileSync(new URL(`stories/${page}.yml`, import.meta.url), 'utf8'));
  return writtenStories.parse(written).map(cleanStory);
}
