/** Second half of a build: the pages that would be different are rendered, and what the site no longer has is removed. */
import type { IssueTask, WrittenFile } from '../../src/schemas/press.ts';
import type { FileMark, KnownPages, OutputState } from './build-state.ts';
import type { ChosenPart } from './choose-part.ts';
import { type CompiledArchive, inRuns } from './compile-archive.ts';
import { isIntact, marksOf } from './output-folder.ts';
import type { PressWorkers } from './press-workers.ts';
import type { Progress } from './progress.ts';

export type RenderedPages = Pick<OutputState, 'issues' | 'lists'> & { rendered: number; written: number };

/** So many issues are one order. */
const issuesPerOrder = 4;

export async function renderPages(
  output: string,
  archive: CompiledArchive,
  chosen: ChosenPart,
  known: OutputState,
  workers: PressWorkers,
  jobs: number,
  progress: Progress,
): Promise<RenderedPages> {
  const tasks = planPages(archive, chosen, known, (files) => isIntact(output, files));
  const listsKey = `${archive.listsKey} ${chosen.lists.part}/${chosen.lists.parts}`;
  const listsDue = known.lists.key !== listsKey || !isIntact(output, known.lists.files);
  const issues: OutputState['issues'] = {};
  for (const { id } of archive.issues) {
    const pages = known.issues[id];
    if (pages && chosen.issues.has(id)) issues[id] = pages;
  }
  let rendered = 0;
  let written = 0;
  const count = (files: WrittenFile[]) => {
    rendered += files.length;
    written += files.filter((file) => file.written).length;
  };
  if (tasks.length > 0 || listsDue) progress.step('Rendering issues', tasks.length);
  const lists: Promise<Record<string, FileMark>>[] = Array.from({ length: listsDue ? jobs : 0 }, async (_, share) => {
    const part = chosen.lists.part * jobs + share;
    const { files } = await workers.order({ kind: 'render-lists', part, parts: chosen.lists.parts * jobs }, 'lists');
    count(files);
    return marksOf(files);
  });
  const rows = inRuns(tasks, issuesPerOrder).map(async (issuesOfOrder) => {
    const answer = await workers.order({ kind: 'render-issues', issues: issuesOfOrder }, 'rendered');
    for (const { id, files } of answer.issues) {
      count(files);
      const kept = issuesOfOrder.find((task) => task.id === id)?.pages === 'front' ? known.issues[id]?.files : {};
      issues[id] = { keys: archive.keys[id] ?? { all: '', front: '' }, files: { ...kept, ...marksOf(files) } };
    }
    progress.advance(issuesOfOrder.length);
  });
  await Promise.all(rows);
  const listFiles = listsDue ? Object.assign({}, ...(await Promise.all(lists))) : known.lists.files;
  return { issues, lists: { key: listsKey, files: listFiles }, rendered, written };
}

/** Which issues' pages are to be rendered again. @param intact whether files are in the output folder as they were written */
export function planPages(
  archive: Pick<CompiledArchive, 'issues' | 'keys'>,
  chosen: Pick<ChosenPart, 'issues'>,
  known: Pick<OutputState, 'issues'>,
  intact: (files: KnownPages['files']) => boolean,
): IssueTask[] {
  const tasks: IssueTask[] = [];
  for (const { id } of archive.issues) {
    if (!chosen.issues.has(id)) continue;
    const wanted = archive.keys[id];
    const pages = known.issues[id];
    if (!pages || pages.keys.all !== wanted?.all || !intact(pages.files)) tasks.push({ id, pages: 'all' });
    else if (pages.keys.front !== wanted.front) tasks.push({ id, pages: 'front' });
  }
  return tasks;
}
