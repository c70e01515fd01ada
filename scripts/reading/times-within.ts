/** How often characters stand together on a page: what a cut parted may stand whole elsewhere, as a name does. */
import { PairNumbers } from '../language/pair-numbers.ts';
import { isHan } from './measure.ts';

/** @returns how often two or three Han characters stand inside the texts */
export function timesWithin(texts: readonly string[]): (characters: string) => number {
  const pairs = new PairNumbers(4096);
  const triples = new PairNumbers(4096);
  const pairCounts: number[] = [];
  const tripleCounts: number[] = [];
  for (const text of texts) {
    let before = -1;
    for (let i = 1; i < text.length; i += 1) {
      const own = text.charCodeAt(i);
      const pair = isHan(own) && isHan(text.charCodeAt(i - 1)) ? pairs.add((text.charCodeAt(i - 1) << 16) | own) : -1;
      if (pair >= 0) pairCounts[pair] = (pairCounts[pair] ?? 0) + 1;
      if (pair >= 0 && before >= 0) {
        const triple = triples.add((before << 16) | own);
        tripleCounts[triple] = (tripleCounts[triple] ?? 0) + 1;
      }
      before = pair;
    }
  }
  return (characters) => {
    const pair = pairs.find((characters.charCodeAt(0) << 16) | characters.charCodeAt(1));
    if (pair < 0 || characters.length < 3) return pairCounts[pair] ?? 0;
    return tripleCounts[triples.find((pair << 16) | characters.charCodeAt(2))] ?? 0;
  };
}
