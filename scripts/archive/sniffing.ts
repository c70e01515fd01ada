/** What a file is that is not text, by the bytes it begins with. */

const signatures: readonly [kind: string, bytes: readonly number[], at?: number][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a picture (TIFF)', [0x49, 0x49, 0x2a, 0x00]],
  ['a picture (TIFF)', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a picture (WebP)', [0x57, 0x45, 0x42, 0x50], 8],
  ['a picture (JPEG 2000)', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50]],
  ['a scanned document (DjVu)', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
  ['a document (RTF)', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a document (Word or Excel)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a packed file (ZIP, or a document such as .docx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty packed file (ZIP)', [0x50, 0x4b, 0x05, 0x06]],
  ['a packed file (gzip)', [0x1f, 0x8b, 0x08]],
  ['a packed file (7z)', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a packed file (RAR)', [0x52, 0x61, 0x72, 0x21]],
  ['a packed file (xz)', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Share of control characters from which a file is data; a text with a few NULs or escapes stays a text. */
const controlShareMin = 0.1;
const sampleBytesMax = 65_536;

/** @returns what the file is (“a PDF”), null where it may be a text */
export function notText(bytes: Uint8Array): string | null {
  for (const [kind, signature, at = 0] of signatures)
    if (signature.every((byte, i) => bytes[at + i] === byte)) return kind;
  const sample = bytes.subarray(0, sampleBytesMax);
  if (sample.length === 0 || isWide(sample)) return null;
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls / sample.length >= controlShareMin ? 'data that is no text' : null;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
}

/** UTF-16: with its mark, or with line ends and blanks of two bytes and few zeros elsewhere. */
function isWide(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  let pairs = 0;
  let odd = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1] ?? 0;
    if ((high === 0) !== (low === 0)) pairs += 1;
    if (high < 0x09 && low < 0x09) odd += 1;
  }
  const all = bytes.length / 2;
  return odd / all < 0.01 && pairs / all > 0.005 && onOneSide(bytes);
}

/** True where zeros stand at even places only, or at odd ones only, as UTF-16 has them. */
function onOneSide(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return even + odd > 0 && Math.min(even, odd) / (even + odd) < 0.05;
}
