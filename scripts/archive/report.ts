/** Problems as a list for people: a heading for each file, then line, column, message and rule, and the cure once for each rule. */

import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { Problem } from '../diagnostics.ts';

/** Problems of one rule after which the others of that rule are counted and not listed. */
const listedPerRuleMax = 20;

/** @returns the list, or an empty text where there is nothing to say */
export function reportText(problems: readonly Problem[], colour: boolean): string {
  const counts = new Map<string, number>();
  const listed = problems.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= listedPerRuleMax;
  });
  if (listed.length === 0) return '';
  const files = new Map<string, VFile>();
  for (const each of listed) {
    const file = files.get(each.file) ?? new VFile({ path: each.file });
    files.set(each.file, file);
    file.messages.push(messageOf(each));
  }
  const cures = new Map(listed.map(({ rule, cure }) => [rule, cure]));
  const more = [...counts]
    .filter(([, count]) => count > listedPerRuleMax)
    .map(([rule, count]) => `${rule}: ${count - listedPerRuleMax} more`);
  const advice = [...cures].map(([rule, cure]) => `${rule}: ${cure}`);
  return [
    reporter([...files.values()], { color: colour }),
    ...more,
    'What to do:',
    ...advice.map((line) => `  ${line}`),
  ].join('\n');
}

function messageOf({ rule, severity, line, column, message }: Problem): VFileMessage {
  const place = line === null ? undefined : { line, column: (column ?? 0) + 1 };
  const result = new VFileMessage(message, { ...(place ? { place } : {}), ruleId: rule });
  result.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  return result;
}
