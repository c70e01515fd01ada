/**
 * Opens blocks into which the lines of two columns were read in turn, so that their printed lines can be put together anew.
 *
 *     为加强政 / 专区操作流程和相关事宜,并发放洪 / 务公开质量   →   three blocks: the second line goes on with neither
 *
 * It does not order the lines, and leaves a block whole whose lines go on with each other.
 */
import { emWidth } from '../reading/measure.ts';
import { endingOf } from '../reading/sentence.ts';
import type { Block } from '../stage.ts';
import { slice } from '../strand.ts';
import { thresholds } from '../thresholds.ts';

type Score = (left: string, right: string) => number;

export function unzipping(blocks: readonly Block[], joinScore: Score, continuity: Score): Block[] {
  const tears = blocks.map((block) => tearsOf(block, joinScore));
  const zipped = tears.map((tear) => isZipped(tear));
  const besideZipped = (index: number) => [-2, -1, 1, 2].some((step) => zipped[index + step]);
  return blocks
    .flatMap((block, index) => {
      const tear = tears[index];
      const isOpened =
        zipped[index] ||
        (tear && tear.share >= thresholds.zippedShareMin && besideZipped(index)) ||
        isTornAmongLines(blocks, index, continuity);
      return isOpened ? rowsOf(block, block.rows.length <= 3) : [block];
    })
    .map((block, id) => ({ ...block, id }));
}

/** `share`: of lines that do not go on with the next; `skipping`: of those, how many go on with one after it. */
type Tears = { share: number; skipping: number };

function tearsOf(block: Block, joinScore: Score): Tears | null {
  if (block.rows.length < thresholds.zippedRowsMin || block.rows.length > thresholds.zippedRowsMax) return null;
  const rows = block.rows.map((start, index) => block.strand.text.slice(start, block.rows[index + 1]));
  let torn = 0;
  let skipping = 0;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined || endingOf(row) === 'sentence') continue;
    const score = joinScore(row.slice(-12), next.slice(0, 12));
    if (score >= thresholds.zippedScoreMax) continue;
    torn += 1;
    const later = [rows[index + 2], rows[index + 3]].map((other) =>
      other ? joinScore(row.slice(-12), other.slice(0, 12)) : 0,
    );
    if (Math.max(...later) > score + thresholds.zippedGainMin) skipping += 1;
  }
  return { share: torn / (rows.length - 1), skipping };
}

function isZipped(tear: Tears | null): boolean {
  if (!tear) return false;
  return (
    (tear.skipping >= thresholds.zippedJointsMin && tear.share >= thresholds.zippedShareMin) ||
    tear.share >= thresholds.tornShareMin
  );
}

/** A line of each of two columns in one block, among single lines: 此次共设立3个办 保。 */
function isTornAmongLines(blocks: readonly Block[], index: number, continuity: Score): boolean {
  const block = blocks[index];
  const second = block?.rows[1];
  if (!block || second === undefined || block.rows.length > 3) return false;
  const width = emWidth(block.strand.text.slice(0, second));
  const near = [-4, -3, -2, -1, 1, 2, 3, 4].flatMap((step) => blocks[index + step] ?? []);
  const lines = near.filter(
    (other) => other.rows.length === 1 && Math.abs(emWidth(other.strand.text) - width) < thresholds.lineWidthsDiffer,
  );
  const left = block.strand.text.slice(0, second);
  if (lines.length < 3 || endingOf(left) === 'sentence') return false;
  return continuity(left.slice(-12), block.strand.text.slice(second, second + 12)) < 0;
}

/** @param apart the lines are of different columns, one after the other: a gap parts them */
function rowsOf(block: Block, apart: boolean): Block[] {
  return block.rows.map((start, index) => ({
    ...block,
    strand: slice(block.strand, start, block.rows[index + 1] ?? block.strand.text.length),
    rows: [0],
    gap: index === 0 ? block.gap : apart ? 1 : 0,
    torn: true,
  }));
}
