import { inOrder, interrupted } from '../arrangements.ts';
import { makeFurniture } from '../furniture.ts';
import type { Random } from '../random.ts';
import { captionsOf, withoutCaptions } from '../scrambling.ts';
import type { Style } from '../style.ts';
import { type Block, furniture, type SetStory, whole } from '../typesetting.ts';
import { joined, someColumns } from './columns.ts';

/** Nameplate, folio, section labels, slogans and a masthead's small print between the stories. */
export const slogans: Style = {
  name: 'furniture',
  stories: [3, 12],
  measure: someColumns,
  arrange: (stories, random) => {
    const { top, between, bottom } = makeFurniture(random);
    const places = random.shuffle(stories.map((_, i) => i)).slice(0, between.length);
    const blocks = stories.flatMap((story, i) => {
      const line = between[places.indexOf(i)];
      return [...whole(story), ...(line ? [furniture(line)] : [])];
    });
    return [...top.map(furniture), ...blocks, ...bottom.map(furniture)];
  },
  rendering: joined,
};

/** Public notices with lists, a signature and a date among the stories. */
export const notices: Style = {
  name: 'notices',
  stories: [3, 10],
  wanted: (story) => story.kind === 'notice',
  measure: someColumns,
  arrange: interrupted,
  rendering: joined,
};

/** The same story twice, one after the other or far apart. */
export const duplicates: Style = {
  name: 'duplicates',
  stories: [3, 10],
  measure: someColumns,
  mishap: twice,
  arrange: inOrder,
  rendering: joined,
};

/** Captions numbered ①② in one list, away from their stories. */
export const gatheredCaptions: Style = {
  name: 'captions-gathered',
  stories: [3, 10],
  wanted: (story) => story.captions.length > 0,
  numberedCaptions: true,
  captionsStay: true,
  measure: someColumns,
  mishap: numberCaptions,
  arrange: (stories, random) => {
    const blocks = interrupted(stories.map(withoutCaptions), random);
    return random.chance(0.7) ? [...blocks, ...captionsOf(stories)] : [...captionsOf(stories), ...blocks];
  },
  rendering: (random) => ({
    lines: 'joined',
    mark: random.chance(0.5) ? (block) => (block.field === 'caption' ? '- ' : '') : () => '',
  }),
};

/** The first story twice, one after the other or far apart. */
export function twice(stories: SetStory[], random: Random): SetStory[] {
  const [first, ...rest] = stories;
  if (!first) return stories;
  const copy = renamed(first, `${first.story.id}-again`);
  return random.chance(0.5) ? [first, copy, ...rest] : [first, ...rest, copy];
}

function renamed(set: SetStory, id: string): SetStory {
  const rename = (block: Block): Block => ({ ...block, story: id });
  return {
    ...set,
    story: { ...set.story, id, duplicateOf: set.story.id },
    head: set.head.map(rename),
    columns: set.columns.map((column) => column.map(rename)),
    tail: set.tail.map(rename),
  };
}

/** Captions numbered through the page: ①②③. */
export function numberCaptions(stories: readonly SetStory[]): SetStory[] {
  let count = 0;
  return stories.map((set) => {
    const captions = set.story.captions.map(
      (caption) => String.fromCodePoint(0x2460 + count++) + caption.replace(/^[①-⑳]/u, ''),
    );
    let next = 0;
    const tail = set.tail.map((block) =>
      block.field === 'caption' ? { ...block, lines: [captions[next++] ?? ''] } : block,
    );
    return { ...set, story: { ...set.story, captions }, tail };
  });
}
