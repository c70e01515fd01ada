/** Where bytes could not be decoded: the platform's decoder puts U+FFFD and does not say at which byte. */
import type { Encoding } from './encoding.ts';

/** @returns the 0-based offset of the first byte of the first sequence that is not of the encoding; -1 where all are */
export function firstUndecodable(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0;
  let high = bytes.length + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle;
  }
  if (low > bytes.length - 1 && decodesWhole(bytes, encoding)) return -1;
  return startOfSequence(bytes, encoding, low);
}

/**
 * @param all how many U+FFFD the whole decoded text has
 * @returns how many of them stand for bytes, and not for a U+FFFD that the text itself holds
 */
export function undecodableCount(bytes: Uint8Array, encoding: Encoding, all: number): number {
  const itself = itselfIn(encoding);
  if (itself === null) return all;
  let own = 0;
  const step = encoding.startsWith('utf-16') ? 2 : 1;
  for (let at = 0; at + itself.length <= bytes.length; at += step)
    if (itself.every((byte, i) => bytes[at + i] === byte)) own += 1;
  return Math.max(0, all - own);
}

/** U+FFFD in the encoding's own bytes, null where the encoding cannot write it. */
function itselfIn(encoding: Encoding): number[] | null {
  if (encoding === 'utf-8') return [0xef, 0xbf, 0xbd];
  if (encoding === 'utf-16le') return [0xfd, 0xff];
  if (encoding === 'utf-16be') return [0xff, 0xfd];
  if (encoding === 'gb18030') return [0x84, 0x31, 0xa4, 0x37];
  return null;
}

/** True where the bytes begin well; a sequence that is cut off at the end does not count against them. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decodesWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Goes back from the byte that broke a sequence to the one that began it: at most three before. */
function startOfSequence(bytes: Uint8Array, encoding: Encoding, broken: number): number {
  for (let at = broken; at > broken - 4 && at >= 0; at -= 1)
    if (decodesWhole(bytes.subarray(0, at), encoding)) return at;
  return Math.min(broken, bytes.length - 1);
}
