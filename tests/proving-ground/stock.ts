/** The clean stories that a page is made of. */
import { readdirSync } from 'node:fs';
import { readStories } from '../sample/read-stories.ts';
import type { CleanStory } from './clean-story.ts';
import { composeStories } from './composed.ts';
import { makeHouse } from './credits.ts';
import type { Random } from './random.ts';

let written: CleanStory[] | undefined;

/** The sample's stories, and one of each template, composed for this page. */
export function stock(random: Random): readonly CleanStory[] {
  written ??= readdirSync(new URL('../sample/stories', import.meta.url))
    .sort()
    .flatMap((name) => readStories(name.replace(/\.yml$/u, '')));
  return [...written, ...composeStories(random, makeHouse(random))];
}
