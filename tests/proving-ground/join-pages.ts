/** Pages as the link model learns them: the blocks that can be joined, and their gold joins. */
import { continuity, joinScore, rarity } from '../../scripts/language/join-model.ts';
import type { Sight } from '../../scripts/stage.ts';
import { blockEvidence } from '../../scripts/stages/block-evidence.ts';
import { blockRoles } from '../../scripts/stages/block-roles.ts';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';
import { furniture } from '../../scripts/stages/furniture.ts';
import { markdownMarks } from '../../scripts/stages/markdown-marks.ts';
import { normalization } from '../../scripts/stages/normalization.ts';
import { pageSegmentation } from '../../scripts/stages/page-segmentation.ts';
import { unweaving } from '../../scripts/stages/unweaving.ts';
import { unzipping } from '../../scripts/stages/unzipping.ts';
import { verticalHeadline } from '../../scripts/stages/vertical-headline.ts';
import { thresholds } from '../../scripts/thresholds.ts';
import type { GoldPage } from './gold.ts';
import { type GoldJoins, goldJoins } from './gold-joins.ts';

export type JoinPage = { sights: Sight[]; gold: GoldJoins };

const roleClues = {
  byline: (text: string) => parseByline(text)?.certainty ?? 0,
  parseByline,
  endCredit: (text: string) => parseEndCredit(text)?.certainty ?? 0,
  trailingCredit: (text: string) => trailingEndCredit(text) !== null,
  dateline: (text: string) => parseDateline(text.slice(0, 200)) !== null,
  rarity,
  joinScore,
};

export function joinPage(text: string, gold: GoldPage): JoinPage {
  const { sheet, lines } = normalization({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  const { lines: unmarked } = markdownMarks(sheet, lines);
  const isByline = (line: string) => (parseByline(line)?.certainty ?? 0) >= thresholds.bylineCertaintyMin;
  const columns = unweaving(unmarked, { continuity, isByline });
  const blocks = unzipping(verticalHeadline(pageSegmentation(columns, joinScore)), joinScore, continuity);
  const seen = blockEvidence(blocks, { byline: parseByline, endCredit: parseEndCredit, dateline: parseDateline });
  const told = blockRoles(furniture(seen).sights, roleClues);
  const sights = told.filter((sight) => sight.look !== 'furniture' && sight.look !== 'caption');
  return { sights, gold: goldJoins(sights, gold) };
}
