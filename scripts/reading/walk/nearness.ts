/** How near a text or a head is to a story: by words, by place, by form. */
import type { Item } from '../../stage.ts';
import { type Column, flag, valuesOf } from '../columns.ts';
import { ordinalOf } from '../ordinals.ts';
import { isAlike, levelOf } from './head-likeness.ts';
import { type Manner, type MannerLikeness, mannerGroups, mannerLikeness } from './manners.ts';
import { noStory, type OpenStory } from './open-story.ts';
import { isLoose, measureOf, sameMeasureMax, type WalkedPage } from './page-walked.ts';

/** An item and a story. `rank`: how many stories the walk has been in since. */
export type Meeting = { page: WalkedPage; index: number; item: Item; story: OpenStory; rank: number };

/** The same with the words that they share, and those that the next text and the story do. */
export type Pair = Meeting & { words: Shared; nextWords: Shared };

/** The words of a text or a head, against a story's. */
export type Shared = {
  /** Cosine of the text and the story as a whole, its likest text, its last. */
  sum: number;
  best: number;
  last: number;
  /** Mean and greatest cosine of what they are like otherwise. */
  company: number;
  bestCompany: number;
  /** Shares, 0 to 1, of what its words vote for that is the story's. */
  pairs: number;
  runs: number;
  /** Share of the words of the story's head that the text has. */
  title: number;
  /** Greatest share of the item's own words that one of the story's texts has, and that a line of its head has. */
  covered: number;
  inTitle: number;
  /** Cosine of the meanings of the item and the story’s texts as a whole, of its nearest text, of a line of its head. */
  meaning: number;
  bestMeaning: number;
  titleMeaning: number;
  /** How the text talks, against the story's; null where either has none. */
  manner: MannerLikeness | null;
};

const nothing: Shared = {
  sum: 0,
  best: 0,
  last: 0,
  company: 0,
  bestCompany: 0,
  pairs: 0,
  runs: 0,
  title: 0,
  covered: 0,
  inTitle: 0,
  meaning: 0,
  bestMeaning: 0,
  titleMeaning: 0,
  manner: null,
};
const known = new WeakMap<OpenStory, Map<number, Shared>>();

export function sharedWords(page: WalkedPage, index: number, story: OpenStory): Shared {
  if (index < 0 || (story.texts.length === 0 && story.heads.length === 0)) return nothing;
  let own = known.get(story);
  if (!own) {
    own = new Map();
    known.set(story, own);
  }
  let found = own.get(index);
  if (!found) {
    found = compare(page, index, story);
    own.set(index, found);
  }
  return found;
}

function compare({ kin, company, meaning, manner, votes, items }: WalkedPage, index: number, story: OpenStory): Shared {
  const isText = items[index]?.type === 'text';
  let total = 0;
  let best = 0;
  let last = 0;
  let together = 0;
  let bestCompany = 0;
  let pairs = 0;
  let runs = 0;
  let title = 0;
  let covered = 0;
  let near = 0;
  let bestMeaning = 0;
  let titleMeaning = 0;
  for (const text of story.texts) {
    if (text === index) continue;
    pairs += votes.pairs(index, text);
    runs += votes.runs(index, text);
    covered = Math.max(covered, votes.covers(index, text));
    const about = meaning.between(text, index);
    near += about;
    if (about > bestMeaning) bestMeaning = about;
    if (!isText) continue;
    last = kin.between(text, index);
    total += last;
    if (last > best) best = last;
    const both = company.between(text, index);
    together += both;
    if (both > bestCompany) bestCompany = both;
  }
  let inTitle = 0;
  for (const head of story.heads) {
    title = Math.max(title, votes.covers(head, index));
    inTitle = Math.max(inTitle, votes.covers(index, head));
    titleMeaning = Math.max(titleMeaning, meaning.between(head, index));
  }
  const sum = story.norm > 0 ? total / Math.sqrt(story.norm) : 0;
  const mean = together / Math.max(1, story.texts.length);
  const ofWhole = near / Math.sqrt(Math.max(1, story.meaningNorm));
  return {
    ...{ sum, best, last, company: mean, bestCompany, pairs, runs, title, covered, inTitle },
    ...{ meaning: ofWhole, bestMeaning, titleMeaning },
    manner: isText ? mannerTo(manner(index), story) : null,
  };
}

function mannerTo(own: Manner | null, { manner }: OpenStory): MannerLikeness | null {
  return own && manner && mannerLikeness(own, manner);
}

const chainOf = ({ item }: Pair) => (item.type === 'text' ? item.chain : null);
const headOf = ({ item }: Pair) => (item.type === 'head' ? item : null);

const placeColumns: readonly Column<Pair>[] = [
  ['away', 'ln of items since its last', ({ index, story }) => Math.log(1 + Math.max(0, index - story.last - 1))],
  ['rank', 'stories entered since', ({ rank }) => Math.min(6, rank)],
  ['isLast', 'it was left last', ({ rank }) => flag(rank === 1)],
  ['isOldest', 'not entered since three others were', ({ rank }) => flag(rank > 2)],
];

/** Of a text. */
export const textPairColumns: readonly Column<Pair>[] = [
  ...placeColumns,
  ['sum', 'cosine of the text and the story', ({ words }) => words.sum],
  ['best', 'cosine of the text and the likest of the story', ({ words }) => words.best],
  ['last', 'cosine of the text and the story’s last', ({ words }) => words.last],
  ['company', 'mean cosine of what the text and the story’s are like otherwise', ({ words }) => words.company],
  ['bestCompany', 'the greatest of them', ({ words }) => words.bestCompany],
  ['pairs', 'votes of its pairs of characters', ({ words }) => words.pairs],
  ['runs', 'votes of its runs of three', ({ words }) => words.runs],
  ['title', 'share of the story’s title that it has', ({ words }) => words.title],
  ['meaning', 'nearness of its meaning to the story’s', ({ words }) => words.meaning],
  ['bestMeaning', 'nearness to that of the nearest of the story', ({ words }) => words.bestMeaning],
  ['titleMeaning', 'nearness to that of a line of its head', ({ words }) => words.titleMeaning],
  ...mannerGroups.flatMap((group, i): Column<Pair>[] => [
    [`${group}Apart`, `how far it talks from the story’s manner: ${group}`, ({ words }) => words.manner?.apart[i] ?? 0],
    [`${group}Along`, 'how much it leans to the same side', ({ words }) => words.manner?.along[i] ?? 0],
  ]),
  ['nextApart', 'how far the next text talks from the story’s manner', ({ nextWords }) => nextWords.manner?.all ?? 0],
  ['nextSum', 'cosine of the next text and the story', ({ nextWords }) => nextWords.sum],
  ['nextPairs', 'votes of the next text for the story', ({ nextWords }) => nextWords.pairs],
  ['nextMeaning', 'nearness of the next text’s meaning to the story’s', ({ nextWords }) => nextWords.meaning],
  ['otherMeasure', 'in a column of another width than any of its', measuresDiffer],
  ['sameMeasure', 'in a column of the same width', (pair) => flag(measuresDiffer(pair) < 0)],
  ['make', 'loose among loose or set among set: to 1; else to -1', makeOf],
  ['follows', 'its number is the next of the story’s: 1, another: -1', ordinalOfPair],
  [
    'secondDateline',
    'a dateline, and the story has begun',
    (pair) => flag(pair.story.texts.length > 0 && isDated(pair)),
  ],
  [
    'brokenOff',
    'the story breaks off, on a page where that says something',
    ({ story, page }) => flag(story.truncated && !page.lossy),
  ],
];

/** Of a head. */
export const headPairColumns: readonly Column<Pair>[] = [
  ...placeColumns,
  ['pairs', 'votes of its pairs of characters', ({ words }) => words.pairs],
  ['covered', 'share of its words that a text of the story has', ({ words }) => words.covered],
  ['inTitle', 'share of its words that a line of the story’s head has', ({ words }) => words.inTitle],
  ['nextSum', 'cosine of the next text and the story', ({ nextWords }) => nextWords.sum],
  ['nextBest', 'cosine of the next text and the likest of the story', ({ nextWords }) => nextWords.best],
  ['nextPairs', 'votes of the next text for the story', ({ nextWords }) => nextWords.pairs],
  ['nextRuns', 'votes of its runs of three for the story', ({ nextWords }) => nextWords.runs],
  ['nextTitle', 'share of the story’s title that the next text has', ({ nextWords }) => nextWords.title],
  ['meaning', 'nearness of its meaning to the story’s', ({ words }) => words.meaning],
  ['bestMeaning', 'nearness to that of the nearest of the story', ({ words }) => words.bestMeaning],
  ['titleMeaning', 'nearness to that of a line of its head', ({ words }) => words.titleMeaning],
  ['nextMeaning', 'nearness of the next text’s meaning to the story’s', ({ nextWords }) => nextWords.meaning],
  [
    'nextTitleMeaning',
    'nearness of the next text’s meaning to a line of its head',
    ({ nextWords }) => nextWords.titleMeaning,
  ],
  [
    'alike',
    'made like a crosshead of the story',
    (pair) => flag(pair.story.crossheads.some((other) => isLike(pair, other))),
  ],
  ['alikeLast', 'made like its last crosshead', (pair) => flag(isLike(pair, pair.story.crossheads.at(-1)))],
  [
    'unlike',
    'unlike all its crossheads',
    (pair) => flag(pair.story.crossheads.length > 0 && !pair.story.crossheads.some((other) => isLike(pair, other))),
  ],
  [
    'asHead',
    'its mark is as high as that of the story’s head',
    ({ item, story }) => flag(item.type === 'head' && story.headed && levelOf(item) === story.level),
  ],
  [
    'higher',
    'its mark is higher',
    ({ item, story }) => flag(item.type === 'head' && story.headed && levelOf(item) < story.level),
  ],
  [
    'lower',
    'its mark is lower',
    ({ item, story }) => flag(item.type === 'head' && story.headed && levelOf(item) > story.level),
  ],
  [
    'asCrosshead',
    'its mark is as high as that of the story’s crossheads',
    (pair) => flag(pair.story.crossheads.some((other) => levelOf(other) === levelOfPair(pair))),
  ],
  [
    'brokenOff',
    'the story breaks off, on a page where that says something',
    ({ story, page }) => flag(story.truncated && !page.lossy),
  ],
];

function measuresDiffer(pair: Pair): number {
  const chain = chainOf(pair);
  const measure = chain ? measureOf(chain) : 0;
  if (measure === 0 || pair.story.measures.length === 0) return 0;
  return pair.story.measures.some((other) => Math.abs(other - measure) <= sameMeasureMax) ? -1 : 1;
}

function makeOf(pair: Pair): number {
  const chain = chainOf(pair);
  if (!chain || pair.story.texts.length === 0) return 0;
  const share = 2 * (pair.story.loose / pair.story.texts.length) - 1;
  return isLoose(chain) ? share : -share;
}

function startOf(pair: Pair): string {
  return chainOf(pair)?.sights[0]?.strand.text ?? '';
}

function ordinalOfPair(pair: Pair): number {
  const ordinal = ordinalOf(startOf(pair).slice(0, 8));
  if (ordinal === null || ordinal < 2) return 0;
  return pair.story.ordinal === ordinal - 1 ? 1 : -1;
}

function isDated(pair: Pair): boolean {
  return pair.page.clues.hasDateline(startOf(pair));
}

function isLike(pair: Pair, other: ReturnType<typeof headOf> | undefined): boolean {
  const head = headOf(pair);
  return head !== null && other != null && isAlike(head, other);
}

function levelOfPair(pair: Pair): number {
  const head = headOf(pair);
  return head ? levelOf(head) : 0;
}

const values = new WeakMap<OpenStory, Map<number, Float64Array>>();

/** The columns of a pair, kept for the walks that share the story. */
export function pairValues(columns: readonly Column<Pair>[], meeting: Meeting): Float64Array {
  const { page, index, item, story, rank } = meeting;
  if (story === noStory) return new Float64Array(columns.length);
  let own = values.get(story);
  if (!own) {
    own = new Map();
    values.set(story, own);
  }
  const key = index * 16 + Math.min(15, rank);
  let found = own.get(key);
  if (!found) {
    const words = sharedWords(page, index, story);
    const nextWords = sharedWords(page, page.textAfter[index] ?? -1, story);
    found = valuesOf(columns, { page, index, item, story, rank, words, nextWords });
    own.set(key, found);
  }
  return found;
}
