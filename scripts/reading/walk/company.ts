/**
 * How much two texts of a page are like the same others: the cosine of their kinships with all but each other. Two
 * paragraphs of one story may share no word, and both share words with a third.
 */
import { type Kinship, noKinship } from '../kinship.ts';

/** Kinship below which texts have nothing in common, and texts beyond which nothing is compared. */
const kinMin = 0.01;
const textsMax = 600;

/** @param isText which of the items that `kin` knows are compared */
export function companyOf(isText: readonly boolean[], kin: Kinship): Kinship {
  const texts = isText.flatMap((is, i) => (is ? [i] : []));
  if (texts.length > textsMax) return noKinship;
  const places = new Int32Array(isText.length).fill(-1);
  for (const [place, item] of texts.entries()) places[item] = place;
  let cosines: Float32Array | null = null;
  return {
    between: (a, b) => {
      const [placeA, placeB] = [places[a] ?? -1, places[b] ?? -1];
      if (placeA < 0 || placeB < 0) return 0;
      cosines ??= cosinesOf(texts, kin);
      return cosines[placeA * texts.length + placeB] as number;
    },
  };
}

/** For each two texts, at `a * texts + b`. */
function cosinesOf(texts: readonly number[], kin: Kinship): Float32Array {
  const n = texts.length;
  const { shared, squares } = countShared(texts, kin);
  for (let a = 0; a < n; a += 1)
    for (let b = 0; b <= a; b += 1) {
      const direct = kin.between(texts[a] as number, texts[b] as number) ** 2;
      const norm = Math.sqrt(
        Math.max(0, (squares[a] as number) - direct) * Math.max(0, (squares[b] as number) - direct),
      );
      const cosine = norm < 1e-6 ? 0 : (shared[a * n + b] as number) / norm;
      shared[a * n + b] = cosine;
      shared[b * n + a] = cosine;
    }
  return shared;
}

/** For each two texts, `a` not before `b`, the sum over all others of their kinships with them, multiplied; for each the sum of its squares. */
function countShared(texts: readonly number[], kin: Kinship): { shared: Float32Array; squares: Float32Array } {
  const n = texts.length;
  const shared = new Float32Array(n * n);
  const squares = new Float32Array(n);
  const near = new Int32Array(n);
  const kins = new Float64Array(n);
  for (const middle of texts) {
    let count = 0;
    for (let place = 0; place < n; place += 1) {
      const text = texts[place] as number;
      const alike = text === middle ? 0 : kin.between(middle, text);
      if (alike < kinMin) continue;
      near[count] = place;
      kins[count] = alike;
      count += 1;
    }
    for (let i = 0; i < count; i += 1) {
      const a = near[i] as number;
      const alike = kins[i] as number;
      squares[a] = (squares[a] as number) + alike * alike;
      for (let j = 0; j <= i; j += 1) {
        const cell = a * n + (near[j] as number);
        shared[cell] = (shared[cell] as number) + alike * (kins[j] as number);
      }
    }
  }
  return { shared, squares };
}
