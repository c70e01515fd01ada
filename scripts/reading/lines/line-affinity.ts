/**
 * Which of two columns a printed line belongs to by what they are about, as trained by tests/proving-ground/train-threads.ts:
 * at a sentence's end characters do not say how a column goes on.
 *
 *     …民工代表从法官手中接过执行款。 | …科研人员发现了一种没有眼睛的鱼。 | 专家认为，洞穴鱼类长期…   →   the second column's
 */
import { type ChoiceModel, logChances, modelIn, strengthOf } from '../choice-model.ts';
import { type Column, namesOf, valuesOf } from '../columns.ts';
import { kinship, type Rarity } from '../kinship.ts';
import { emWidth } from '../measure.ts';
import { type MannerLikeness, mannerGroups, mannerLikeness, mannersOf, mannerTogether } from '../walk/manners.ts';
import { meaningsOf } from '../walk/meanings.ts';
import { wordVotes } from '../walk/word-votes.ts';

/** Lines back that are compared, and how many each column must have. */
export const affinityReach = 20;
export const affinityLinesMin = 3;
/** Em by which lines of one width differ. */
const asWide = 0.6;

type AffinitySeen = {
  votes: number;
  runs: number;
  kin: number;
  meaning: number;
  nearest: number;
  lines: number;
  /** How many of the lines are as wide. */
  alike: number;
  likeness: MannerLikeness | null;
};

const affinityColumns: readonly Column<AffinitySeen>[] = [
  ['votes', 'votes of its pairs of characters for the column’s lines', ({ votes }) => votes],
  ['runs', 'the same of its runs of three', ({ runs }) => runs],
  ['kin', 'kinship with them, summed', ({ kin }) => kin],
  ['meaning', 'mean nearness of meanings', ({ meaning, lines }) => meaning / Math.max(1, lines)],
  ['nearest', 'the greatest of them', ({ nearest }) => nearest],
  ['lines', 'ln of the lines', ({ lines }) => Math.log(1 + lines)],
  ['alike', 'share of the lines that are as wide', ({ alike, lines }) => alike / Math.max(1, lines)],
  ...mannerGroups.flatMap((group, place): Column<AffinitySeen>[] => [
    [`${group}Apart`, 'how far apart they talk', ({ likeness }) => (likeness?.apart[place] ?? 0) / 3],
    [`${group}Along`, 'how much they lean to one side', ({ likeness }) => (likeness?.along[place] ?? 0) / 3],
  ]),
];
export const affinityColumnNames = namesOf(affinityColumns);
const trainedAffinity = modelIn(new URL('./affinity-model.json', import.meta.url), affinityColumnNames);

/** @returns for a line and the lines above it of a column a row of values */
export function affinityRows(
  texts: readonly string[],
  rarity: Rarity,
): (line: number, lines: readonly number[]) => Float64Array {
  const votes = wordVotes(texts, rarity);
  const kin = kinship(texts, rarity);
  const meaning = meaningsOf(texts);
  const manner = mannersOf(texts);
  const widths = texts.map(emWidth);
  return (line, lines) => {
    const seen: AffinitySeen = {
      votes: 0,
      runs: 0,
      kin: 0,
      meaning: 0,
      nearest: 0,
      lines: lines.length,
      alike: 0,
      likeness: null,
    };
    const own = manner(line);
    for (const other of lines) {
      seen.votes += votes.pairs(line, other);
      seen.runs += votes.runs(line, other);
      seen.kin += kin.between(line, other);
      const near = meaning.between(line, other);
      seen.meaning += near;
      if (near > seen.nearest) seen.nearest = near;
      if (Math.abs((widths[line] ?? 0) - (widths[other] ?? 0)) <= asWide) seen.alike += 1;
    }
    const others = mannerTogether(lines.map(manner));
    if (own && others) seen.likeness = mannerLikeness(own, others);
    return valuesOf(affinityColumns, seen);
  };
}

/** Nats for a line to be of the one column rather than of either, and of the other; 0 where one has too few lines to be known. */
export type LineAffinity = (
  line: number,
  one: readonly number[],
  other: readonly number[],
) => readonly [one: number, other: number];

export function learnedAffinity(
  texts: readonly string[],
  rarity: Rarity,
  model: ChoiceModel = trainedAffinity(),
): LineAffinity {
  const rowOf = affinityRows(texts, rarity);
  return (line, one, other) => {
    if (one.length < affinityLinesMin || other.length < affinityLinesMin) return [0, 0];
    const [ofOne = 0, ofOther = 0] = logChances([one, other].map((lines) => strengthOf(model, rowOf(line, lines))));
    return [ofOne - Math.log(1 / 2), ofOther - Math.log(1 / 2)];
  };
}
