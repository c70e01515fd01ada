import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CleanStory, cleanStory } from './clean-story.ts';

const names = z.array(z.string()).exactOptional();

/** Clean stories as they are written, in YAML. */
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

/** @returns the clean stories of one YAML file, in its order */
export function readStoryFile(file: URL): CleanStory[] {
  return writtenStories.parse(parse(readFileSync(file, 'utf8'))).map(cleanStory);
}
