/** Pages as the role model learns them: features and gold roles of each block. */
import { joinScore, rarity } from '../../scripts/language/join-model.ts';
import { readForRoles } from '../../scripts/pipeline.ts';
import type { RoleClues } from '../../scripts/reading/roles/role-facts.ts';
import { roleFeatures } from '../../scripts/reading/roles/role-features.ts';
import type { Sight } from '../../scripts/stage.ts';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';
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
  const sights = readForRoles({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return { sights, features: roleFeatures(sights, roleClues), gold: goldRoles(sights, gold) };
}
