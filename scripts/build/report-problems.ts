import type { ContentProblem } from '../../src/schemas/press.ts';

/** So many of a kind are told one by one; a thousand equal lines help nobody. */
const toldOneByOneMax = 20;

export function hasErrors(problems: ContentProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Names each problem with its place and its cure, errors first. */
export function reportProblems(problems: ContentProblem[]): void {
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  for (const { file, line, severity, reason, cure, rule } of sorted.slice(0, toldOneByOneMax)) {
    console.error(`${file}${line === null ? '' : `:${line}`} ${severity} ${reason}. ${cure} [${rule}]`);
  }
  if (sorted.length > toldOneByOneMax) console.error(`… and ${sorted.length - toldOneByOneMax} more of these`);
}
