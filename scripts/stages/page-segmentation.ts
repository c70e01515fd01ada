/**
 * Cuts the page's lines into blocks, a headline's line or a paragraph or a part of one, and closes up hard wraps.
 *
 *     百年大计,教育为本;天元发 展,教育先行。   →   百年大计,教育为本;天元发展,教育先行。 in two printed lines
 *
 * Printed lines become one block where the next goes on with the line, as `reading/lines/line-model` judges; where an engine
 * joined lines of two columns, they are taken apart: 为加强政 | 专区操作流程和相关事宜,并发放洪 | 务公开质量 are three
 * blocks, `torn`. It does not put lines in another order, nor join what stands apart: whether two blocks are one paragraph
 * is decided for the page as a whole.
 */
import { type LineJudge, learnedLines } from '../reading/lines/line-model.ts';
import { type LineClues, type LinePage, linePage } from '../reading/lines/line-page.ts';
import { type PrintedLine, printedLines } from '../reading/lines/printed-lines.ts';
import { emWidth, median } from '../reading/measure.ts';
import { gluesOf, rejoin } from '../reading/rejoin.ts';
import { endingOf, firstUnopened, hasClauses, lastUnclosed } from '../reading/sentence.ts';
import type { Block, Line } from '../stage.ts';
import type { Strand } from '../strand.ts';
import { thresholds } from '../thresholds.ts';

export function pageSegmentation(lines: readonly Line[], clues: LineClues, judge: LineJudge = learnedLines()): Block[] {
  const page = linePage(printedLines(lines), clues);
  const nats = page.lines.map((_, index) => (mayGoOn(page, index) ? judge(page, index) : never));
  const tears = nats.map((own, index) => own <= thresholds.tornLineMax && isTear(page, index) && !isOne(page, index));
  const torn = tornLines(page, tears);
  const goesOn = nats.map((own, index) => isOne(page, index) || own > nextLineMin(page, index, tears, torn));
  const blocks: Block[] = [];
  let group: PrintedLine[] = [];
  let above = never;
  for (const [index, line] of page.lines.entries()) {
    group.push(line);
    if (goesOn[index]) continue;
    blocks.push({ ...blockOf(group, blocks.length, torn.has(line.line)), ...(above > never ? { above } : {}) });
    above = nats[index] ?? never;
    group = [];
  }
  return blocks;
}

/** Can the next line be of the same paragraph at all? Wide lines are whole paragraphs, marked ones are whole headings. */
export function mayGoOn(page: LinePage, index: number): boolean {
  const { lines, apart } = page;
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return false;
  if (next.inside) return true;
  const isPlain = line.line.mark.type === 'none' && next.line.mark.type === 'none';
  const isNear = next.line.gap === 0 || (apart[index] === true && apart[index + 1] === true);
  const isNarrow = Math.max(line.width, next.width) <= thresholds.columnMeasureMax;
  return isPlain && isNear && isNarrow && isAmongProse(lines, index) && !isVerse(lines, index) && !isLabel(page, index);
}

/** Em by which a label is narrower than the paragraph's last line above it. */
const labelNarrower = 8;

/** Is the next line too short for a paragraph's line, and none's last: 公告 below …排查隐患37处。? */
function isLabel({ lines, endings }: LinePage, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || endings[index] !== 'sentence' || endings[index + 1] !== 'open') return false;
  return next.width < line.width - labelNarrower;
}

/** Lines on either side in which a poem is known, and how many it has at least. */
const verses = { near: 8, min: 4 };

/** Lines one below the other, of uneven width and without a full stop: the printed lines of prose are of one width. */
function isVerse(lines: LinePage['lines'], index: number): boolean {
  const isNarrow = (at: number) => (lines[at]?.width ?? 0) <= thresholds.columnMeasureMax;
  const isBelow = (at: number) =>
    lines[at]?.line.gap === 0 && lines[at]?.inside === false && isNarrow(at) && isNarrow(at - 1);
  let from = index;
  while (from > Math.max(0, index - verses.near) && isBelow(from)) from -= 1;
  let to = index + 1;
  while (to < index + verses.near && isBelow(to)) to += 1;
  const run = lines.slice(from, to);
  if (run.length < verses.min || run.some(({ strand }) => /[。；;]/.test(strand.text))) return false;
  const widest = Math.max(...run.map(({ width }) => width));
  const full = run.filter(({ width }) => width > widest - thresholds.columnRaggednessMax);
  return full.length < run.length / 2;
}

/** Four lines without a clause are a list, a grid of slogans, a head. */
function isAmongProse(lines: LinePage['lines'], index: number): boolean {
  return [-1, 0, 1, 2].some((step) => {
    const text = lines[index + step]?.strand.text ?? '';
    return hasClauses(text) || endingOf(text) === 'sentence';
  });
}

const never = Number.NEGATIVE_INFINITY;

/** A marked heading is one, whatever blanks it holds; so are names in brackets, （记者 舒望）, and a dateline with its text. */
function isOne({ lines }: LinePage, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next?.inside) return false;
  if (next.line.mark.type !== 'none' || !line.breaks || isPhotographer(next)) return true;
  const waiting = lastUnclosed(line.strand.text);
  return (waiting === '）' || waiting === ')') && firstUnopened(next.strand.text) === waiting;
}

/** `…讲述红色故事。 | 记者费荻槐 摄`: the blank before who took the picture is no line's end. */
function isPhotographer({ strand, width }: PrintedLine): boolean {
  return width <= photographerMax && /^[\p{Script=Han}·\s/／：:]+摄影?[)）]?$/u.test(strand.text);
}
const photographerMax = 20;

/** Does the line break off in mid-sentence? A head does not: it has no clause. */
function isTear({ lines, endings }: LinePage, index: number): boolean {
  const inProse = lines[index + 1]?.inside === true || hasClauses(lines[index]?.strand.text ?? '');
  return inProse && endings[index] !== 'sentence';
}

/** Lines on either side in which two that break off tell of woven columns: there a weak link is none. */
const near = 3;

function nextLineMin(
  { lines }: LinePage,
  index: number,
  tears: readonly boolean[],
  torn: ReadonlySet<Line | undefined>,
): number {
  const from = Math.max(0, index - near);
  const isWoven = lines[index + 1]?.inside
    ? torn.has(lines[index]?.line)
    : tears.slice(from, index + near + 1).filter((tear, i) => tear && !lines[from + i + 1]?.inside).length > 1;
  return isWoven ? thresholds.wovenLineMin : thresholds.nextLineMin;
}

/** Source lines in which an engine joined printed lines of two columns: some break off. */
function tornLines({ lines }: LinePage, tears: readonly boolean[]): Set<Line | undefined> {
  const counts = new Map<Line, { rows: number; tears: number }>();
  for (const [index, { line }] of lines.entries()) {
    const own = counts.get(line) ?? { rows: 0, tears: 0 };
    own.rows += 1;
    if (tears[index] && lines[index + 1]?.inside) own.tears += 1;
    counts.set(line, own);
  }
  return new Set([...counts].flatMap(([line, own]) => (own.tears > (own.rows > 3 ? 1 : 0) ? [line] : [])));
}

function blockOf(group: readonly PrintedLine[], id: number, torn: boolean): Block {
  const starts: number[] = [];
  let offset = 0;
  const rows: Strand[] = group.map((line) => line.strand);
  const glues = gluesOf(rows.map((row) => row.text));
  for (const [index, row] of rows.entries()) {
    offset += glues[index]?.length ?? 0;
    starts.push(offset);
    offset += row.text.length;
  }
  const [first] = group;
  const full = rows.slice(0, -1).map((row) => emWidth(row.text));
  return {
    id,
    strand: rejoin(rows),
    rows: starts,
    measure: full.length > 0 ? median(full) : 0,
    mark: first?.line.mark ?? { type: 'none' },
    gap: first && !first.inside ? first.line.gap : 0,
    indent: first && !first.inside ? first.line.indent : 0,
    ...(torn ? { torn } : {}),
  };
}
