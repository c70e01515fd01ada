/**
 * Columns read straight across: each line holds a half-line of the left column, a blank, and one of the right column.
 *
 *     室，却有一座博物馆，在楼梯 菜市场将于5月8日迁入磨坊路新址。昨   →   室，却有一座博物馆，在楼梯 | 菜市场将于…
 */
import { emWidth } from '../measure.ts';

/** Where a line is cut: before `left` ends and after `right` begins; a line of one column only has no cut. */
export type HalfCut = { left: number; right: number } | null;

/** Em: narrower is no column; by how much full lines fall short of it or hang out of it; a paragraph's indent. */
const columnMin = 6;
const squeezed = 1.1;
const hanging = 1.6;
const indent = 2;
/** Share of the lines whose cut must be at the columns' width. */
const cutShareMin = 0.55;

/** @param texts neighbouring lines; @returns a cut for each line, or null where they are not two columns. */
export function halfCuts(texts: readonly string[]): HalfCut[] | null {
  const blanks = texts.map((text) => blanksOf(text));
  const left = commonWidth(
    blanks.flat().map((blank) => blank.leftWidth),
    texts.length,
  );
  if (left === null) return null;
  const atLeft = blanks.map((all) => all.find((blank) => isFull(blank.leftWidth, left)) ?? null);
  const right = commonWidth(
    atLeft.flatMap((blank) => (blank ? [blank.rightWidth] : [])),
    texts.length * cutShareMin,
  );
  if (right === null) return null;
  const cuts = blanks.map((all): HalfCut => {
    const exact = all.find(
      (blank) => fits(blank.leftWidth, left) && (fits(blank.rightWidth, right) || blank.rightWidth < right),
    );
    const lastLine = all.find(
      (blank) =>
        blank.leftWidth < left &&
        (blank.endsSentence ? fits(blank.rightWidth, right) : isFull(blank.rightWidth, right)),
    );
    const cut = exact ?? lastLine ?? null;
    return cut && { left: cut.from, right: cut.to };
  });
  const cutCount = cuts.filter((cut) => cut !== null).length;
  if (cutCount < 3 || cutCount < texts.length * cutShareMin) return null;
  const halves = cuts.flatMap((cut, index) => (cut ? halvesOf(texts[index] ?? '', cut) : []));
  return halves.filter((half) => wrap.test(half)).length > halves.length * wrappedShareMax ? null : cuts;
}

/** Blanks inside half-lines are those of a hard wrap: the line is a paragraph, not two columns. */
const wrap = /\p{Script=Han}[，。、；：”]?\s+[“]?\p{Script=Han}/u;
const wrappedShareMax = 0.25;

function halvesOf(text: string, cut: { left: number; right: number }): string[] {
  return [text.slice(0, cut.left), text.slice(cut.right)];
}

function isFull(width: number, column: number): boolean {
  return width - column >= -squeezed && width - column <= hanging;
}

/** Full, or short by a paragraph's indent. */
function fits(width: number, column: number): boolean {
  return isFull(width, column) || isFull(width + indent, column);
}

type Blank = { from: number; to: number; leftWidth: number; rightWidth: number; endsSentence: boolean };

function blanksOf(text: string): Blank[] {
  return [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const leftWidth = emWidth(before);
    const rightWidth = emWidth(after);
    if (rightWidth < 1) return [];
    const endsSentence = /[。！？”’：]$/u.test(before);
    return [{ from: match.index, to: match.index + match[0].length, leftWidth, rightWidth, endsSentence }];
  });
}

/** The width that most of the lines share, or null. */
function commonWidth(widths: readonly number[], lines: number): number | null {
  let best: { width: number; count: number } | null = null;
  for (const width of widths) {
    if (width < columnMin) continue;
    const full = widths.filter((other) => isFull(other, width)).length;
    const count = widths.filter((other) => fits(other, width)).length + full / (2 * widths.length);
    if (!best || count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best && best.count >= lines * cutShareMin ? best.width : null;
}
