/** The columns by which each kind of step is judged: what the item is, the story it would go to, the story the walk is in. */
import type { Item } from '../../stage.ts';
import { type Column, flag, namesOf, valuesOf } from '../columns.ts';
import { headColumns } from './head-columns.ts';
import { headSeen } from './head-seen.ts';
import { headPairColumns, type Meeting, type Pair, pairValues, sharedWords, textPairColumns } from './nearness.ts';
import { type Rest, toldNats } from './open-rests.ts';
import { noStory, type OpenStory, storyColumns, storyValues } from './open-story.ts';
import type { WalkedPage } from './page-walked.ts';
import type { Standing, Step, StepKind } from './story-steps.ts';
import { textColumns } from './text-columns.ts';

type Bare = { page: WalkedPage; index: number; item: Item };

const follower = ({ page, index }: Bare) => page.items.slice(index + 1, index + 3).find((item) => item.type !== 'part');

/** Of a byline without a headline. */
const bylineColumns: readonly Column<Bare>[] = [
  ['beforeText', 'a text stands below it', (seen) => flag(follower(seen)?.type === 'text')],
  ['beforeHead', 'a head stands below it', (seen) => flag(follower(seen)?.type === 'head')],
  ['isLast', 'nothing stands below it', (seen) => flag(follower(seen) === undefined)],
  [
    'pictures',
    'it names a photographer',
    ({ item }) => flag(bylinesOf(item).some((text) => /(?:摄|图|供图|报道|供稿)[)）]?$/.test(text))),
  ],
  [
    'roles',
    'it says what its people are',
    ({ item }) => flag(bylinesOf(item).some((text) => /记者|通讯员|作者/.test(text))),
  ],
  [
    'isCredit',
    'probability that it is a credit',
    ({ item }) => (item.type === 'head' ? (item.bylines[0]?.chances?.credit ?? 0) : 0),
  ],
  [
    'isByline',
    'probability that it is a byline',
    ({ item }) => (item.type === 'head' ? (item.bylines[0]?.chances?.byline ?? 0) : 0),
  ],
  ['dateline', 'the text below begins with a dateline', (seen) => flag(hasDateline(seen))],
  [
    'afterText',
    'a text or its rest stands above it',
    ({ page, index }) => flag(page.items[index - 1]?.type === 'text' || page.items[index - 1]?.type === 'part'),
  ],
  ['afterHead', 'a head stands above it', ({ page, index }) => flag(page.items[index - 1]?.type === 'head')],
];

/** Of a credit. */
const creditColumns: readonly Column<Bare>[] = [
  ['pictures', 'a photographer’s', ({ item }) => flag(item.type === 'credit' && item.sight.look === 'photoCredit')],
  [
    'people',
    'people it names',
    ({ item }) => (item.type === 'credit' ? Math.min(4, item.sight.credit?.people.length ?? 0) : 0),
  ],
  ['bracketed', 'in brackets', ({ item }) => flag(item.type === 'credit' && /^[（(]/.test(item.sight.strand.text))],
  ['beforeHead', 'a head stands below it', (seen) => flag(follower(seen)?.type === 'head')],
  ['afterHead', 'a head stands above it', ({ page, index }) => flag(page.items[index - 1]?.type === 'head')],
];

const creditPairColumns: readonly Column<Pair>[] = [
  ['isCurrent', 'the walk is in the story', ({ rank }) => flag(rank === 0)],
  ['rank', 'stories entered since', ({ rank }) => Math.min(6, rank)],
  ['away', 'ln of items since its last', ({ index, story }) => Math.log(1 + Math.max(0, index - story.last - 1))],
];

/** Of a paragraph that may be the rest of another. */
type RestSeen = { page: WalkedPage; index: number; rest: Rest; others: readonly Rest[] };

const restColumns: readonly Column<RestSeen>[] = [
  ['weight', 'nats of the join by itself, halved', ({ rest }) => toldNats(rest.weight)],
  ['margin', 'nats by which it is better than its rivals, halved', ({ rest }) => toldNats(rest.margin)],
  ['chosen', 'the joins by themselves make it', ({ rest }) => flag(rest.chosen)],
  [
    'otherChosen',
    'they make another here',
    ({ rest, others }) => flag(others.some((other) => other.chosen && other !== rest)),
  ],
  [
    'lead',
    'nats by which it is better than others here, halved',
    ({ rest, others }) =>
      toldNats(others.reduce((lead, other) => (other === rest ? lead : Math.min(lead, rest.weight - other.weight)), 8)),
  ],
  ['next', 'it stands next', ({ page, index, rest }) => flag(page.ends.get(rest.left) === index - 1)],
  [
    'away',
    'ln of items since',
    ({ page, index, rest }) => Math.log(Math.max(1, index - (page.ends.get(rest.left) ?? 0))),
  ],
  ['pause', 'the paragraph ends at a comma', ({ rest }) => flag(rest.left.sights.at(-1)?.ending === 'pause')],
];

/** Where no story has a text to be compared with. */
const strangest = 8;

/** What the walk as a whole offers at an item. */
type World = { at: Standing; page: WalkedPage; index: number; best: Best };
type Best = {
  sum: number;
  company: number;
  pairs: number;
  runs: number;
  title: number;
  covered: number;
  all: number;
  nextPairs: number;
  nextSum: number;
  meaning: number;
  titleMeaning: number;
  nextMeaning: number;
  apart: number;
};

const worldColumns: readonly Column<World>[] = [
  ['stories', 'stories begun, to 2', ({ at }) => Math.min(2, at.stories.length)],
  [
    'empty',
    'stories without a text',
    ({ at }) => Math.min(4, at.stories.filter((story, i) => i !== at.current && story.texts.length === 0).length),
  ],
  [
    'headless',
    'stories without a head',
    ({ at }) => Math.min(4, at.stories.filter((story, i) => i !== at.current && !story.headed).length),
  ],
  ['ordered', 'no columns of the page are mixed', ({ page }) => flag(page.behind.length === 0)],
  [
    'orderedHeaded',
    'nor is the walk in a story without a head',
    ({ page, at }) => flag(page.behind.length === 0 && at.stories[at.current]?.headed),
  ],
  ['bestSum', 'the greatest cosine with another story', ({ best }) => best.sum],
  [
    'bestCompany',
    'the greatest mean likeness to others that another story’s texts are like',
    ({ best }) => best.company,
  ],
  ['bestPairs', 'the most votes for another story', ({ best }) => best.pairs],
  ['bestRuns', 'the same of runs of three', ({ best }) => best.runs],
  ['bestTitle', 'the greatest share of the title of another, empty story', ({ best }) => best.title],
  ['bestCovered', 'the greatest share of its words in a story without a head', ({ best }) => best.covered],
  ['allPairs', 'share of its words that any story has', ({ best }) => best.all],
  ['bestNextSum', 'the greatest cosine of the next text with another story', ({ best }) => best.nextSum],
  ['bestNextPairs', 'the most votes of the next text for another story', ({ best }) => best.nextPairs],
  ['bestMeaning', 'the greatest nearness of its meaning to another story’s', ({ best }) => best.meaning],
  ['bestTitleMeaning', 'the same to the head of another, empty story', ({ best }) => best.titleMeaning],
  ['leastApart', 'how far it talks from the manner of another story, the nearest', ({ best }) => best.apart],
  ['bestNextMeaning', 'the same of the next text to another story’s', ({ best }) => best.nextMeaning],
];

function worldValues(at: Standing, page: WalkedPage, index: number): Float64Array {
  const best: Best = {
    sum: 0,
    company: 0,
    pairs: 0,
    runs: 0,
    title: 0,
    covered: 0,
    all: 0,
    nextPairs: 0,
    nextSum: 0,
    meaning: 0,
    titleMeaning: 0,
    nextMeaning: 0,
    apart: strangest,
  };
  const next = page.textAfter[index] ?? -1;
  for (const [i, story] of at.stories.entries()) {
    const words = sharedWords(page, index, story);
    best.all += words.pairs;
    if (i === at.current) continue;
    best.sum = Math.max(best.sum, words.sum);
    best.company = Math.max(best.company, words.company);
    best.pairs = Math.max(best.pairs, words.pairs);
    best.runs = Math.max(best.runs, words.runs);
    best.meaning = Math.max(best.meaning, words.meaning);
    best.apart = Math.min(best.apart, words.manner?.all ?? strangest);
    if (story.texts.length === 0) {
      best.title = Math.max(best.title, words.title);
      best.titleMeaning = Math.max(best.titleMeaning, words.titleMeaning);
    }
    if (!story.headed) best.covered = Math.max(best.covered, words.covered);
    const nextWords = sharedWords(page, next, story);
    best.nextPairs = Math.max(best.nextPairs, nextWords.pairs);
    best.nextSum = Math.max(best.nextSum, nextWords.sum);
    best.nextMeaning = Math.max(best.nextMeaning, nextWords.meaning);
  }
  return valuesOf(worldColumns, { at, page, index, best });
}

/** What is seen of an item once for all walks. */
export function itemValues(page: WalkedPage, index: number): Float64Array {
  const item = page.items[index];
  switch (item?.type) {
    case 'text':
      return valuesOf(textColumns, { page, index, chain: item.chain, start: item.chain.sights[0]?.strand.text ?? '' });
    case 'head':
      return item.displays.length > 0
        ? valuesOf(headColumns, headSeen(page, index, item))
        : valuesOf(bylineColumns, { page, index, item });
    case 'credit':
      return valuesOf(creditColumns, { page, index, item });
    default:
      return new Float64Array(0);
  }
}

const heads = { item: namesOf(headColumns, 'head '), pair: headPairColumns };
const texts = { item: namesOf(textColumns, 'text '), pair: textPairColumns };
const world = namesOf(worldColumns, 'page ');
const here = ({ pair }: { pair: readonly Column<Pair>[] }): string[] => [
  ...namesOf(storyColumns, 'here '),
  ...namesOf(pair, 'to here '),
];
const there = ({ pair }: { pair: readonly Column<Pair>[] }): string[] => [
  ...namesOf(storyColumns, 'there '),
  ...namesOf(pair, 'to there '),
];
const stays = (of: typeof heads): string[] => [...of.item, ...here(of), ...world];
const goes = (of: typeof heads): string[] => [...of.item, ...here(of), ...there(of), ...world];
const creditedTo = [...namesOf(storyColumns, 'there '), ...namesOf(creditPairColumns, 'to there ')];
const begins = [...namesOf(bylineColumns, 'byline '), ...namesOf(storyColumns, 'here ')];
const signs = [...begins, ...creditedTo];

/** The names of the columns of each kind of step. */
export const stepColumns: Readonly<Record<StepKind, readonly string[]>> = {
  stay: stays(texts),
  begin: stays(texts),
  resume: goes(texts),
  rest: [...goes(texts), ...namesOf(restColumns, 'rest ')],
  open: stays(heads),
  more: stays(heads),
  crosshead: stays(heads),
  float: stays(heads),
  recross: goes(heads),
  adopt: goes(heads),
  name: signs,
  sign: signs,
  beginSigned: begins,
  credit: [...namesOf(creditColumns, 'credit '), ...creditedTo],
};

const goesElsewhere: ReadonlySet<StepKind> = new Set(['resume', 'rest', 'recross', 'adopt']);

/** @returns for each step its blocks of values, which together are a row of the kind's columns */
export function describeSteps(
  at: Standing,
  steps: readonly Step[],
  page: WalkedPage,
  index: number,
  own: Float64Array,
): (readonly Float64Array[])[] {
  const item = page.items[index];
  if (!item || steps.length < 2) return steps.map(() => []);
  const current = at.stories[at.current] ?? noStory;
  const pairOf = (story: OpenStory): Meeting => ({ page, index, item, story, rank: rankOf(at, story) });
  const ofCredit = (step: Step): Float64Array[] => {
    const story = at.stories[step.story] ?? noStory;
    return [storyValues(story), pairValues(creditPairColumns, pairOf(story))];
  };
  if (item.type === 'credit') return steps.map((step) => [own, ...ofCredit(step)]);
  if (item.type === 'head' && item.displays.length === 0)
    return steps.map((step) => [own, storyValues(current), ...(step.kind === 'beginSigned' ? [] : ofCredit(step))]);
  const columns = item.type === 'head' ? headPairColumns : textPairColumns;
  const around = worldValues(at, page, index);
  const ofCurrent = [storyValues(current), pairValues(columns, pairOf(current))];
  return steps.map((step) => {
    if (!goesElsewhere.has(step.kind)) return [own, ...ofCurrent, around];
    const story = at.stories[step.story] ?? noStory;
    const blocks = [own, ...ofCurrent, storyValues(story), pairValues(columns, pairOf(story)), around];
    if (!step.rest || item.type !== 'text') return blocks;
    const others = page.rests.get(item.chain) ?? [];
    return [...blocks, valuesOf(restColumns, { page, index, rest: step.rest, others })];
  });
}

/** Stories that the walk has been in since. */
function rankOf(at: Standing, story: OpenStory): number {
  if (story === at.stories[at.current] || story === noStory) return 0;
  let rank = 1;
  for (const [i, other] of at.stories.entries()) if (i !== at.current && other.last > story.last) rank += 1;
  return rank;
}

function bylinesOf(item: Item): string[] {
  return item.type === 'head' ? item.bylines.map((sight) => sight.strand.text) : [];
}

function hasDateline({ page, index }: Bare): boolean {
  const item = page.items[page.textAfter[index] ?? -1];
  return item?.type === 'text' && page.clues.hasDateline(item.chain.sights[0]?.strand.text ?? '');
}
