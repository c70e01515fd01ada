/** A page's items with what is known of the page as a whole, as a walk over it asks for it. */
import type { Chain, Item } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import type { Kinship } from '../kinship.ts';
import { companyOf } from './company.ts';
import { type Manner, mannersOf } from './manners.ts';
import { meaningsOf } from './meanings.ts';
import type { Rest } from './open-rests.ts';
import type { WordVotes } from './word-votes.ts';

export type Head = Extract<Item, { type: 'head' }>;

export type Clues = {
  hasDateline: (text: string) => boolean;
  /** A signature stands at the text's end. */
  isSigned: (text: string) => boolean;
  /** Nats that the characters on both sides go together. */
  continuity: (left: string, right: string) => number;
};

export type WalkedPage = {
  items: readonly Item[];
  /** Between texts, by their items. */
  kin: Kinship;
  /** Between texts by their kin: are they like the same others? */
  company: Kinship;
  /** Between texts and heads, by their items: are they about the same thing? */
  meaning: Kinship;
  /** How a text talks, by its item. */
  manner: (item: number) => Manner | null;
  /** Between texts and heads, by their items. */
  votes: WordVotes;
  clues: Clues;
  /** Of paragraphs that may be the rest of others: of which. */
  rests: ReadonlyMap<Chain, readonly Rest[]>;
  /** Paragraphs of which the rest probably stands behind. */
  awaited: ReadonlySet<Chain>;
  /** The item that a paragraph ends in: its own or its last part. */
  ends: ReadonlyMap<Chain, number>;
  /** For each item the next text and the one before it, as items; -1 where there is none. */
  textAfter: Int32Array;
  textBefore: Int32Array;
  /** Heads that stood above another text before: 遗失声明 … 遗失声明 …. Each opens a story of its own. */
  printedAgain: ReadonlySet<number>;
  /** Share of display lines that have a Markdown mark. */
  marked: number;
  /** Levels of the marks, 1 to 6; 9 and 0 where none is. */
  levels: { highest: number; lowest: number };
  /** Many paragraphs break off for good: that one does says little. */
  lossy: boolean;
  /** Share of texts in loose lines. */
  loose: number;
  /** Items where a cut paragraph goes on behind the start of another; how many for each text. */
  behind: readonly number[];
  interleaved: number;
};

const noRests: ReadonlyMap<Chain, readonly Rest[]> = new Map();

export function walkedPage(
  items: readonly Item[],
  kin: Kinship,
  votes: WordVotes,
  clues: Clues,
  rests = noRests,
): WalkedPage {
  const awaited = new Set([...rests.values()].flat().flatMap(({ left, chosen }) => (chosen ? [left] : [])));
  const behind = [...items.keys()].filter((index) => goesOnBehind(items, index, rests));
  const texts = items.flatMap((item) => (item.type === 'text' ? [item.chain] : []));
  const share = (of: (chain: Chain) => boolean) => texts.filter(of).length / Math.max(1, texts.length);
  const lines = items.flatMap((item) => (item.type === 'head' ? item.displays : []));
  const levels = lines.flatMap((line) => (line.mark.type === 'heading' ? [line.mark.level] : []));
  const textAfter = new Int32Array(items.length).fill(-1);
  const textBefore = new Int32Array(items.length).fill(-1);
  for (let i = 1; i < items.length; i += 1)
    textBefore[i] = (items[i - 1]?.type === 'text' ? i - 1 : textBefore[i - 1]) ?? -1;
  for (let i = items.length - 2; i >= 0; i -= 1)
    textAfter[i] = (items[i + 1]?.type === 'text' ? i + 1 : textAfter[i + 1]) ?? -1;
  return {
    items,
    kin,
    company: companyOf(
      items.map((item) => item.type === 'text'),
      kin,
    ),
    meaning: meaningsOf(items.map(textOf)),
    manner: mannersOf(items.map((item) => (item.type === 'text' ? textOf(item) : ''))),
    votes,
    clues,
    rests,
    awaited,
    ends: new Map(items.flatMap((item, i) => (item.type === 'text' || item.type === 'part' ? [[item.chain, i]] : []))),
    textAfter,
    textBefore,
    printedAgain: printedAgain(items, textBefore),
    marked: levels.length / Math.max(1, lines.length),
    levels: { highest: Math.min(9, ...levels), lowest: Math.max(0, ...levels) },
    lossy: share((chain) => chain.truncated && !awaited.has(chain)) > thresholds.lossyShareMin,
    loose: share((chain) => chain.sights[0]?.loose === true),
    behind,
    interleaved: behind.length / Math.max(1, texts.length),
  };
}

/** Items back to which the same head is looked for. */
const againWithin = 40;

function printedAgain(items: readonly Item[], textBefore: Int32Array): Set<number> {
  const again = new Set<number>();
  const lastOf = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    if (item.type !== 'head' || item.displays.length === 0) continue;
    const words = textOf(item).replace(/\s/gu, '');
    const before = lastOf.get(words) ?? -1;
    if (before >= 0 && before >= index - againWithin && (textBefore[index] ?? -1) > before) again.add(index);
    lastOf.set(words, index);
  }
  return again;
}

/** Does a cut paragraph go on here, behind the start of another? */
function goesOnBehind(items: readonly Item[], index: number, rests: WalkedPage['rests']): boolean {
  const before = items[index - 1];
  const begun = begunBefore(items[index], rests);
  return (
    begun !== null &&
    before !== undefined &&
    before.type !== 'part' &&
    !(before.type === 'text' && before.chain === begun)
  );
}

/** What stands at a place: of a text that probably is a rest, that it is a part. */
export function kindAt({ items, rests }: WalkedPage, index: number): Item['type'] | undefined {
  return begunBefore(items[index], rests) === null ? items[index]?.type : 'part';
}

/** The paragraph that goes on in an item, or probably does. */
export function begunBefore(item: Item | undefined, rests: WalkedPage['rests']): Chain | null {
  if (item?.type === 'part') return item.chain;
  const rest = item?.type === 'text' ? rests.get(item.chain)?.find(({ chosen }) => chosen) : undefined;
  return rest?.left ?? null;
}

/** Is there, near this item, a paragraph that goes on behind the start of another: columns of several stories are mixed? */
export function isInterleaved({ behind }: WalkedPage, index: number, reach = 12): boolean {
  return behind.some((place) => place >= index - reach && place < index + reach);
}

export function textOf(item: Item | undefined): string {
  if (!item) return '';
  if (item.type === 'head') return item.displays.map((sight) => sight.strand.text).join(' ');
  if (item.type === 'text') return item.chain.sights.map((sight) => sight.strand.text).join('');
  return '';
}

/** A line of a chain is loose where most of it is. */
export function isLoose(chain: Chain): boolean {
  let loose = 0;
  for (const sight of chain.sights) loose += sight.loose && !sight.torn ? sight.width : -sight.width;
  return loose > 0;
}

/** Em by which columns of one width differ. */
export const sameMeasureMax = 1.3;

/** Em; 0 where printed lines are not known. */
export function measureOf(chain: Chain): number {
  const first = chain.sights[0];
  return first && first.rows.length > 2 ? first.measure : 0;
}

export function widthOf(chain: Chain): number {
  return chain.sights.reduce((sum, sight) => sum + sight.width, 0);
}
