import { readdirSync } from 'node:fs';
import { readStories } from '../sample/read-stories.ts';
import type { CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';

let written: CleanStory[] | undefined;

/** The sample's stories in Simplified Chinese, and stories composed for one page. */
export function stock(_random: Random): readonly CleanStory[] {
  written ??= readdirSync(new URL('../sample/stories', import.meta.url))
    .sort()
    .flatMap((name) => readStories(name.replace(/\.yml$/u, '')));
  return written;
}
