/** What can be seen of a head before it is known whose it is. */

import { isSectionLabel } from '../language/section-labels.ts';
import type { Chain, Item } from '../stage.ts';
import { type Column, flag } from './columns.ts';
import { shapeOf } from './display-shape.ts';
import { opensByRoles } from './head-roles.ts';
import { emWidth } from './measure.ts';
import { isEnumerated } from './ordinals.ts';
import {
  begunBefore,
  type Head,
  isInterleaved,
  isLoose,
  kindAt,
  textOf,
  type WalkedPage,
  widthOf,
} from './page-walked.ts';
import { isSigned, lastParagraph, leadStart } from './text-columns.ts';

export type HeadSeen = {
  page: WalkedPage;
  index: number;
  head: Head;
  lines: readonly string[];
  run: Run;
  below: Below;
};

/** Items on either side that are looked at, and lines of heads that stand together: an accident has a hundred thousand. */
const nearMax = 150;
/** Items behind the lines of heads in which the texts that they speak of are looked for. */
const spokenMax = 40;
const runMax = 12;

/** What stands between a head and the next; `lines` of lists and dates, `last` text. */
type Below = { texts: number; lines: number; width: number; last: Chain | null; ends: 'head' | 'credit' | 'end' };

export function headSeen(page: WalkedPage, index: number, head: Head): HeadSeen {
  const lines = head.displays.map((sight) => sight.strand.text);
  const run = runOf(page, index);
  return { page, index, head, lines, run, below: belowOf(page, run.end) };
}

/** The lines that stand together with a line: items of the first and the last, and the byline's, or -1. */
type Run = { start: number; end: number; byline: number };

function runOf({ items }: WalkedPage, index: number): Run {
  let [start, end] = [index, index];
  while (items[start - 1]?.type === 'head' && index - start < runMax) start -= 1;
  while (items[end + 1]?.type === 'head' && end - index < runMax) end += 1;
  let byline = -1;
  for (let i = end; i > index; i -= 1) if (isByline(items[i])) byline = i;
  return { start, end, byline };
}

function isByline(item: Item | undefined): boolean {
  return item?.type === 'head' && item.displays.length === 0;
}

/** The line directly above or below, or null. */
function neighbour({ page, index }: HeadSeen, step: 1 | -1): Head | null {
  const item = page.items[index + step];
  return item?.type === 'head' && item.displays.length > 0 ? item : null;
}

function belowOf({ items }: WalkedPage, index: number): Below {
  const below: Below = { texts: 0, lines: 0, width: 0, last: null, ends: 'end' };
  for (let i = index + 1; i < Math.min(items.length, index + nearMax); i += 1) {
    const item = items[i];
    if (item?.type === 'head' || item?.type === 'credit') return { ...below, ends: item.type };
    if (item?.type === 'line') {
      below.lines += 1;
      below.width += item.sight.width;
    }
    if (item?.type !== 'text') continue;
    below.texts += 1;
    below.last = item.chain;
    below.width += widthOf(item.chain);
  }
  return below;
}

const chance = ({ head }: { head: Head | null }, ...roles: Role[]): number => {
  let most = 0;
  if (!head) return 0;
  for (const { chances } of head.displays)
    most = Math.max(
      most,
      roles.reduce((sum, role) => sum + (chances?.[role] ?? 0), 0),
    );
  return most;
};
type Role = keyof NonNullable<Head['displays'][number]['chances']>;

const some = ({ lines }: HeadSeen, pattern: RegExp): number => flag(lines.some((line) => pattern.test(line)));
const type = ({ page, index }: HeadSeen, step: number) => kindAt(page, index + step);
const textAt = ({ page }: HeadSeen, text: number | undefined) => {
  const item = page.items[text ?? -1];
  return item?.type === 'text' ? item.chain : null;
};
const after = (seen: HeadSeen) => textAt(seen, seen.page.textAfter[seen.index]);
const before = (seen: HeadSeen) => textAt(seen, seen.page.textBefore[seen.index]);
const startAfter = (seen: HeadSeen): string => after(seen)?.sights[0]?.strand.text ?? '';

const notice = /^(?:通告|公告|通知|启事|声明|讣告|通报|公示|.{0,10}(?:启事|声明|公告|通告|公示|待领|招领|招聘))$/;

export const headColumns: readonly Column<HeadSeen>[] = [
  ['opens', 'nats of the role model that it opens a story', ({ head }) => opensByRoles(head.displays) ?? 0],
  ['isHeadline', 'most probable headline line of it', (seen) => chance(seen, 'headline', 'headlineRest')],
  ['isCrosshead', 'most probable crosshead line of it', (seen) => chance(seen, 'crosshead', 'crossheadRest')],
  ['isKicker', 'most probable kicker or deck of it', (seen) => chance(seen, 'kicker', 'deck')],
  ['isSection', 'most probable section of it', (seen) => chance(seen, 'section')],
  [
    'isOther',
    'most probable line that is no head’s',
    (seen) => chance(seen, 'furniture', 'caption', 'paragraph', 'part', 'notice'),
  ],
  ['above', 'lines of heads directly above', ({ index, run }) => Math.min(3, index - run.start)],
  ['below', 'lines of heads directly below', ({ index, run }) => Math.min(3, run.end - index)],
  ...(['headline', 'crosshead', 'kicker', 'section', 'deck'] as const).flatMap((role): Column<HeadSeen>[] => [
    [
      `above ${role}`,
      `probability that the line above is a ${role}`,
      (seen) => chance({ head: neighbour(seen, -1) }, role),
    ],
    [
      `below ${role}`,
      `probability that the line below is a ${role}`,
      (seen) => chance({ head: neighbour(seen, 1) }, role),
    ],
  ]),
  [
    'isRest',
    'probability that it goes on with the line above',
    (seen) => chance(seen, 'headlineRest', 'crossheadRest'),
  ],
  [
    'belowIsRest',
    'probability that the line below goes on with it',
    (seen) => chance({ head: neighbour(seen, 1) }, 'headlineRest', 'crossheadRest'),
  ],
  ['levelAbove', 'steps of its mark below that of the line above', (seen) => levelBeside(seen, -1)],
  ['levelBelow', 'steps of its mark below that of the line below', (seen) => levelBeside(seen, 1)],
  ['formAbove', 'made like the line above', (seen) => flag(isLike(seen, -1))],
  ['wider', 'em by which it is wider than the line above', (seen) => widerThanAbove(seen)],
  ['continuity', 'nats that the line above goes on in it', goesOnFromAbove],
  ['spokenAbove', 'share of the words of the line above that the texts below have', coverageOfAbove],
  ['width', 'em of its widest line', ({ lines }) => Math.max(0, ...lines.map(emWidth))],
  ['widestPart', 'em of its widest part without blanks', ({ lines }) => Math.max(0, ...lines.map(widestPart))],
  ['isNarrow', 'no wider than 8 em', ({ lines }) => flag(lines.every((line) => widestPart(line) <= 8))],
  ['byline', 'a byline stands below it and its fellows', ({ run }) => flag(run.byline >= 0)],
  ['bylineNext', 'directly below it', ({ index, run }) => flag(run.byline === index + 1)],
  ['bylineAbove', 'a byline stands above it', ({ page, index }) => flag(isByline(page.items[index - 1]))],
  ['place', 'a place before a colon', (seen) => some(seen, /^.{2,12}[：:]./)],
  ['dash', 'a kicker’s or deck’s dash or colon', (seen) => some(seen, /(?:[：:]|——?|-)$|^(?:——?|-)/)],
  ['notice', 'a notice’s title', ({ lines }) => flag(lines.some((line) => notice.test(line.replace(/\s/g, ''))))],
  ['label', 'it is a standing column’s name', ({ lines }) => flag(isSectionLabel(lines[0] ?? ''))],
  ['stop', 'a line ends as sentences do', (seen) => some(seen, /[。；]$/)],
  ['asks', 'a line asks or exclaims', (seen) => some(seen, /[？！?!]$/)],
  [
    'numbered',
    'numbered',
    ({ lines }) => flag(lines.some((line) => isEnumerated(line) || /^第[一二三四五六七八九十]/.test(line))),
  ],
  ['list', 'a text that announces a list, and the list, follow', (seen) => flag(isList(seen))],
  [
    'level',
    'steps of its mark below the page’s highest',
    ({ head, page }) => levelOf(head) - Math.min(6, page.levels.highest),
  ],
  [
    'isHighest',
    'its mark is the page’s highest, of several',
    ({ head, page }) => flag(page.levels.lowest > page.levels.highest && levelOf(head) === page.levels.highest),
  ],
  [
    'isLowest',
    'its mark is the page’s lowest, of several',
    ({ head, page }) => flag(page.levels.lowest > page.levels.highest && levelOf(head) === page.levels.lowest),
  ],
  [
    'unmarked',
    'without a mark where others have one',
    ({ head, page }) => flag(page.levels.lowest > 0 && levelOf(head) === noLevel),
  ],
  ['alike', 'heads of the page of its form', (seen) => Math.min(6, alikeOf(seen).all)],
  ['alikeNext', 'the next and the last head that are of its form', (seen) => alikeOf(seen).near],
  ['alikeRuns', 'other places of the page with as many lines of heads, as wide', (seen) => alikeRuns(seen)],
  ['bodiless', 'no text before the next head', ({ below }) => flag(below.texts === 0)],
  ['isLast', 'no text below it at all', ({ page, index }) => flag((page.textAfter[index] ?? -1) < 0)],
  ['texts', 'texts before the next head, to 3', ({ below }) => Math.min(3, below.texts)],
  [
    'bodyWidth',
    'ln of their width, in lines of 20 em, to 2.5',
    ({ below }) => Math.min(2.5, Math.log(1 + below.width / 20)),
  ],
  ['endsCredited', 'a credit stands below them', ({ below }) => flag(below.ends === 'credit')],
  ['dateline', 'the text below begins with a dateline', (seen) => flag(seen.page.clues.hasDateline(startAfter(seen)))],
  ['lead', 'the text below begins as reports do', (seen) => flag(leadStart.test(startAfter(seen).slice(0, 40)))],
  ['cutBelow', 'the text below begins cut', (seen) => flag(after(seen)?.sights[0]?.cut)],
  ['isPartBelow', 'probability that the text below is a rest', (seen) => after(seen)?.sights[0]?.chances?.part ?? 0],
  ['cutAbove', 'the text above breaks off', (seen) => flag(before(seen)?.truncated)],
  ['interrupts', 'the text above goes on behind it', (seen) => flag(interrupts(seen))],
  ['signedAbove', 'the text above ends with a signature', (seen) => flag(isSignedAbove(seen))],
  [
    'aheadAbove',
    'the text above looks ahead',
    (seen) => flag(lastParagraph.test(before(seen)?.sights[0]?.strand.text ?? '')),
  ],
  ['afterCredit', 'a credit stands above it', (seen) => flag(type(seen, -1) === 'credit')],
  ['afterPart', 'the rest of a paragraph stands above it', (seen) => flag(type(seen, -1) === 'part')],
  ['isFirst', 'it stands first on the page', ({ index }) => flag(index === 0)],
  ['beforePart', 'the rest of a paragraph stands below it', (seen) => flag(type(seen, 1) === 'part')],
  ['beforeCredit', 'a credit stands below it', (seen) => flag(type(seen, 1) === 'credit')],
  ['amongLoose', 'loose lines stand above and below', (seen) => flag(isAmongLoose(seen))],
  ['cohesion', 'mean kinship of the texts on both sides', cohesionAcross],
  ['votesAcross', 'votes of the texts below for those above', votesAcross],
  ['coversAbove', 'share of its words that the texts above have', (seen) => coverageOf(seen, -1, 6)],
  ['coversBelow', 'share of its words that the texts below have', (seen) => coverageOf(seen, 1, 3)],
  ['partedAbove', 'share by which it and the line above speak of different texts', (seen) => partedFrom(seen, -1)],
  ['partedBelow', 'the same of the line below', (seen) => partedFrom(seen, 1)],
  ['coversFar', 'share of its words that a text elsewhere has', coversFar],
  [
    'repeated',
    'the same words stand above',
    ({ page, index, lines }) =>
      flag(
        page.items
          .slice(Math.max(0, index - nearMax), index)
          .some((item) => item.type === 'head' && textOf(item) === lines.join(' ')),
      ),
  ],
  ['interleaved', 'columns are mixed near it', ({ page, index }) => flag(isInterleaved(page, index))],
  ['pageInterleaved', 'share of texts of the page that are', ({ page }) => Math.min(1, page.interleaved)],
  ['pageOrdered', 'none of them is', ({ page }) => flag(page.behind.length === 0)],
  ['pageLossy', 'paragraphs of the page break off', ({ page }) => flag(page.lossy)],
  ['pageLoose', 'share of texts of the page in loose lines', ({ page }) => page.loose],
  ['pageMarked', 'share of heads of the page with marks', ({ page }) => page.marked],
];

const noLevel = 7;

/** The highest mark among its lines. */
export function levelOf(head: Head): number {
  return Math.min(
    noLevel,
    ...head.displays.map((sight) => (sight.mark.type === 'heading' ? sight.mark.level : noLevel)),
  );
}

function levelBeside(seen: HeadSeen, step: 1 | -1): number {
  const other = neighbour(seen, step);
  return other ? levelOf(seen.head) - levelOf(other) : 0;
}

function isLike(seen: HeadSeen, step: 1 | -1): boolean {
  const other = neighbour(seen, step);
  return other !== null && isAlike(seen.head, other);
}

function widerThanAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1)?.displays[0];
  return above ? Math.max(-12, Math.min(12, (seen.head.displays[0]?.width ?? 0) - above.width)) : 0;
}

function goesOnFromAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1)?.displays.at(-1)?.strand.text ?? '';
  return above === '' ? 0 : seen.page.clues.continuity(above.slice(-12), (seen.lines[0] ?? '').slice(0, 12));
}

function coverageOfAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1);
  return above ? coverageOf({ ...seen, index: seen.index - 1 }, 1, 3) : 0;
}

function widestPart(text: string): number {
  return Math.max(...text.split(/\s+/).map((part) => emWidth(part)));
}

function isList({ page: { items }, index }: HeadSeen): boolean {
  const text = items[index + 1];
  return (
    text?.type === 'text' &&
    items[index + 2]?.type === 'line' &&
    /[：:]$/.test(text.chain.sights.at(-1)?.strand.text ?? '')
  );
}

function interrupts(seen: HeadSeen): boolean {
  const chain = before(seen);
  return seen.page.items
    .slice(seen.index + 1, seen.index + 60)
    .some((item) => chain !== null && begunBefore(item, seen.page.rests) === chain);
}

function isSignedAbove(seen: HeadSeen): boolean {
  const chain = before(seen);
  return chain !== null && isSigned(seen.page, chain);
}

function isAmongLoose({ page: { items }, index }: HeadSeen): boolean {
  return [items[index - 1], items[index + 1]].every(
    (item) => (item?.type === 'text' || item?.type === 'part') && isLoose(item.chain),
  );
}

/** Are two heads made alike: as wide, of the same mark and parts? */
export function isAlike(one: Head, other: Head): boolean {
  const [a, b] = [one.displays[0], other.displays[0]];
  return (
    a !== undefined &&
    b !== undefined &&
    one.displays.length === other.displays.length &&
    a.mark.type === b.mark.type &&
    levelOf(one) === levelOf(other) &&
    Math.abs(a.width - b.width) <= 1.6 &&
    shapeOf(a) === shapeOf(b)
  );
}

function alikeOf({ page: { items }, index, head }: HeadSeen): { all: number; near: number } {
  const found = { all: 0, near: 0 };
  const heads: number[] = [];
  for (let i = Math.max(0, index - nearMax); i < Math.min(items.length, index + nearMax); i += 1) {
    const item = items[i];
    if (item?.type === 'head' && item.displays.length > 0) heads.push(i);
  }
  const own = heads.indexOf(index);
  for (const [place, i] of heads.entries()) {
    const other = items[i];
    if (place === own || other?.type !== 'head' || !isAlike(head, other)) continue;
    found.all += 1;
    if (Math.abs(place - own) === 1) found.near += 1;
  }
  return found;
}

/** Lines that stand together, as wide one by one as these. */
function alikeRuns({ page: { items }, run }: HeadSeen): number {
  const widths = widthsOf(items, run.start);
  let found = 0;
  for (let i = Math.max(0, run.start - nearMax); i < Math.min(items.length, run.start + nearMax); i += 1) {
    if (i === run.start || items[i]?.type !== 'head' || items[i - 1]?.type === 'head') continue;
    const others = widthsOf(items, i);
    if (others.length === widths.length && others.every((width, line) => Math.abs(width - (widths[line] ?? 0)) <= 1.6))
      found += 1;
  }
  return Math.min(4, found);
}

/** Em of each line that stands together from here; a byline is none. */
function widthsOf(items: readonly Item[], start: number): number[] {
  const widths: number[] = [];
  for (let i = start; i <= start + 2 * runMax; i += 1) {
    const item = items[i];
    if (item?.type !== 'head') return widths;
    widths.push(item.displays[0]?.width ?? 0);
  }
  return widths;
}

/** Texts on one side of an item, the nearest first: up to a credit or a signed head. */
function side({ page: { items }, index }: HeadSeen, step: 1 | -1, most: number): number[] {
  const found: number[] = [];
  const reach = index + step * nearMax;
  for (let i = index + step; i >= 0 && i < items.length && i !== reach && found.length < most; i += step) {
    const item = items[i];
    if (item?.type === 'text') found.push(i);
    else if (item?.type === 'head' && step === 1 && found.length > 0) break;
    else if (item?.type === 'credit' || (step === -1 && isByline(item))) break;
  }
  return found;
}

function meanAcross(seen: HeadSeen, of: (below: number, above: number) => number): number {
  const [above, below] = [side(seen, -1, 4), side(seen, 1, 4)];
  let sum = 0;
  for (const a of above) for (const b of below) sum += of(b, a);
  return sum / Math.max(1, above.length * below.length);
}

function cohesionAcross(seen: HeadSeen): number {
  return meanAcross(seen, (below, above) => seen.page.kin.between(below, above));
}

function votesAcross(seen: HeadSeen): number {
  return meanAcross(seen, (below, above) => seen.page.votes.pairs(below, above));
}

function coverageOf(seen: HeadSeen, step: 1 | -1, most: number): number {
  return Math.max(0, ...side(seen, step, most).map((text) => seen.page.votes.covers(seen.index, text)));
}

/** The texts behind that speak most of either line: another for each, and not akin? */
function partedFrom(seen: HeadSeen, step: 1 | -1): number {
  if (!neighbour(seen, step)) return 0;
  const { votes, kin } = seen.page;
  const [own, other] = [seen.index, seen.index + step];
  const [ofOwn, ofOther] = [spokenOf(seen, own), spokenOf(seen, other)];
  if (ofOwn < 0 || ofOther < 0 || ofOwn === ofOther) return 0;
  const leads = [
    votes.covers(own, ofOwn) - votes.covers(own, ofOther),
    votes.covers(other, ofOther) - votes.covers(other, ofOwn),
  ];
  return Math.max(0, Math.min(...leads)) * (1 - kin.between(ofOwn, ofOther));
}

/** The text behind, up to some way, that has most of a head's words; -1 where none has any. */
function spokenOf({ page, run }: HeadSeen, head: number): number {
  let [best, most] = [-1, 0];
  for (let i = run.end; i < Math.min(page.items.length, run.end + spokenMax); i += 1) {
    const share = page.items[i]?.type === 'text' ? page.votes.covers(head, i) : 0;
    if (share > most) [best, most] = [i, share];
  }
  return best;
}

function coversFar({ page, index, below }: HeadSeen): number {
  let most = 0;
  for (let i = Math.max(0, index - nearMax); i < Math.min(page.items.length, index + nearMax); i += 1)
    if (page.items[i]?.type === 'text' && (i < index || i > index + below.texts + 4))
      most = Math.max(most, page.votes.covers(index, i));
  return most;
}
