/** What the lines of one head are: whether they open a story, and which of them is its headline, its kicker, its deck. */
import type { Sight } from '../../stage.ts';
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../choice-model.ts';
import { type HeadRole, type HeadSetting, headRoleColumns, linesMax, wayRows, waysOf } from './head-role-evidence.ts';
import stored from './head-role-model.json' with { type: 'json' };

/** Probability that keeps the odds of what the model holds for impossible within reason. */
const least = 0.01;

/** @returns nats by which the lines open a story rather than divide one; null where the model was not asked */
export function opensByRoles(displays: readonly Sight[]): number | null {
  let opens = 0;
  let divides = 0;
  for (const { chances } of displays) {
    if (!chances) return null;
    opens += chances.headline + chances.headlineRest + chances.kicker + chances.deck + chances.section;
    divides += chances.crosshead + chances.crossheadRest;
  }
  return displays.length === 0 ? null : Math.log((opens + least) / (divides + least));
}

const model = unpackChoices(stored as StoredChoiceModel, headRoleColumns);

/** @returns for each line what it is in its head: one at least is the headline */
export function headRoles(lines: readonly Sight[], setting: HeadSetting, by: ChoiceModel = model): HeadRole[] {
  if (lines.length === 0) return [];
  if (lines.length === 1) return ['headline'];
  const told = lines.slice(0, linesMax.inOrder);
  const ways = waysOf(told.length);
  const strengths = wayRows(told, ways, setting).map((row) => strengthOf(by, row));
  const best = ways[strengths.indexOf(Math.max(...strengths))] ?? [];
  return lines.map((_, i) => best[i] ?? 'deck');
}
