/** Choices of which the right option is known: to which story a piece of a head belongs, given the right stories of all others. */
import {
  jointRow,
  type Owners,
  ownerColumns,
  ownersOf,
  ownRows,
  sameRow,
} from '../../scripts/reading/heads/head-owner-evidence.ts';
import { type HeadUnit, headUnits } from '../../scripts/reading/heads/head-units.ts';
import type { Rarity } from '../../scripts/reading/kinship.ts';
import type { Gathered, Sight } from '../../scripts/stage.ts';
import type { PlainChoice } from './choice-training.ts';
import type { GoldItem, GoldPage } from './gold.ts';
import { goldUnits, storyItems } from './head-gold.ts';

/** @returns for each unit the indices of its right stories, `stories.length` for none; null where gold does not say, or the story's text is lost in another's */
export function rightOwners(
  units: readonly HeadUnit[],
  stories: readonly Gathered[],
  gold: GoldPage,
): (number[] | null)[] {
  const items = storyItems(stories, gold);
  return units.map((unit) => {
    const found = goldUnits(unit, gold);
    if (!found) return null;
    const right = items.flatMap((item, story) => (item && found.some((own) => isSame(own.item, item)) ? [story] : []));
    if (right.length > 0) return right;
    return found.some((own) => own.item.paragraphs.length > 0) ? null : [stories.length];
  });
}

/** One story, or a story and its second print. */
function isSame(left: GoldItem, right: GoldItem): boolean {
  return left === right || left.duplicateOf === right.id || right.duplicateOf === left.id;
}

/** Stories tried for a run in a lesson, at most. */
const triedMax = 6;

/** For each run, the stories that its units may go to together: once with all others right, once with all others as the walk left them. */
export function ownerChoices(
  stories: readonly Gathered[],
  floating: readonly (readonly Sight[])[],
  gold: GoldPage,
  rarity: Rarity,
): PlainChoice[] {
  const units = headUnits(stories, floating);
  const owners = ownersOf(stories, units, rarity);
  const none = stories.length;
  const rights = rightOwners(units, stories, gold);
  const walked = units.map((unit) => (unit.own < 0 ? none : unit.own));
  const known = rights.map((right, i) => {
    const own = walked[i] ?? none;
    return !right || right.includes(own) ? own : (right[0] ?? none);
  });
  const rows = units.map((unit) => ownRows(unit, owners, units));
  const runs = [...Map.groupBy(units.keys(), (i) => units[i]?.run ?? -1).values()];
  return runs.flatMap((run) => {
    if (run.length > 8 || run.every((unit) => !rights[unit])) return [];
    const tried = triedFor(run, rows, walked, known, none);
    return [known, walked].flatMap((assumed): PlainChoice[] => {
      const others = new Set(assumed.filter((_, i) => !run.includes(i)));
      const labellings = labellingsOf(run.length, tried);
      const right = labellings.flatMap((labels, i) =>
        labels.every((story, place) => rights[run[place] ?? 0]?.includes(story) ?? true) ? [i] : [],
      );
      if (right.length === 0 || right.length === labellings.length) return [];
      return [
        { options: labellings.map((labels) => rowOf(run, labels, { units, rows, owners, others, none })), right },
      ];
    });
  });
}

function triedFor(
  run: readonly number[],
  rows: readonly Float64Array[][],
  walked: readonly number[],
  known: readonly number[],
  none: number,
): number[] {
  const tried = new Set([none, ...run.flatMap((unit) => [walked[unit] ?? none, known[unit] ?? none])]);
  const spoken = (story: number): number =>
    run.reduce((sum, unit) => sum + (rows[unit]?.[story]?.[ownerColumns.indexOf('body')] ?? 0), 0);
  const stories = Array.from({ length: none }, (_, story) => story).sort((a, b) => spoken(b) - spoken(a));
  for (const story of stories) if (tried.size < triedMax) tried.add(story);
  return [...tried];
}

/** All of a run to one story, or its beginning to one and the rest to another. */
function labellingsOf(length: number, tried: readonly number[]): number[][] {
  const whole = tried.map((story) => Array.from({ length }, () => story));
  const cut = Array.from({ length: length - 1 }, (_, i) => i + 1).flatMap((at) =>
    tried.flatMap((upper) =>
      tried
        .filter((lower) => lower !== upper)
        .map((lower) => Array.from({ length }, (_, i) => (i < at ? upper : lower))),
    ),
  );
  return [...whole, ...cut];
}

type Page = {
  units: readonly HeadUnit[];
  rows: readonly Float64Array[][];
  owners: Owners;
  others: ReadonlySet<number>;
  none: number;
};

function rowOf(
  run: readonly number[],
  labels: readonly number[],
  { units, rows, owners, others, none }: Page,
): Float64Array {
  const sum = new Float64Array(ownerColumns.length);
  for (const [place, unit] of run.entries()) {
    const story = labels[place] ?? none;
    add(sum, rows[unit]?.[story]);
    const [upper, lower] = [units[run[place - 1] ?? -1], units[unit]];
    if (place > 0 && labels[place - 1] === story) {
      if (upper && lower) add(sum, sameRow(upper, lower, owners));
    } else if (story !== none)
      add(sum, jointRow(others.has(story) || labels.slice(0, place).includes(story) ? { another: 1 } : { first: 1 }));
  }
  return sum;
}

function add(row: Float64Array, other: Float64Array | undefined): void {
  if (other) for (const [i, value] of other.entries()) row[i] = (row[i] ?? 0) + value;
}
