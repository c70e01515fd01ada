/** What is asked of a head before it is known whose it is. */
import { isSectionLabel } from '../../language/section-labels.ts';
import { type Column, flag } from '../columns.ts';
import { opensByRoles } from '../heads/head-roles.ts';
import { emWidth } from '../measure.ts';
import { isEnumerated } from '../ordinals.ts';
import { alikeOf, alikeRuns, isLike, levelBeside, levelOf, noLevel, widerThanAbove } from './head-likeness.ts';
import { type HeadSeen, isByline, nearMax, neighbour } from './head-seen.ts';
import { leadsBelow, mannerBetweenTexts, meaningBeside, meaningBetweenTexts, meaningParts } from './head-texts.ts';
import {
  cohesionAcross,
  coverageOf,
  coverageOfAbove,
  coversFar,
  meaningAcross,
  meaningOn,
  partedFrom,
  votesAcross,
} from './head-words.ts';
import { pageColumns } from './page-columns.ts';
import { begunBefore, type Head, isLoose, kindAt, textOf } from './page-walked.ts';
import { isSigned, lastParagraph, leadStart } from './text-columns.ts';

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
  ['meaningAcross', 'mean nearness of the meanings of the texts on both sides', meaningAcross],
  ['meaningAbove', 'nearness of its meaning to those of the texts above', (seen) => meaningOn(seen, -1, 4)],
  ['meaningBelow', 'the same of those below', (seen) => meaningOn(seen, 1, 3)],
  ['coversAbove', 'share of its words that the texts above have', (seen) => coverageOf(seen, -1, 6)],
  ['coversBelow', 'share of its words that the texts below have', (seen) => coverageOf(seen, 1, 3)],
  ['partedAbove', 'share by which it and the line above speak of different texts', (seen) => partedFrom(seen, -1)],
  ['partedBelow', 'the same of the line below', (seen) => partedFrom(seen, 1)],
  ['leads', 'texts below that begin as reports do, to 3', (seen) => Math.min(3, leadsBelow(seen))],
  ['meaningWithin', 'mean nearness of the meanings of the texts below', meaningBetweenTexts],
  ['mannerWithin', 'how far the texts below talk from each other', mannerBetweenTexts],
  ['meaningBesideAbove', 'nearness of its meaning to that of the line above', (seen) => meaningBeside(seen, -1)],
  ['meaningBesideBelow', 'the same of the line below', (seen) => meaningBeside(seen, 1)],
  ['meaningPartsAbove', 'how far it and the line above are about different texts', (seen) => meaningParts(seen, -1)],
  ['meaningPartsBelow', 'the same of the line below', (seen) => meaningParts(seen, 1)],
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
  ...pageColumns,
];

function goesOnFromAbove(seen: HeadSeen): number {
  const above = neighbour(seen, -1)?.displays.at(-1)?.strand.text ?? '';
  return above === '' ? 0 : seen.page.clues.continuity(above.slice(-12), (seen.lines[0] ?? '').slice(0, 12));
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
