/**
 * What a text that breaks off still waits for, and whether the text behind the cut brings it:
 *
 *     为稳定就业，充分发挥产业园的带动 | 作用，县里在三个乡镇设点   →   发挥 waits for 作用, and it comes at once
 *
 * A word that came before the cut is waited for no longer. Both texts are folded ones.
 */
import { awaitedEntryAt, type WaitKind } from './awaited-words.ts';

/** One of the words is waited for, since so many characters before the cut. */
export type Wait = { kind: WaitKind; words: ReadonlySet<string>; since: number };

/** A word that stands so many characters behind the cut and that nothing between them waits for. */
export type Offer = { word: string; at: number; clause: number };

/** Nats by which the rarest word that is waited for and comes is rarer elsewhere, less the further it is; 0 where none comes. */
export type Met = { object: number; frame: number };

const codes = (marks: string) => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const sentenceEnds = codes('。!?;…');
const clauseEnds = codes(',:');
const afterClosing = codes('。!?;…,:、的"”');

/** Clauses behind the cut in which words are looked for. */
const clausesMet = 2;

/** @returns what the end of the text still waits for */
export function waitsAfter(left: string): Wait[] {
  return reading(left, Number.POSITIVE_INFINITY).waits;
}

/** @returns the words of the text's first clauses that something before it may wait for */
export function offersOf(right: string): Offer[] {
  return reading(right, clausesMet).offers;
}

export function mostMet({ object, frame }: Met): number {
  return Math.max(object, frame);
}

/** Nats of each character of a word beyond two: they are hardly free. */
const furtherCharacter = 1.5;

/** @param rarity nats by which one or two characters are rare in prose */
export function met(waits: readonly Wait[], offers: readonly Offer[], rarity: (gram: string) => number): Met {
  const best: Met = { object: 0, frame: 0 };
  for (const { word, at, clause } of offers)
    for (const { kind, words, since } of waits) {
      if ((clause > 0 && kind !== 'sentence') || !words.has(word)) continue;
      const rare = rarity(word.slice(0, 2)) + furtherCharacter * Math.max(0, word.length - 2);
      const nats = rare - Math.log(1 + since + at) / 2;
      const own = kind === 'object' ? 'object' : 'frame';
      best[own] = Math.max(best[own], nats);
    }
  return best;
}

function reading(text: string, clauses: number): { waits: Wait[]; offers: Offer[] } {
  let open: { kind: WaitKind; words: ReadonlySet<string>; from: number }[] = [];
  const offers: Offer[] = [];
  let clause = 0;
  for (let at = 0; at < text.length && clause < clauses; ) {
    const code = text.charCodeAt(at);
    if (sentenceEnds.has(code) || clauseEnds.has(code)) {
      open = open.filter(({ kind }) => kind === 'sentence' && clauseEnds.has(code));
      clause = sentenceEnds.has(code) ? Math.max(clause + 1, clausesMet) : clause + 1;
      at += 1;
      continue;
    }
    const entry = awaitedEntryAt(text, at);
    if (!entry) {
      at += 1;
      continue;
    }
    const end = at + entry.text.length;
    if (entry.isAwaited && (!entry.endsClause || end === text.length || afterClosing.has(text.charCodeAt(end)))) {
      const waiting = open.findLast(({ words }) => words.has(entry.text));
      if (waiting) open = open.filter(({ from }) => from !== waiting.from);
      else offers.push({ word: entry.text, at, clause });
    }
    for (const wait of entry.waits) open.push({ ...wait, from: end });
    at = end;
  }
  return { waits: open.map(({ kind, words, from }) => ({ kind, words, since: text.length - from })), offers };
}
