/** Widths in em, as type is measured: a Han character or full-width mark is 1, a Latin letter, digit or blank one half. */
export function emWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1)
    width += isWide(text.charCodeAt(i)) || isPunctuation(text.charCodeAt(i)) ? 1 : 0.5;
  return width;
}

/** ASCII punctuation that an OCR engine gives for marks printed a full em wide; the full stop is mostly a decimal point. */
function isPunctuation(code: number): boolean {
  return (
    code === 44 ||
    code === 58 ||
    code === 59 ||
    code === 33 ||
    code === 63 ||
    code === 40 ||
    code === 41 ||
    code === 34 ||
    code === 39
  );
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
