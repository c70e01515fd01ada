/** What can be seen of a paragraph before it is known whose it is. */
import type { Chain } from '../../stage.ts';
import { type Column, flag } from '../columns.ts';
import type { Kinship } from '../kinship.ts';
import { ordinalOf } from '../ordinals.ts';
import { mannerGroups, mannerInGroups } from './manners.ts';
import { pageColumns } from './page-columns.ts';
import { isLoose, kindAt, textOf, type WalkedPage, widthOf } from './page-walked.ts';

export type TextSeen = { page: WalkedPage; index: number; chain: Chain; start: string };

/** A story's first words. */
export const leadStart =
  /近日|日前|连日来|本报讯|记者从|获悉|^[“"][^”"]{2,36}[。！？…]|(?:今天|昨日|昨天)|\d{1,2}月\d{1,2}日[,，上下晚至]/;
/** The paragraph that looks ahead is most often a story's last. */
export const lastParagraph = /^(?:下一步|接下来|今后|未来|据悉，?下一步|展望)/;
/** Words that go on with what was said. */
const goesOn =
  /^(?:据了解|据介绍|据悉|同时|此外|另外|与此同时|随后|随即|之后|后来|目前|如今|但|然而|不过|因此|于是|为此|对此|在此|其中|这|那|他|她|它|此次|当天|当晚|期间|除了|不仅|最终|其实)/;

const type = ({ page, index }: TextSeen, step: number) => kindAt(page, index + step);

export const textColumns: readonly Column<TextSeen>[] = [
  ['width', 'ln of its width, in lines of 20 em', ({ chain }) => Math.log(1 + widthOf(chain) / 20)],
  ['isShort', 'it is a line', ({ chain }) => flag(widthOf(chain) < 20)],
  ['parts', 'times it was cut', ({ chain }) => Math.min(4, chain.sights.length - 1)],
  ['truncated', 'it breaks off', ({ chain }) => flag(chain.truncated)],
  ['loose', 'it stands in loose lines', ({ chain }) => flag(isLoose(chain))],
  ['torn', 'it was put together of torn lines', ({ chain }) => flag(chain.sights.some((sight) => sight.torn))],
  ['dateline', 'it begins with a dateline', ({ page, start }) => flag(page.clues.hasDateline(start))],
  ['lead', 'it begins as reports do', ({ start }) => flag(leadStart.test(start.slice(0, 40)))],
  ['goesOn', 'it begins as what goes on does', ({ start }) => flag(goesOn.test(start))],
  ['ahead', 'it looks ahead', ({ start }) => flag(lastParagraph.test(start))],
  ['opening', 'its words open a paragraph', ({ chain }) => flag(chain.sights[0]?.opening)],
  ['first', 'it begins an enumeration', ({ start }) => flag(ordinalOf(start.slice(0, 8)) === 1)],
  ['later', 'it goes on with an enumeration', ({ start }) => flag((ordinalOf(start.slice(0, 8)) ?? 0) > 1)],
  ['signs', 'it ends with a signature', ({ page, chain }) => flag(isSigned(page, chain))],
  ['isPart', 'probability that it is a cut paragraph’s rest', ({ chain }) => chain.sights[0]?.chances?.part ?? 0],
  ['isNotice', 'probability that it is a notice’s line', ({ chain }) => chain.sights[0]?.chances?.notice ?? 0],
  ['cutStart', 'it begins with what only a cut text begins with', ({ chain }) => flag(chain.sights[0]?.cut)],
  ['indented', 'its first line is indented: 1, or is not: -1', ({ chain }) => indentOf(chain)],
  ['afterHead', 'a head stands above it', (seen) => flag(type(seen, -1) === 'head')],
  ['afterCredit', 'a credit stands above it', (seen) => flag(type(seen, -1) === 'credit')],
  ['afterPart', 'the rest of a paragraph stands above it', (seen) => flag(type(seen, -1) === 'part')],
  ['afterText', 'a paragraph stands above it', (seen) => flag(type(seen, -1) === 'text')],
  ['beforeHead', 'a head stands below it', (seen) => flag(type(seen, 1) === 'head')],
  ['beforeCredit', 'a credit stands below it', (seen) => flag(type(seen, 1) === 'credit')],
  ['beforePart', 'the rest of a paragraph stands below it', (seen) => flag(type(seen, 1) === 'part')],
  ['beforeText', 'a paragraph stands below it', (seen) => flag(type(seen, 1) === 'text')],
  ['kinAbove', 'kinship with the text above', ({ page, index }) => nearnessTo(page.kin, index, page.textBefore)],
  ['kinBelow', 'kinship with the text below', ({ page, index }) => nearnessTo(page.kin, index, page.textAfter)],
  [
    'meaningAbove',
    'nearness of its meaning to that of the text above',
    ({ page, index }) => nearnessTo(page.meaning, index, page.textBefore),
  ],
  ['meaningBelow', 'the same of the text below', ({ page, index }) => nearnessTo(page.meaning, index, page.textAfter)],
  ...mannerGroups.map(
    (group, i): Column<TextSeen> => [
      group,
      'how it talks, against the page’s texts',
      ({ page, index }) => mannerInGroups(page.manner(index))[i] ?? 0,
    ],
  ),
  ['votesBelow', 'share of its words that texts below it have', ({ page, index }) => votesAfter(page, index, 60)],
  ['votesNext', 'the same of the three next items', ({ page, index }) => votesAfter(page, index, 3)],
  [
    'asked',
    'share of a title that it has, of the heads below',
    ({ page, index }) => askedFor(page, index, index, page.items.length),
  ],
  ...pageColumns,
];

function indentOf(chain: Chain): number {
  const indented = chain.sights[0]?.indented ?? null;
  return indented === null ? 0 : indented ? 1 : -1;
}

export function isSigned(page: WalkedPage, chain: Chain): boolean {
  return page.clues.isSigned(chain.sights.at(-1)?.strand.text.slice(-60) ?? '');
}

function nearnessTo({ between }: Kinship, index: number, other: Int32Array): number {
  const text = other[index] ?? -1;
  return text < 0 ? 0 : between(index, text);
}

function votesAfter(page: WalkedPage, index: number, count: number): number {
  let sum = 0;
  for (let i = index + 1; i < Math.min(page.items.length, index + 1 + count); i += 1)
    if (page.items[i]?.type === 'text') sum += page.votes.pairs(index, i);
  return sum;
}

/** The greatest share of a title among the heads of a stretch that the text has. */
function askedFor(page: WalkedPage, index: number, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < Math.min(to, from + 400); i += 1)
    if (page.items[i]?.type === 'head' && textOf(page.items[i]) !== '')
      most = Math.max(most, page.votes.covers(i, index));
  return most;
}
