/** Pages of stories under other heads, as another engine reads them. */
import type { GoldPage } from './gold.ts';
import { halfWidth, straightQuotes } from './half-width.ts';
import { makePage } from './make-page.ts';
import { makeRandom, type Random } from './random.ts';
import { lineEnd, variedStory } from './varied-story.ts';

export function makeVariedPage(seed: number, style: string): { text: string; gold: GoldPage } {
  const { text, gold } = makePage(seed, style, variedStory);
  return { text: reprinted(text, makeRandom(`${style} ${seed} print`)), gold };
}

/** The page by another engine: headings of two lines on two, punctuation as some papers have it. */
function reprinted(text: string, random: Random): string {
  const markBoth = random.chance(0.7);
  const parted = text.replace(
    new RegExp(`^(#+ )?(.*)${lineEnd}`, 'gmu'),
    (_, mark: string | undefined, line: string) => `${mark ?? ''}${line}\n\n${markBoth ? (mark ?? '') : ''}`,
  );
  const narrow = random.chance(0.4) ? halfWidth(parted) : parted;
  return random.chance(0.25) ? straightQuotes(narrow) : narrow;
}
