/** How much like Chinese newspaper prose a string of characters is, read in this order. */
import { gramCounts } from './gram-counts.ts';
import { probabilityAfterPair } from './gram-probabilities.ts';
import { symbolsAfter } from './join-symbols.ts';

/** @returns nats for each symbol, white space left out (negative; prose about -4, shuffled prose about -7); 0 for no text. */
export function proseLikelihood(text: string): number {
  const symbols = symbolsAfter(text, text.length);
  if (symbols.length === 0) return 0;
  let [first, second] = [-1, gramCounts().start];
  let sum = 0;
  for (const symbol of symbols) {
    sum += Math.log(probabilityAfterPair(first, second, symbol));
    [first, second] = [second, symbol];
  }
  return sum / symbols.length;
}
