/** Which issues are to be put together anew, and from what: those whose sources, metadata or folder changed. */

import type { RuleId } from '../diagnostics.ts';
import type { Outgoing } from './assembly.ts';
import { digest } from './digest.ts';
import type { IssuePlan } from './grouping.ts';
import type { AssembleJob } from './jobs.ts';
import type { Memory } from './memory.ts';
import type { PresentIssue, Standing } from './present-issues.ts';
import { remnantPlan } from './remnant.ts';
import type { SeparationRun, Text } from './separation-run.ts';

export type IssueWork = {
  plan: IssuePlan;
  /** Its sources that are not in the folder now. */
  absent: { file: string; sha256: string }[];
  /** Digest of all that it is made of. */
  input: string;
  /** Sources that leave it, with the issue each goes to. */
  leaving: { formerFile: string; to: string }[];
  isClean: boolean;
};

export type Surroundings = {
  archive: string;
  run: string;
  memory: Memory;
  accept: string[] | null;
  texts: ReadonlyMap<string, Text>;
  present: ReadonlyMap<string, PresentIssue>;
  standing: ReadonlyMap<string, Standing>;
  separation: SeparationRun;
};

/** Rules by which a hand edit stands against a new conversion. */
const acceptable: ReadonlySet<RuleId> = new Set(['story-edited', 'story-withdrawn-changed', 'issue-edited']);

/** @returns all issues that the folder's texts are in or were in until now; those that others move out of come last */
export function issueWork(plans: readonly IssuePlan[], around: Surroundings): IssueWork[] {
  const issueOf = new Map(plans.flatMap((plan) => plan.files.map((file) => [file, plan.id])));
  const leaving = new Map<string, IssueWork['leaving']>();
  for (const [file, { issue, formerFile }] of around.standing) {
    const to = issueOf.get(file);
    if (to !== undefined && to !== issue) leaving.set(issue, [...(leaving.get(issue) ?? []), { formerFile, to }]);
  }
  const planned = new Set(plans.map((plan) => plan.id));
  const emptied = [...leaving.keys()].filter((id) => !planned.has(id)).map((id) => remnantPlan(around.archive, id));
  const stayed = new Set([...around.standing].map(([, { issue, formerFile }]) => `${issue}/${formerFile}`));
  const works = [...plans, ...emptied].map((plan) => workOf(plan, leaving.get(plan.id) ?? [], stayed, around));
  return works.sort((left, right) => Number(left.leaving.length > 0) - Number(right.leaving.length > 0));
}

function workOf(
  plan: IssuePlan,
  leaving: IssueWork['leaving'],
  stayed: ReadonlySet<string>,
  around: Surroundings,
): IssueWork {
  const before = around.present.get(plan.id);
  const unique = new Map(before?.sources.map((source) => [source.file, source]));
  const absent = [...unique.values()].filter(({ file }) => !stayed.has(`${plan.id}/${file}`));
  const sources = plan.files.map((file) => [
    file,
    around.separation.sources[file]?.sha256,
    around.texts.get(file)?.known,
  ]);
  const input = digest(JSON.stringify([plan, sources, absent]));
  const remembered = around.memory.issues[plan.id];
  const isAccepting = around.accept === null || around.accept.some((story) => story.startsWith(`${plan.id}/`));
  const offers = isAccepting && remembered?.problems.some(({ rule }) => acceptable.has(rule));
  const isClean = before?.isRemembered === true && remembered?.input === input && !offers && leaving.length === 0;
  return { plan, absent, input, leaving, isClean };
}

/** @param moves what became of stories so far: `issue/story` by the former `issue/story` */
export function assembleJob(
  { plan, absent, leaving }: IssueWork,
  around: Surroundings,
  moves: ReadonlyMap<string, string>,
): AssembleJob {
  const sources = plan.files.flatMap((file) => {
    const known = around.texts.get(file)?.known;
    const left = around.separation.left.get(file);
    const standing = around.standing.get(file);
    const from = standing && standing.issue !== plan.id ? standing.issue : null;
    return known && left ? [{ file, known, left, formerFile: standing?.formerFile ?? file, from }] : [];
  });
  const { archive, run, accept } = around;
  return {
    kind: 'assemble',
    archive,
    run,
    plan,
    sources,
    absent: absent.map(({ file }) => file),
    accept,
    outgoing: outgoingOf(plan.id, leaving, moves),
  };
}

function outgoingOf(issue: string, leaving: IssueWork['leaving'], moves: ReadonlyMap<string, string>): Outgoing {
  const targets = new Set(leaving.map(({ to }) => to));
  const prefix = `${issue}/`;
  const ids = [...moves]
    .filter(([from]) => from.startsWith(prefix))
    .map(([from, to]) => [from.slice(prefix.length), to]);
  return {
    files: leaving.map(({ formerFile }) => formerFile),
    ids: Object.fromEntries(ids),
    movedTo: targets.size === 1 ? ([...targets][0] ?? null) : null,
  };
}
