/** Which issue each source belongs to. Ids once given are kept; new ones come from paper and date, or the file's name. */

import { slug } from '../../src/schemas/slug.ts';
import type { PageStories } from '../tree.ts';
import { dateSlug } from './id-parts.ts';
import type { Known } from './known.ts';
import { naturalOrder } from './natural-order.ts';

export type Evidence = PageStories['evidence'];

/** A source as grouping sees it. `previous` is the issue that has it now, null where it is new. */
export type GroupedSource = { file: string; known: Known; evidence: Evidence; previous: string | null };

export type IssuePlan = {
  id: string;
  publication: string | null;
  date: string | null;
  dateInferred: boolean;
  edition: number;
  language: string;
  rights: string | null;
  /** Files in the order of their pages. */
  files: string[];
};

/** A date to the day: only such a date found in a text alone makes texts one issue. */
const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

/** @param taken ids of issues that the archive has, whether or not their sources are here; without those that cannot be read */
export function groupIssues(sources: readonly GroupedSource[], taken: ReadonlySet<string>): IssuePlan[] {
  const groups = new Map<string, GroupedSource[]>();
  const keys = keysOf(sources);
  for (const source of sources) {
    const key = keys.get(source.file) ?? source.file;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const plans = [...groups]
    .sort(([left], [right]) => naturalOrder(left, right))
    .map(([key, members]) => describe(key, members));
  return nameAll(plans, taken);
}

/** Paper, date and edition for texts that have them; a text of which too little is known is alone. */
function keysOf(sources: readonly GroupedSource[]): Map<string, string> {
  const papersOfDay = new Map<string, Set<string>>();
  for (const { known } of sources)
    if (known.publication && known.date) {
      const day = `${known.date}|${known.edition ?? 1}`;
      papersOfDay.set(day, (papersOfDay.get(day) ?? new Set()).add(known.publication));
    }
  return new Map(sources.map((source) => [source.file, keyOf(source, papersOfDay)]));
}

function keyOf({ file, known, evidence }: GroupedSource, papersOfDay: Map<string, Set<string>>): string {
  const day = `${known.date ?? evidence.date}|${known.edition ?? 1}`;
  if (known.date) {
    const papers = papersOfDay.get(day);
    const only = papers?.size === 1 ? [...papers][0] : undefined;
    return `issue|${known.publication ?? only ?? ''}|${day}`;
  }
  const publication = known.publication ?? evidence.publication;
  if (publication && evidence.date && wholeDate.test(evidence.date)) return `issue|${publication}|${day}`;
  return `text|${file}`;
}

type Unnamed = Omit<IssuePlan, 'id'> & { natural: string; previous: string[] };

function describe(key: string, members: GroupedSource[]): Unnamed {
  const publication = firstOf(members.map(({ known }) => known.publication));
  const date = firstOf(members.map(({ known }) => known.date));
  const inferred = {
    publication: mostFrequent(members.map(({ evidence }) => evidence.publication)),
    date: mostFrequent(members.map(({ evidence }) => evidence.date)),
  };
  const ordered = [...members].sort(byPage);
  const plan = {
    publication: publication ?? inferred.publication,
    date: date ?? inferred.date,
    dateInferred: (publication === null && inferred.publication !== null) || (date === null && inferred.date !== null),
    edition: firstOf(members.map(({ known }) => known.edition)) ?? 1,
    language:
      firstOf(members.map(({ known }) => known.language)) ??
      mostFrequent(members.map(({ evidence }) => evidence.language)) ??
      'und',
    rights: firstOf(members.map(({ known }) => known.rights)),
    files: ordered.map(({ file }) => file),
    previous: [...new Set(ordered.flatMap((source) => source.previous ?? []))],
  };
  return { ...plan, natural: naturalId(key, plan) };
}

function naturalId(
  key: string,
  { publication, date, edition, files }: Pick<IssuePlan, 'publication' | 'date' | 'edition' | 'files'>,
): string {
  if (key.startsWith('text|') || date === null) return slug((files[0] ?? '').replace(/\.[^./]{1,8}$/, ''));
  const parts = [publication && slug(publication), dateSlug(date), edition > 1 && `e${edition}`];
  return parts.filter(Boolean).join('-');
}

/** Gives every issue its id: first those that keep their own, then those that keep another, then the new ones. */
function nameAll(plans: Unnamed[], taken: ReadonlySet<string>): IssuePlan[] {
  const ids = new Map<Unnamed, string>();
  const used = new Set<string>();
  const give = (plan: Unnamed, id: string) => {
    ids.set(plan, id);
    used.add(id);
  };
  const foreign = new Set(plans.flatMap((plan) => plan.previous));
  for (const plan of plans)
    if (plan.previous.includes(plan.natural) && !used.has(plan.natural)) give(plan, plan.natural);
  for (const plan of plans) {
    const kept = plan.previous.find((id) => !used.has(id));
    if (!ids.has(plan) && kept !== undefined) give(plan, kept);
  }
  for (const plan of plans) {
    if (ids.has(plan)) continue;
    const isIssue = plan.date !== null && plan.natural.endsWith(dateSlug(plan.date));
    let id = plan.natural;
    for (let n = 2; used.has(id) || foreign.has(id) || (taken.has(id) && !isIssue); n += 1) id = `${plan.natural}-${n}`;
    give(plan, id);
  }
  return plans.map((plan) => {
    const { natural, previous: _, ...rest } = plan;
    return { id: ids.get(plan) ?? natural, ...rest };
  });
}

function byPage(left: GroupedSource, right: GroupedSource): number {
  const a = left.known.page ?? left.evidence.page;
  const b = right.known.page ?? right.evidence.page;
  if (a !== null && b !== null && a !== b) return naturalOrder(a, b);
  if ((a === null) !== (b === null)) return a === null ? 1 : -1;
  return naturalOrder(left.file, right.file);
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || naturalOrder(left[0], right[0]))[0]?.[0] ?? null;
}
