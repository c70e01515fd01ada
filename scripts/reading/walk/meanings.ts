/**
 * How near the meanings of a page's texts and heads are: paragraphs of one story may share no word and still be about the
 * same thing.
 *
 *     挂号窗口前排起了队 … | 稻田里的水位 … | 医生建议早做检查   →   the third is nearer the first than the second is
 */
import { type Meaning, meaningOf, nearness } from '../../language/word-meanings.ts';
import { type Kinship, noKinship } from '../kinship.ts';

/** Items beyond which nothing is compared. */
const itemsMax = 600;

/** @param texts of each item, empty where it is not compared. @returns `between`: cosines, -1 to 1, worked out when first asked */
export function meaningsOf(texts: readonly string[]): Kinship {
  if (texts.length > itemsMax) return noKinship;
  let cosines: Float32Array | null = null;
  return {
    between: (a, b) => {
      cosines ??= cosinesOf(texts.map((text) => (text === '' ? null : meaningOf(text))));
      return cosines[a * texts.length + b] ?? 0;
    },
  };
}

/** For each two, at `a * meanings + b`. */
function cosinesOf(meanings: readonly (Meaning | null)[]): Float32Array {
  const cosines = new Float32Array(meanings.length ** 2);
  for (const [a, one] of meanings.entries())
    for (let b = 0; b <= a; b += 1) {
      const other = meanings[b];
      if (!one || !other) continue;
      const near = nearness(one, other);
      cosines[a * meanings.length + b] = near;
      cosines[b * meanings.length + a] = near;
    }
  return cosines;
}
