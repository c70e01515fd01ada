/** What all trainers learn from beside their own seeds: the real pages, and real stories set into every style. */
import type { GoldPage } from './gold.ts';
import { makePage, styleNamed } from './make-page.ts';
import { realPages } from './real-pages.ts';
import { realStories } from './real-stories.ts';
import type { Style } from './style.ts';
import { styles } from './styles.ts';
import { variedStory } from './varied-story.ts';

/** The Chinese styles; Western pages go another way. */
export const chineseStyles = styles
  .map(({ name }) => name)
  .filter((name) => !/^(?:english|french|german)$/u.test(name));

/** Real pages are few: how often each is gone through for once of the others. */
const realWeight = 8;
/** The seed of the first page of real stories. */
const firstRemix = 200;

/**
 * @param remixes pages of real stories of each style, every other with varied heads
 * @param more styles beside the Chinese ones
 * @returns none, saying so, where there are no real pages
 */
export function realLessonPages(remixes: number, more: readonly Style[] = []): { text: string; gold: GoldPage }[] {
  const pages = realPages();
  const stories = realStories();
  const remixed = [...chineseStyles.map(styleNamed), ...more].flatMap((style) => {
    if (stories === null || style.stock) return [];
    return Array.from({ length: remixes }, (_, i) =>
      makePage(firstRemix + i, { ...style, stock: () => stories }, i % 2 === 0 ? undefined : variedStory),
    );
  });
  return [...Array.from({ length: realWeight }, () => pages).flat(), ...remixed];
}
