import { assign } from '../lib/assignment.ts';
import type { PressAnswer, PressOrder, WrittenFile } from '../schemas/press.ts';
import { isOfIssue, type Press } from './open-press.ts';
import { digestOf } from './page-keys.ts';
import type { PageWriter } from './page-writer.ts';

type ListsOrder = Extract<PressOrder, { kind: 'render-lists' }>;
type ListsAnswer = Extract<PressAnswer, { kind: 'lists' }>;

/** Renders the pages that belong to no issue: the home page, indexes, volumes. One whose key is known is left as it is. */
export async function renderLists(
  press: Press,
  { part, parts, site, known }: ListsOrder,
  compiled: string,
  writer: PageWriter,
): Promise<ListsAnswer> {
  assign({ compiled, issues: null });
  press.turn();
  const files: WrittenFile[] = part === 0 ? writer.copyStaticFiles() : [];
  const keys: Record<string, string> = {};
  const kept: string[] = [];
  let number = -1;
  for (const route of press.routes.filter((route) => !isOfIssue(route))) {
    for (const page of await press.paths(route)) {
      number += 1;
      if (number % parts !== part) continue;
      const key = page.cacheKey === null ? null : digestOf(site, page.cacheKey);
      if (key !== null) keys[page.file] = key;
      if (key !== null && known[page.file] === key) kept.push(page.file);
      else files.push(writer.write(page.file, await press.render(page)));
    }
  }
  return { kind: 'lists', files, keys, kept };
}
