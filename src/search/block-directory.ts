import { type BlockPlace, paddedLength } from './packing.ts';

/** Where blocks lie, as the catalogue of a unit lists them: how long each is, and how many are in each file. */
export type BlockLists = { lengths: number[]; perFile: number[] };

/** Tells for each block, by its number, its file and its place in it. */
export class BlockDirectory {
  readonly #places: (BlockPlace & { file: number })[] = [];

  constructor({ lengths, perFile }: BlockLists) {
    let block = 0;
    for (const [file, count] of perFile.entries()) {
      let offset = 0;
      for (const end = block + count; block < end; block++) {
        const length = lengths[block] ?? 0;
        this.#places.push({ file, offset, length });
        offset += paddedLength(length);
      }
    }
  }

  /** @throws RangeError for a number that no block has */
  place(block: number): BlockPlace & { file: number } {
    const place = this.#places[block];
    if (!place) throw new RangeError(`no block ${block}`);
    return place;
  }
}
