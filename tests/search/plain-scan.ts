import { type CompiledStory, storyText } from '../../scripts/search-index/story-text.ts';
import { fold } from '../../src/search/fold.ts';
import { partsOf } from '../../src/search/story-text.ts';
import type { StoryHit } from '../../src/search/volume-reader.ts';

/** What search must find: looks through every part of every story for a folded string, overlaps counted. */
export function scan(stories: CompiledStory[], folded: string): StoryHit[] {
  return stories.flatMap((story, number) => {
    const { title, rest } = partsOf(storyText(story));
    const inTitle = title.reduce((sum, part) => sum + occurrences(fold(part), folded), 0);
    const hits = rest.reduce((sum, part) => sum + occurrences(fold(part), folded), inTitle);
    return hits > 0 ? [{ story: number, hits, inTitle: inTitle > 0 }] : [];
  });
}

function occurrences(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) count++;
  return count;
}
