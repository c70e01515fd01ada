/** The clean stories that a page is made of. */
import { readdirSync } from 'node:fs';
import { readStories } from '../sample/read-stories.ts';
import type { CleanStory } from './clean-story.ts';
import { composeStories, type Shelf } from './composed.ts';
import { makeHouse } from './credits.ts';
import { makeHabits } from './house-habits.ts';
import type { Random } from './random.ts';

let written: CleanStory[] | undefined;

/**
 * One story of each of the shelf's templates, composed for this page; on the seen shelf some of the sample's stories too,
 * few or many as the paper is an official one or one for families.
 */
export function stock(shelf: Shelf, random: Random): readonly CleanStory[] {
  const habits = makeHabits(random);
  const composed = composeStories(shelf, random, makeHouse(random)).map(habits);
  if (shelf !== 'seen') return composed;
  written ??= readdirSync(new URL('../sample/stories', import.meta.url))
    .sort()
    .flatMap((name) => readStories(name.replace(/\.yml$/u, '')));
  const share = random.pick([0.05, 0.2, 0.6]);
  return [...written.filter(() => random.chance(share)).map(habits), ...composed];
}
