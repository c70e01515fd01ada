import { interrupted } from '../arrangements.ts';
import type { CleanStory } from '../clean-story.ts';
import type { Random } from '../random.ts';
import { readStoryFile } from '../story-file.ts';
import type { Style } from '../style.ts';
import type { Measure } from '../typesetting.ts';

/** Columns of 30 to 44 letters, words broken with hyphens; each printed line apart, or joined with spaces. */
function foreign(name: string): Style {
  let stories: readonly CleanStory[] | undefined;
  return {
    name,
    stories: [3, 4],
    stock: () => {
      stories ??= readStoryFile(new URL(`../templates/${name}.yml`, import.meta.url));
      return stories;
    },
    measure: latinColumns,
    arrange: interrupted,
    rendering: (random) => ({ lines: random.chance(0.7) ? 'apart' : 'spaced' }),
  };
}

function latinColumns(random: Random): Measure {
  const height = random.int(9, 26);
  return { width: random.int(15, 22), heights: random.chance(0.6) ? [height, height] : [] };
}

export const english = foreign('english');
export const french = foreign('french');
export const german = foreign('german');
