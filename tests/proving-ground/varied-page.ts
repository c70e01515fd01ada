/** Pages of stories under other heads, as another engine reads them. */
import type { GoldPage } from './gold.ts';
import { makePage } from './make-page.ts';
import { makeRandom } from './random.ts';
import { reprinted } from './reprinting.ts';
import { variedStory } from './varied-story.ts';

export function makeVariedPage(seed: number, style: string): { text: string; gold: GoldPage } {
  const { text, gold } = makePage(seed, style, variedStory);
  return { text: reprinted(text, makeRandom(`${style} ${seed} print`)), gold };
}
