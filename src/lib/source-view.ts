/** The text of a printed page as runs of lines, each run given to the story that has it. */
import type { LedgerSource, Piece, PiecePart } from '../schemas/ledger.ts';

/** A stretch of one line and what became of it; `story` is null for furniture, marks and unclaimed text. */
export type SourceSegment = { text: string; story: string | null; part: PiecePart | null; index: number };

export type SourceLine = { number: number; segments: SourceSegment[] };

/** Lines one after the other of which the same stories have text; blank lines go with what surrounds them. */
export type SourceRun = { stories: (string | null)[]; lines: SourceLine[] };

/** @returns every line of the source, blank ones included, in order, numbered as in the file */
export function sourceLines(source: LedgerSource): SourceLine[] {
  const byLine = new Map<number, { from: number; to: number; piece: Piece }[]>();
  for (const piece of source.pieces) {
    const [startLine, startColumn, endLine, endColumn] = piece.span;
    for (let line = startLine; line <= endLine; line += 1) {
      const from = line === startLine ? startColumn : 0;
      const to = line === endLine ? endColumn : (source.lines[line - source.firstLine]?.length ?? 0);
      if (to > from) byLine.set(line, [...(byLine.get(line) ?? []), { from, to, piece }]);
    }
  }
  return source.lines.map((text, position) => {
    const number = source.firstLine + position;
    const claims = (byLine.get(number) ?? []).sort((a, b) => a.from - b.from);
    return { number, segments: segmentsOf(text, claims) };
  });
}

/** @returns the lines as runs, in order */
export function sourceRuns(lines: readonly SourceLine[]): SourceRun[] {
  const runs: SourceRun[] = [];
  let blanks: SourceLine[] = [];
  for (const line of lines) {
    const stories = [...new Set(line.segments.map(({ story }) => story))];
    const last = runs.at(-1);
    if (stories.length === 0) blanks.push(line);
    else if (last && last.stories.length === 1 && stories.length === 1 && last.stories[0] === stories[0]) {
      last.lines.push(...blanks, line);
      blanks = [];
    } else {
      if (blanks.length > 0) runs.push({ stories: [], lines: blanks });
      runs.push({ stories, lines: [line] });
      blanks = [];
    }
  }
  return blanks.length > 0 ? [...runs, { stories: [], lines: blanks }] : runs;
}

function segmentsOf(text: string, claims: { from: number; to: number; piece: Piece }[]): SourceSegment[] {
  const segments: SourceSegment[] = [];
  const add = (from: number, to: number, piece: Piece | null) => {
    const cut = text.slice(from, to);
    if (cut.trim() === '' && piece === null) {
      const last = segments.at(-1);
      if (last) last.text += cut;
      return;
    }
    const last = segments.at(-1);
    const story = piece?.story ?? null;
    const part = piece?.part ?? null;
    const index = piece?.index ?? 0;
    if (last && last.story === story && last.part === part && last.index === index) last.text += cut;
    else segments.push({ text: cut, story, part, index });
  };
  let column = 0;
  for (const { from, to, piece } of claims) {
    if (from > column) add(column, from, null);
    add(Math.max(from, column), to, piece);
    column = Math.max(column, to);
  }
  if (column < text.length) add(column, text.length, null);
  return segments;
}
