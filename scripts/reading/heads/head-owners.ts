/**
 * Gives every piece of the page's heads to a story, all of them together: each story wants one head, what stands together
 * goes together, and a head that no story speaks of goes to none.
 */
import type { Gathered } from '../../stage.ts';
import { thresholds } from '../../thresholds.ts';
import { assign } from '../assignment.ts';
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../choice-model.ts';
import type { Rarity } from '../kinship.ts';
import { jointRow, ownerColumns, ownersOf, ownRows, sameRow } from './head-owner-evidence.ts';
import stored from './head-owner-model.json' with { type: 'json' };
import type { HeadUnit } from './head-units.ts';

const model = unpackChoices(stored as StoredChoiceModel, ownerColumns);

/** Times that the runs of a page are gone through, at most: one after another finds its story when the one before has left it. */
const roundsMax = 6;
/** Units of a run whose story is sought together; a longer run is no head. */
const togetherMax = 8;
/** Stories tried for a unit, at most. */
const triedMax = 5;

/** @returns for each unit the index of its story, or -1 */
export function headOwners(
  units: readonly HeadUnit[],
  stories: readonly Gathered[],
  rarity: Rarity,
  by: ChoiceModel = model,
): number[] {
  if (stories.length === 0 || units.length * stories.length > thresholds.head.pairsMax)
    return units.map((unit) => unit.own);
  const owners = ownersOf(stories, units, rarity);
  const none = stories.length;
  const strengths = units.map((unit) => ownRows(unit, owners, units).map((row) => strengthOf(by, row)));
  const same = units.map((unit, i) => {
    const upper = units[i - 1];
    return upper && upper.run === unit.run ? strengthOf(by, sameRow(upper, unit, owners)) : 0;
  });
  const first = strengthOf(by, jointRow({ first: 1 }));
  const another = strengthOf(by, jointRow({ another: 1 }));
  const table = { strengths, same, first, another, none };
  const runs = [...Map.groupBy(units.keys(), (i) => units[i]?.run ?? -1).values()].filter(
    (run) => run.length <= togetherMax,
  );
  const walked = units.map((unit) => (unit.own < 0 ? none : unit.own));
  const settled = [walked, firstGuess(units, table)].map((labels) => settle(labels, units, runs, table));
  const [stayed, shifted] = settled.map((labels) => worth(labels, units, table));
  const chosen = ((shifted ?? 0) > (stayed ?? 0) + thresholds.head.slippedMin ? settled[1] : settled[0]) ?? walked;
  return chosen.map((story) => (story === none ? -1 : story));
}

/** Goes through the runs until none finds a better story. */
function settle(
  labels: readonly number[],
  units: readonly HeadUnit[],
  runs: readonly (readonly number[])[],
  table: Table,
): number[] {
  const chosen = [...labels];
  for (let round = 0; round < roundsMax; round += 1) {
    let moved = false;
    for (const run of runs) {
      const rest = piecesOf(chosen, units, new Set(run));
      const best = bestLabels(run, triedFor(run, table.strengths, chosen), rest, table);
      for (const [place, story] of best.entries()) {
        const unit = run[place] ?? 0;
        if (chosen[unit] !== story) moved = true;
        chosen[unit] = story;
      }
    }
    if (!moved) break;
  }
  return chosen;
}

/** What the stories of all units are worth together, in nats. */
function worth(chosen: readonly number[], units: readonly HeadUnit[], table: Table): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const [i, story] of chosen.entries()) {
    sum += table.strengths[i]?.[story] ?? 0;
    const goesOn = chosen[i - 1] === story && units[i - 1]?.run === units[i]?.run;
    if (goesOn) sum += table.same[i] ?? 0;
    else if (story !== table.none) sum += seen.has(story) ? table.another : table.first;
    seen.add(story);
  }
  return sum;
}

/** Of each story, whether units of other runs are its. */
function piecesOf(chosen: readonly number[], units: readonly HeadUnit[], without: ReadonlySet<number>): Set<number> {
  return new Set(units.flatMap((_, i) => (without.has(i) ? [] : [chosen[i] ?? -1])));
}

/** The stories that one of the units goes with best, and those that they have now. */
function triedFor(run: readonly number[], strengths: readonly number[][], chosen: readonly number[]): number[] {
  const tried = new Set(run.map((unit) => chosen[unit] ?? 0));
  for (const unit of run) {
    const own = strengths[unit] ?? [];
    tried.add(own.length - 1);
    for (const story of [...own.keys()].sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0)).slice(0, triedMax))
      tried.add(story);
  }
  return [...tried].sort((a, b) => a - b);
}

type Table = {
  strengths: readonly number[][];
  /** Nats for a unit to go where the one before it in its run goes. */
  same: readonly number[];
  first: number;
  another: number;
  none: number;
};

/** One head for one story, as the page as a whole has it best: heads that all slipped by one story are moved together. */
function firstGuess(units: readonly HeadUnit[], { strengths, same, first, none }: Table): number[] {
  const pieces: number[][] = [];
  for (const [i, unit] of units.entries()) {
    const piece = pieces.at(-1);
    const goesOn = piece && units[i - 1]?.run === unit.run && (same[i] ?? 0) > 0;
    if (goesOn) piece.push(i);
    else pieces.push([i]);
  }
  const links = pieces.flatMap((piece, left) =>
    Array.from({ length: none }, (_, right) => ({
      left,
      right,
      weight: first + piece.reduce((sum, i) => sum + (strengths[i]?.[right] ?? 0) - (strengths[i]?.[none] ?? 0), 0),
    })),
  );
  const chosen = units.map(() => none);
  for (const { left, right } of assign(links)) for (const unit of pieces[left] ?? []) chosen[unit] = right;
  return chosen;
}

type Labelling = { labels: readonly number[]; score: number };
/** Labellings of a run's beginning that are kept. */
const keptMax = 60;

/** The stories of a run's units that fit best together: a story's pieces stand together, and are its only ones. */
function bestLabels(
  run: readonly number[],
  tried: readonly number[],
  rest: ReadonlySet<number>,
  table: Table,
): readonly number[] {
  let kept: Labelling[] = [{ labels: [], score: 0 }];
  for (const unit of run) {
    const next = kept.flatMap(({ labels, score }) => {
      const last = labels.at(-1);
      return tried.map((story): Labelling => {
        const goesOn = last === story;
        const begins =
          goesOn || story === table.none ? 0 : rest.has(story) || labels.includes(story) ? table.another : table.first;
        const gain = (table.strengths[unit]?.[story] ?? 0) + (goesOn ? (table.same[unit] ?? 0) : 0) + begins;
        return { labels: [...labels, story], score: score + gain };
      });
    });
    kept = next.sort((a, b) => b.score - a.score).slice(0, keptMax);
  }
  return kept[0]?.labels ?? [];
}
