/**
 * A strand is text that knows where it came from: one source offset for each UTF-16 unit. All stages cut and join
 * strands, so that the places of a passage are never guessed afterwards.
 */
import type { Passage, Place } from './tree.ts';

/** `at[i]` is the page offset of `text[i]`, or -1 for a blank that joining put in. */
export type Strand = { readonly text: string; readonly at: Int32Array };

/** A page's lines and the page offset at which each starts; line ends count as one unit. */
export type Sheet = { readonly lines: readonly string[]; readonly starts: Int32Array };

/** Stands in a strand for a character that is accounted for but not written: the hyphen of a word cut at a line end. */
export const silent = '\uffff';

export const emptyStrand: Strand = { text: '', at: new Int32Array(0) };

export function sheetOf(lines: readonly string[]): Sheet {
  const starts = new Int32Array(lines.length);
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    starts[index] = offset;
    offset += line.length + 1;
  }
  return { lines, starts };
}

export function lineStrand(sheet: Sheet, index: number): Strand {
  const text = sheet.lines[index] ?? '';
  const start = sheet.starts[index] ?? 0;
  const at = new Int32Array(text.length);
  for (let i = 0; i < text.length; i += 1) at[i] = start + i;
  return { text, at };
}

export function slice(strand: Strand, from: number, to = strand.text.length): Strand {
  if (from <= 0 && to >= strand.text.length) return strand;
  return { text: strand.text.slice(from, to), at: strand.at.subarray(Math.max(0, from), Math.max(0, to)) };
}

/** Without blanks at both ends. */
export function trim(strand: Strand): Strand {
  const { text } = strand;
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return slice(strand, from, to);
}

/** One strand of several, with `glue` (a blank or nothing) between neighbours. */
/** The stretches between blanks, in order. */
export function stretches(strand: Strand): Strand[] {
  const found: Strand[] = [];
  let start = -1;
  for (let i = 0; i <= strand.text.length; i += 1) {
    const blank = i === strand.text.length || isBlank(strand.text.charCodeAt(i));
    if (!blank && start < 0) start = i;
    if (blank && start >= 0) {
      found.push(slice(strand, start, i));
      start = -1;
    }
  }
  return found;
}

export function join(strands: readonly Strand[], glue: '' | ' ' | ((left: string, right: string) => '' | ' ')): Strand {
  const first = strands[0];
  if (!first) return emptyStrand;
  if (strands.length === 1) return first;
  const texts: string[] = [];
  let length = 0;
  for (const [index, strand] of strands.entries()) {
    const before = strands[index - 1]?.text ?? '';
    const blank = index === 0 ? '' : typeof glue === 'string' ? glue : glue(before, strand.text);
    texts.push(blank, strand.text);
    length += blank.length + strand.text.length;
  }
  const at = new Int32Array(length).fill(-1);
  let offset = 0;
  for (const [index, strand] of strands.entries()) {
    offset += texts[index * 2]?.length ?? 0;
    at.set(strand.at, offset);
    offset += strand.text.length;
  }
  return { text: texts.join(''), at };
}

/** Keeps the units for which `keep` says so. */
export function filter(strand: Strand, keep: (index: number) => boolean): Strand {
  const kept: number[] = [];
  for (let i = 0; i < strand.text.length; i += 1) if (keep(i)) kept.push(i);
  if (kept.length === strand.text.length) return strand;
  const at = new Int32Array(kept.length);
  const units: string[] = [];
  for (const [to, from] of kept.entries()) {
    at[to] = strand.at[from] ?? -1;
    units.push(strand.text.charAt(from));
  }
  return { text: units.join(''), at };
}

/** Replaces single units by single units. */
export function rewrite(strand: Strand, text: string): Strand {
  return { text, at: strand.at };
}

/** The places of a strand: one for each unbroken stretch of a source line that was written alike. */
export function placesOf(sheet: Sheet, strand: Strand): Place[] {
  const places: Place[] = [];
  const { at, text } = strand;
  let line = 0;
  let i = 0;
  while (i < at.length) {
    const offset = at[i] ?? -1;
    if (offset < 0) {
      i += 1;
      continue;
    }
    line = lineAt(sheet, offset, line);
    const start = sheet.starts[line] ?? 0;
    const source = sheet.lines[line] ?? '';
    const column = offset - start;
    const same = source.charCodeAt(column) === text.charCodeAt(i);
    let end = i + 1;
    while (
      end < at.length &&
      at[end] === offset + (end - i) &&
      column + (end - i) < source.length &&
      (source.charCodeAt(column + (end - i)) === text.charCodeAt(end)) === same
    )
      end += 1;
    const span: Place['span'] = [line + 1, column, line + 1, column + (end - i)];
    places.push(same ? { span } : { span, written: text.slice(i, end).replaceAll(silent, '') });
    i = end;
  }
  return places;
}

/** Trimmed, without silent characters, with its places. */
export function passageOf(sheet: Sheet, strand: Strand): Passage {
  const trimmed = trim(strand);
  return { text: trimmed.text.replaceAll(silent, ''), places: placesOf(sheet, trimmed) };
}

/** The line's index of a page offset; `near` is a guess that is often right. */
export function lineAt(sheet: Sheet, offset: number, near = 0): number {
  const { starts } = sheet;
  const within = (line: number) =>
    offset >= (starts[line] ?? 0) && offset < (starts[line + 1] ?? Number.POSITIVE_INFINITY);
  if (within(near)) return near;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** White space as `\s` has it. */
export function isBlank(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}
