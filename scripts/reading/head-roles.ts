/** What the role model says of the lines of one head: whether they open a story, and which of them is its headline. */
import { sectionLabel } from '../language/section-labels.ts';
import type { Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** Probability that keeps the odds of what the model holds for impossible within reason. */
const least = 0.01;
/** Probability up to which a line surely is no headline. */
const doubtful = 0.2;

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

export type HeadRole = 'section' | 'kicker' | 'headline' | 'deck';

/** @returns for each line what it is in its head: one at least is the headline; null where the model was not asked or is in doubt */
export function headRoles(displays: readonly Sight[]): HeadRole[] | null {
  if (displays.length === 0 || displays.some((sight) => !sight.chances)) return null;
  const isHeadline = (sight: Sight): number => (sight.chances?.headline ?? 0) + (sight.chances?.headlineRest ?? 0);
  const best = Math.max(...displays.map(isHeadline));
  const isLabel = (sight: Sight): boolean => (sight.chances?.section ?? 0) > 0.5;
  const isInDoubt = (sight: Sight): boolean => isHeadline(sight) > doubtful && isHeadline(sight) < 1 - doubtful;
  if (displays.some((sight) => !isLabel(sight) && isInDoubt(sight))) return null;
  return displays.map((sight) => {
    const { role } = sight;
    const isBeside = role === 'section' || role === 'kicker' || role === 'deck';
    return isBeside && isHeadline(sight) < best ? role : 'headline';
  });
}

/** Are the two, one below the other, lines of two heads: a headline and a crosshead, a headline and the label over the next? */
export function isApart(upper: Sight, lower: Sight): boolean {
  const [first, second] = [upper.chances, lower.chances];
  if (!first || !second) return false;
  const { apartMin } = thresholds.roles;
  const divides = (chances: Chances): number => chances.crosshead + chances.crossheadRest;
  const above = (chances: Chances): number => chances.section + chances.kicker;
  const names = (chances: Chances): number => chances.headline + chances.headlineRest + chances.deck;
  const isLabel = second.section > apartMin && sectionLabel(lower.strand.text) !== null;
  if (names(first) > apartMin) return divides(second) > apartMin || isLabel;
  return divides(first) > apartMin && names(second) + above(second) > apartMin;
}

type Chances = NonNullable<Sight['chances']>;
