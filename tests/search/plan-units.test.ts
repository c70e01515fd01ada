import { describe, expect, it } from 'vitest';
import { type PlannedIssue, planUnits } from '../../scripts/search-index/plan-units.ts';

const issue = (date: string | null, stories: number, paper = 'wandu'): PlannedIssue => ({
  id: `${paper}-${date ?? 'x'}`,
  paper,
  publication: '湾都日报',
  date,
  year: date?.slice(0, 4) ?? null,
  stories,
});
const ids = (issues: PlannedIssue[]) => planUnits(issues).map(({ id }) => id);
/** A year of twelve issues. */
const year = (number: string, stories: number) =>
  Array.from({ length: 12 }, (_, month) => issue(`${number}-${String(month + 1).padStart(2, '0')}-01`, stories));

describe('planUnits', () => {
  it('makes a unit of each volume, newest first, undated last', () => {
    const archive = [
      issue('2020-01-01', 10),
      issue('2021-03-02', 10),
      issue('2021-05-06', 10),
      issue(null, 3),
      issue('2021-01-01', 5, 'hejiang'),
    ];
    expect(ids(archive)).toEqual(['wandu-2021', 'hejiang-2021', 'wandu-2020', 'wandu-undated']);
  });

  it('divides a large volume along the calendar, no finer than it must', () => {
    expect(ids(year('2021', 300))).toEqual(['wandu-2021']);
    expect(ids(year('2021', 600))).toEqual(['wandu-2021-h2', 'wandu-2021-h1']);
    expect(ids(year('2021', 1200))).toEqual(['wandu-2021-q4', 'wandu-2021-q3', 'wandu-2021-q2', 'wandu-2021-q1']);
    expect(ids(year('2021', 2500))).toHaveLength(12);
  });

  it('holds every issue once, and an issue that comes in touches one unit', () => {
    const before = planUnits([...year('2020', 300), ...year('2021', 1200)]);
    const after = planUnits([...year('2020', 300), ...year('2021', 1200), issue('2021-12-31', 60)]);
    const issues = before.flatMap((unit) => unit.issues);
    expect(new Set(issues).size).toBe(24);
    expect(issues).toHaveLength(24);
    const changed = after.filter((unit) => !before.some((same) => JSON.stringify(same) === JSON.stringify(unit)));
    expect(changed.map(({ id }) => id)).toEqual(['wandu-2021-q4']);
  });
});
