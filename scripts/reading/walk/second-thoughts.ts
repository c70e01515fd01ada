/**
 * Looks at a walk again when the page is known to its end: each decision that was not sure is made otherwise, the walk goes
 * on from there, and what came out is compared as a whole.
 *
 *     a paragraph between two stories went to the upper; at the end only the lower has a head without a text   →   it goes to the lower
 *
 * How much a whole walk is worth is learned; see `walk-worth`.
 */
import { thresholds } from '../../thresholds.ts';
import { otherwise, type Trail, trailOf, type Walk, type Way, walkAlone } from './walking.ts';

/** Says of several walks over the same page which is best. */
export type Chooser = (walks: readonly Walk[], way: Way) => number;

/** @param choose is asked of the walk and what it might have been; 0 keeps the walk */
export function reconsidered(walk: Walk, way: Way, choose: Chooser): Walk {
  const texts = walk.stories.reduce((sum, story) => sum + story.texts.length, 0);
  if (texts > thresholds.secondThoughts.textsMax) return walk;
  let best = walk;
  const known: Known = new Map();
  for (let round = 0; round < thresholds.secondThoughts.roundsMax; round += 1) {
    const walks = [best, ...alternatives(best, way, known)];
    const chosen = walks[walks.length > 1 ? choose(walks, way) : 0] ?? best;
    if (chosen === best) break;
    best = chosen;
  }
  return best;
}

/** By a decision, the walks that make it otherwise: a walk and what became of it have those before the first that was changed in common. */
type Known = Map<Trail, Walk[]>;

/** The walks that decide one doubtful place otherwise. */
export function alternatives(walk: Walk, way: Way, known: Known = new Map()): Walk[] {
  const { marginMax, placesMax } = thresholds.secondThoughts;
  const doubtful = trailOf(walk)
    .filter(({ placing }) => placing.margin < marginMax)
    .sort((a, b) => a.placing.margin - b.placing.margin)
    .slice(0, placesMax);
  return doubtful.flatMap((trail) => {
    const walks = known.get(trail) ?? alternativesAt(trail, way);
    known.set(trail, walks);
    return walks;
  });
}

function alternativesAt(trail: Trail, way: Way): Walk[] {
  const { marginMax, perPlaceMax } = thresholds.secondThoughts;
  const others = otherwise(trail, way);
  const taken = (others[0]?.score ?? 0) + trail.placing.margin;
  return others
    .filter(({ score }) => score > taken - marginMax)
    .slice(0, perPlaceMax)
    .map((other) => walkAlone(other, trail.placing.item + 1, way));
}
