/**
 * The engine: finds a term by the pairs of neighbouring characters that it consists of (see
 * scripts/search-index/gram-blocks.ts), standing at their distances. Exact by construction.
 */
import type { BlockDirectory } from './block-directory.ts';
import { gramKey } from './gram.ts';
import { GramBlockReader, type UnitSize } from './gram-block.ts';
import type { PartLoader } from './part-loader.ts';
import type { StoryHit, VolumeReader } from './volume-reader.ts';

/** Where the stories of a unit stand in its stream, and where the blocks of its index are. */
export type PairIndex = {
  folder: string;
  /** Where each story begins; one more at the end. */
  starts: Uint32Array;
  titleEnds: Uint32Array;
  blocks: BlockDirectory;
  /** The first gram of each block, rising. */
  gramKeys: Uint32Array;
};

export function pairReader(index: PairIndex, load: PartLoader): VolumeReader {
  const size: UnitSize = { stories: index.titleEnds.length, streamLength: index.starts.at(-1) ?? 0 };
  const blockOf = async (key: number, signal: AbortSignal): Promise<GramBlockReader | null> => {
    const number = lastAtMost(index.gramKeys, key);
    if (number < 0) return null;
    const { file, ...place } = index.blocks.place(number);
    const bytes = await load.block(`${index.folder}/grams-${file}.js`, place, signal);
    return new GramBlockReader(bytes, index.gramKeys[number] ?? 0, size);
  };
  return {
    async find(spelling, signal) {
      if (spelling.length === 1) {
        const key = gramKey(spelling.charCodeAt(0), 0);
        return (await blockOf(key, signal))?.stories(key) ?? [];
      }
      const lists = await Promise.all(
        pairOffsets(spelling.length).map(async (offset) => {
          const key = gramKey(spelling.charCodeAt(offset), spelling.charCodeAt(offset + 1));
          const places = (await blockOf(key, signal))?.places(key) ?? new Uint32Array();
          return { offset, places };
        }),
      );
      return storiesAt(inARow(lists), index);
    },
  };
}

/** Pairs that cover a term: 0, 2, 4 … and the last one. */
function pairOffsets(length: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset + 2 <= length; offset += 2) offsets.push(offset);
  if (length % 2 === 1) offsets.push(length - 2);
  return offsets;
}

/** @returns the places where a term begins: those where every list has an entry at its offset */
function inARow(lists: { offset: number; places: Uint32Array }[]): number[] {
  const [shortest, ...others] = lists.toSorted((a, b) => a.places.length - b.places.length);
  if (!shortest) return [];
  let begins = Array.from(shortest.places, (place) => place - shortest.offset);
  for (const { offset, places } of others) {
    let at = 0;
    begins = begins.filter((begin) => {
      at = firstAtLeast(places, begin + offset, at);
      return places[at] === begin + offset;
    });
  }
  return begins;
}

/** Gallops from `from`: the lists are walked through once. */
function firstAtLeast(places: Uint32Array, wanted: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < places.length && (places[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, places.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function storiesAt(begins: number[], { starts, titleEnds }: PairIndex): StoryHit[] {
  const found: StoryHit[] = [];
  let story = 0;
  for (let at = 0; at < begins.length; ) {
    const begin = begins[at] ?? 0;
    while ((starts[story + 1] ?? Number.POSITIVE_INFINITY) <= begin) story++;
    const end = starts[story + 1] ?? Number.POSITIVE_INFINITY;
    const from = at;
    while (at < begins.length && (begins[at] ?? 0) < end) at++;
    found.push({ story, hits: at - from, inTitle: begin < (titleEnds[story] ?? 0) });
  }
  return found;
}

function lastAtMost(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
