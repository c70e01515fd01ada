/** How much like Chinese newspaper prose a string of characters is, read in this order. */
import { gramCounts } from './gram-counts.ts';
import { likelihood } from './gram-probabilities.ts';
import { symbolsAfter } from './join-symbols.ts';

/** @returns nats for each symbol, white space left out (negative; prose about -4, shuffled prose about -7); 0 for no text. */
export function proseLikelihood(text: string): number {
  const symbols = symbolsAfter(text, text.length);
  if (symbols.length === 0) return 0;
  return likelihood(gramCounts().start, symbols) / symbols.length;
}
