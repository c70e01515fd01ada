import type { StoryRow } from './model.ts';
import type { Translate } from './translate.ts';

/** How a list names a story: its headline, else its first words, else "untitled". */
export function storyTitle(row: Pick<StoryRow, 'headline' | 'opening'>, t: Translate): string {
  return row.headline ?? (row.opening === '' ? t('untitled') : shortened(row.opening));
}

/** Characters of an opening that stand for a headline; 24 is whole, 25 is cut. */
const openingCharactersMax = 24;

function shortened(opening: string): string {
  const characters = [...opening];
  return characters.length <= openingCharactersMax
    ? opening
    : `${characters.slice(0, openingCharactersMax).join('')}……`;
}
