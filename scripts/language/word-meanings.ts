/**
 * What a Chinese text is about, as a direction in space: texts about the same thing point the same way though they share
 * no word. 医生 and 门诊 are near each other, 稻谷 is far from both. Packed by build-word-meanings.ts; loaded on first use.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { folded } from './folded.ts';
import { PairNumbers } from './pair-numbers.ts';

/** Numbers that a meaning has. */
export const dimensions = 100;
/** Of the numbers of four bits that a table holds, the one that stands for 0. */
export const nothing = 8;
/** Characters that a word has. Of several words at a place the longest is taken. */
export const wordLengths: readonly number[] = [2, 3, 4];
/** Characters of a text that are read. */
const charactersMax = 6000;

/** A direction of length 1, or all 0 for a text without words. */
export type Meaning = Float32Array;

/** Words by their first pair of characters: what the pair alone means, and how long the longest word is that it begins. */
type Table = {
  pairs: PairNumbers;
  placeOfPair: Int32Array;
  longestOf: Uint8Array;
  /** Of words of three and four characters. */
  places: ReadonlyMap<string, number>;
  /** Of each word its numbers, two in a byte: of four bits. */
  values: Uint8Array;
};

const bytesOfWord = dimensions / 2;

let loaded: Table | null = null;

export function meaningOf(text: string): Meaning {
  const table = words();
  const { values } = table;
  const sum = new Int32Array(dimensions);
  const characters = folded(text.slice(0, charactersMax)).replace(/\s+/gu, '');
  for (let at = 0; at < characters.length - 1; ) {
    const { place, length } = wordAt(table, characters, at);
    at += length;
    if (place < 0) continue;
    const from = place * bytesOfWord;
    for (let i = 0; i < bytesOfWord; i += 1) {
      const two = values[from + i] as number;
      sum[2 * i] = (sum[2 * i] as number) + (two >> 4) - nothing;
      sum[2 * i + 1] = (sum[2 * i + 1] as number) + (two & 15) - nothing;
    }
  }
  return directionOf(Float32Array.from(sum));
}

/** @returns the characters of the longest word of which a part ends `left` and the rest begins `right`; 0 where none does */
export function wordAcross(left: string, right: string): number {
  const table = words();
  const before = folded(left.slice(-3));
  const text = before + folded(right.slice(0, 3));
  let longest = 0;
  for (let at = 0; at < before.length; at += 1) {
    const { place, length } = wordAt(table, text, at);
    if (place >= 0 && at + length > before.length && length > longest) longest = length;
  }
  return longest;
}

function words(): Table {
  loaded ??= unpack(brotliDecompressSync(readFileSync(new URL('zh-word-meanings.bin.br', import.meta.url))));
  return loaded;
}

/** @returns the longest word there; a place of -1 and a length of 1 where none is */
function wordAt(table: Table, text: string, at: number): { place: number; length: number } {
  const pair = table.pairs.find((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
  if (pair < 0) return noWord;
  for (let length = table.longestOf[pair] as number; length > 2; length -= 1) {
    const place = table.places.get(text.slice(at, at + length));
    if (place !== undefined) return { place, length };
  }
  const place = table.placeOfPair[pair] as number;
  return place < 0 ? noWord : { place, length: 2 };
}

const noWord = { place: -1, length: 1 };

/** @returns the cosine of two meanings: 1 for texts about the same, 0 for texts that have nothing to do with each other, at the lowest -1 */
export function nearness(one: Meaning, other: Meaning): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) sum += (one[d] as number) * (other[d] as number);
  return sum;
}

/** @returns the meaning made one of length 1 */
function directionOf(meaning: Meaning): Meaning {
  let squares = 0;
  for (const value of meaning) squares += value * value;
  if (squares === 0) return meaning;
  const length = Math.sqrt(squares);
  return meaning.map((value) => value / length);
}

function unpack(bytes: Uint8Array): Table {
  const end = bytes.indexOf(0);
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8').split('\n').slice(0, -1);
  const pairs = new PairNumbers(words.length);
  const pairOf = words.map((word) => pairs.add((word.charCodeAt(0) << 16) | word.charCodeAt(1)));
  const placeOfPair = new Int32Array(pairs.pairs.length).fill(-1);
  const longestOf = new Uint8Array(pairs.pairs.length);
  const places = new Map<string, number>();
  for (const [place, word] of words.entries()) {
    const pair = pairOf[place] as number;
    longestOf[pair] = Math.max(longestOf[pair] as number, word.length);
    if (word.length === 2) placeOfPair[pair] = place;
    else places.set(word, place);
  }
  return { pairs, placeOfPair, longestOf, places, values: bytes.subarray(end + 1) };
}
