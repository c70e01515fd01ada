/** What a librarian should hear of the sources as a whole: copies, new names and issues, and those that are not here. */
import { type Problem, problem } from '../diagnostics.ts';
import type { IssuePlan } from './grouping.ts';
import type { IssueWork } from './issue-work.ts';
import type { Standing } from './present-issues.ts';
import type { SeparationRun, Text } from './separation-run.ts';

export function repeats(texts: ReadonlyMap<string, Text>, separation: SeparationRun): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of texts.keys()) {
    const sha256 = separation.sources[file]?.sha256 ?? file;
    const other = first.get(sha256);
    if (other === undefined) first.set(sha256, file);
    else problems.push(problem('source-repeated', { file }, { other }));
  }
  return problems;
}

export function changesOfPlace(plans: readonly IssuePlan[], standing: ReadonlyMap<string, Standing>): Problem[] {
  return plans.flatMap((plan) =>
    plan.files.flatMap((file) => {
      const before = standing.get(file);
      if (!before) return [];
      const renamed =
        before.formerFile === file ? [] : [problem('source-renamed', { file }, { from: before.formerFile })];
      const moved =
        before.issue === plan.id ? [] : [problem('source-moved', { file }, { from: before.issue, to: plan.id })];
      return [...renamed, ...moved];
    }),
  );
}

export function absences(works: readonly IssueWork[], folder: string): Problem[] {
  const absent = works.flatMap((work) => work.absent);
  const [first] = absent;
  return first ? [problem('source-absent', { file: folder }, { count: absent.length, first: first.file })] : [];
}
