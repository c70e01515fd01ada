import { inOrder, interrupted } from '../arrangements.ts';
import type { Random } from '../random.ts';
import { vertical } from '../scrambling.ts';
import type { Style } from '../style.ts';
import { type Block, type SetStory, whole } from '../typesetting.ts';
import { joined, someColumns } from './columns.ts';

/** One or two headlines a page set vertically: one, two or three characters a line, before the story or in its midst. */
export const verticalHeadlines: Style = {
  name: 'vertical-headlines',
  stories: [3, 12],
  measure: someColumns,
  arrange: (stories, random) => {
    const chosen = random.shuffle(stories.filter(({ story }) => story.headline !== null)).slice(0, random.int(1, 2));
    return stories.flatMap((story) => (chosen.includes(story) ? withVerticalHeadline(story, random) : whole(story)));
  },
  rendering: joined,
};

/** Headlines that stand below their stories, or some or all of them together above or below all text. */
export const lateHeadlines: Style = {
  name: 'late-headlines',
  stories: [3, 12],
  measure: someColumns,
  arrange: (stories, random) => {
    const together = random.chance(0.5);
    const late = together && random.chance(0.4) ? stories : stories.filter(() => random.chance(0.3));
    const blocks = stories.flatMap((story) => {
      if (!late.includes(story)) return whole(story);
      return whole(together ? { ...story, head: partHead(story).above } : withHeadlineBelow(story));
    });
    if (!together) return blocks;
    const heads = (random.chance(0.7) ? late : random.shuffle(late)).flatMap((story) => partHead(story).title);
    return random.chance(0.3) ? [...heads, ...blocks] : [...blocks, ...heads];
  },
  rendering: joined,
};

/** Headlines and crossheads of two lines on two lines of the text, kicker and deck around them. */
export const splitHeadlines: Style = {
  name: 'split-headlines',
  stories: [3, 12],
  measure: someColumns,
  arrange: (stories, random) =>
    interrupted(
      stories.map((story) => ({
        ...story,
        head: story.head.flatMap(splitHeadline),
        columns: story.columns.map((column) => column.flatMap(splitHeadline)),
      })),
      random,
    ),
  rendering: joined,
};

/**
 * Two headlines run together on one line, their lines in a wrong order now and then; the second belongs to a story that
 * follows, or to none at all.
 */
export const mergedHeadlines: Style = {
  name: 'merged-headlines',
  stories: [3, 10],
  measure: someColumns,
  mishap: (stories, random) => stories.map((story, i) => (i === 1 && random.chance(0.5) ? headlineOnly(story) : story)),
  arrange: ([first, second, ...rest], random) => {
    if (!first || !second) return first ? whole(first) : [];
    const merged = mergeHeadlines(first, second, random);
    const other = second.head.filter((block) => block.field !== 'headline');
    return [...merged, ...other, ...second.columns.flat(), ...second.tail, ...inOrder(random.shuffle(rest))];
  },
  rendering: joined,
};

export function withVerticalHeadline(story: SetStory, random: Random): Block[] {
  const { above, title } = partHead(story);
  const perLine = random.pick([1, 1, 1, 2, 3]);
  const set = title.flatMap((block) => (block.field === 'headline' ? vertical(block, perLine) : [block]));
  const [first = [], ...rest] = story.columns;
  if (random.chance(0.5)) return [...set, ...above, ...story.columns.flat(), ...story.tail];
  return [...above, ...first, ...set, ...rest.flat(), ...story.tail];
}

/** What names the story (section, kicker, headline, deck); its byline and the captions below it. */
function partHead(story: SetStory): { above: Block[]; title: Block[] } {
  return {
    above: story.head.filter((block) => !names(block)),
    title: story.head.filter(names),
  };
}

function names({ field }: Block): boolean {
  return field !== 'byline' && field !== 'caption';
}

/** The story with everything that names it below its text. */
export function withHeadlineBelow(set: SetStory): SetStory {
  const { above, title } = partHead(set);
  return { ...set, head: above, tail: [...set.tail, ...title] };
}

export function splitHeadline(block: Block): Block[] {
  if (block.field !== 'headline' && block.field !== 'crosshead') return [block];
  const lines = block.lines.join('').split(' ');
  return lines.map((line, i) => ({ ...block, lines: [line], opens: i === 0, closes: i === lines.length - 1 }));
}

function headlineOnly(set: SetStory): SetStory {
  const story = {
    ...set.story,
    kicker: null,
    deck: null,
    section: null,
    byline: null,
    dateline: null,
    body: [],
    captions: [],
    endCredit: null,
  };
  return {
    story: { ...story, people: { reporters: [], correspondents: [], photographers: [], authors: [] } },
    measure: set.measure,
    head: set.head.filter((block) => block.field === 'headline'),
    columns: [],
    tail: [],
  };
}

/** The first story with the second's headline on the line of its own; a story without one stays as it is. */
function mergeHeadlines(first: SetStory, second: SetStory, random: Random): Block[] {
  const guest = second.head.find((block) => block.field === 'headline');
  const host = first.head.find((block) => block.field === 'headline');
  if (!host) return [...whole(first), ...(guest ? [guest] : [])];
  const printed = host.lines.join('').split(' ');
  const own = random.chance(0.25) ? printed.reverse() : printed;
  const lines = random.chance(0.6) ? [...own, ...(guest?.lines ?? [])] : [...(guest?.lines ?? []), ...own];
  const head = first.head.map((block) => (block === host ? { ...block, lines: [lines.join(' ')] } : block));
  return whole({ ...first, head });
}
