/**
 * Says of each block what it is for, by what the trained role model makes of the page as a whole.
 *
 *     雾中邮船触石 信件无恙   →   headline, not a crosshead of the story above: its text speaks of other things
 *     记者：您管多少盏灯？     →   a paragraph, though it is as short as a headline
 *
 * It does not group blocks into stories; where the model is in doubt, a block keeps its own look.
 */
import type { Credit } from '../language/credit-line.ts';
import { saysWhere } from '../language/jump-lines.ts';
import type { RoleClues } from '../reading/roles/role-facts.ts';
import { roleFeatures } from '../reading/roles/role-features.ts';
import { type Role, readRoles, roles, states } from '../reading/roles/role-model.ts';
import type { Look, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

type Clues = RoleClues & { parseByline: (text: string) => Credit | null };

export function blockRoles(sights: readonly Sight[], clues: Clues): Sight[] {
  if (sights.length > thresholds.joinSightsMax) return [...sights];
  const { marginals, best } = readRoles(roleFeatures(sights, clues));
  return sights.map((sight, index): Sight => {
    const chances = { ...none };
    for (const [i, role] of roles.entries()) chances[role] = marginals[index * roles.length + i] ?? 0;
    const role = states[best[index] ?? 0]?.role ?? 'paragraph';
    const isLoose = [sights[index - 1], sight, sights[index + 1]].some((near) => near?.loose === true);
    const isTitle = sight.mark.type === 'heading' || isSigned(sights[index + 1]);
    const isPointing = sights[index + 1]?.look === 'jump' && saysWhere(sights[index + 1]?.strand.text ?? '');
    return { ...withLook(sight, role, chances, { isLoose, isTitle, isPointing }, clues.parseByline), role, chances };
  });
}

const none = Object.fromEntries(roles.map((role) => [role, 0])) as Record<Role, number>;

const looks: Readonly<Partial<Record<Role, Look>>> = {
  section: 'display',
  kicker: 'display',
  headline: 'display',
  headlineRest: 'display',
  deck: 'display',
  crosshead: 'display',
  crossheadRest: 'display',
  byline: 'byline',
  paragraph: 'prose',
  part: 'prose',
  notice: 'item',
  caption: 'caption',
  furniture: 'furniture',
};
/** Looks that agree with a role beside its own. */
const agreeing: Readonly<Partial<Record<Role, readonly Look[]>>> = {
  notice: ['date', 'prose'],
  paragraph: ['item'],
  part: ['item'],
};

/** A byline that is not a mere name: a name right above it is rather what it signs, 古井 above □ 童望. */
const isSigned = (sight: Sight | undefined) =>
  sight?.look === 'byline' && (sight.credit?.certainty ?? 1) >= thresholds.roles.loneNameMax;

/** `isPointing`: what stands below says where the story is, （详见第二版）, so that a short line is its headline. */
type Place = { isLoose: boolean; isTitle: boolean; isPointing: boolean };

function withLook(
  sight: Sight,
  role: Role,
  chances: Readonly<Record<Role, number>>,
  place: Place,
  parseByline: (text: string) => Credit | null,
): Sight {
  const look = looks[role];
  if (!look || look === sight.look || agreeing[role]?.includes(sight.look)) return sight;
  let mass = 0;
  for (const other of roles) if (looks[other] === look) mass += chances[other];
  if (mass < leastFor(sight, look, place)) return sight;
  if (look !== 'byline') return { ...sight, look, credit: null };
  const credit = parseByline(sight.strand.text);
  return credit ? { ...sight, look, credit } : sight;
}

/** The probability from which a look is overruled: the more the block's own form says, the higher. */
function leastFor(sight: Sight, look: Look, { isLoose, isTitle, isPointing }: Place): number {
  const { lookMin, captionMin, proseMin, furnitureMin, looseMin, looseProseMin, sureMin } = thresholds.roles;
  const { loneNameMin, loneNameMax, titleMin } = thresholds.roles;
  const isPlain = sight.look === 'display' || sight.look === 'prose' || sight.look === 'item';
  const leasts: Partial<Record<Look, number>> = { furniture: furnitureMin, prose: proseMin, caption: captionMin };
  if (isPointing && sight.look === 'display') return sureMin;
  if (isPlain && !isLoose) return leasts[look] ?? lookMin;
  if (isPlain && look !== 'byline') return look === 'prose' ? looseProseMin : looseMin;
  const isLoneName = sight.look === 'byline' && (sight.credit?.certainty ?? 1) < loneNameMax;
  if (isLoneName && !isLoose) return isTitle ? titleMin : loneNameMin;
  return sureMin;
}
