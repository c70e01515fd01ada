import { deflateRawSync } from 'node:zlib';
import { packBlocks } from '../../src/search/packing.ts';

/** @returns a file that is read as a whole: four bytes of length, low ones first, and the compressed text */
export function wholeFile(text: string): Uint8Array {
  const compressed = deflateRawSync(text, { level: 9 });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(compressed.length);
  return packBlocks([Buffer.concat([length, compressed])]);
}
