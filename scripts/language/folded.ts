/**
 * Text folded for comparison: full-width ASCII and the ideographic space become ASCII, Traditional characters
 * Simplified ones, the strokes that stand for a bar (丨) bars. One character stays one character, so that a place in the folded text is the same place in the
 * printed text.
 */
import { Converter } from 'opencc-js/t2cn';

const simplifiedOf = Converter({ from: 't', to: 'cn' });
const unknown = 0;
const foldedCodes = new Uint16Array(0x10000);

/** @returns the text folded, of the same length in UTF-16 code units. */
export function folded(text: string): string {
  if (text === latest.text) return latest.folded;
  let result = '';
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const own = foldedCode(code);
    if (own === code) continue;
    result += text.slice(kept, index) + String.fromCharCode(own);
    kept = index + 1;
  }
  latest = { text, folded: kept === 0 ? text : result + text.slice(kept) };
  return latest.folded;
}

/** A block's text is folded by one reader after the other. */
let latest = { text: '', folded: '' };

/** @returns the UTF-16 code unit that stands for this one in folded text. */
export function foldedCode(code: number): number {
  const known = foldedCodes[code] ?? unknown;
  if (known !== unknown) return known;
  const found = computeFoldedCode(code);
  foldedCodes[code] = found;
  return found;
}

function computeFoldedCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || code === 0x09 || (code >= 0x2000 && code <= 0x200a)) return 0x20;
  if (code === 0x4e28 || code === 0xfe31 || code === 0x2502) return 0x7c;
  if (code === 0x3014 || code === 0xff3b) return 0x5b;
  if (code === 0x3015 || code === 0xff3d) return 0x5d;
  if (code === 0x2027 || code === 0x2022 || code === 0x30fb || code === 0xff65) return 0xb7;
  if (code < 0x4e00 || code > 0x9fff) return code;
  const converted = simplifiedOf(String.fromCharCode(code));
  return converted.length === 1 ? converted.charCodeAt(0) : code;
}
