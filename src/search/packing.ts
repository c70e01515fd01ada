/**
 * Bytes as a script, 15 bits in each UTF-16 unit: a file that can be fetched from a server (7% larger than the bytes) and also
 * be loaded by a script element where a page was opened from a disk and may not fetch.
 *
 *     FF FE  broadsheetPart("…")
 */
const opening = 'broadsheetPart("';
const closing = '")';
/** Units from here on are neither quotes, backslashes, line ends nor surrogates. */
const firstUnit = 0x3400;
const bitsPerUnit = 15;

/** @returns the bytes of the file */
export function pack(bytes: Uint8Array): Uint8Array {
  const units = [firstUnit + (Math.floor((unitCount(bytes.length) * bitsPerUnit) / 8) - bytes.length)];
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    if (bits >= bitsPerUnit) {
      bits -= bitsPerUnit;
      units.push(firstUnit + (buffer >> bits));
      buffer &= (1 << bits) - 1;
    }
  }
  if (bits > 0) units.push(firstUnit + (buffer << (bitsPerUnit - bits)));
  const file = new Uint16Array(1 + opening.length + units.length + closing.length);
  file[0] = 0xfeff;
  for (let at = 0; at < opening.length; at++) file[1 + at] = opening.charCodeAt(at);
  file.set(units, 1 + opening.length);
  for (let at = 0; at < closing.length; at++) file[1 + opening.length + units.length + at] = closing.charCodeAt(at);
  return new Uint8Array(file.buffer);
}

/** Reads what a script hands over: the string between the quotes. */
export function unpackText(text: string): Uint8Array<ArrayBuffer> {
  return unpackUnits(text.length, (at) => text.charCodeAt(at));
}

/** Reads a fetched file. */
export function unpackFile(file: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(file, 0, file.byteLength >> 1);
  const from = 1 + opening.length;
  return unpackUnits(units.length - from - closing.length, (at) => units[from + at] ?? firstUnit);
}

function unpackUnits(count: number, unit: (at: number) => number): Uint8Array<ArrayBuffer> {
  const spare = count > 0 ? unit(0) - firstUnit : 0;
  const bytes = new Uint8Array(Math.max(0, Math.floor(((count - 1) * bitsPerUnit) / 8) - spare));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let index = 1; index < count; index++) {
    buffer = (buffer << bitsPerUnit) | (unit(index) - firstUnit);
    bits += bitsPerUnit;
    while (bits >= 8 && at < bytes.length) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 0xff;
    }
    buffer &= (1 << bits) - 1;
  }
  return bytes;
}

function unitCount(bytes: number): number {
  return Math.ceil((bytes * 8) / bitsPerUnit);
}
