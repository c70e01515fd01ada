/**
 * Bytes as a script, 15 bits in each UTF-16 unit: a file that can be fetched from a server, whole or in part (7% larger than the
 * bytes), and also be loaded by a script element where a page was opened from a disk and may not fetch.
 *
 *     FE FF  broadsheetPart("…")
 *
 * The bytes are blocks, each filled up to whole groups of 15 bytes, which are 8 units: a block can be read by itself.
 */
const opening = 'broadsheetPart("';
const closing = '")';
/** Units from here on are neither quotes, backslashes, line ends nor surrogates. */
const firstUnit = 0x3400;
const groupBytes = 15;
const groupUnits = 8;
/** Units before the first block: the byte order mark and the opening. */
const unitsBefore = 1 + opening.length;

/** A block by its place among the bytes of its file, before packing; `offset` is a whole number of groups. */
export type BlockPlace = { offset: number; length: number };

/** @returns bytes that a block takes up in its file, before packing */
export function paddedLength(length: number): number {
  return Math.ceil(length / groupBytes) * groupBytes;
}

/** @returns the file that holds the blocks */
export function packBlocks(blocks: Uint8Array[]): Uint8Array {
  const groups = blocks.reduce((sum, block) => sum + paddedLength(block.length) / groupBytes, 0);
  const file = new Uint16Array(unitsBefore + groups * groupUnits + closing.length);
  file[0] = 0xfeff;
  for (let at = 0; at < opening.length; at++) file[1 + at] = opening.charCodeAt(at);
  let to = unitsBefore;
  for (const block of blocks) {
    let buffer = 0;
    let bits = 0;
    for (let at = 0, end = paddedLength(block.length); at < end; at++) {
      buffer = (buffer << 8) | (block[at] ?? 0);
      bits += 8;
      if (bits >= 15) {
        bits -= 15;
        file[to++] = firstUnit + (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
  }
  for (let at = 0; at < closing.length; at++) file[to + at] = closing.charCodeAt(at);
  return new Uint8Array(file.buffer);
}

/** @returns the first and the last byte of a block in its file, as an HTTP Range names them */
export function rangeOf({ offset, length }: BlockPlace): { first: number; last: number } {
  const unit = (bytes: number) => unitsBefore + (bytes / groupBytes) * groupUnits;
  return { first: 2 * unit(offset), last: 2 * unit(offset + paddedLength(length)) - 1 };
}

/** Reads a stretch of a file that begins with a block: its packed bytes and nothing before them. */
export function unpackBlock(packed: ArrayBuffer, length: number): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(packed, 0, packed.byteLength >> 1);
  return unpack(length, (at) => units[at] ?? firstUnit);
}

/** Reads a block out of a whole file. */
export function unpackFromFile(file: ArrayBuffer, { offset, length }: BlockPlace): Uint8Array<ArrayBuffer> {
  const { first, last } = rangeOf({ offset, length });
  return unpackBlock(file.slice(first, last + 1), length);
}

/** Reads a block out of what a script hands over: the string between the quotes. */
export function unpackFromText(text: string, { offset, length }: BlockPlace): Uint8Array<ArrayBuffer> {
  const from = (offset / groupBytes) * groupUnits;
  return unpack(length, (at) => text.charCodeAt(from + at));
}

function unpack(length: number, unit: (at: number) => number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let buffer = 0;
  let bits = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    if (bits < 8) {
      buffer = ((buffer & ((1 << bits) - 1)) << 15) | (unit(next++) - firstUnit);
      bits += 15;
    }
    bits -= 8;
    bytes[at] = (buffer >> bits) & 0xff;
  }
  return bytes;
}
