/** Makes the sample's sources and their gold out of the clean stories and the recipes. */
import { mapTexts } from '../proving-ground/clean-story.ts';
import { encodeGb18030 } from '../proving-ground/gb18030.ts';
import { type GoldItem, type GoldPage, goldFurniture, goldStory } from '../proving-ground/gold.ts';
import { render } from '../proving-ground/rendering.ts';
import { setStory } from '../proving-ground/typesetting.ts';
import { readStories } from './read-stories.ts';
import type { PageRecipe, SourceRecipe } from './recipe.ts';

export type BuiltSource = { file: string; bytes: Buffer; text: string; gold: GoldPage };

export function buildSource({ file, encoding, pages }: SourceRecipe): BuiltSource {
  const built = pages.map((page, i) => buildPage(page, pages.length > 1 ? `${i + 1}-` : ''));
  const text = built.map((page) => page.text).join('\f');
  return {
    file,
    bytes: encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text),
    text,
    gold: { file, items: built.flatMap((page) => page.items) },
  };
}

function buildPage(recipe: PageRecipe, idPrefix: string): { text: string; items: GoldItem[] } {
  const { print = (text) => text, spoil = (text) => text, twice = [] } = recipe;
  const stories = readStories(recipe.stories).map((story) => mapTexts(story, print));
  const blocks = recipe.arrange((id, measure = { width: 17 }) => {
    const story = stories.find((candidate) => candidate.id === id);
    if (!story) throw new RangeError(`Unexpected story ${id}, expected one of ${recipe.stories}.yml`);
    return setStory(story, measure);
  });
  const furniture = blocks.filter((block) => block.field === 'furniture').map((block) => block.lines.join(''));
  const items = [
    ...stories.map(goldStory),
    ...stories
      .filter((story) => twice.includes(story.id))
      .map((story) => goldStory({ ...story, id: `${story.id}-again`, duplicateOf: story.id })),
    ...furniture.map((text, i) => goldFurniture(`furniture-${i + 1}`, text)),
  ];
  return {
    text: spoil(render(blocks, recipe.rendering)),
    items: items.map((item) => ({
      ...item,
      id: idPrefix + item.id,
      duplicateOf: item.duplicateOf && idPrefix + item.duplicateOf,
      relatedTo: item.relatedTo && idPrefix + item.relatedTo,
    })),
  };
}
