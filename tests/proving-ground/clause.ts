import type { Random } from './random.ts';

/** A clause of the text of about so many characters, cut where it is longer. */
export function clause(text: string, length: number, random: Random): string | null {
  const clauses = text
    .split(/[，。、；：！？“”‘’（）《》…,;:!?()"'\s]+/u)
    .filter((part) => part.length >= Math.max(2, length));
  if (clauses.length === 0) return null;
  const chosen = random.pick(clauses);
  return random.chance(0.5) ? chosen.slice(0, length) : chosen.slice(-length);
}
