/**
 * Weighs the heads of a page with blanks between words, and tells their lines apart.
 *
 *     Letters to the Editor / The Ferry Whistle / By Walter Pym   →   section, headline, byline: opens a story
 *     A map drawn by passengers                                  →   between paragraphs of one matter: a crosshead
 *
 * It decides no story: the walk over the page does.
 */
import { gramsOf } from '../reading/grams.ts';
import { coverage, type Kinship, type Rarity } from '../reading/kinship.ts';
import type { WesternHead } from '../reading/walk/western-judge.ts';
import type { Gathered, Item, Sight } from '../stage.ts';
import type { Headed, HeadLines } from './headline.ts';

/** Nats for a head to open a story rather than to divide one. */
const weights = {
  base: 2.5,
  byline: 8,
  dateline: 5,
  label: 5,
  lowlier: -5,
  narrow: -1,
  lines: 1,
  afterCut: 2,
  cohesion: 24,
  cohesionEven: 0.06,
  cohesionMax: 4,
} as const;
/** Characters: crossheads are mostly shorter, headlines mostly longer. */
const narrowMax = 26;

type Head = Extract<Item, { type: 'head' }>;
type Clues = { hasDateline: (text: string) => boolean; kin: Kinship };

export function westernHeadEvidence(items: readonly Item[], clues: Clues): WesternHead[] {
  const style = styleOfHeadlines(items);
  return items.map((item, index) => ({
    opens: item.type === 'head' ? opens(item, index, items, clues, style) : 0,
    closes: item.type === 'head' && item.displays.length === 0 ? closes(index, items) : 0,
    bodiless: item.type === 'head' && isBodiless(index, items),
  }));
}

function opens(head: Head, index: number, items: readonly Item[], { hasDateline, kin }: Clues, style: number): number {
  let score: number = weights.base;
  if (head.bylines.length > 0) score += weights.byline;
  const first = head.displays[0];
  if (head.displays.length > 1) score += first && isLabel(first) ? weights.label : weights.lines;
  if (Math.max(0, ...head.displays.map(letterCase)) < style) score += weights.lowlier;
  if (isNarrow(head)) score += weights.narrow;
  const after = items.slice(index + 1, index + 3).find((item) => item.type === 'text');
  if (after && hasDateline(after.chain.sights[0]?.strand.text ?? '')) score += weights.dateline;
  const before = items[index - 1];
  if (before?.type === 'text' && before.chain.truncated) score += weights.afterCut;
  const cohesion = cohesionAcross(items, index, kin);
  if (cohesion === null) return score;
  const change = (weights.cohesionEven - cohesion) * weights.cohesion;
  return score + Math.max(-weights.cohesionMax, Math.min(weights.cohesionMax, change));
}

/** 2: all capitals; 1: Most Words Begin With One; 0: as in a sentence. */
function letterCase(sight: Sight): number {
  if (isCapitals(sight)) return 2;
  const words = sight.strand.text.match(/\p{L}+/gu)?.filter((word) => word.length > 3) ?? [];
  const share = words.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, words.length);
  return share > 0.7 ? 1 : 0;
}

/** The lowliest letter case of the page's sure headlines: those with a byline and the first one. */
function styleOfHeadlines(items: readonly Item[]): number {
  const heads = items.filter((item) => item.type === 'head' && item.displays.length > 0);
  const sure = heads.flatMap((item, index) =>
    item.type === 'head' && (index === 0 || item.bylines.length > 0)
      ? [Math.max(...item.displays.map(letterCase))]
      : [],
  );
  return Math.min(...sure, 1);
}

function isNarrow(head: Head): boolean {
  return head.displays.every((sight) => sight.strand.text.length <= narrowMax);
}

function isCapitals(sight: Sight): boolean {
  const { text } = sight.strand;
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function closes(index: number, items: readonly Item[]): number {
  return items[index + 1]?.type === 'text' ? -2 : 6;
}

function isBodiless(index: number, items: readonly Item[]): boolean {
  const next = items.slice(index + 1).find((item) => item.type !== 'part');
  return next === undefined || next.type === 'head' || next.type === 'credit';
}

function cohesionAcross(items: readonly Item[], index: number, kin: Kinship): number | null {
  const left = textsBeside(items, index, -1);
  const right = textsBeside(items, index, 1);
  if (left.length === 0 || right.length === 0) return null;
  let sum = 0;
  for (const a of left) for (const b of right) sum += kin.between(a, b);
  return sum / (left.length * right.length);
}

function textsBeside(items: readonly Item[], index: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = index + step; at >= 0 && at < items.length && found.length < 4; at += step) {
    const item = items[at];
    if (item?.type === 'text') found.push(at);
    else if (item?.type === 'credit' || (item?.type === 'head' && (item.bylines.length > 0 || step === 1))) break;
  }
  return found;
}

/** The lines of each story's head; heads without a body go to the story without a head that speaks of their words. */
export function westernHeadlines(stories: readonly Gathered[], floating: readonly Sight[][], rarity: Rarity): Headed {
  const displays = stories.map((story) => [...story.displays]);
  const furniture: Sight[] = [];
  for (const group of floating) {
    const title = group.map((sight) => sight.strand.text).join(' ');
    const shares = stories.map((story, index) =>
      (displays[index]?.length ?? 0) > 0 ? 0 : coverage(title, gramsOf(bodyText(story)), rarity).share,
    );
    const best = Math.max(0, ...shares);
    if (best > 0.3) displays[shares.indexOf(best)]?.push(...group);
    else furniture.push(...group);
  }
  return { lines: displays.map((group) => tellApart(group)), fragments: [], furniture };
}

function tellApart(group: readonly Sight[]): HeadLines {
  const lines: HeadLines = { section: [], kicker: [], headline: [], deck: [] };
  const main = mainOf(group);
  for (const [index, sight] of group.entries()) {
    if (index === main) lines.headline.push(sight.strand);
    else if (index > main) lines.deck.push(sight.strand);
    else (index === 0 && isLabel(sight) ? lines.section : lines.kicker).push(sight.strand);
  }
  return lines;
}

/** The first line in capitals, the highest Markdown level, else the first that is no label. */
function mainOf(group: readonly Sight[]): number {
  const levels = group.map((sight) => (sight.mark.type === 'heading' ? sight.mark.level : 9));
  const highest = Math.min(...levels);
  if (highest < 9 && new Set(levels).size > 1) return levels.indexOf(highest);
  if (group.length > 1 && group[0] && isLabel(group[0])) return 1;
  const capitals = group.findIndex(isCapitals);
  return Math.max(0, capitals);
}

function isLabel(sight: Sight): boolean {
  return (
    /^(?:Letters?|Opinion|Editorial|Comment|Sports?|Business|Obituar(?:y|ies)|Weather|News in Brief|In Brief|Briefs|Local|National|World|Arts?|Books?|Review|Society|Markets?|Classified|Courrier|Opinion|Tribune|Éditorial|Sports?|Culture|Société|Économie|Brèves|Leserbriefe?|Kommentar|Leitartikel|Kultur|Wirtschaft|Kurz(?: notiert)?|Lokales|Feuilleton)\b/iu.test(
      sight.strand.text,
    ) && sight.strand.text.length <= 32
  );
}

function bodyText(story: Gathered): string {
  return story.body
    .map((part) => (part.type === 'paragraph' ? part.chain.sights.map((sight) => sight.strand.text).join(' ') : ''))
    .join('\n');
}
