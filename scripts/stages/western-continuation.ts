/**
 * Decides, for a page with blanks between words, which block goes on with the text of which.
 *
 *     …versprach, auf dem | Das Wetter | … | Rückweg langsamer zu fahren.   →   auf dem goes on with Rückweg
 *
 * It does not join paragraphs that ended with their sentence.
 */
import { isSmallWord } from '../language/western-words.ts';
import { assign, type Chosen, type Link } from '../reading/assignment.ts';
import { curled, firstUnopened, lastUnclosed } from '../reading/sentence.ts';
import type { Sight } from '../stage.ts';

/**
 * Nats. `next`: it is the next text; `perLog`: for each e-fold of distance; `back`: it stands before; `afterHead`: a
 * headline or a byline stands right above; `columnTop`: a blank line above and no head, where paragraphs have none.
 */
const weights = {
  base: -1,
  lowerCase: 4,
  smallWord: 2.5,
  hyphen: 3,
  hyphenClash: -8,
  capital: -1.5,
  bracketsMeet: 3,
  bracketsClash: -2,
  next: 2,
  perLog: 0.7,
  back: -2.5,
  display: -3,
  afterHead: -5,
  columnTop: 3,
} as const;
/** Share of a page's texts without a blank line above, from which a blank line says something. */
const denseShareMin = 0.25;
/** Characters in which quotation marks are looked for. */
const edgeMax = 240;
/** What waits for the speaker's name: “It looks smaller,” said */
const saying = /[”"»’][,.]? ?(?:said|says|added|asked|replied|recalled|sagte|meinte|fragte|dit|ajoute|explique)$/u;
const blocksAheadMax = 80;
const blocksBackMax = 12;

export function westernContinuation(sights: readonly Sight[]): Chosen[] {
  const links: Link[] = [];
  const texts = sights.filter((sight) => sight.look === 'prose' || mayBeProse(sight));
  const above = new Map(sights.map((sight, index) => [sight.id, sights[index - 1]]));
  const isDense = texts.filter((sight) => sight.gap === 0).length >= texts.length * denseShareMin;
  for (const [place, left] of texts.entries()) {
    if (left.ending === 'sentence') continue;
    for (const [other, right] of texts.entries()) {
      const distance = right.id - left.id;
      if (other === place || right.look !== 'prose' || distance > blocksAheadMax || -distance > blocksBackMax) continue;
      const head = above.get(right.id);
      const isBelowHead =
        head !== undefined && head.id !== left.id && (head.look === 'display' || head.look === 'byline');
      const isColumnTop = isDense && right.gap > 0 && !isBelowHead;
      const weight =
        weightOf(left, right, other - place) +
        (isBelowHead ? weights.afterHead : 0) +
        (isColumnTop ? weights.columnTop : 0);
      if (weight > 0) links.push({ left: left.id, right: right.id, weight });
    }
  }
  return withoutRings(assign(links));
}

/** A printed line that stands alone may be a paragraph's first, cut off below; not one in capitals or Title Case. */
function mayBeProse({ look, mark, rows, strand }: Sight): boolean {
  if (look !== 'display' || mark.type !== 'none' || rows.length > 1) return false;
  const words = strand.text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.6;
}

function weightOf(left: Sight, right: Sight, textsAhead: number): number {
  const before = withoutApostrophes(curled(left.strand.text.slice(-edgeMax)));
  const after = withoutApostrophes(curled(right.strand.text.slice(0, edgeMax)));
  const startsLow = /^[“"«(]?\p{Ll}/u.test(after);
  let weight: number = weights.base;
  if (left.look === 'display') weight += startsLow ? weights.display : weights.display * 2;
  if (startsLow) weight += weights.lowerCase;
  if (/\p{L}-$/u.test(before)) weight += startsLow ? weights.hyphen : weights.hyphenClash;
  const last = /(\p{L}+)[’']?$/u.exec(before)?.[1];
  if (last !== undefined && (isSmallWord(last) || saying.test(before))) weight += weights.smallWord;
  else if (!startsLow) weight += weights.capital;
  const waiting = lastUnclosed(before);
  const unopened = firstUnopened(after);
  if (unopened !== null) weight += waiting === unopened ? weights.bracketsMeet : weights.bracketsClash;
  if (textsAhead === 1) weight += weights.next;
  else weight += (textsAhead < 0 ? weights.back : 0) - weights.perLog * Math.log(Math.abs(textsAhead));
  return weight;
}

/** An apostrophe is no closing mark: qu’un, harbor’s. */
function withoutApostrophes(text: string): string {
  return text.replaceAll(/(?<=\p{L})[’'](?=\p{L})/gu, '');
}

/** A text cannot go on with itself. */
function withoutRings(chosen: readonly Chosen[]): Chosen[] {
  const next = new Map<number, number>();
  return chosen
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ left, right }) => {
      for (let at: number | undefined = right; at !== undefined; at = next.get(at)) if (at === left) return false;
      next.set(left, right);
      return true;
    })
    .toSorted((a, b) => a.left - b.left);
}
