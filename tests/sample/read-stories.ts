import type { CleanStory } from '../proving-ground/clean-story.ts';
import { readStoryFile } from '../proving-ground/story-file.ts';

/** @returns the clean stories of one page of the sample, in reading order */
export function readStories(page: string): CleanStory[] {
  return readStoryFile(new URL(`stories/${page}.yml`, import.meta.url));
}
