/** What is seen of two printed lines when it is asked whether one stands below the other in one column of one story. */
import { thresholds } from '../../thresholds.ts';
import { type Column, flag } from '../columns.ts';
import { beginsCut, firstUnopened, hasClauses, lastUnclosed } from '../sentence.ts';
import type { LinePage } from './line-page.ts';

/** `upper` and `lower` are the lines' indices; `together` is nats of continuity from one to the other. */
export type Succession = {
  page: LinePage;
  upper: number;
  lower: number;
  above: string;
  below: string;
  together: number;
};

/** Characters beside a cut that are looked at; nats beyond which they say no more. */
const edge = 12;
const togetherMax = 8;

export function successionSeen(page: LinePage, upper: number, lower: number): Succession {
  const above = page.lines[upper]?.strand.text ?? '';
  const below = page.lines[lower]?.strand.text ?? '';
  const nats = page.clues.continuity(above.slice(-edge), below.slice(0, edge));
  return { page, upper, lower, above, below, together: clamped(nats, togetherMax) };
}

const clamped = (value: number, most: number) => Math.max(-most, Math.min(most, value));
const logit = (chance: number) => clamped(Math.log(chance / (1 - chance)), 6) / 2;

/** Em, blanks before the line included. */
function widthAt({ page }: Succession, at: number): number {
  const line = page.lines[at];
  return line ? line.width + (line.inside ? 0 : line.line.indent) : 0;
}

/** Em by which a line is short of the column that most lines near it share. */
function deficit(seen: Succession, at: number): number {
  const column = seen.page.columns[at] ?? 0;
  return column > 0 ? clamped(column - widthAt(seen, at), 10) : 0;
}

const isFull = (em: number) => Math.abs(em) < thresholds.indentMin;
const isIndent = (em: number) => em >= thresholds.indentMin && em < thresholds.indentMax;
const isShort = (em: number) => em >= thresholds.shortLineMin;
const indentAt = ({ page }: Succession, at: number) => {
  const line = page.lines[at];
  return flag(line !== undefined && !line.inside && line.line.indent >= 1);
};
const gapAt = ({ page }: Succession, at: number) => {
  const line = page.lines[at];
  return line && !line.inside ? Math.min(3, line.line.gap) : 0;
};
const ends = ({ page }: Succession, at: number) => flag(page.endings[at] === 'sentence');
const step = (seen: Succession) => widthAt(seen, seen.lower) - widthAt(seen, seen.upper);
const middle = ({ page, below }: Succession) => logit(page.clues.startsMidSentence(below.slice(0, 40)));
const isLowerIndent = (seen: Succession) => flag(isIndent(deficit(seen, seen.lower)) || indentAt(seen, seen.lower) > 0);

export const successionColumns: readonly Column<Succession>[] = [
  ['together', 'nats of continuity', ({ together }) => together / 3],
  ['strange', 'the same where it is below 0', ({ together }) => Math.min(0, together) / 3],
  [
    'togetherOpen',
    'the same where the upper line ends no sentence',
    (seen) => (seen.together / 3) * (1 - ends(seen, seen.upper)),
  ],
  ['endsOpen', 'the upper ends in mid-sentence', ({ page, above }) => logit(page.clues.endsOpen(above.slice(-40)))],
  ['startsMid', 'the lower begins in mid-sentence', middle],
  ['midAfterSentence', 'the same below a sentence’s end', (seen) => middle(seen) * ends(seen, seen.upper)],
  ['upperSentence', 'the upper ends a sentence', (seen) => ends(seen, seen.upper)],
  ['upperPause', 'the upper ends in a comma', ({ page, upper }) => flag(page.endings[upper] === 'pause')],
  ['upperColon', 'the upper ends in a colon', ({ above }) => flag(/[：:]$/.test(above))],
  ['lowerSentence', 'the lower ends a sentence', (seen) => ends(seen, seen.lower)],
  ['upperDeficit', 'em by which the upper is short', (seen) => deficit(seen, seen.upper) / 4],
  ['upperFull', 'it is full', (seen) => flag(isFull(deficit(seen, seen.upper)))],
  ['upperShort', 'it is short', (seen) => flag(isShort(deficit(seen, seen.upper)))],
  [
    'upperShortEnd',
    'it is short and ends a sentence',
    (seen) => flag(isShort(deficit(seen, seen.upper))) * ends(seen, seen.upper),
  ],
  [
    'upperFullEnd',
    'it is full and ends a sentence',
    (seen) => flag(isFull(deficit(seen, seen.upper))) * ends(seen, seen.upper),
  ],
  [
    'upperShortOpen',
    'it is short and ends none',
    (seen) => flag(isShort(deficit(seen, seen.upper))) * (1 - ends(seen, seen.upper)),
  ],
  ['upperIndent', 'it is short by an indent', (seen) => flag(isIndent(deficit(seen, seen.upper)))],
  ['lowerDeficit', 'em by which the lower is short', (seen) => deficit(seen, seen.lower) / 4],
  ['lowerFull', 'it is full', (seen) => flag(isFull(deficit(seen, seen.lower)))],
  ['lowerShort', 'it is short', (seen) => flag(isShort(deficit(seen, seen.lower)))],
  [
    'lowerShortOpen',
    'it is short and ends no sentence',
    (seen) => flag(isShort(deficit(seen, seen.lower))) * (1 - ends(seen, seen.lower)),
  ],
  ['lowerIndent', 'it is indented, or short by an indent', isLowerIndent],
  ['indentAfterEnd', 'that below a sentence’s end', (seen) => isLowerIndent(seen) * ends(seen, seen.upper)],
  ['indentAfterOpen', 'that below no sentence’s end', (seen) => isLowerIndent(seen) * (1 - ends(seen, seen.upper))],
  [
    'fullAfterEnd',
    'a full line below a sentence’s short end',
    (seen) => flag(isFull(deficit(seen, seen.lower)) && isShort(deficit(seen, seen.upper))) * ends(seen, seen.upper),
  ],
  ['wider', 'em by which the lower is wider', (seen) => clamped(step(seen), 8) / 4],
  ['alike', 'the lines are as wide', (seen) => flag(Math.abs(step(seen)) <= 0.6)],
  ['nearlyAlike', 'they are nearly as wide', (seen) => flag(Math.abs(step(seen)) <= thresholds.columnRaggednessMax)],
  ['widerByIndent', 'the lower is wider by an indent', (seen) => flag(isIndent(step(seen)))],
  [
    'muchWider',
    'the lower is much wider, and the upper ends no sentence',
    (seen) => flag(step(seen) > thresholds.indentMax) * (1 - ends(seen, seen.upper)),
  ],
  ['upperColumn', 'the upper’s column, in lines of 20 em', ({ page, upper }) => (page.columns[upper] ?? 0) / 20],
  ['upperAlone', 'few lines near the upper are as wide', ({ page, upper }) => flag((page.company[upper] ?? 0) < 4)],
  ['lowerAlone', 'few lines near the lower are', ({ page, lower }) => flag((page.company[lower] ?? 0) < 4)],
  ['upperIndented', 'the upper is indented', (seen) => indentAt(seen, seen.upper)],
  ['lowerIndented', 'the lower is', (seen) => indentAt(seen, seen.lower)],
  ['pageIndented', 'share of the page’s lines that are', ({ page }) => Math.min(0.3, page.indented) * 4],
  [
    'flushOnIndented',
    'the lower is flush on such a page',
    (seen) => (1 - indentAt(seen, seen.lower)) * Math.min(0.2, seen.page.indented) * 5,
  ],
  [
    'flushAfterEnd',
    'the same below a sentence’s end',
    (seen) => (1 - indentAt(seen, seen.lower)) * Math.min(0.2, seen.page.indented) * 5 * ends(seen, seen.upper),
  ],
  ['gap', 'blank lines above the lower', (seen) => gapAt(seen, seen.lower)],
  [
    'gapInDense',
    'the same where few lines have any',
    (seen) => gapAt(seen, seen.lower) * (1 - Math.min(1, 2 * seen.page.parted)),
  ],
  ['pageParted', 'share of the page’s lines that have some', ({ page }) => page.parted],
  [
    'bracketsMeet',
    'the lower closes what waits',
    (seen) => flag(waits(seen) !== null && waits(seen) === firstUnopened(seen.below)),
  ],
  [
    'bracketsClash',
    'the lower closes what is not open',
    (seen) =>
      flag(waits(seen) !== null && firstUnopened(seen.below) !== null && waits(seen) !== firstUnopened(seen.below)),
  ],
  ['waits', 'a bracket or a quotation is open', (seen) => flag(waits(seen) !== null)],
  ['unopened', 'the lower closes one', ({ below }) => flag(firstUnopened(below) !== null)],
  ['beginsCut', 'the lower begins with what only a cut text begins with', ({ below }) => flag(beginsCut(below))],
  ['quotes', 'the lower begins with a quotation', ({ below }) => flag(/^[“"「『]/.test(below))],
  ['upperClauses', 'the upper has a clause', ({ above }) => flag(hasClauses(above))],
  ['lowerClauses', 'the lower has one', ({ below }) => flag(hasClauses(below))],
  [
    'numbers',
    'a number goes on',
    ({ above, below }) => flag(/[0-9０-９]$/.test(above) && /^[0-9０-９年月日时万亿%个]/.test(below)),
  ],
];

function waits({ above }: Succession): string | null {
  return lastUnclosed(above);
}
