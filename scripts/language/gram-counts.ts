/**
 * How often sequences of one to three characters stand in Chinese newspaper prose (12.9 million characters of 1996 and
 * 2019-2020; pairs seen fewer than 3 times and triples fewer than 6 times are left out). Packed by build-join-model.ts.
 * Symbols are indices of the table; `^` and `$` are the paragraph's edges. Loaded on first use.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Rows of followers, one row after the other: row `r` is `rowStart[r]` to `rowStart[r + 1]`, followers rising. */
type Rows = { rowStart: Uint32Array; follower: Uint16Array; count: Uint32Array };

export type GramCounts = {
  /** Symbol of a UTF-16 code unit, or -1. */
  symbolOf: Int16Array;
  /** Counts of single symbols. */
  single: Uint32Array;
  /** All characters counted, paragraph edges left out. */
  total: number;
  /** Row: first symbol. */
  pairs: Rows;
  /** Row: place of the pair of the first two symbols in `pairs`. */
  triples: Rows;
  /** The paragraph's edges. */
  start: number;
  end: number;
};

let loaded: GramCounts | null = null;

export function gramCounts(): GramCounts {
  loaded ??= unpack(brotliDecompressSync(readFileSync(new URL('zh-join-model.bin.br', import.meta.url))));
  return loaded;
}

/** @returns the place of `follower` in the row, or -1. */
export function placeIn(rows: Rows, row: number, follower: number): number {
  let low = rows.rowStart[row] ?? 0;
  let high = (rows.rowStart[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows.follower[middle] ?? 0;
    if (found === follower) return middle;
    if (found < follower) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function unpack(bytes: Uint8Array): GramCounts {
  let offset = 0;
  const next = (): number => {
    let byte = bytes[offset++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[offset++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const size = next();
  const symbolOf = new Int16Array(0x10000).fill(-1);
  const single = new Uint32Array(size);
  let total = 0;
  for (let symbol = 0; symbol < size; symbol += 1) {
    symbolOf[next()] = symbol;
    single[symbol] = next();
    total += single[symbol] ?? 0;
  }
  const start = symbolOf['^'.charCodeAt(0)] ?? -1;
  const end = symbolOf['$'.charCodeAt(0)] ?? -1;
  total -= (single[start] ?? 0) + (single[end] ?? 0);
  const pairs = unpackRows(size, next);
  const triples = unpackRows(pairs.follower.length, next);
  return { symbolOf, single, total, pairs, triples, start, end };
}

function unpackRows(size: number, next: () => number): Rows {
  const rowStart = new Uint32Array(size + 1);
  const follower: number[] = [];
  const count: number[] = [];
  for (let row = 0; row < size; row += 1) {
    rowStart[row] = follower.length;
    const length = next();
    let symbol = -1;
    for (let index = 0; index < length; index += 1) {
      symbol += next();
      follower.push(symbol);
    }
    for (let index = 0; index < length; index += 1) count.push(next());
  }
  rowStart[size] = follower.length;
  return { rowStart, follower: new Uint16Array(follower), count: new Uint32Array(count) };
}
