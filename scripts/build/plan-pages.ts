import type { IssueTask, PageKeys } from '../../src/schemas/press.ts';
import type { KnownPages } from './build-state.ts';

/**
 * Which issues' pages are to be rendered again. Pure.
 * @param issues those that belong to the output folder
 * @param intact whether files are in the output folder as they were written
 */
export function planPages(
  issues: string[],
  keys: Record<string, PageKeys>,
  known: Record<string, KnownPages>,
  intact: (files: KnownPages['files']) => boolean,
): IssueTask[] {
  const tasks: IssueTask[] = [];
  for (const id of issues) {
    const wanted = keys[id];
    const pages = known[id];
    if (!pages || pages.keys.all !== wanted?.all || !intact(pages.files)) tasks.push({ id, pages: 'all' });
    else if (pages.keys.front !== wanted.front) tasks.push({ id, pages: 'front' });
  }
  return tasks;
}
