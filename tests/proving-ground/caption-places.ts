/** Where a story's captions stand: with its pictures, which are below its head, between its columns or below its text. */
import type { Random } from './random.ts';
import type { SetStory } from './typesetting.ts';

/** Stories whose captions are moved; those of them whose captions come below the head, where there is a column to stand before. */
const shares = { moved: 0.5, belowHead: 0.4 };

export function placeCaptions(set: SetStory, random: Random): SetStory {
  const captions = set.tail.filter((block) => block.field === 'caption');
  if (captions.length === 0 || !random.chance(shares.moved)) return set;
  const tail = set.tail.filter((block) => block.field !== 'caption');
  if (set.columns.length < 2 || random.chance(shares.belowHead))
    return { ...set, head: [...set.head, ...captions], tail };
  const at = random.int(1, set.columns.length - 1);
  return { ...set, columns: set.columns.map((column, i) => (i === at ? [...captions, ...column] : column)), tail };
}
