/** Which encoding a source's bytes are in: certain ones by their form, the others by whether they read as a language. */
import { analyse } from 'chardet';
import { commonCharacters } from './common-characters.ts';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'euc-jp',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];
type Detected = { encoding: Encoding; byteOrderMark: boolean; guessed: boolean } | { unsupported: string };

/** Bytes that detection looks at. */
const sampleBytesMax = 65_536;
/** Share of broken sequences among those of several bytes up to which a text is damaged UTF-8 and not another encoding. */
const damagedUtf8ShareMax = 0.2;
/** Points by `readability` (1 is a text of common characters only) below which a reading is a guess. */
const readableMin = 0.2;
/** What chardet's full confidence (100) is worth beside readability. */
const chardetWeight = 0.15;

/** @returns the encoding; `guessed` where nothing fits well. `unsupported` names one that no decoder of the platform reads. */
export function detectEncoding(bytes: Uint8Array): Detected {
  const marked = byMark(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, sampleBytesMax);
  const hasZeros = sample.includes(0);
  if (!hasZeros && isUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  const wide = wideEncoding(sample);
  if (wide) return { encoding: wide, byteOrderMark: false, guessed: false };
  if (hasZeros && isUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  return { ...bestReading(sample), byteOrderMark: false };
}

function byMark(bytes: Uint8Array): Detected | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { unsupported: 'UTF-32' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { unsupported: 'UTF-32' };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', byteOrderMark: true, guessed: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true, guessed: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', byteOrderMark: true, guessed: false };
  return null;
}

/** UTF-16 without a mark: read in one byte order it is a text, in the other it is not, nor is it in single bytes. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  if (sample.length < 4) return null;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const zeros = even.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) / even.length;
  const readings = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    points: readability(new TextDecoder(encoding).decode(even), encoding),
  }));
  const [best] = readings.sort((left, right) => right.points - left.points);
  if (!best || best.points < readableMin) return null;
  const narrow = readability(new TextDecoder('utf-8').decode(sample), 'utf-8');
  return zeros > 0.2 || (!isUtf8(sample) && best.points > narrow + 0.3 && hasWideLineEnds(even)) ? best.encoding : null;
}

function hasWideLineEnds(bytes: Uint8Array): boolean {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (unit === 0x000a || unit === 0x0a00 || unit === 0x0020 || unit === 0x2000) return true;
  }
  return false;
}

/** Well-formed, or damaged in so few places that no other encoding can be meant. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0) return true;
  const wide = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return broken / (broken + wide) <= damagedUtf8ShareMax;
}

function bestReading(sample: Uint8Array): { encoding: Encoding; guessed: boolean } {
  const confidence = new Map(analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence / 100]));
  const candidates = encodings
    .filter((encoding) => !encoding.startsWith('utf'))
    .map((encoding) => {
      const points = readability(new TextDecoder(encoding).decode(sample, { stream: true }), encoding);
      return { encoding, points, total: points + chardetWeight * (confidence.get(encoding) ?? 0) };
    })
    .sort((left, right) => right.total - left.total);
  const [best] = candidates;
  return best
    ? { encoding: best.encoding, guessed: best.points < readableMin }
    : { encoding: 'windows-1252', guessed: true };
}

/**
 * How far a reading looks like a text: 1 where every character beyond ASCII is one that texts use most, below 0 where they are
 * broken, private or control characters.
 */
function readability(text: string, encoding: Encoding): number {
  let points = 0;
  let count = 0;
  let previous = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x80 || (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) {
      count += 1;
      points += encoding === 'windows-1252' ? latinPoints(code, previous) : widePoints(code, character);
    } else if (encoding.startsWith('utf-16')) {
      count += 1;
      points += 1;
    }
    previous = character;
  }
  return count === 0 ? 0 : points / count;
}

function widePoints(code: number, character: string): number {
  if (code === 0xfffd || code < 0xa0) return -4;
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0x30000) return -2;
  if (commonCharacters.has(character)) return 1;
  if (code >= 0x3040 && code <= 0x30ff) return 0.8;
  if (code >= 0xac00 && code <= 0xd7a3) return 0.1;
  if ((code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026))
    return 0.8;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.1;
  if (code >= 0xff61 && code <= 0xff9f) return -0.5;
  return -0.5;
}

/** A Latin letter with an accent stands beside plain letters; two and more in a row are another encoding's bytes. */
function latinPoints(code: number, previous: string): number {
  if (code === 0xfffd || code < 0xa0) return -4;
  if (previous !== '' && previous > '\u007f') return -1;
  const isLetter = code >= 0xc0 && code <= 0x17f;
  const isMark =
    (code >= 0x2010 && code <= 0x203a) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0xa0 ||
    code === 0xb0 ||
    code === 0xa3 ||
    code === 0x20ac;
  return isLetter && /[a-z]/i.test(previous) ? 0.9 : isLetter || isMark ? 0.6 : -0.3;
}
