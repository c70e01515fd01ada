import { closest, distance } from 'fastest-levenshtein';

/** @returns the known word that a mistyped one most likely meant, null where none is near: at most every third letter wrong */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const lower = word.trim().toLowerCase();
  const found = closest(lower, [...known]);
  return distance(lower, found.toLowerCase()) <= Math.max(2, Math.floor(found.length / 3)) ? found : null;
}
