/**
 * Decoding: the bytes of a source become pages of lines.
 *
 * Before: `c3 f1 d3 d1 0d 0a` in GB18030. After: the line 民友, and the note that it ended in CR LF.
 *
 * Will not: drop or mend anything. What cannot be decoded is U+FFFD and reported with its byte offset; a control
 * character is shown by its sign (U+2400…) and kept in `signs`, so that the source's text can be rebuilt.
 */

import type { LineEnds, Sign } from '../../src/schemas/ledger.ts';
import { detectEncoding, type Encoding } from '../archive/encoding.ts';
import { firstUndecodable, undecodableCount } from '../archive/undecodable.ts';
import { type Problem, problem } from '../diagnostics.ts';

/** One page of a source: its lines, and where in the source the first of them begins. */
export type DecodedPage = { firstLine: number; firstColumn: number; lines: string[]; ends: LineEnds; signs: Sign[] };

export type DecodedText = {
  encoding: Encoding;
  byteOrderMark: boolean;
  pages: DecodedPage[];
  /** Non-blank characters of the whole text. */
  characters: number;
  problems: Problem[];
};

/** @returns the text; or the problem, where the bytes are in no encoding that can be read */
export function decode(bytes: Uint8Array, file: string): DecodedText | Problem {
  const found = detectEncoding(bytes);
  if ('unsupported' in found) return problem('encoding-unsupported', { file }, { encoding: found.unsupported });
  const raw = new TextDecoder(found.encoding, { ignoreBOM: true }).decode(bytes);
  const text = found.byteOrderMark ? raw.slice(1) : raw;
  const pages = toPages(text);
  const problems: Problem[] = [];
  if (found.guessed) problems.push(problem('encoding-guessed', { file }, { encoding: found.encoding }));
  problems.push(...lossProblems(bytes, text, found.encoding, file), ...characterProblems(pages, file));
  const characters = pages.reduce((sum, page) => sum + page.lines.reduce((n, line) => n + nonBlank(line), 0), 0);
  return { encoding: found.encoding, byteOrderMark: found.byteOrderMark, pages, characters, problems };
}

const lineEnd = /\r\n|\n|\r|\f/g;

/** Cuts at line ends and, as pdftotext marks pages, at form feeds. An empty piece after the last form feed is no page. */
function toPages(text: string): DecodedPage[] {
  const pages: DecodedPage[] = [];
  let page = emptyPage(1, 0);
  let line = 1;
  let column = 0;
  let from = 0;
  const close = (to: number, end: LineEnds[number][1]) => {
    page.lines.push(withSigns(text.slice(from, to), line, column, page.signs));
    const last = page.ends.at(-1);
    if (last && last[1] === end) last[0] += 1;
    else page.ends.push([1, end]);
  };
  for (const match of text.matchAll(lineEnd)) {
    const end = match[0] as LineEnds[number][1];
    close(match.index, end);
    const next = match.index + end.length;
    if (end === '\f') {
      column += next - from;
      pages.push(page);
      page = emptyPage(line, column);
    } else {
      line += 1;
      column = 0;
    }
    from = next;
  }
  if (from < text.length || pages.length === 0 || page.lines.length > 0) {
    close(text.length, '');
    pages.push(page);
  }
  return pages;
}

function emptyPage(firstLine: number, firstColumn: number): DecodedPage {
  return { firstLine, firstColumn, lines: [], ends: [], signs: [] };
}

const unprintable =
  /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Control characters by their signs and noncharacters by U+FFFD, unit for unit, so that columns stay true. */
function withSigns(text: string, line: number, column: number, signs: Sign[]): string {
  return text.replace(unprintable, (character, at: number) => {
    const code = character.codePointAt(0) ?? 0;
    signs.push([line, column + at, code]);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return '\ufffd'.repeat(character.length);
  });
}

function lossProblems(bytes: Uint8Array, text: string, encoding: Encoding, file: string): Problem[] {
  const all = text.split('\ufffd').length - 1;
  if (all === 0) return [];
  const lost = undecodableCount(bytes, encoding, all);
  const problems: Problem[] = [];
  if (lost > 0) {
    const offset = firstUndecodable(bytes, encoding);
    problems.push(
      problem('bytes-undecodable', { file, ...placeOf(text, '\ufffd') }, { encoding, offset, more: lost - 1 }),
    );
  }
  if (all > lost)
    problems.push(problem('replacement-characters', { file, ...placeOf(text, '\ufffd') }, { count: all - lost }));
  return problems;
}

function characterProblems(pages: DecodedPage[], file: string): Problem[] {
  const problems: Problem[] = [];
  const signs = pages.flatMap((page) => page.signs);
  const [first] = signs;
  if (first) {
    const where = { file, line: first[0], column: first[1] };
    problems.push(problem('control-characters', where, { count: signs.length, first: codePoint(first[2]) }));
  }
  const text = pages.map((page) => page.lines.join('\n')).join('\f');
  const privateUse = text.match(/\p{Co}/gu);
  if (privateUse?.[0]) {
    const where = { file, ...placeOf(text, privateUse[0]) };
    const details = { count: privateUse.length, first: codePoint(privateUse[0].codePointAt(0) ?? 0) };
    problems.push(problem('private-characters', where, details));
  }
  return problems;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function placeOf(text: string, character: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(character)).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)?.length ?? 0 };
}

function nonBlank(line: string): number {
  return line.replace(/\s+/g, '').length;
}
