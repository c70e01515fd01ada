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
  const n = isText.length;
  const texts = isText.flatMap((is, i) => (is ? [i] : []));
  let shared: Float32Array | null = null;
  let squares: Float32Array | null = null;
  const compute = () => {
    const sums = new Float32Array(n * n);
    const own = new Float32Array(n);
    for (const middle of texts) {
      const near: number[] = [];
      const kins: number[] = [];
      for (const text of texts) {
        const alike = text === middle ? 0 : kin.between(middle, text);
        if (alike < kinMin) continue;
        near.push(text);
        kins.push(alike);
      }
      for (let i = 0; i < near.length; i += 1) {
        const a = near[i] as number;
        const alike = kins[i] as number;
        own[a] = (own[a] as number) + alike * alike;
        for (let j = 0; j < near.length; j += 1) {
          const cell = a * n + (near[j] as number);
          sums[cell] = (sums[cell] as number) + alike * (kins[j] as number);
        }
      }
    }
    squares = own;
    return sums;
  };
  return {
    between: (a, b) => {
      if (texts.length > textsMax) return 0;
      shared ??= compute();
      const direct = kin.between(a, b);
      const [ofA, ofB] = [squares?.[a] ?? 0, squares?.[b] ?? 0].map((square) => square - direct * direct);
      const norm = Math.sqrt(Math.max(0, ofA ?? 0) * Math.max(0, ofB ?? 0));
      return norm < 1e-6 ? 0 : (shared[a * n + b] ?? 0) / norm;
    },
  };
}
