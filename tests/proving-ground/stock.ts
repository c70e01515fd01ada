/** The clean stories that a page is made of. */
import { readdirSync } from 'node:fs';
import { readStories } from '../sample/read-stories.ts';
import type { CleanStory } from './clean-story.ts';
import { composeStories, type Shelf } from './composed.ts';
import { makeHouse } from './credits.ts';
import type { Random } from './random.ts';

let written: CleanStory[] | undefined;

/** One story of each of the shelf's templates, composed for this page; on the seen shelf the sample's stories too. */
export function stock(shelf: Shelf, random: Random): readonly CleanStory[] {
  const composed = composeStories(shelf, random, makeHouse(random));
  if (shelf === 'unseen') return composed;
  written ??= readdirSync(new URL('../sample/stories', import.meta.url))
    .sort()
    .flatMap((name) => readStories(name.replace(/\.yml$/u, '')));
  return [...written, ...composed];
}
