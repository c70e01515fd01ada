import { inTurns, interrupted } from '../arrangements.ts';
import { makeFurniture } from '../furniture.ts';
import { halfWidth, straightQuotes } from '../half-width.ts';
import { unreliableMarks } from '../marks.ts';
import { loseLastLines } from '../mishaps.ts';
import type { Random } from '../random.ts';
import { captionsOf, withoutCaptions } from '../scrambling.ts';
import type { Style } from '../style.ts';
import { type Block, furniture, image, type SetStory, whole } from '../typesetting.ts';
import { someColumns } from './columns.ts';
import { numberCaptions, twice } from './company.ts';
import { splitHeadline, withHeadlineBelow, withVerticalHeadline } from './headlines.ts';

/** A plain text layer: cuts, guests in the midst of a story, late and split headlines, captions at the end, a reprint. */
export const mixedPlain: Style = {
  name: 'mixed-plain',
  stories: [4, 13],
  wanted: (story) => story.captions.length > 0,
  numberedCaptions: true,
  captionsStay: true,
  print: halfWidth,
  measure: someColumns,
  mishap: (stories, random) => numberCaptions(random.chance(0.15) ? twice(stories, random) : stories),
  arrange: (stories, random) => {
    const printed = interrupted(
      stories.map((set) => disturbHeadline(withoutCaptions(set), random)),
      random,
    );
    return [...withFurniture(printed, random), ...captionsOf(stories)];
  },
  rendering: (random) => ({ lines: 'joined', gap: pictureGaps(random) }),
};

/** An OCR engine's Markdown: unreliable levels, image links, notices, furniture. */
export const mixedMarked: Style = {
  name: 'mixed-marked',
  stories: [4, 13],
  wanted: (story) => story.kind === 'notice',
  measure: someColumns,
  arrange: (stories, random) => {
    const printed = interrupted(
      stories.map((set) => disturbHeadline(set, random)),
      random,
    );
    const pictured = printed.flatMap((block, i) => {
      const begins = block.story !== printed[i - 1]?.story && block.field !== 'paragraph';
      return begins && random.chance(0.2) ? [image(random.int(1, 9)), block] : [block];
    });
    return withFurniture(pictured, random);
  },
  rendering: (random) => ({ lines: 'joined', mark: unreliableMarks(random), gap: pictureGaps(random) }),
};

/** Hard wraps, straight quotes, half-width punctuation, a vertical headline, columns read in turns, lost lines. */
export const mixedWrapped: Style = {
  name: 'mixed-wrapped',
  stories: [3, 10],
  print: (text) => straightQuotes(halfWidth(text)),
  measure: someColumns,
  mishap: (stories, random) => stories.map((set) => loseLastLines(set, random, 0.05)),
  arrange: (stories, random) => {
    const [first, ...rest] = stories;
    if (!first) return [];
    const opening = random.chance(0.4) ? withVerticalHeadline(first, random) : whole(first);
    return [...opening, ...(random.chance(0.5) ? inTurns(rest, random) : interrupted(rest, random))];
  },
  rendering: (random) => ({ lines: 'spaced', mark: unreliableMarks(random), gap: pictureGaps(random) }),
};

/** Empty lines where pictures stood: before captions mostly, here and there between paragraphs. */
function pictureGaps(random: Random): (block: Block) => boolean {
  return (block) => random.chance(block.field === 'caption' ? 0.3 : 0.04);
}

function disturbHeadline(set: SetStory, random: Random): SetStory {
  if (random.chance(0.25))
    return {
      ...set,
      head: set.head.flatMap(splitHeadline),
      columns: set.columns.map((column) => column.flatMap(splitHeadline)),
    };
  return random.chance(0.1) ? withHeadlineBelow(set) : set;
}

function withFurniture(blocks: readonly Block[], random: Random): Block[] {
  const { top, between, bottom } = makeFurniture(random);
  const slogan = random.chance(0.5) ? between.slice(0, 1) : [];
  return [...top.map(furniture), ...blocks, ...slogan.map(furniture), ...bottom.map(furniture)];
}
