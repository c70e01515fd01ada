import { interrupted } from '../arrangements.ts';
import { breakOff, comeFromElsewhere, loseLastLines } from '../mishaps.ts';
import type { Style } from '../style.ts';
import { jump, type SetStory, whole } from '../typesetting.ts';
import { joined, someColumns } from './columns.ts';

/** Stories that go on elsewhere or come from there, with jump lines or without. */
export const turns: Style = {
  name: 'turns',
  stories: [3, 12],
  measure: someColumns,
  mishap: (stories, random) =>
    stories.map((set) => {
      if (set.columns.length < 3) return set;
      return random.chance(0.3) ? breakOff(set) : random.chance(0.3) ? comeFromElsewhere(set) : set;
    }),
  arrange: (stories, random) => {
    const page = random.pick(['一', '二', '三', '四', 'A3', '5']);
    const marked = random.chance(0.7);
    return stories.flatMap((set) => {
      if (marked && set.story.truncatedParagraphs.length > 0) return [...whole(set), jump(`（下转第${page}版）`)];
      if (marked && startsInside(set)) return [jump(`（上接第${page}版）`), ...whole(set)];
      return whole(set);
    });
  },
  rendering: joined,
};

/** The last short lines of some paragraphs are lost: the next paragraph is no continuation. */
export const lostLines: Style = {
  name: 'lost-lines',
  stories: [3, 12],
  measure: someColumns,
  mishap: (stories, random) => stories.map((set) => loseLastLines(set, random, 0.25)),
  arrange: interrupted,
  rendering: (random) => ({ lines: random.chance(0.5) ? 'spaced' : 'joined' }),
};

function startsInside(set: SetStory): boolean {
  return set.head.length === 0 && set.columns[0]?.[0]?.opens === false;
}
