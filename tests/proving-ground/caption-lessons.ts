/** Choices of which the right option is known: which story a caption is of, given the right stories of those beside it. */
import { areListed, captionColumns, captionRows, stepRow } from '../../scripts/reading/captions/caption-columns.ts';
import type { Rarity } from '../../scripts/reading/kinship.ts';
import type { Gathered, Sight } from '../../scripts/stage.ts';
import type { PlainChoice } from './choice-training.ts';
import type { GoldPage } from './gold.ts';
import { flat, storyItems } from './head-gold.ts';

/** Characters from a caption's middle by which it is looked for in the gold. */
const probe = 12;

/** @returns for each caption the indices of its stories; none where gold does not say, or its story's text is lost in another's */
export function rightStories(captions: readonly Sight[], stories: readonly Gathered[], gold: GoldPage): number[][] {
  const items = storyItems(stories, gold);
  return captions.map(({ strand }) => {
    const text = flat(strand.text);
    const middle = text.slice(Math.max(0, (text.length - probe) >> 1)).slice(0, probe);
    return items.flatMap((item, story) => (item?.captions.some((own) => flat(own).includes(middle)) ? [story] : []));
  });
}

export function captionChoices(
  captions: readonly Sight[],
  stories: readonly Gathered[],
  gold: GoldPage,
  rarity: Rarity,
): PlainChoice[] {
  const rights = rightStories(captions, stories, gold);
  const rows = captionRows(captions, stories, rarity);
  return captions.flatMap((sight, place): PlainChoice[] => {
    const right = rights[place] ?? [];
    if (right.length === 0 || right.length === stories.length) return [];
    const options = stories.map((_, story) => {
      const own = Float64Array.from(rows[place]?.[story] ?? new Float64Array(captionColumns.length));
      const [before, after] = [rights[place - 1]?.[0], rights[place + 1]?.[0]];
      const [upper, lower] = [captions[place - 1], captions[place + 1]];
      if (upper && before !== undefined && areListed(upper, sight)) add(own, stepRow(upper, sight, before, story));
      if (lower && after !== undefined && areListed(sight, lower)) add(own, stepRow(sight, lower, story, after));
      return own;
    });
    return [{ options, right }];
  });
}

function add(row: Float64Array, other: Float64Array): void {
  for (const [i, value] of other.entries()) row[i] = (row[i] ?? 0) + value;
}
