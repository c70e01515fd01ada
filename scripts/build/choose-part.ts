import type { PlannedUnit } from '../search-index/plan-units.ts';
import type { BuildPart } from './options.ts';

/** What of an archive one run builds: whole units of the index with the pages of their issues, and a share of the other pages. */
export type ChosenPart = {
  units: PlannedUnit[];
  issues: Set<string>;
  /** Share `lists.part` (from 0) of `lists.parts` of the pages that belong to no issue. */
  lists: { part: number; parts: number };
};

/**
 * Divides an archive the same way on every machine. Shards get about the same number of stories: the largest unit goes
 * first, each to the shard that has least.
 */
export function choosePart(part: BuildPart, all: PlannedUnit[]): ChosenPart {
  const units = unitsOf(part, all);
  const lists = part.kind === 'shard' ? { part: part.number - 1, parts: part.of } : { part: 0, parts: 1 };
  return { units, issues: new Set(units.flatMap(({ issues }) => issues)), lists };
}

function unitsOf(part: BuildPart, all: PlannedUnit[]): PlannedUnit[] {
  if (part.kind === 'whole') return all;
  if (part.kind === 'volumes') return all.filter(({ year }) => part.years.includes(year ?? 'undated'));
  const loads = Array.from({ length: part.of }, () => 0);
  const chosen: PlannedUnit[] = [];
  for (const unit of [...all].sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + unit.stories;
    if (lightest === part.number - 1) chosen.push(unit);
  }
  return chosen;
}
