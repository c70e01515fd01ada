/**
 * Loads blocks of the index: from a server by fetch, only the part that is needed where the server gives parts; from a disk by
 * a script element, as a page opened from there may not fetch. Keeps what it loaded, the latest `cacheBytesMax` bytes.
 */
import { ByteCache } from './byte-cache.ts';
import { type BlockPlace, rangeOf, unpackBlock, unpackFromFile, unpackFromText } from './packing.ts';
import { loadScript } from './script-loader.ts';

export type PartLoader = {
  /** @param path relative to the folder of the index */
  block(path: string, place: BlockPlace, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** The absolute address of a file or folder of the index. */
  address(path: string): string;
  /** The text of a file that is one block, its length before it (`wholeFile` of scripts/search-index). */
  whole(path: string): Promise<string>;
};

type Bytes = Uint8Array<ArrayBuffer>;
/** A file, of which blocks can be read. */
type File = { bytes: number; block: (place: BlockPlace) => Bytes };

/** What a reader's tab may hold of the index. */
const cacheBytesMax = 48 * 1024 * 1024;
const lengthBytes = 4;

/** @param base address of the folder of the index */
export function partLoader(base: string): PartLoader {
  const blocks = new ByteCache<Bytes>(cacheBytesMax, (block) => block.length);
  const files = new ByteCache<File>(cacheBytesMax, (file) => file.bytes);
  const fromDisk = base.startsWith('file:');
  const load = async (path: string, place: BlockPlace | null, signal: AbortSignal | null): Promise<Bytes | File> => {
    const address = new URL(path, base).href;
    if (fromDisk) return fileOfText(await loadScript(address));
    const headers = place ? { Range: rangeHeader(place) } : {};
    const response = await fetch(address, { signal, headers });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const content = await response.arrayBuffer();
    return place && response.status === 206 ? unpackBlock(content, place.length) : fileOf(content);
  };
  return {
    address: (path) => new URL(path, base).href,
    async block(path, place, signal) {
      const key = `${path}#${place.offset}`;
      const known = blocks.get(key) ?? files.get(path)?.block(place);
      if (known) return known;
      const loaded = await load(path, place, signal);
      if (loaded instanceof Uint8Array) {
        blocks.put(key, loaded);
        return loaded;
      }
      files.put(path, loaded);
      return loaded.block(place);
    },
    async whole(path) {
      const file = await load(path, null, null);
      if (file instanceof Uint8Array) throw new Error(`${path} was cut`);
      const [a = 0, b = 0, c = 0, d = 0] = file.block({ offset: 0, length: lengthBytes });
      const length = a | (b << 8) | (c << 16) | (d << 24);
      return await inflate(file.block({ offset: 0, length: lengthBytes + length }).subarray(lengthBytes));
    },
  };
}

function rangeHeader(place: BlockPlace): string {
  const { first, last } = rangeOf(place);
  return `bytes=${first}-${last}`;
}

function fileOf(content: ArrayBuffer): File {
  return { bytes: content.byteLength, block: (place) => unpackFromFile(content, place) };
}

function fileOfText(text: string): File {
  return { bytes: 2 * text.length, block: (place) => unpackFromText(text, place) };
}

/** @returns what was compressed with deflate, as text */
export async function inflate(bytes: Bytes): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(stream).text();
}
