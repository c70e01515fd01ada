/** What is seen of two printed lines, one below the other, when it is asked whether they are of one paragraph. */
import { isDay } from '../../language/newspaper-dates.ts';
import { thresholds } from '../../thresholds.ts';
import { type Column, flag } from '../columns.ts';
import { emWidth } from '../measure.ts';
import { beginsCut, curled, firstUnopened, hasClauses, lastUnclosed } from '../sentence.ts';
import type { LinePage } from './line-page.ts';

/** `index` is the first line's; the other is the next. */
export type LinesSeen = {
  page: LinePage;
  index: number;
  left: string;
  right: string;
  /** Nats of continuity from the line to the next, and how much better either goes with a line two away. */
  together: number;
  leftSkips: number;
  rightSkips: number;
  /** Share of the lines near that do not go on with the next, and nats by which those beside it go better with others. */
  tornNear: number;
  skipsNear: number;
  /** The closing mark that the text up to the first line waits for; the one that the next line does not open. */
  waits: string | null;
  unopened: string | null;
};

/** Lines on either side in which lines that do not go on with each other tell of woven columns. */
const near = 3;
/** Nats of continuity below which a line that ends no sentence is torn from the next. */
const tornMax = -1;

export function linesSeen(page: LinePage, index: number): LinesSeen {
  const text = (i: number) => page.lines[i]?.strand.text ?? '';
  const [left, right] = [text(index), text(index + 1)];
  const together = page.joint(index, 1);
  let torn = 0;
  for (let i = index - near; i <= index + near; i += 1)
    if (i !== index && page.endings[i] !== 'sentence' && page.joint(i, 1) < tornMax) torn += 1;
  return {
    page,
    index,
    left,
    right,
    together,
    leftSkips: skipOf(page, index),
    rightSkips: Math.max(page.joint(index - 1, 2), page.joint(index - 2, 3)) - together,
    tornNear: torn / near,
    skipsNear: Math.max(0, skipOf(page, index - 1)) + Math.max(0, skipOf(page, index + 1)),
    waits: lastUnclosed(curled(text(index - 2) + text(index - 1) + left)),
    unopened: firstUnopened(curled(right + text(index + 2) + text(index + 3))),
  };
}

/** Nats by which a line goes better with one after the next. */
function skipOf(page: LinePage, index: number): number {
  return Math.max(page.joint(index, 2), page.joint(index, 3)) - page.joint(index, 1);
}

const clamped = (value: number, most: number) => Math.max(-most, Math.min(most, value));
const logit = (chance: number) => clamped(Math.log(chance / (1 - chance)), 6);

/** Em by which a line is short of its column; below 0 it hangs out of it. */
function deficit({ page, index }: LinesSeen, step: number): number {
  const own = page.lines[index + step];
  const column = page.columns[index + step] ?? 0;
  return own && column > 0 ? clamped(column - own.width - (own.inside ? 0 : own.line.indent), 10) : 0;
}

/** Em that are left in a line when what the line below it begins with is put there: above 0 where it would have fitted. */
function room(seen: LinesSeen, step: number): number {
  const next = seen.page.lines[seen.index + step + 1];
  return next ? clamped(deficit(seen, step) - unitOf(next.strand.text), 6) : 0;
}

/** A line full but for the indent before it, where what follows needs more room than is left. */
function hasIndent(seen: LinesSeen, step: number): boolean {
  const left = room(seen, step);
  return left >= 0.6 && left <= 2.2;
}

/** The width of what cannot be parted at a text's start: a number, a word, a character with the mark that opens before it. */
export function unitOf(text: string): number {
  return emWidth(unit.exec(text)?.[0] ?? '');
}

const unit = /^[“‘《（「『【〈(]*(?:[0-9A-Za-z.%-]+|.)/u;

const isFull = (em: number) => em < thresholds.indentMin;
const isIndent = (em: number) => em >= thresholds.indentMin && em < thresholds.indentMax;
const isShort = (em: number) => em >= thresholds.shortLineMin;

const widthOf = ({ page, index }: LinesSeen, step: number) => page.lines[index + step]?.width ?? 0;
const endingAt = ({ page, index }: LinesSeen, step: number) => page.endings[index + step];
const indentAt = ({ page, index }: LinesSeen, step: number) => {
  const line = page.lines[index + step];
  return line && !line.inside ? line.line.indent : 0;
};
const gapAt = ({ page, index }: LinesSeen, step: number) => {
  const line = page.lines[index + step];
  return line && !line.inside ? Math.min(3, line.line.gap) : 0;
};

/** Words with which a paragraph begins, and hardly ever a printed line within one. */
const opens =
  /^(?:近日|日前|近年来|连日来|据悉|据了解|此外|接下来|下一步|目前[，,]|去年[，,]|今年以来|同时[，,]|当天|[“"]?\d{1,2}月\d{1,2}日)/;
const dateline = /^\S{2,14}[讯电][（(]|^本报讯/;
const enumerated =
  /^(?:[①-⑳]|[●■◆▲○□◇]|\d{1,2}[.．、）)]|[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九十]{1,2}[，,])/u;
/** A newsroom and a role, or names in brackets. */
const credit =
  /^(?:[□■◇◆●○▲]\s*)?[^，。（(]{0,14}(?:记者|通讯员)[：:／/\s]|(?:摄|摄影|供图|图\/文|文\/图)[）)]?$|^[（(][^（()）。，]{2,24}[）)]$/;
const little = /[的了在是着过把被让从和与这那我你他她它就也都还又很们]/g;

export const lineColumns: readonly Column<LinesSeen>[] = [
  ['together', 'nats of continuity', ({ together }) => together / 3],
  ['strange', 'the same where it is below 0', ({ together }) => Math.min(0, together) / 3],
  ['leftSkips', 'nats by which the first goes better with a line after the next', ({ leftSkips }) => leftSkips / 3],
  ['rightSkips', 'nats by which the next goes better with a line before the first', ({ rightSkips }) => rightSkips / 3],
  ['tornNear', 'share of the lines near that do not go on with the next', ({ tornNear }) => tornNear],
  ['tornHere', 'the same where these do not either', ({ tornNear, together }) => tornNear * flag(together < 0)],
  ['skipsNear', 'nats by which those beside them go better with others', ({ skipsNear }) => skipsNear / 6],
  ['endsOpen', 'the first ends in mid-sentence', ({ page, left }) => logit(page.clues.endsOpen(left.slice(-40))) / 2],
  [
    'startsMid',
    'the next begins in mid-sentence',
    ({ page, right }) => logit(page.clues.startsMidSentence(right.slice(0, 40))) / 2,
  ],
  ['leftSentence', 'the first ends a sentence', (seen) => flag(endingAt(seen, 0) === 'sentence')],
  ['leftPause', 'the first ends in a comma', (seen) => flag(endingAt(seen, 0) === 'pause')],
  ['leftColon', 'the first ends in a colon', ({ left }) => flag(/[：:]$/.test(left))],
  ['leftBracket', 'the first ends in a bracket', ({ left }) => flag(/[）)]$/.test(left))],
  ['rightSentence', 'the next ends a sentence', (seen) => flag(endingAt(seen, 1) === 'sentence')],
  ['beforeSentence', 'the line before ends a sentence', (seen) => flag(endingAt(seen, -1) === 'sentence')],
  ['deficit', 'em by which the first is short', (seen) => deficit(seen, 0) / 4],
  ['full', 'the first is full', (seen) => flag(isFull(deficit(seen, 0)))],
  ['short', 'the first is short', (seen) => flag(isShort(deficit(seen, 0)))],
  [
    'shortSentence',
    'it is short and ends a sentence',
    (seen) => flag(isShort(deficit(seen, 0)) && endingAt(seen, 0) === 'sentence'),
  ],
  [
    'fullSentence',
    'it is full and ends a sentence',
    (seen) => flag(isFull(deficit(seen, 0)) && endingAt(seen, 0) === 'sentence'),
  ],
  ['leftIndentWide', 'the first is short by an indent', (seen) => flag(isIndent(deficit(seen, 0)))],
  ['rightDeficit', 'em by which the next is short', (seen) => deficit(seen, 1) / 4],
  ['rightFull', 'the next is full', (seen) => flag(isFull(deficit(seen, 1)))],
  ['rightIndentWide', 'the next is short by an indent', (seen) => flag(isIndent(deficit(seen, 1)))],
  ['rightShort', 'the next is short', (seen) => flag(isShort(deficit(seen, 1)))],
  [
    'rightShortOpen',
    'the next is short and ends no sentence',
    (seen) => flag(isShort(deficit(seen, 1)) && endingAt(seen, 1) !== 'sentence'),
  ],
  ['beforeFull', 'the line before is full', (seen) => flag(isFull(deficit(seen, -1)))],
  ['beforeIndentWide', 'the line before is short by an indent', (seen) => flag(isIndent(deficit(seen, -1)))],
  ['afterFull', 'the line after both is full', (seen) => flag(isFull(deficit(seen, 2)))],
  ['afterIndentWide', 'the line after both is short by an indent', (seen) => flag(isIndent(deficit(seen, 2)))],
  ['room', 'em left in the first if the next began there', (seen) => room(seen, 0) / 2],
  ['hasRoom', 'the next would have begun in the first', (seen) => flag(room(seen, 0) >= 0.2)],
  ['rightRoom', 'em left in the next if the line after it began there', (seen) => room(seen, 1) / 2],
  ['rightHasIndent', 'that is a paragraph’s indent', (seen) => flag(hasIndent(seen, 1))],
  ['rightHasNone', 'nothing is left there', (seen) => flag(room(seen, 1) < 0.2 && room(seen, 1) > -1.2)],
  ['beforeHasIndent', 'an indent is left in the line before', (seen) => flag(hasIndent(seen, -1))],
  ['leftHasIndent', 'an indent is left in the first', (seen) => flag(hasIndent(seen, 0))],
  [
    'sentenceIndent',
    'the first ends a sentence and the next has an indent',
    (seen) => flag(endingAt(seen, 0) === 'sentence' && hasIndent(seen, 1)),
  ],
  [
    'columnStep',
    'em by which the next line’s column is wider',
    ({ page, index }) => clamped((page.columns[index + 1] ?? 0) - (page.columns[index] ?? 0), 10) / 4,
  ],
  ['wider', 'em by which the next is wider', (seen) => clamped(widthOf(seen, 1) - widthOf(seen, 0), 12) / 4],
  ['column', 'the column’s width, in lines of 20 em', ({ page, index }) => (page.columns[index] ?? 0) / 20],
  ['company', 'lines near that are as wide as the column', ({ page, index }) => (page.company[index] ?? 0) / 8],
  ['alone', 'few are', ({ page, index }) => flag((page.company[index] ?? 0) < 4)],
  ['date', 'the next is a date', ({ right }) => flag(isDay(right))],
  ['leftLabel', 'the first is a label and what it is of', ({ left }) => flag(label.test(left))],
  ['rightLabel', 'so is the next', ({ right }) => flag(label.test(right))],
  ['leftIndent', 'the first is indented', (seen) => flag(indentAt(seen, 0) >= 1)],
  ['rightIndent', 'the next is indented', (seen) => flag(indentAt(seen, 1) >= 1)],
  ['rightDeeper', 'the next is indented and the first is not', (seen) => flag(indentAt(seen, 1) > indentAt(seen, 0))],
  ['pageIndented', 'share of the page’s lines that are indented', ({ page }) => Math.min(0.3, page.indented) * 4],
  [
    'flushOnIndented',
    'the next is not indented on a page where some are',
    (seen) => flag(indentAt(seen, 1) < 1) * Math.min(0.2, seen.page.indented) * 5,
  ],
  ['gap', 'blank lines between them', (seen) => gapAt(seen, 1)],
  [
    'gapInDense',
    'blank lines between them where there are few',
    (seen) => gapAt(seen, 1) * flag(!seen.page.apart[seen.index]),
  ],
  ['gapBefore', 'blank lines before the first', (seen) => gapAt(seen, 0)],
  ['gapAfter', 'blank lines after the next', (seen) => gapAt(seen, 2)],
  ['apart', 'all lines near stand apart', ({ page, index }) => flag(page.apart[index])],
  ['pageParted', 'share of the page’s lines with a blank line before', ({ page }) => page.parted],
  ['bracketsMeet', 'the next closes what waits', ({ waits, unopened }) => flag(waits !== null && waits === unopened)],
  [
    'bracketsClash',
    'the next closes what is not open',
    ({ waits, unopened }) => flag(unopened !== null && waits !== unopened),
  ],
  ['waiting', 'a bracket or a quotation is open', ({ waits }) => flag(waits !== null)],
  ['beginsCut', 'the next begins with what only a cut text begins with', ({ right }) => flag(beginsCut(right))],
  ['opens', 'the next begins as paragraphs do', ({ right }) => flag(opens.test(right))],
  ['dateline', 'the next begins with a dateline', ({ right }) => flag(dateline.test(right))],
  ['leftDateline', 'the first begins with a dateline', ({ left }) => flag(dateline.test(left))],
  ['enumerated', 'the next begins with a number', ({ right }) => flag(enumerated.test(right))],
  ['leftEnumerated', 'the first begins with a number', ({ left }) => flag(enumerated.test(left))],
  ['bothEnumerated', 'both do', ({ left, right }) => flag(enumerated.test(left) && enumerated.test(right))],
  [
    'announced',
    'a colon announces the number',
    ({ left, right }) => flag(/[：:]$/.test(left) && enumerated.test(right)),
  ],
  ['quotes', 'the next begins with a quotation', ({ right }) => flag(/^[“"「『]/.test(right))],
  ['dash', 'the next begins with a dash', ({ right }) => flag(/^[—-]{1,2}/.test(right))],
  ['credit', 'the next is a credit', ({ right }) => flag(credit.test(right))],
  ['leftCredit', 'the first is a credit', ({ left }) => flag(credit.test(left))],
  ['leftClauses', 'the first has a clause', ({ left }) => flag(hasClauses(left))],
  ['rightClauses', 'the next has a clause', ({ right }) => flag(hasClauses(right))],
  [
    'beforeClauses',
    'the line before has one',
    ({ page, index }) => flag(hasClauses(page.lines[index - 1]?.strand.text ?? '')),
  ],
  [
    'afterClauses',
    'the line after both has one',
    ({ page, index }) => flag(hasClauses(page.lines[index + 2]?.strand.text ?? '')),
  ],
  ['leftLittle', 'share of little words in the first', ({ left }) => littleOf(left)],
  ['rightLittle', 'share of little words in the next', ({ right }) => littleOf(right)],
  ['leftBlank', 'a blank stands in the first', ({ left }) => flag(/\S\s+\S/.test(left))],
  ['rightBlank', 'a blank stands in the next', ({ right }) => flag(/\S\s+\S/.test(right))],
  ['leftSliver', 'the first is one or two characters', (seen) => flag(widthOf(seen, 0) <= thresholds.verticalWidthMax)],
  [
    'numbers',
    'a number goes on',
    ({ left, right }) => flag(/[0-9０-９]$/.test(left) && /^[0-9０-９年月日时万亿%个]/.test(right)),
  ],
];

const label = /^.{2,8}[：:]\S/;

function littleOf(text: string): number {
  return (8 * (text.match(little)?.length ?? 0)) / Math.max(8, text.length);
}
