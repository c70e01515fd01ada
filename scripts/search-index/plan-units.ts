import type { UnitRow } from '../../src/search/catalogue.ts';
import { thresholds } from './thresholds.ts';

/** What planning needs of an issue. */
export type PlannedIssue = {
  id: string;
  paper: string;
  publication: string | null;
  date: string | null;
  year: string | null;
  stories: number;
};

/** A unit and the issues in it, in the order of the archive. */
export type PlannedUnit = UnitRow & { issues: string[] };

/**
 * Divides an archive into units of index: a volume (a paper's year), or where that is large its half-years, quarters or
 * months. Boundaries are those of the calendar, so that an issue that comes in changes the unit it falls into and no other.
 *
 *     papers zhuzhou-ribao 2020 (3,100 stories), 2021 (9,000)  ->  zhuzhou-ribao-2020, zhuzhou-ribao-2021-q1 … -q4
 *
 * @returns units, newest first; undated ones last
 */
export function planUnits(issues: PlannedIssue[]): PlannedUnit[] {
  const volumes = Map.groupBy(issues, ({ paper, year }) => `${paper}-${year ?? 'undated'}`);
  const units = [...volumes].flatMap(([id, volume]) => divided(id, volume, ['half', 'quarter', 'month']));
  return units.sort((a, b) => compare(b.to ?? '', a.to ?? '') || compare(a.id, b.id));
}

type Division = 'half' | 'quarter' | 'month';

function divided(id: string, issues: PlannedIssue[], divisions: Division[], volume = id): PlannedUnit[] {
  const stories = issues.reduce((sum, issue) => sum + issue.stories, 0);
  const [division, ...finer] = divisions;
  if (stories <= thresholds.searchUnitStories || !division || !issues[0]?.year) return [unit(id, issues, stories)];
  const parts = Map.groupBy(issues, ({ date }) => partOf(date, division));
  return [...parts].flatMap(([part, some]) => divided(`${volume}-${part}`, some, finer, volume));
}

/** `h1`, `q3`, `m07`; issues whose month is unknown are by themselves. */
function partOf(date: string | null, division: Division): string {
  const month = Number(/^\d{4}-(\d\d)/.exec(date ?? '')?.[1] ?? 0);
  if (month < 1 || month > 12) return 'm00';
  if (division === 'month') return `m${String(month).padStart(2, '0')}`;
  return division === 'half' ? `h${Math.ceil(month / 6)}` : `q${Math.ceil(month / 3)}`;
}

function unit(id: string, issues: PlannedIssue[], stories: number): PlannedUnit {
  const dates = issues.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    id,
    paper: issues[0]?.paper ?? '',
    publication: issues.find(({ publication }) => publication !== null)?.publication ?? null,
    year: issues[0]?.year ?? null,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    stories,
    issues: issues.map((issue) => issue.id),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
