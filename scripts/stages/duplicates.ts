/**
 * Finds the same story printed or extracted twice on a page.
 *
 *     the same three paragraphs below the same headline, twice   →   the second is a duplicate of the first
 *
 * It removes nothing, and does not call a short notice the same for sharing its form.
 */
import { thresholds } from '../thresholds.ts';
import type { StoryDraft } from '../tree.ts';

/** @returns for each story the index of the story that it repeats, or null. */
export function duplicates(stories: readonly StoryDraft[]): (number | null)[] {
  const firstWith = new Map<string, number>();
  return stories.map((story, index) => {
    const paragraphs = story.body
      .filter((node) => node.type === 'paragraph')
      .map((node) => node.passage.text.replace(/\s/g, ''));
    const bodiless = paragraphs.length === 0;
    const texts = bodiless ? [`# ${story.headline?.text.replace(/\s/g, '') ?? ''}`] : paragraphs;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    const repeated = new Map<number, number>();
    for (const text of texts) {
      const first = firstWith.get(text);
      if (first !== undefined) repeated.set(first, (repeated.get(first) ?? 0) + text.length);
      else firstWith.set(text, index);
    }
    const [best, shared] = [...repeated].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    const enough =
      shared >= length * thresholds.duplicateShareMin &&
      (bodiless || length >= thresholds.duplicateCharactersMin || sameTitle(stories[best ?? -1], story));
    return enough ? best : null;
  });
}

function sameTitle(left: StoryDraft | undefined, right: StoryDraft): boolean {
  return left !== undefined && left.headline !== null && left.headline.text === right.headline?.text;
}
