/** Captions as papers print them without brackets, for learning only: a plain sentence, or one with its photographer's name. */
import { clause } from './clause.ts';
import type { CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';

/** Share of stories with captions whose captions are set so, and of others that get some. */
const shares = { other: 0.5, more: 0.1 };

export function withPlainCaptions(story: CleanStory, random: Random): CleanStory {
  const has = story.captions.length > 0;
  if (story.captions.some((text) => /^[①-⑳]/u.test(text)) || !random.chance(has ? shares.other : shares.more))
    return story;
  const text = story.body.map((part) => part.text).join('');
  const count = has ? random.int(1, 2) : random.int(1, 3);
  const people = Object.values(story.people).flat();
  const by = random.pick(['本报记者 ', '记者 ', '通讯员 ', '']);
  const name = people.length > 0 ? random.pick(people) : null;
  const ending =
    name && random.chance(0.7) ? random.pick([` ${by}${name} 摄`, `${by}${name}摄`, `（${by}${name} 摄）`]) : '';
  const captions = Array.from({ length: count }, () => clause(text, random.int(7, 20), random))
    .filter((words) => words !== null)
    .map((words, i, all) => `${words}。${i === all.length - 1 ? ending : ''}`);
  return captions.length > 0 ? { ...story, captions } : story;
}
