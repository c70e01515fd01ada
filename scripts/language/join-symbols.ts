/**
 * The characters next to a cut, as the counts know them: Simplified, Chinese punctuation full-width, a number one `0`, a
 * Latin word one `A`, white space gone.
 */
import { foldedCode } from './folded.ts';
import { gramCounts } from './gram-counts.ts';

/** Characters of one number or word beyond which no more are read. */
const longestRun = 24;

const fullWidth: ReadonlyMap<number, number> = new Map(
  [...',，:：;；!！?？(（)）「“」”『‘』’﹁“﹂”'].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character.charCodeAt(0), (all[index + 1] ?? '').charCodeAt(0)] as const] : [],
  ),
);
const digit = '0'.charCodeAt(0);
const letter = 'A'.charCodeAt(0);
const quote = '"'.charCodeAt(0);

/** The two symbols on one side of a cut, the nearest first; -1 where there is none, and for a character never seen. */
export type Side = { near: number; far: number };

/** @returns the last symbols of the text */
export function sideBefore(text: string): Side {
  let near = -1;
  let count = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const code = classOf(text.charCodeAt(index), '”');
    if (code === 0) continue;
    if (code === digit || code === letter) index -= runLength(text, index, -1, code);
    if (count === 1) return { near, far: symbolOf(code) };
    near = symbolOf(code);
    count = 1;
  }
  return { near, far: -1 };
}

/** @returns the first symbols of the text */
export function sideAfter(text: string): Side {
  let near = -1;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = classOf(text.charCodeAt(index), '“');
    if (code === 0) continue;
    if (code === digit || code === letter) index += runLength(text, index, 1, code);
    if (count === 1) return { near, far: symbolOf(code) };
    near = symbolOf(code);
    count = 1;
  }
  return { near, far: -1 };
}

/** @returns the first `size` symbols of the text. */
export function symbolsAfter(text: string, size: number): number[] {
  const symbols: number[] = [];
  for (let index = 0; index < text.length && symbols.length < size; index += 1) {
    const code = classOf(text.charCodeAt(index), '“');
    if (code === 0) continue;
    if (code === digit || code === letter) index += runLength(text, index, 1, code);
    symbols.push(symbolOf(code));
  }
  return symbols;
}

/** @param code folded; @returns its symbol, -1 where it was never seen */
export function symbolOf(code: number): number {
  return gramCounts().symbolOf[code] ?? -1;
}

/** 0 for white space. A straight quotation mark opens or closes by the side of the cut on which it stands. */
function classOf(raw: number, straightQuote: string): number {
  const known = classes[raw] ?? unknown;
  const kind = known === unknown ? computeClass(raw) : known;
  return kind === quote ? straightQuote.charCodeAt(0) : kind;
}

const unknown = -1;
const classes = new Int32Array(0x10000).fill(unknown);

function computeClass(raw: number): number {
  const code = foldedCode(raw);
  const kind = isSpace(code) ? 0 : isDigit(code) ? digit : isLetter(code) ? letter : (fullWidth.get(code) ?? code);
  classes[raw] = kind;
  return kind;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0xfeff || code === 0x200b;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** How many more characters the number or word has in that direction. */
function runLength(text: string, from: number, step: 1 | -1, kind: number): number {
  let length = 0;
  while (length < longestRun) {
    const at = from + step * (length + 1);
    const code = text.charCodeAt(at);
    const point = kind === digit && code === 0x2e && classOf(text.charCodeAt(at + step), '”') === digit;
    if (!point && classOf(code, '”') !== kind) break;
    length += 1;
  }
  return length;
}
