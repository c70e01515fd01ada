/** How another engine gives the same page. */
import { halfWidth, straightQuotes } from './half-width.ts';
import type { Random } from './random.ts';
import { lineEnd } from './varied-story.ts';

/** The page by another engine: headings of two lines on two, punctuation as some papers have it. */
export function reprinted(text: string, random: Random): string {
  const markBoth = random.chance(0.7);
  const parted = text.replace(
    new RegExp(`^(#+ )?(.*)${lineEnd}`, 'gmu'),
    (_, mark: string | undefined, line: string) => `${mark ?? ''}${line}\n\n${markBoth ? (mark ?? '') : ''}`,
  );
  const narrow = random.chance(0.4) ? halfWidth(parted) : parted;
  return random.chance(0.25) ? straightQuotes(narrow) : narrow;
}
