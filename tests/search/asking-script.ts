/** Runs in the browser: asks the engine as the search page does and hands over everything that it found. */
import { partLoader } from '../../src/search/part-loader.ts';
import { ArchiveSearch } from '../../src/search/search-archive.ts';
import { readState } from '../../src/search/search-state.ts';

export type Answer = {
  /** `issue/story hits`, sorted. */
  found: string[];
  failures: string[];
  /** Milliseconds from the question to the first results that could be shown, and to the last. */
  first: number;
  last: number;
};

declare global {
  /** @param fresh whether nothing that was loaded before is used again */
  var ask: (address: string, fresh: boolean) => Promise<Answer>;
}

let archive: ArchiveSearch | null = null;

globalThis.ask = async (address, fresh) => {
  if (fresh || archive === null) archive = new ArchiveSearch(partLoader(new URL('search/', location.href).href));
  const began = performance.now();
  let first = 0;
  let answer: Answer = { found: [], failures: [], first: 0, last: 0 };
  await archive.search(readState(new URLSearchParams(address)), new AbortController().signal, (progress) => {
    if (first === 0 && (progress.results.length > 0 || progress.done)) first = performance.now() - began;
    const found = progress.results.map(({ issue, id, hits }) => `${issue}/${id} ${hits}`).sort();
    answer = { found, failures: progress.failures, first, last: performance.now() - began };
  });
  return answer;
};
