import { Converter } from 'opencc-js';

const convert = Converter({ from: 'cn', to: 'tw' });
const quotes = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]);

/** Traditional characters, with corner brackets for quotation marks. */
export function traditional(text: string): string {
  return convert(text).replace(/[“”‘’]/gu, (quote) => quotes.get(quote) ?? quote);
}
