/**
 * Cuts the page's lines into blocks, a headline's line or a paragraph or a part of one, and closes up hard wraps.
 *
 *     百年大计,教育为本;天元发 展,教育先行。   →   百年大计,教育为本;天元发展,教育先行。 in two printed lines
 *
 * Printed lines without blank lines between them become one block where they fill a column. It does not join what blank
 * lines part: whether two blocks are one paragraph is decided for the page as a whole.
 */
import { emWidth, isChinese, median } from '../reading/measure.ts';
import { between, rejoin } from '../reading/rejoin.ts';
import { endingOf, hasClauses } from '../reading/sentence.ts';
import type { Block, Line } from '../stage.ts';
import { emptyStrand, isBlank, type Strand, slice, trim } from '../strand.ts';
import { thresholds } from '../thresholds.ts';

/** Nats that the right text goes on with the left in mid-sentence; see `language/join-model`. */
type JoinScore = (left: string, right: string) => number;

export function pageSegmentation(lines: readonly Line[], joinScore: JoinScore): Block[] {
  const blocks: Block[] = [];
  const apart = standApart(lines);
  const wrapped = isWrapped(lines);
  for (const run of unbrokenRuns(lines, apart))
    for (const group of paragraphsOf(run, joinScore)) {
      const first = group[0];
      if (!first) continue;
      const rows =
        group.length > 1
          ? group.map((line) => line.strand)
          : wrappedRows(first.strand, wrapped && first.mark.type === 'none');
      for (const [part, paragraph] of atShortLines(rows).entries())
        blocks.push({
          ...blockOf(paragraph, blocks.length),
          mark: first.mark,
          gap: part === 0 ? first.gap : 0,
          indent: part === 0 ? first.indent : 0,
        });
    }
  return blocks;
}

/** A printed line that ends its sentence well short of the column ends the paragraph, whatever the engine put behind it. */
function atShortLines(rows: readonly Strand[]): Strand[][] {
  const measure = median(rows.slice(0, -1).map((row) => emWidth(row.text)));
  const paragraphs: Strand[][] = [[]];
  for (const [index, row] of rows.entries()) {
    paragraphs.at(-1)?.push(row);
    const isShort = emWidth(row.text) < measure - thresholds.shortLineMin;
    const next = rows[index + 1];
    const isFollowedByIndent = next !== undefined && emWidth(next.text) < measure - thresholds.indentMin;
    if (isShort && isFollowedByIndent && rows.length > 2 && endingOf(row.text) === 'sentence') paragraphs.push([]);
  }
  return paragraphs;
}

function blockOf(rows: readonly Strand[], id: number): Pick<Block, 'id' | 'strand' | 'rows' | 'measure'> {
  const starts: number[] = [];
  let offset = 0;
  let before = '';
  for (const row of rows) {
    if (before !== '') offset += between(before, row.text).length;
    starts.push(offset);
    offset += row.text.length;
    before = row.text;
  }
  const full = rows.slice(0, -1).map((row) => emWidth(row.text));
  return { id, strand: rejoin(rows), rows: starts, measure: full.length > 0 ? median(full) : 0 };
}

/** Do most long lines of the page hold blanks at their printed line ends? */
function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(
    (line) => line.mark.type === 'none' && line.strand.text.length > thresholds.columnMeasureMax,
  );
  const blanked = long.filter((line) => /^\S{5,60}\s\S{5,60}\s\S/.test(line.strand.text.slice(0, 200)));
  return long.length >= 3 && blanked.length / long.length >= thresholds.wrappedShareMin;
}

/** Lines between which no blank line and no Markdown mark stands. */
function unbrokenRuns(lines: readonly Line[], apart: boolean): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (run.length > 0 && ((line.gap > 0 && !apart) || line.mark.type !== 'none' || run.at(-1)?.mark.type !== 'none')) {
      runs.push(run);
      run = [];
    }
    run.push(line);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Does every printed line of the page stand on a line of its own, blank lines between all of them? */
function standApart(lines: readonly Line[]): boolean {
  const plain = lines.filter((line) => line.mark.type === 'none');
  if (plain.length < thresholds.apartLinesMin) return false;
  const narrow = plain.filter((line) => emWidth(line.strand.text.slice(0, 100)) <= thresholds.columnMeasureMax / 1.5);
  const parted = plain.filter((line) => line.gap > 0);
  const open = plain.filter((line) => endingOf(line.strand.text) !== 'sentence');
  return (
    narrow.length >= plain.length * thresholds.apartShareMin &&
    parted.length >= plain.length * thresholds.apartShareMin &&
    open.length >= plain.length * 0.5
  );
}

/** The run's lines, those of one paragraph together. */
function paragraphsOf(run: readonly Line[], joinScore: JoinScore): Line[][] {
  const whole = columnMeasure(run);
  if (whole === 0) return run.map((line) => [line]);
  const groups: Line[][] = [];
  for (const [index, line] of run.entries()) {
    const before = run[index - 1];
    const group = groups.at(-1);
    const near = run.length > thresholds.nearLines ? run.slice(Math.max(0, index - 6), index + 7) : run;
    const measure = near.length < run.length ? columnMeasure(near) || whole : whole;
    const isNextItem = circled.test(line.strand.text) && circled.test(group?.[0]?.strand.text ?? '');
    const goesOn = before && !isNextItem && isSameParagraph(before, line, measure, group?.length === 1, joinScore);
    if (group && goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Captions of a list: ①, and ② below it. */
const circled = /^[①-⑳]/u;

/** A line that begins with a newsroom and a role is a byline, however wide. */
const bylineStart = /^(?:[□■◇◆●○▲]\s*)?[^，。（(]{0,14}(?:记者|通讯员)[：:／/\s]/;

/** @param isFirst the line before is its paragraph's first: its indent may have been lost */
function isSameParagraph(before: Line, line: Line, measure: number, isFirst: boolean, joinScore: JoinScore): boolean {
  const { columnRaggednessMax: ragged } = thresholds;
  const width = emWidth(before.strand.text) + before.indent;
  if (width > measure + ragged + 1) return false;
  const isFull = width >= measure - ragged;
  const ending = endingOf(before.strand.text);
  if (line.indent >= 1 && line.indent > before.indent && ending !== 'open') return false;
  const goesOn = (): number => joinScore(before.strand.text.slice(-12), line.strand.text.slice(0, 12));
  const isOddEnd = emWidth(line.strand.text) < measure - ragged - 1 && endingOf(line.strand.text) === 'open';
  if (isOddEnd && (ending === 'sentence' || goesOn() < thresholds.oddEndScoreMin)) return false;
  if (isFirst && bylineStart.test(before.strand.text) && ending === 'open') return false;
  if (ending !== 'sentence') {
    const hasNoClause = isFirst && !/[，。；！？,;]/.test(before.strand.text);
    if (isFull && hasNoClause) return goesOn() > thresholds.firstLineScoreMin;
    if (isFull || (ending === 'pause' && width >= measure - 3)) return goesOn() > thresholds.nextLineScoreMin;
    const least = /[，。；,;].*[^，。；,;]$/.test(before.strand.text) ? thresholds.nextLineScoreMin : 0;
    return isFirst && width >= measure - ragged - 2 && goesOn() > least;
  }
  const next = emWidth(line.strand.text);
  const looksIndented = Math.abs(next - (measure - 2)) < 0.8;
  return isFull && !looksIndented && line.indent < 1;
}

/** The width of the column that the run's lines fill, or 0 where they fill none. */
function columnMeasure(run: readonly Line[]): number {
  if (run.length < 2) return 0;
  const widths = run.map((line) => emWidth(line.strand.text) + line.indent);
  const sorted = [...widths].sort((a, b) => a - b);
  const measure = sorted[Math.floor((sorted.length - 1) * 0.75)] ?? 0;
  if (measure < thresholds.columnMeasureMin || measure > thresholds.columnMeasureMax) return 0;
  const clauses = run.filter(
    (line) => hasClauses(line.strand.text) || endingOf(line.strand.text) === 'sentence',
  ).length;
  const full = widths.filter((width) => Math.abs(width - measure) <= thresholds.columnRaggednessMax + 2).length;
  return full / run.length >= thresholds.columnShareMin / 1.5 && clauses / run.length >= 0.3 ? measure : 0;
}

/** The printed lines within one source line, told by blanks at the column's width; the line itself where there are none. */
function wrappedRows(strand: Strand, onWrappedPage: boolean): Strand[] {
  const chunks = chunksOf(strand);
  if (chunks.length < 2 || !isProse(strand.text, onWrappedPage)) return [strand];
  const widths = chunks.map((chunk) => emWidth(chunk.text));
  const measure = Math.max(...widths.slice(0, 4000));
  if (measure > thresholds.columnMeasureMax || measure < thresholds.columnMeasureMin)
    return [rejoin(partsOfProse(strand, chunks))];
  const rows: Strand[][] = [[]];
  let width = 0;
  for (const [index, chunk] of chunks.entries()) {
    const own = widths[index] ?? 0;
    const isFull = width >= measure - thresholds.columnRaggednessMax - (rows.length === 1 ? 2 : 0);
    if (width > 0 && (isFull || width + own > measure + 0.5)) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(chunk);
    width += own;
  }
  return rows.map((parts) => {
    const row = spanning(strand, parts);
    return rejoin(parts.length > 1 ? partsOfProse(row, parts) : [row]);
  });
}

/** The stretch of the strand from the first part to the last, blanks between them included. */
function spanning(strand: Strand, parts: readonly Strand[]): Strand {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return emptyStrand;
  const from = (first.at.byteOffset - strand.at.byteOffset) / first.at.BYTES_PER_ELEMENT;
  const to = (last.at.byteOffset - strand.at.byteOffset) / last.at.BYTES_PER_ELEMENT + last.text.length;
  return slice(strand, from, to);
}

/** Blanks of unwrapped prose go, but those that part names in brackets and words of other scripts stay. */
function partsOfProse(strand: Strand, chunks: readonly Strand[]): Strand[] {
  const parts: Strand[] = [];
  let start = 0;
  for (const chunk of chunks) {
    const end = (chunk.at.byteOffset - strand.at.byteOffset) / chunk.at.BYTES_PER_ELEMENT + chunk.text.length;
    const rest = strand.text.slice(end, end + 60);
    const opened = strand.text.slice(Math.max(0, end - 60), end);
    const inBrackets = /[(（][^)）。]*$/.test(opened) && /^[^(（。]*[)）]/.test(rest);
    const betweenWords = /[a-zA-Z0-9]$/.test(opened) || /^\s+[a-zA-Z0-9]/.test(rest);
    if (inBrackets || betweenWords || /[)）]$/.test(opened)) continue;
    parts.push(trim(slice(strand, start, end)));
    start = end;
  }
  if (start < strand.text.length) parts.push(trim(slice(strand, start)));
  return parts.filter((part) => part.text !== '');
}

/** The stretches between blanks. */
function chunksOf(strand: Strand): Strand[] {
  const chunks: Strand[] = [];
  let start = -1;
  for (let i = 0; i <= strand.text.length; i += 1) {
    const blank = i === strand.text.length || isBlank(strand.text.charCodeAt(i));
    if (!blank && start < 0) start = i;
    if (blank && start >= 0) {
      chunks.push(slice(strand, start, i));
      start = -1;
    }
  }
  return chunks;
}

/** Chinese text with clauses; a headline of two parts or a list of names has none. */
function isProse(text: string, onWrappedPage: boolean): boolean {
  const head = text.slice(0, 400);
  let chinese = 0;
  for (let i = 0; i < head.length; i += 1) if (isChinese(head.charCodeAt(i))) chinese += 1;
  if (chinese < head.length * 0.4) return false;
  const clauses = head.match(/[，。；！？,;!?、]/g)?.length ?? 0;
  const clausesMin = onWrappedPage ? 1 : 2;
  return (
    (clauses >= clausesMin && text.length >= clausesMin * 10) || (text.length > 12 && endingOf(text) === 'sentence')
  );
}
