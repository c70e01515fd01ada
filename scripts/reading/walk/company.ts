/**
 * How much two texts of a page are like the same others: the cosine of their kinships with all but each other. Two
 * paragraphs of one story may share no word, and both share words with a third.
 */
import type { Kinship } from '../kinship.ts';

/** Kinship below which texts have nothing in common, and texts beyond which nothing is compared. */
const kinMin = 0.01;
const textsMax = 600;

/** @param isText which of the items that `kin` knows are compared */
export function companyOf(isText: readonly boolean[], kin: Kinship): Kinship {
  const texts = isText.flatMap((is, i) => (is ? [i] : []));
  const placeOf = new Map(texts.map((item, place) => [item, place]));
  let counted: { shared: Float32Array; squares: Float32Array } | null = null;
  return {
    between: (a, b) => {
      const [placeA, placeB] = [placeOf.get(a), placeOf.get(b)];
      if (texts.length > textsMax || placeA === undefined || placeB === undefined) return 0;
      counted ??= countShared(texts, kin);
      const { shared, squares } = counted;
      const direct = kin.between(a, b);
      const [ofA, ofB] = [placeA, placeB].map((place) => (squares[place] ?? 0) - direct * direct);
      const norm = Math.sqrt(Math.max(0, ofA ?? 0) * Math.max(0, ofB ?? 0));
      return norm < 1e-6 ? 0 : (shared[placeA * texts.length + placeB] ?? 0) / norm;
    },
  };
}

/** For each two texts the sum over all others of their kinships with them, multiplied; for each the sum of its squares. */
function countShared(texts: readonly number[], kin: Kinship): { shared: Float32Array; squares: Float32Array } {
  const shared = new Float32Array(texts.length * texts.length);
  const squares = new Float32Array(texts.length);
  for (const middle of texts) {
    const near: number[] = [];
    const kins: number[] = [];
    for (const [place, text] of texts.entries()) {
      const alike = text === middle ? 0 : kin.between(middle, text);
      if (alike < kinMin) continue;
      near.push(place);
      kins.push(alike);
    }
    for (const [i, a] of near.entries()) {
      const alike = kins[i] as number;
      squares[a] = (squares[a] as number) + alike * alike;
      for (const [j, b] of near.entries()) {
        const cell = a * texts.length + b;
        shared[cell] = (shared[cell] as number) + alike * (kins[j] as number);
      }
    }
  }
  return { shared, squares };
}
