/**
 * The printed lines of a page: source lines, and those within one source line where an engine joined them with blanks.
 *
 *     百年大计,教育为本;天元发 展,教育先行。   →   百年大计,教育为本;天元发 | 展,教育先行。
 */
import type { Line } from '../../stage.ts';
import { emptyStrand, type Strand, slice, stretches, trim } from '../../strand.ts';
import { thresholds } from '../../thresholds.ts';
import { emWidth, isChinese } from '../measure.ts';
import { rejoin } from '../rejoin.ts';
import { endingOf } from '../sentence.ts';

export type PrintedLine = {
  strand: Strand;
  /** Em. */
  width: number;
  /** The source line that it stands in. */
  line: Line;
  /** The engine joined it with the line before. */
  inside: boolean;
  /** Its place among the printed lines of its source line. */
  order: number;
  /** It can be a whole printed line: as wide as others of its source line, or the last of a sentence. */
  breaks: boolean;
};

export function printedLines(lines: readonly Line[]): PrintedLine[] {
  const wrapped = isWrapped(lines);
  return lines.flatMap((line) => {
    const rows = wrappedRows(line.strand, wrapped && line.mark.type === 'none');
    const widths = rows.map((row) => emWidth(row.text.slice(0, 400)));
    const widest = rows.length > 1 ? Math.max(...widths) : 0;
    return rows.map((strand, row): PrintedLine => {
      const width = widths[row] ?? 0;
      const isBreak = width >= widest - thresholds.rowShortMax || endingOf(strand.text) === 'sentence';
      return { strand, width, line, inside: row > 0, order: row, breaks: rows.length === 1 || isBreak };
    });
  });
}

/** Do most long lines of the page hold blanks at their printed line ends? */
function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(
    (line) => line.mark.type === 'none' && line.strand.text.length > thresholds.columnMeasureMax,
  );
  const blanked = long.filter((line) => /^\S{5,60}\s+\S{5,60}\s+\S/.test(line.strand.text.slice(0, 200)));
  return long.length >= 3 && blanked.length / long.length >= thresholds.wrappedShareMin;
}

/** The printed lines within one source line, told by blanks at the column's width; the line itself where there are none. */
function wrappedRows(strand: Strand, onWrappedPage: boolean): Strand[] {
  const chunks = stretches(strand);
  if (chunks.length < 2 || !isProse(strand.text, onWrappedPage)) return [strand];
  const widths = chunks.map((chunk) => emWidth(chunk.text));
  const measure = Math.max(...widths.slice(0, thresholds.rowsOfLineMax));
  const isColumn = measure <= thresholds.columnMeasureMax && measure >= thresholds.columnMeasureMin;
  if (!isColumn || chunks.length > thresholds.rowsOfLineMax) return [rejoin(partsOfProse(strand, chunks, strand))];
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
    return rejoin(parts.length > 1 ? partsOfProse(row, parts, strand) : [row]);
  });
}

/** The stretch of the strand from the first part to the last, blanks between them included. */
function spanning(strand: Strand, parts: readonly Strand[]): Strand {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return emptyStrand;
  return slice(strand, offsetIn(strand, first), offsetIn(strand, last) + last.text.length);
}

/** Where in the strand a slice of it begins. */
function offsetIn(strand: Strand, part: Strand): number {
  return (part.at.byteOffset - strand.at.byteOffset) / part.at.BYTES_PER_ELEMENT;
}

/** Characters of a credit in brackets. */
const bracketMax = 80;

/** Blanks of unwrapped prose go, `source` being the line that the strand is a part of, but those that part names in brackets and words of other scripts stay. */
function partsOfProse(strand: Strand, chunks: readonly Strand[], source: Strand): Strand[] {
  const parts: Strand[] = [];
  let start = 0;
  for (const chunk of chunks) {
    const end = offsetIn(strand, chunk) + chunk.text.length;
    const at = offsetIn(source, chunk) + chunk.text.length;
    const rest = source.text.slice(at, at + bracketMax);
    const opened = source.text.slice(Math.max(0, at - bracketMax), at);
    const inBrackets = /[(（][^)）。]*$/.test(opened) && /^[^(（。]*[)）]/.test(rest);
    const betweenWords = /[a-zA-Z0-9]$/.test(opened) || /^\s+[a-zA-Z0-9]/.test(rest);
    if (inBrackets || betweenWords || /[)）]$/.test(opened)) continue;
    parts.push(trim(slice(strand, start, end)));
    start = end;
  }
  if (start < strand.text.length) parts.push(trim(slice(strand, start)));
  return parts.filter((part) => part.text !== '');
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
