import { pagefindWord } from './pagefind-word.ts';
import type { StoryHit, VolumeReader } from './volume-reader.ts';

/** Pagefind's files cannot be read by a page that was opened from a disk. */
export class NeedsServerError extends Error {}

/** What is used of Pagefind's own script. */
type Pagefind = {
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
};
type PagefindScript = { createInstance(options: { basePath: string }): Pagefind };

/**
 * The engine of archives with `search: pagefind`: a phrase of one-character words (see
 * scripts/search-index/pagefind-files.ts). Pagefind tells the first place of a phrase in a story and does not count.
 * @param folder absolute address of Pagefind's files
 * @param names of the stories, as Pagefind calls them
 */
export function pagefindReader(folder: string, names: string[], titleLengths: number[]): VolumeReader {
  const numbers = new Map(names.map((name, story) => [name, story]));
  let instance: Promise<Pagefind> | null = null;
  return {
    async find(spelling) {
      if (folder.startsWith('file:')) throw new NeedsServerError();
      instance ??= import(`${folder}pagefind.js`).then((script: PagefindScript) =>
        script.createInstance({ basePath: folder }),
      );
      const words = Array.from({ length: spelling.length }, (_, at) => pagefindWord(spelling.charCodeAt(at)));
      const { results } = await (await instance).search(`"${words.join(' ')}"`);
      const hits = results.flatMap(({ id, words: places }): StoryHit[] => {
        const story = numbers.get(id);
        if (story === undefined) return [];
        return [{ story, hits: 1, inTitle: Math.min(...places) < (titleLengths[story] ?? 0) }];
      });
      return hits.sort((a, b) => a.story - b.story);
    },
  };
}
