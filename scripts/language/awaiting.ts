/**
 * What a text that breaks off still waits for, and whether the text behind the cut brings it:
 *
 *     为稳定就业，充分发挥产业园的带动 | 作用，县里在三个乡镇设点   →   发挥 waits for 作用, and it comes at once
 *
 * A word that came before the cut is waited for no longer. Both texts are folded ones.
 */
import { awaitedEntryAt, type WaitKind } from './awaited-words.ts';

/** One of the words is waited for, since so many characters before the cut. */
export type Wait = {
  kind: WaitKind;
  words: ReadonlySet<string>;
  since: number;
  /** Words of which the text ends with the beginning, and what they still lack: 发挥带动作 | 用. */
  begun: readonly { word: string; rest: string }[];
};

/** A word that stands so many characters behind the cut and that nothing between them waits for. */
export type Offer = { word: string; at: number; clause: number };

/** The first characters behind the cut, and the words of the first clauses. */
export type Offers = { start: string; words: readonly Offer[] };

/**
 * Nats by which the rarest word that is waited for and comes is rarer elsewhere, less the further it is; 0 where none comes.
 * Of objects, of a frame's last words, and of words that the cut itself parts.
 */
export type Met = { object: number; frame: number; parted: number };

export const nothingMet: Met = { object: 0, frame: 0, parted: 0 };

const codes = (marks: string) => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const sentenceEnds = codes('。!?;…');
const clauseEnds = codes(',:');
const afterClosing = codes('。!?;…,:、的"”');

/** Characters that a word may lack. */
const restMax = 3;
/** Clauses behind the cut in which words are looked for. */
const clausesMet = 2;

/** @returns what the end of the text still waits for */
export function waitsAfter(left: string): Wait[] {
  const { open } = reading(left, Number.POSITIVE_INFINITY);
  return open.map(({ kind, words, from }) => ({ kind, words, since: left.length - from, begun: begunOf(words, left) }));
}

/** @returns the words of the text's first clauses that something before it may wait for */
export function offersOf(right: string): Offers {
  return { start: right.slice(0, restMax), words: reading(right, clausesMet).offers };
}

export function mostMet({ object, frame, parted }: Met): number {
  return Math.max(object, frame, parted);
}

/** Nats of each character of a word beyond two: they are hardly free. */
const furtherCharacter = 1.5;

/** @param rarity nats by which one or two characters are rare in prose */
export function met(waits: readonly Wait[], { start, words }: Offers, rarity: (gram: string) => number): Met {
  const best = { ...nothingMet };
  for (const wait of waits) {
    for (const { word, rest } of wait.begun)
      if (start.startsWith(rest)) best.parted = Math.max(best.parted, rarityOf(word, rarity));
    for (const { word, at, clause } of words) {
      if ((clause > 0 && wait.kind !== 'sentence') || !wait.words.has(word)) continue;
      const own = wait.kind === 'object' ? 'object' : 'frame';
      best[own] = Math.max(best[own], rarityOf(word, rarity) - Math.log(1 + wait.since + at) / 2);
    }
  }
  return best;
}

function rarityOf(word: string, rarity: (gram: string) => number): number {
  return rarity(word.slice(0, 2)) + furtherCharacter * Math.max(0, word.length - 2);
}

function begunOf(words: ReadonlySet<string>, left: string): Wait['begun'] {
  const begun: { word: string; rest: string }[] = [];
  for (const word of words)
    for (let size = 1; size < word.length; size += 1)
      if (left.endsWith(word.slice(0, size))) begun.push({ word, rest: word.slice(size) });
  return begun;
}

type OpenWait = { kind: WaitKind; words: ReadonlySet<string>; from: number };

function reading(text: string, clauses: number): { open: OpenWait[]; offers: Offer[] } {
  let open: OpenWait[] = [];
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
  return { open, offers };
}
