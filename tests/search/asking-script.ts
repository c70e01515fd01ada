/** Runs in the browser: asks the engine as the search page does and hands over everything that it found. */
import { type PartLoader, partLoader } from '../../src/search/part-loader.ts';
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

/** What of the index is forgotten before a question: nothing, the blocks that were read, or all of it as by a new visitor. */
export type Forget = 'nothing' | 'blocks' | 'all';

declare global {
  var ask: (address: string, forget: Forget) => Promise<Answer>;
}

const folder = new URL('search/', location.href).href;
let loader = partLoader(folder);
const load: PartLoader = {
  block: (path, place, signal) => loader.block(path, place, signal),
  address: (path) => loader.address(path),
  whole: (path) => loader.whole(path),
};
let archive: ArchiveSearch | null = null;

globalThis.ask = async (address, forget) => {
  if (forget !== 'nothing') loader = partLoader(folder);
  const began = performance.now();
  if (forget === 'all' || archive === null) archive = new ArchiveSearch(load);
  let first = 0;
  let answer: Answer = { found: [], failures: [], first: 0, last: 0 };
  await archive.search(readState(new URLSearchParams(address)), new AbortController().signal, (progress) => {
    const now = performance.now() - began;
    if (first === 0 && (progress.results.length > 0 || progress.done)) first = now;
    const found = progress.done ? progress.results.map(({ issue, id, hits }) => `${issue}/${id} ${hits}`).sort() : [];
    answer = { found, failures: progress.failures.map(({ message }) => message), first, last: now };
  });
  return answer;
};
