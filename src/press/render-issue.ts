import { assign } from '../lib/assignment.ts';
import type { IssueTask, WrittenFile } from '../schemas/press.ts';
import { isOfIssue, type Press } from './open-press.ts';
import type { PageWriter } from './page-writer.ts';

/** Renders the pages of one issue: its own, its stories, its source views; or its own alone. */
export async function renderIssue(
  press: Press,
  task: IssueTask,
  compiled: string,
  writer: PageWriter,
): Promise<WrittenFile[]> {
  assign({ compiled, issues: [task.id] });
  press.turn();
  const files: WrittenFile[] = [];
  for (const route of press.routes.filter(isOfIssue)) {
    if (task.pages === 'front' && (route.type !== 'page' || route.params.length > 1)) continue;
    for (const page of await press.paths(route)) files.push(writer.write(page.file, await press.render(page)));
  }
  return files;
}
