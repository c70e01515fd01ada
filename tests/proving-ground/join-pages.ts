/** Pages as the link model learns them: the blocks that can be joined, and their gold joins. */
import { readForJoins } from '../../scripts/pipeline.ts';
import type { Sight } from '../../scripts/stage.ts';
import type { GoldPage } from './gold.ts';
import { type GoldJoins, goldJoins } from './gold-joins.ts';

export type JoinPage = { sights: Sight[]; gold: GoldJoins };

export function joinPage(text: string, gold: GoldPage): JoinPage {
  const sights = readForJoins({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return { sights, gold: goldJoins(sights, gold) };
}
