const halves = new Map([...'，：；？！（）'].map((full, i) => [full, ',:;?!()'[i] ?? full]));

/** As some papers print: commas, colons, brackets of half width beside Chinese; full stops and quotation marks stay. */
export function halfWidth(text: string): string {
  return text.replace(/[，：；？！（）]/gu, (full) => halves.get(full) ?? full);
}

/** Quotation marks as an engine gives them that knows only the straight ones. */
export function straightQuotes(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}
