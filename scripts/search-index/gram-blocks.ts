/**
 * The index proper: for every pair of neighbouring characters all places where it stands, and for every character the
 * stories that hold it. A term of several characters is looked up by the pairs that it is made of, standing at their
 * distances; a term of one character by the stories alone, which is far less to read.
 */
import { gramKey } from '../../src/search/gram.ts';
import { BitWriter, riceBits } from '../../src/search/rice.ts';
import { VarintWriter } from '../../src/search/varint.ts';
import type { FoldStream } from './fold-stream.ts';
import { thresholds } from './thresholds.ts';

/** One block of the index: how many grams; of each the gap of its key and its count; all lists as one row of bits. */
export type GramBlock = { firstKey: number; bytes: Uint8Array };

/** Cuts the index of a stream into blocks of about `searchBlockBytes`; a longer list of places is a block of its own. */
export function* gramBlocks(stream: FoldStream): Generator<GramBlock> {
  const { units } = stream;
  const places = placesByGram(units);
  const writer = new BlockWriter();
  for (let from = 0; from < places.length; ) {
    const first = unitAt(units, places, from, 0);
    let end = from + 1;
    while (end < places.length && unitAt(units, places, end, 0) === first) end++;
    const stories = storyHits(places.slice(from, end).sort(), stream);
    yield* writer.add(gramKey(first, 0), stories.length, (bits) =>
      writeStories(stories, stream.titleEnds.length, bits),
    );
    for (let at = from; at < end; ) {
      const second = unitAt(units, places, at, 1);
      let to = at + 1;
      while (to < end && unitAt(units, places, to, 1) === second) to++;
      const list = places.subarray(at, to);
      if (second !== 0) {
        yield* writer.add(gramKey(first, second), list.length, (bits) => writePlaces(list, units.length, bits));
      }
      at = to;
    }
    from = end;
  }
  yield* writer.rest();
}

function unitAt(units: Uint16Array, places: Uint32Array, at: number, offset: 0 | 1): number {
  return units[(places[at] ?? 0) + offset] ?? 0;
}

/** @returns every place of a character, sorted by it, then by the one behind it, then by place */
function placesByGram(units: Uint16Array): Uint32Array {
  const places = new Uint32Array(units.length);
  let count = 0;
  for (let place = 0; place < units.length; place++) if (units[place] !== 0) places[count++] = place;
  return sortedByUnit(sortedByUnit(places.subarray(0, count), units, 1), units, 0);
}

/** A stable counting sort by the unit that stands `offset` behind a place. */
function sortedByUnit(places: Uint32Array, units: Uint16Array, offset: 0 | 1): Uint32Array {
  const next = new Uint32Array(0x10001);
  for (let at = 0; at < places.length; at++) {
    const after = unitAt(units, places, at, offset) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let unit = 1; unit < next.length; unit++) next[unit] = (next[unit] ?? 0) + (next[unit - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const unit = unitAt(units, places, at, offset);
    const to = next[unit] ?? 0;
    sorted[to] = places[at] ?? 0;
    next[unit] = to + 1;
  }
  return sorted;
}

type StoryHits = { story: number; hits: number; inTitle: boolean };

function storyHits(places: Uint32Array, { starts, titleEnds }: FoldStream): StoryHits[] {
  const stories: StoryHits[] = [];
  let story = 0;
  for (let at = 0; at < places.length; ) {
    const place = places[at] ?? 0;
    while ((starts[story + 1] ?? 0) <= place) story++;
    const end = starts[story + 1] ?? 0;
    const from = at;
    while (at < places.length && (places[at] ?? 0) < end) at++;
    stories.push({ story, hits: at - from, inTitle: place < (titleEnds[story] ?? 0) });
  }
  return stories;
}

function writeStories(stories: StoryHits[], storyCount: number, bits: BitWriter): void {
  const low = riceBits(storyCount, stories.length);
  let last = 0;
  for (const { story, hits, inTitle } of stories) {
    bits.rice(story - last, low);
    bits.rice(hits - 1, 0);
    bits.bits(inTitle ? 1 : 0, 1);
    last = story;
  }
}

function writePlaces(places: Uint32Array, streamLength: number, bits: BitWriter): void {
  const low = riceBits(streamLength, places.length);
  let last = 0;
  for (const place of places) {
    bits.rice(place - last, low);
    last = place;
  }
}

class BlockWriter {
  #head = new VarintWriter();
  #bits = new BitWriter();
  #grams = 0;
  #firstKey = 0;
  #lastKey = 0;

  /** Adds a list; closes the block once it is long enough, and before a list that is long itself. */
  *add(key: number, count: number, write: (bits: BitWriter) => void): Generator<GramBlock> {
    if (count > thresholds.searchBlockBytes / 2) yield* this.rest();
    if (this.#grams === 0) {
      this.#firstKey = key;
      this.#lastKey = key;
    }
    this.#head.write(key - this.#lastKey);
    this.#head.write(count);
    write(this.#bits);
    this.#lastKey = key;
    this.#grams++;
    if (this.#head.length + this.#bits.bytes > thresholds.searchBlockBytes) yield* this.rest();
  }

  *rest(): Generator<GramBlock> {
    if (this.#grams === 0) return;
    const grams = new VarintWriter();
    grams.write(this.#grams);
    yield { firstKey: this.#firstKey, bytes: Buffer.concat([grams.take(), this.#head.take(), this.#bits.take()]) };
    this.#grams = 0;
  }
}
