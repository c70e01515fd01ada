/**
 * Widths in em, as type is measured: a Han character or full-width mark is 1, a Latin letter, digit, blank or half-width
 * mark one half. Half-width marks are so counted even where a full-width one was printed: columns with many are set tight.
 */
export function emWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += isWide(text.charCodeAt(i)) ? 1 : 0.5;
  return width;
}

export function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) || (code >= 0x2460 && code <= 0x24ff);
}

/** Han characters, the ideographic zero among them. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** Han characters and the punctuation printed with them, but not Latin letters and digits. */
export function isChinese(code: number): boolean {
  return isHan(code) || isWide(code);
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
