import { BitReader, riceBits } from './rice.ts';
import { VarintReader } from './varint.ts';
import type { StoryHit } from './volume-reader.ts';

/** Sizes of a unit that its lists of places were written with. */
export type UnitSize = { stories: number; streamLength: number };

/** Reads the list of one gram out of a block (see scripts/search-index/gram-blocks.ts for how it is written). */
export class GramBlockReader {
  readonly #bytes: Uint8Array;
  readonly #size: UnitSize;
  readonly #keys: number[] = [];
  readonly #counts: number[] = [];
  readonly #listsAt: number;

  constructor(bytes: Uint8Array, firstKey: number, size: UnitSize) {
    this.#bytes = bytes;
    this.#size = size;
    const head = new VarintReader(bytes);
    const grams = head.read();
    let key = firstKey;
    for (let gram = 0; gram < grams; gram++) {
      key += head.read();
      this.#keys.push(key);
      this.#counts.push(head.read());
    }
    this.#listsAt = head.at;
  }

  /** @returns places in the unit's stream, rising */
  places(key: number): Uint32Array {
    const at = this.#find(key);
    if (at === null) return new Uint32Array();
    const bits = this.#listAt(at);
    return readPlaces(bits, this.#counts[at] ?? 0, this.#size.streamLength);
  }

  /** The stories of a single character. */
  stories(key: number): StoryHit[] {
    const at = this.#find(key);
    return at === null ? [] : readStories(this.#listAt(at), this.#counts[at] ?? 0, this.#size.stories);
  }

  #find(key: number): number | null {
    const at = this.#keys.indexOf(key);
    return at < 0 ? null : at;
  }

  /** Lists lie bit by bit behind each other: those before are read over. */
  #listAt(at: number): BitReader {
    const bits = new BitReader(this.#bytes, this.#listsAt);
    for (let before = 0; before < at; before++) {
      const count = this.#counts[before] ?? 0;
      const ofStories = (this.#keys[before] ?? 0) % 0x10000 === 0;
      if (ofStories) readStories(bits, count, this.#size.stories);
      else readPlaces(bits, count, this.#size.streamLength);
    }
    return bits;
  }
}

function readPlaces(bits: BitReader, count: number, streamLength: number): Uint32Array {
  const places = new Uint32Array(count);
  const low = riceBits(streamLength, count);
  let place = 0;
  for (let at = 0; at < count; at++) {
    place += bits.rice(low);
    places[at] = place;
  }
  return places;
}

function readStories(bits: BitReader, count: number, stories: number): StoryHit[] {
  const hits: StoryHit[] = [];
  const low = riceBits(stories, count);
  let story = 0;
  for (let at = 0; at < count; at++) {
    story += bits.rice(low);
    hits.push({ story, hits: bits.rice(0) + 1, inTitle: bits.bits(1) === 1 });
  }
  return hits;
}
