/** The encoding of older Chinese files, which Node decodes but does not write. */
let codes: Map<string, readonly number[]> | undefined;

/** @returns the text in GB18030, of which its two-byte part (GBK) is enough for the sample */
export function encodeGb18030(text: string): Buffer {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : codes.get(character);
    if (!pair) throw new RangeError(`Unexpected ${character}, expected a character of GBK`);
    bytes.push(...pair);
  }
  return Buffer.from(bytes);
}

function readCodes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1 && !found.has(character)) found.set(character, [lead, trail]);
    }
  return found;
}
