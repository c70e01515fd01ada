/** Pages as the role model learns them: features and gold roles of each block. */
import { continuity, joinScore, rarity } from '../../scripts/language/join-model.ts';
import type { RoleClues } from '../../scripts/reading/role-facts.ts';
import { roleFeatures } from '../../scripts/reading/role-features.ts';
import type { Sight } from '../../scripts/stage.ts';
import { blockEvidence } from '../../scripts/stages/block-evidence.ts';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';
import { furniture } from '../../scripts/stages/furniture.ts';
import { markdownMarks } from '../../scripts/stages/markdown-marks.ts';
import { normalization } from '../../scripts/stages/normalization.ts';
import { pageSegmentation } from '../../scripts/stages/page-segmentation.ts';
import { unzipping } from '../../scripts/stages/unzipping.ts';
import { verticalHeadline } from '../../scripts/stages/vertical-headline.ts';
import type { GoldPage } from './gold.ts';
import { type GoldRole, goldRoles } from './role-gold.ts';

export type RolePage = { sights: Sight[]; features: string[][]; gold: GoldRole[] };

export const roleClues: RoleClues = {
  byline: (text) => parseByline(text)?.certainty ?? 0,
  endCredit: (text) => parseEndCredit(text)?.certainty ?? 0,
  trailingCredit: (text) => trailingEndCredit(text) !== null,
  dateline: (text) => parseDateline(text.slice(0, 200)) !== null,
  rarity,
  joinScore,
};

export function rolePage(text: string, gold: GoldPage): RolePage {
  const { lines } = normalization({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  const blocks = unzipping(
    verticalHeadline(pageSegmentation(markdownLines(text, gold.file, lines), joinScore)),
    joinScore,
    continuity,
  );
  const seen = blockEvidence(blocks, { byline: parseByline, endCredit: parseEndCredit, dateline: parseDateline });
  const { sights } = furniture(seen);
  return { sights, features: roleFeatures(sights, roleClues), gold: goldRoles(sights, gold) };
}

function markdownLines(text: string, file: string, lines: ReturnType<typeof normalization>['lines']) {
  const { sheet } = normalization({ file, lines: text.split(/\r?\n/u), language: null });
  return markdownMarks(sheet, lines).lines;
}
