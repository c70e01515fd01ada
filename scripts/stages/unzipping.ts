/**
 * Opens blocks into which the lines of two columns were read in turn, so that their printed lines can be put together anew.
 *
 *     为加强政 / 专区操作流程和相关事宜,并发放洪 / 务公开质量   →   three blocks: the second line goes on with neither
 *
 * It does not order the lines, and leaves a block whole whose lines go on with each other.
 */
import { endingOf } from '../reading/sentence.ts';
import type { Block } from '../stage.ts';
import { slice } from '../strand.ts';
import { thresholds } from '../thresholds.ts';

export function unzipping(blocks: readonly Block[], joinScore: (left: string, right: string) => number): Block[] {
  return blocks
    .flatMap((block) => (isZipped(block, joinScore) ? rowsOf(block) : [block]))
    .map((block, id) => ({ ...block, id }));
}

/** Zipped columns show twice over: lines that do not go with the next line, and go with the one after it. */
function isZipped(block: Block, joinScore: (left: string, right: string) => number): boolean {
  if (block.rows.length < thresholds.zippedRowsMin) return false;
  const rows = block.rows.map((start, index) => block.strand.text.slice(start, block.rows[index + 1]));
  let torn = 0;
  let skipping = 0;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined || endingOf(row) === 'sentence') continue;
    const score = joinScore(row.slice(-12), next.slice(0, 12));
    if (score >= thresholds.zippedScoreMax) continue;
    torn += 1;
    const others = [rows[index + 2], rows[index + 3]].map((other) =>
      other ? joinScore(row.slice(-12), other.slice(0, 12)) : 0,
    );
    if (Math.max(...others) > score + thresholds.zippedGainMin) skipping += 1;
  }
  const share = torn / (rows.length - 1);
  return (
    (skipping >= thresholds.zippedJointsMin && share >= thresholds.zippedShareMin) || share >= thresholds.tornShareMin
  );
}

function rowsOf(block: Block): Block[] {
  return block.rows.map((start, index) => ({
    ...block,
    strand: slice(block.strand, start, block.rows[index + 1] ?? block.strand.text.length),
    rows: [0],
    gap: index === 0 ? block.gap : 0,
  }));
}
