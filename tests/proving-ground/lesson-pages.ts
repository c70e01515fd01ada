/** What trainers learn from beside their own seeds: the real pages, real stories set into every style, small forms of newspapers. */
import type { GoldPage } from './gold.ts';
import { makePage, styleNamed } from './make-page.ts';
import { makeRandom } from './random.ts';
import { realPages } from './real-pages.ts';
import { realStories } from './real-stories.ts';
import { stock } from './stock.ts';
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

/** The seed of the first page of small forms. */
const firstGenres = 300;

/** @returns pages of which half of the stories are of the `genres` shelf, so many of each style, every other with varied heads */
export function genreLessonPages(count: number): { text: string; gold: GoldPage }[] {
  return chineseStyles.map(styleNamed).flatMap((style) =>
    Array.from({ length: style.stock ? 0 : count }, (_, i) => {
      const random = makeRandom(`${style.name} ${i} genres`);
      const genres = stock('genres', random);
      const stories = [...genres, ...random.shuffle([...stock('seen', random)]).slice(0, genres.length)];
      return makePage(firstGenres + i, { ...style, stock: () => stories }, i % 2 === 0 ? undefined : variedStory);
    }),
  );
}

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
