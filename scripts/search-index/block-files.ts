import type { BlockLists } from '../../src/search/block-directory.ts';
import { packBlocks } from '../../src/search/packing.ts';
import { thresholds } from './thresholds.ts';

/** Gathers blocks into files of about `searchFileBytes` and keeps the lists that tell where each block is. */
export class BlockFiles {
  readonly lists: BlockLists = { lengths: [], perFile: [] };
  readonly #name: string;
  #blocks: Uint8Array[] = [];
  #bytes = 0;

  /** @param name of the files: `grams` gives `grams-0.js`, `grams-1.js` … */
  constructor(name: string) {
    this.#name = name;
  }

  *add(block: Uint8Array): Generator<{ name: string; bytes: Uint8Array }> {
    if (this.#blocks.length > 0 && this.#bytes + block.length > thresholds.searchFileBytes) yield* this.rest();
    this.#blocks.push(block);
    this.#bytes += block.length;
    this.lists.lengths.push(block.length);
  }

  *rest(): Generator<{ name: string; bytes: Uint8Array }> {
    if (this.#blocks.length === 0) return;
    yield { name: `${this.#name}-${this.lists.perFile.length}.js`, bytes: packBlocks(this.#blocks) };
    this.lists.perFile.push(this.#blocks.length);
    this.#blocks = [];
    this.#bytes = 0;
  }
}
