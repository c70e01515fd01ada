/**
 * Puts a headline that was set vertically, and so arrives one or a few characters a line, on one line again.
 *
 *     娄 / 底 / 市 / 纪 / 委 / 监 / 委   →   娄底市纪委监委
 *
 * It does not put characters in another order, and leaves short labels that stand alone as they are.
 */
import { emWidth } from '../reading/measure.ts';
import { rejoin } from '../reading/rejoin.ts';
import type { Block } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

export function verticalHeadline(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let run: Block[] = [];
  const flush = () => {
    const first = run[0];
    if (first && run.length >= thresholds.verticalLinesMin)
      result.push({ ...first, strand: rejoin(run.map((block) => block.strand)), rows: [0], measure: 0 });
    else result.push(...run);
    run = [];
  };
  for (const block of blocks) {
    if (isSliver(block)) run.push(block);
    else {
      flush();
      result.push(block);
    }
  }
  flush();
  return result.map((block, id) => ({ ...block, id }));
}

/** One or two characters, as a vertical line's crosscut gives. */
function isSliver(block: Block): boolean {
  const { text } = block.strand;
  return block.mark.type !== 'item' && emWidth(text) <= thresholds.verticalWidthMax && !/^[\d①-⑳]+$/.test(text);
}
