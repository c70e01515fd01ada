import { interrupted } from '../arrangements.ts';
import { halfWidth, straightQuotes } from '../half-width.ts';
import { unreliableMarks } from '../marks.ts';
import { loseLastLines } from '../mishaps.ts';
import type { Random } from '../random.ts';
import { displaced, lineByLine } from '../scrambling.ts';
import type { Style } from '../style.ts';
import { type Block, inColumns, type SetStory, whole } from '../typesetting.ts';
import { someColumns } from './columns.ts';
import { withVerticalHeadline } from './headlines.ts';

/**
 * An OCR engine at its worst: the page's blocks with hard wraps, short last lines lost, and two stories read in turns, one
 * of which it saw line by line, some of its lines in a wrong order and its headline far from it.
 */
export const mixedOcr: Style = {
  name: 'mixed-ocr',
  captionsStay: true,
  stories: [3, 7],
  print: (text) => straightQuotes(halfWidth(text)),
  measure: someColumns,
  mishap: (stories, random) => stories.map((set) => loseLastLines(set, random, 0.15)),
  arrange: (stories, random) => {
    const [host, guest, next, ...rest] = stories.toSorted((a, b) => linesOf(b) - linesOf(a));
    if (!host || !guest) return stories.flatMap(whole);
    const isLate = random.chance(0.5);
    const between = next ? (random.chance(0.4) ? withVerticalHeadline(next, random) : whole(next)) : [];
    return [
      ...inTurn(host, isLate ? { ...guest, head: [] } : guest, random),
      ...between,
      ...(isLate ? guest.head : []),
      ...interrupted(random.shuffle(rest), random),
    ];
  },
  rendering: (random) => ({ lines: 'spaced', mark: unreliableMarks(random) }),
};

/** The columns of both in turn, the guest's line by line. */
function inTurn(host: SetStory, guest: SetStory, random: Random): Block[] {
  const columns = random.int(3, 5);
  const left = inColumns(host, columns, random);
  const right = inColumns(guest, columns, random);
  const isDisplaced = random.chance(0.6);
  const turns = Math.max(left.columns.length, right.columns.length);
  const blocks = Array.from({ length: turns }, (_, turn) => {
    const lines = right.columns[turn] ?? [];
    return [
      ...(left.columns[turn] ?? []),
      ...(turn === 0 ? right.head : []),
      ...(isDisplaced && lines.length > 0 ? displaced(lines, random) : lineByLine(lines)),
    ];
  });
  return [...left.head, ...blocks.flat(), ...left.tail, ...right.tail];
}

function linesOf({ columns }: SetStory): number {
  return columns.flat().reduce((sum, block) => sum + block.lines.length, 0);
}
