/**
 * The ways in which the lines of one head can be told apart into section, kicker, headline and deck, and what speaks for
 * each: one row of numbers for each way.
 */
import { sectionLabel } from '../../language/section-labels.ts';
import type { Sight } from '../../stage.ts';
import type { Grams } from '../grams.ts';
import { coverage, type Rarity } from '../kinship.ts';
import { flowColumns, flowOf } from './headline-flow.ts';

export type HeadRole = 'section' | 'kicker' | 'headline' | 'deck';
const inOrder = ['section', 'kicker', 'headline', 'deck'] as const;

/** What the body and the page's other heads say. */
export type HeadSetting = {
  lead: Grams;
  body: Grams;
  rarity: Rarity;
  /** The Markdown level of most headlines of the page that stand alone; 0 for none. */
  usualLevel: number;
};

const dashedStart = /^(?:—|–|-|――)/u;
const dashedEnd = /(?:—|–|-|――)$/u;
const colonEnd = /[：:]$/u;
const place = /^.{1,7}(?:省|市|县|区|州|旗|镇|乡|村|街道|社区|局|委|院|校|公司|中心)$/u;
/** It says first who or where: 湖南工贸技师学院…, 邵阳县：…. */
export const names =
  /^[^\s，。：:]{2,12}?(?:省|市|县|区|镇|乡|村|街道|社区|学院|大学|中学|小学|学校|局|委|法院|医院|公司|集团|中心|总工会|银行)(?!.{0,2}$)/u;
/** How articles at length are named, in kickers and decks: …侧记, …更新三年记. */
const account = /(?:侧记|纪实|纪事|综述|见闻|走笔|探访|扫描|调查|观察|记)$|^(?:记|读|访|评)[^者]?.*[《“]/u;

/** What is seen on one line, for each role in turn. */
const lineColumns = [
  'chance',
  'marked',
  'unmarked',
  'usualLevel',
  'dashedStart',
  'dashedEnd',
  'colonEnd',
  'place',
  'names',
  'known',
  'account',
  'clauses',
  'asks',
  'blank',
  'narrow',
  'wide',
  'lead',
  'body',
] as const;
const headColumns = [
  'headlines2',
  'headlines3',
  'kickers2',
  'decks2',
  'sectionLater',
  'sections2',
  'kickerBelow',
  'deckAbove',
  'headlineParted',
  'kickerWider',
  'kickerNarrower',
  'deckWider',
  'deckNarrower',
  'headlinesUneven',
  'headlinesShort',
  'headlineHigher',
  'headlineLower',
  'headlineLevelsDiffer',
  'headlineApart',
  'headlineCovered',
  'besideCovered',
  'sectionShort',
  'labelLeft',
  'kickerFlow',
  'deckFlow',
  ...flowColumns,
] as const;

export const headRoleColumns = [
  ...inOrder.flatMap((role) => [`${role}`, ...lineColumns.map((name) => `${role} ${name}`)]),
  ...headColumns,
];

/** Lines of a head that are told apart in any order, and in the printed order. */
export const linesMax = { anyOrder: 3, inOrder: 6 };

/** Every way with a headline: of a short head all, of a longer one those in which kickers, headline and decks follow each other. */
export function waysOf(lines: number): HeadRole[][] {
  if (lines <= linesMax.anyOrder) return anyWays(lines).filter((way) => way.includes('headline'));
  const labelled = Array.from({ length: lines }, (_, at) =>
    orderedWays(lines - 1).map((way): HeadRole[] => [...way.slice(0, at), 'section', ...way.slice(at)]),
  ).flat();
  return [...orderedWays(lines), ...labelled];
}

function anyWays(count: number): HeadRole[][] {
  if (count === 0) return [[]];
  return anyWays(count - 1).flatMap((way) => inOrder.map((role): HeadRole[] => [...way, role]));
}

function orderedWays(count: number): HeadRole[][] {
  const ways: HeadRole[][] = [];
  for (let from = 0; from < count; from += 1)
    for (let to = from; to < count; to += 1)
      ways.push(Array.from({ length: count }, (_, i) => (i < from ? 'kicker' : i > to ? 'deck' : 'headline')));
  return ways;
}

/** @returns a row of `headRoleColumns` for each of the ways */
export function wayRows(lines: readonly Sight[], ways: readonly HeadRole[][], setting: HeadSetting): Float64Array[] {
  const seen = lines.map((line) => seenOn(line, setting));
  return ways.map((way) => {
    const row = new Float64Array(headRoleColumns.length);
    for (const [i, role] of way.entries()) {
      const line = seen[i];
      const sight = lines[i];
      if (!line || !sight) continue;
      let column = inOrder.indexOf(role) * (1 + lineColumns.length);
      row[column] = (row[column] ?? 0) + 1;
      for (const name of lineColumns) {
        column += 1;
        row[column] = (row[column] ?? 0) + (name === 'chance' ? chanceOf(sight, role) : line[name]);
      }
    }
    const together = togetherOf(lines, seen, way);
    row.set(
      headColumns.map((name) => together[name]),
      headRoleColumns.length - headColumns.length,
    );
    return row;
  });
}

type LineColumn = (typeof lineColumns)[number];
type Seen = Record<Exclude<LineColumn, 'chance'>, number>;

function seenOn(sight: Sight, { lead, body, rarity, usualLevel }: HeadSetting): Seen {
  const { text } = sight.strand;
  const level = levelOf(sight);
  return {
    marked: level > 0 ? 1 : 0,
    unmarked: level === 0 && usualLevel > 0 ? 1 : 0,
    usualLevel: level > 0 && level === usualLevel ? 1 : 0,
    dashedStart: dashedStart.test(text) ? 1 : 0,
    dashedEnd: dashedEnd.test(text) ? 1 : 0,
    colonEnd: colonEnd.test(text) ? 1 : 0,
    place: place.test(text) ? 1 : 0,
    names: names.test(text) ? 1 : 0,
    known: sectionLabel(text)?.certainty ?? 0,
    account: account.test(text) ? 1 : 0,
    clauses: /[，,；;]/u.test(text) ? 1 : 0,
    asks: /[？！?!]$/u.test(text) ? 1 : 0,
    blank: /\s/u.test(text) ? 1 : 0,
    narrow: Math.max(0, 6 - sight.width) / 4,
    wide: Math.max(0, sight.width - 16) / 10,
    lead: coverage(text, lead, rarity).share,
    body: coverage(text, body, rarity).share,
  };
}

/** Probability up to which the role model may be wrong: it sees a line, not the head. */
const chanceMin = 0.1;

/** Logarithm of the role model's probability for the line; 0 where it was not asked. */
function chanceOf({ chances }: Sight, role: HeadRole): number {
  if (!chances) return 0;
  const own = role === 'headline' ? chances.headline + chances.headlineRest : chances[role];
  return Math.log(own + chanceMin);
}

function togetherOf(
  lines: readonly Sight[],
  seen: readonly Seen[],
  way: readonly HeadRole[],
): Record<(typeof headColumns)[number], number> {
  const of = (role: HeadRole): Sight[] => lines.filter((_, i) => way[i] === role);
  const [headlines, kickers, decks] = [of('headline'), of('kicker'), of('deck')];
  const beside = lines.filter((_, i) => way[i] !== 'headline');
  const widths = headlines.map((sight) => sight.width);
  const widest = Math.max(...widths);
  const over = (sights: readonly Sight[], sign: 1 | -1): number =>
    sights.reduce((sum, sight) => sum + Math.max(0, sign * (sight.width - widest)), 0) / 10;
  const best = Math.min(...headlines.map(rankOf));
  const ranks = beside.map(rankOf);
  const covered = (role: boolean): number => {
    const shares = seen.filter((_, i) => (way[i] === 'headline') === role).map((line) => line.body);
    return shares.length === 0 ? 0 : Math.max(...shares);
  };
  return {
    headlines2: headlines.length === 2 ? 1 : 0,
    headlines3: headlines.length > 2 ? 1 : 0,
    kickers2: kickers.length > 1 ? 1 : 0,
    decks2: decks.length > 1 ? 1 : 0,
    sectionLater: way.indexOf('section') > 0 ? 1 : 0,
    sections2: way.indexOf('section') < way.lastIndexOf('section') ? 1 : 0,
    kickerBelow: way.lastIndexOf('kicker') > way.indexOf('headline') ? 1 : 0,
    deckAbove: way.includes('deck') && way.indexOf('deck') < way.lastIndexOf('headline') ? 1 : 0,
    headlineParted: way.lastIndexOf('headline') - way.indexOf('headline') >= headlines.length ? 1 : 0,
    kickerWider: over(kickers, 1),
    kickerNarrower: over(kickers, -1),
    deckWider: over(decks, 1),
    deckNarrower: over(decks, -1),
    headlinesUneven: (widest - Math.min(...widths)) / 10,
    headlinesShort: headlines.length > 1 && widest <= 12 ? 1 : 0,
    headlineHigher: ranks.filter((rank) => best < rank).length,
    headlineLower: ranks.filter((rank) => best > rank).length,
    headlineLevelsDiffer: new Set(headlines.map(rankOf)).size - 1,
    headlineApart: headlines.some((sight, i) => i > 0 && sight.id - (headlines[i - 1]?.id ?? 0) > 1) ? 1 : 0,
    headlineCovered: covered(true),
    besideCovered: covered(false),
    sectionShort: way.filter((role, i) => role === 'section' && (lines[i]?.width ?? 0) <= labelWidthMax).length,
    labelLeft: way[0] !== 'section' && lines.length > 1 && isLikeLabel(lines[0], seen[0]) ? 1 : 0,
    kickerFlow: flowBetween(kickers.at(-1), headlines[0]),
    deckFlow: flowBetween(headlines.at(-1), decks[0]),
    ...flowOf(headlines),
  };
}

/** Em up to which a line may be a standing column's name. */
const labelWidthMax = 6;

/** Short, without a mark, and nothing that the story speaks of. */
function isLikeLabel(sight: Sight | undefined, line: Seen | undefined): boolean {
  return (
    sight !== undefined &&
    sight.width <= labelWidthMax &&
    line?.body === 0 &&
    /^[\p{Script=Han}·]+$/u.test(sight.strand.text)
  );
}

function flowBetween(upper: Sight | undefined, lower: Sight | undefined): number {
  return upper && lower ? flowOf([upper, lower]).flow : 0;
}

function levelOf({ mark }: Sight): number {
  return mark.type === 'heading' ? mark.level : mark.type === 'strong' ? 7 : 0;
}

/** 1 for the highest Markdown level; no mark is below all. */
function rankOf(sight: Sight): number {
  return levelOf(sight) || 9;
}

/** The Markdown level of most heads of a single line; 0 where most have none. */
export function usualLevelOf(heads: readonly (readonly Sight[])[]): number {
  const counts = new Map<number, number>();
  for (const [only, ...others] of heads)
    if (only && others.length === 0) counts.set(levelOf(only), (counts.get(levelOf(only)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
