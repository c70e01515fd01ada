import type { IssueRow, StoryRow } from './model.ts';
import type { Translate } from './translate.ts';

/** How a list names a story: its headline, else its first words, else "untitled". */
export function storyTitle(row: Pick<StoryRow, 'headline' | 'opening'>, t: Translate): string {
  return row.headline ?? (row.opening === '' ? t('untitled') : shortened(row.opening));
}

/** What a list says an issue begins with: its first headline, else its first words; nothing of an issue without stories. */
export function leadTitle({ leads }: Pick<IssueRow, 'leads'>, t: Translate): string {
  const lead = leads.find(({ headline }) => headline !== null) ?? leads[0];
  return lead === undefined ? '' : storyTitle(lead, t);
}

/** Characters of an opening that stand for a headline; 24 is whole, 25 is cut. */
const openingCharactersMax = 24;

function shortened(opening: string): string {
  const characters = [...opening];
  return characters.length <= openingCharactersMax
    ? opening
    : `${characters.slice(0, openingCharactersMax).join('')}……`;
}
