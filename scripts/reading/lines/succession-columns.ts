/** What is seen of two printed lines when it is asked whether one stands below the other in one column of one story. */
import { type Meaning, meaningOf, nearness, wordAcross } from '../../language/word-meanings.ts';
import { thresholds } from '../../thresholds.ts';
import { type Column, flag } from '../columns.ts';
import { emWidth } from '../measure.ts';
import { awaited, beginsCut, firstUnopened, hasClauses } from '../sentence.ts';
import { unitOf } from './line-columns.ts';
import type { LinePage } from './line-page.ts';

/** What is seen of one line alone; it is asked about with many others. */
export type LineSeen = {
  text: string;
  /** Em, blanks before the line included; by how much it is short of the column that most lines near it share. */
  width: number;
  deficit: number;
  full: number;
  indentWide: number;
  short: number;
  /** Blanks stand before it; it is indented or short by an indent; blank lines above it. */
  indented: number;
  lowered: number;
  gap: number;
  /** It ends a sentence, in a comma, in mid-sentence; it begins in mid-sentence. */
  ends: number;
  pause: number;
  endsOpen: number;
  middle: number;
  /** It ends in a mark without which it is short by an indent: the mark hangs out of the column, where the line is indented. */
  hungIndent: number;
  /** The closing mark that it does not open; em of what it begins with and cannot be parted. */
  unopened: string | null;
  unit: number;
  /** What it is about, and what its beginning and its end are. */
  about: Meaning;
  aboutStart: Meaning;
  aboutEnd: Meaning;
  clauses: number;
  /** Em; few lines near are as wide. */
  column: number;
  alone: number;
};

export type Succession = {
  page: LinePage;
  upper: LineSeen;
  lower: LineSeen;
  /** Nats of continuity from one to the other. */
  together: number;
  /** The closing mark that the column waits for behind the upper line. */
  waits: string | null;
  /** How often the two characters, and three, across the lines' end stand within the page's lines; characters of the word across it. */
  pairs: number;
  triples: number;
  word: number;
};

/** Characters beside a cut that are looked at, and those that are asked what they are about; nats beyond which they say no more. */
const edge = 12;
const clause = 7;
const togetherMax = 8;

const clamped = (value: number, most: number) => Math.max(-most, Math.min(most, value));
const logit = (chance: number) => clamped(Math.log(chance / (1 - chance)), 6) / 2;
const hanging = /[，。、；：！？,.;:!?]$/;
const isIndent = (em: number) => em >= thresholds.indentMin && em < thresholds.indentMax;

export function lineSeen(page: LinePage, at: number): LineSeen {
  const line = page.lines[at];
  const text = line?.strand.text ?? '';
  const outside = line !== undefined && !line.inside;
  const width = (line?.width ?? 0) + (outside ? line.line.indent : 0);
  const column = page.columns[at] ?? 0;
  const deficit = line && column > 0 ? clamped(column - width, 10) : 0;
  const indented = flag(outside && line.line.indent >= 1);
  return {
    text,
    width,
    deficit,
    full: flag(Math.abs(deficit) < thresholds.indentMin),
    indentWide: flag(isIndent(deficit)),
    short: flag(deficit >= thresholds.shortLineMin),
    indented,
    lowered: flag(isIndent(deficit) || indented > 0),
    gap: outside ? Math.min(3, line.line.gap) : 0,
    ends: flag(page.endings[at] === 'sentence'),
    pause: flag(page.endings[at] === 'pause'),
    endsOpen: logit(page.clues.endsOpen(text.slice(-40))),
    middle: logit(page.clues.startsMidSentence(text.slice(0, 40))),
    hungIndent: flag(column > 0 && hanging.test(text) && isIndent(deficit + emWidth(text.slice(-1)))),
    unopened: firstUnopened(text),
    unit: unitOf(text),
    about: meaningOf(text),
    aboutStart: meaningOf(text.slice(0, clause)),
    aboutEnd: meaningOf(text.slice(-clause)),
    clauses: flag(hasClauses(text)),
    column,
    alone: flag((page.company[at] ?? 0) < 4),
  };
}

/** @param timesOnPage how often two or three characters stand within the page's lines */
export function successionSeen(
  page: LinePage,
  upper: LineSeen,
  lower: LineSeen,
  waits: string | null,
  timesOnPage: (characters: string) => number,
): Succession {
  const [left, right] = [upper.text.slice(-edge), lower.text.slice(0, edge)];
  const times = (before: number, behind: number) => timesOnPage(left.slice(-before) + right.slice(0, behind));
  return {
    page,
    upper,
    lower,
    together: clamped(page.clues.continuity(left, right), togetherMax),
    waits,
    pairs: times(1, 1),
    triples: times(2, 1) + times(1, 2),
    word: wordAcross(left, right),
  };
}

const hasRoom = (seen: Succession) => flag(seen.upper.column > 0 && room(seen) > -0.2);

/** Em left in the upper line if the lower's beginning were put there. */
const room = ({ upper, lower }: Succession) => clamped(upper.deficit - lower.unit, 6);
const step = ({ upper, lower }: Succession) => lower.width - upper.width;
const flushOnIndented = ({ page, lower }: Succession) => (1 - lower.indented) * Math.min(0.2, page.indented) * 5;

export const successionColumns: readonly Column<Succession>[] = [
  ['together', 'nats of continuity', ({ together }) => together / 3],
  ['strange', 'the same where it is below 0', ({ together }) => Math.min(0, together) / 3],
  [
    'togetherOpen',
    'the same where the upper line ends no sentence',
    ({ together, upper }) => (together / 3) * (1 - upper.ends),
  ],
  ['endsOpen', 'the upper ends in mid-sentence', ({ upper }) => upper.endsOpen],
  ['startsMid', 'the lower begins in mid-sentence', ({ lower }) => lower.middle],
  ['midAfterSentence', 'the same below a sentence’s end', ({ upper, lower }) => lower.middle * upper.ends],
  ['upperSentence', 'the upper ends a sentence', ({ upper }) => upper.ends],
  ['upperPause', 'the upper ends in a comma', ({ upper }) => upper.pause],
  ['upperColon', 'the upper ends in a colon', ({ upper }) => flag(/[：:]$/.test(upper.text))],
  ['lowerSentence', 'the lower ends a sentence', ({ lower }) => lower.ends],
  ['upperDeficit', 'em by which the upper is short', ({ upper }) => upper.deficit / 4],
  ['upperFull', 'it is full', ({ upper }) => upper.full],
  ['upperShort', 'it is short', ({ upper }) => upper.short],
  ['upperShortEnd', 'it is short and ends a sentence', ({ upper }) => upper.short * upper.ends],
  ['upperFullEnd', 'it is full and ends a sentence', ({ upper }) => upper.full * upper.ends],
  ['upperShortOpen', 'it is short and ends none', ({ upper }) => upper.short * (1 - upper.ends)],
  ['upperIndent', 'it is short by an indent', ({ upper }) => upper.indentWide],
  ['lowerDeficit', 'em by which the lower is short', ({ lower }) => lower.deficit / 4],
  ['lowerFull', 'it is full', ({ lower }) => lower.full],
  ['lowerShort', 'it is short', ({ lower }) => lower.short],
  ['lowerShortOpen', 'it is short and ends no sentence', ({ lower }) => lower.short * (1 - lower.ends)],
  ['lowerIndent', 'it is indented, or short by an indent', ({ lower }) => lower.lowered],
  ['indentAfterEnd', 'that below a sentence’s end', ({ upper, lower }) => lower.lowered * upper.ends],
  ['indentAfterOpen', 'that below no sentence’s end', ({ upper, lower }) => lower.lowered * (1 - upper.ends)],
  [
    'fullAfterEnd',
    'a full line below a sentence’s short end',
    ({ upper, lower }) => lower.full * upper.short * upper.ends,
  ],
  ['wider', 'em by which the lower is wider', (seen) => clamped(step(seen), 8) / 4],
  ['alike', 'the lines are as wide', (seen) => flag(Math.abs(step(seen)) <= 0.6)],
  ['nearlyAlike', 'they are nearly as wide', (seen) => flag(Math.abs(step(seen)) <= thresholds.columnRaggednessMax)],
  ['widerByIndent', 'the lower is wider by an indent', (seen) => flag(isIndent(step(seen)))],
  [
    'muchWider',
    'the lower is much wider, and the upper ends no sentence',
    (seen) => flag(step(seen) > thresholds.indentMax) * (1 - seen.upper.ends),
  ],
  ['upperColumn', 'the upper’s column, in lines of 20 em', ({ upper }) => upper.column / 20],
  ['upperAlone', 'few lines near the upper are as wide', ({ upper }) => upper.alone],
  ['lowerAlone', 'few lines near the lower are', ({ lower }) => lower.alone],
  ['upperIndented', 'the upper is indented', ({ upper }) => upper.indented],
  ['lowerIndented', 'the lower is', ({ lower }) => lower.indented],
  ['pageIndented', 'share of the page’s lines that are', ({ page }) => Math.min(0.3, page.indented) * 4],
  ['flushOnIndented', 'the lower is flush on such a page', flushOnIndented],
  ['flushAfterEnd', 'the same below a sentence’s end', (seen) => flushOnIndented(seen) * seen.upper.ends],
  ['gap', 'blank lines above the lower', ({ lower }) => lower.gap],
  [
    'gapInDense',
    'the same where few lines have any',
    ({ page, lower }) => lower.gap * (1 - Math.min(1, 2 * page.parted)),
  ],
  ['pageParted', 'share of the page’s lines that have some', ({ page }) => page.parted],
  [
    'bracketsMeet',
    'the lower closes what waits',
    ({ waits, lower }) => flag(waits !== null && waits === lower.unopened),
  ],
  [
    'bracketsClash',
    'the lower closes what is not open',
    ({ waits, lower }) => flag(lower.unopened !== null && waits !== lower.unopened),
  ],
  [
    'opensTwice',
    'the lower opens what is open',
    ({ waits, lower }) => flag(waits !== null && openedFirst(lower.text) === waits),
  ],
  ['waits', 'a bracket or a quotation is open', ({ waits }) => flag(waits !== null)],
  ['unopened', 'the lower closes one', ({ lower }) => flag(lower.unopened !== null)],
  ['about', 'nearness of what the lines are about', ({ upper, lower }) => 2 * nearness(upper.about, lower.about)],
  [
    'aboutEdges',
    'the same of the upper’s end and the lower’s beginning',
    ({ upper, lower }) => 2 * nearness(upper.aboutEnd, lower.aboutStart),
  ],
  ['pairOnPage', 'ln of how often the two characters stand on the page', ({ pairs }) => Math.log1p(pairs)],
  ['tripleOnPage', 'ln of how often three of them do', ({ triples }) => Math.log1p(triples)],
  ['word', 'a word of two characters stands across', ({ word }) => flag(word === 2)],
  ['longWord', 'one of three or four does', ({ word }) => flag(word > 2)],
  ['upperHungIndent', 'the upper has an indent and a hanging mark', ({ upper }) => upper.hungIndent],
  ['lowerHungIndent', 'the lower has', ({ lower }) => lower.hungIndent],
  ['hungAfterEnd', 'the same below a sentence’s end', ({ upper, lower }) => lower.hungIndent * upper.ends],
  ['hungAfterOpen', 'the same below no sentence’s end', ({ upper, lower }) => lower.hungIndent * (1 - upper.ends)],
  ['room', 'em left in the upper if the lower began there', (seen) => room(seen) / 2],
  ['hasRoom', 'the lower would have begun in it, if they were one text', (seen) => hasRoom(seen)],
  ['roomOpen', 'the same where the upper ends no sentence', (seen) => hasRoom(seen) * (1 - seen.upper.ends)],
  ['indentRoom', 'what is left is an indent', (seen) => flag(isIndent(room(seen) + 0.6)) * (1 - seen.upper.ends)],
  ['beginsCut', 'the lower begins with what only a cut text begins with', ({ lower }) => flag(beginsCut(lower.text))],
  ['quotes', 'the lower begins with a quotation', ({ lower }) => flag(/^[“"「『]/.test(lower.text))],
  ['upperClauses', 'the upper has a clause', ({ upper }) => upper.clauses],
  ['lowerClauses', 'the lower has one', ({ lower }) => lower.clauses],
  [
    'numbers',
    'a number goes on',
    ({ upper, lower }) => flag(/[0-9０-９]$/.test(upper.text) && /^[0-9０-９年月日时万亿%个]/.test(lower.text)),
  ],
];

/** The closing mark of the first mark of the text, where that opens something. */
function openedFirst(text: string): string | null {
  const [mark] = /[“‘（(《「『【”’）)》」』】]/.exec(text) ?? [];
  return mark === undefined ? null : awaited(mark);
}
