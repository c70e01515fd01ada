import { fold } from '../../src/search/fold.ts';
import { partsOf, type StoryText } from '../../src/search/story-text.ts';

/**
 * The folded characters that stand for another printed form somewhere in these texts. A term without them, printed as it was
 * typed, needs no look at the texts when the exact form is asked for.
 */
export function variedCharacters(texts: StoryText[]): string {
  const printed = new Set<string>();
  for (const text of texts) {
    const { title, rest } = partsOf(text);
    for (const part of [...title, ...rest]) for (const character of part) printed.add(character);
  }
  const varied = new Set<string>();
  for (const character of printed) {
    const folded = fold(character);
    if (folded !== character) for (const part of folded) varied.add(part);
  }
  return [...varied].sort().join('');
}
