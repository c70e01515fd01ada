/** Second half of a build: the pages that would be different are rendered. */
import type { WrittenFile } from '../../src/schemas/press.ts';
import type { KnownPages, OutputState } from './build-state.ts';
import type { ChosenPart } from './choose-part.ts';
import { type CompiledArchive, inRuns } from './compile-archive.ts';
import { intactFiles, isIntact, marksOf } from './output-folder.ts';
import { planPages } from './plan-pages.ts';
import type { PressWorkers } from './press-workers.ts';
import type { Progress } from './progress.ts';

type Rendering = {
  output: string;
  archive: CompiledArchive;
  chosen: ChosenPart;
  known: OutputState;
  workers: PressWorkers;
  jobs: number;
  progress: Progress;
};

export type RenderedPages = Pick<OutputState, 'issues' | 'lists'> & { files: WrittenFile[] };

/** So many issues are one order. */
const issuesPerOrder = 4;

export async function renderPages(rendering: Rendering): Promise<RenderedPages> {
  const [lists, issues] = await Promise.all([renderLists(rendering), renderIssues(rendering)]);
  return { lists: lists.state, issues: issues.state, files: [...lists.files, ...issues.files] };
}

async function renderIssues({ output, archive, chosen, known, workers, progress }: Rendering) {
  const ids = archive.issues.map(({ id }) => id).filter((id) => chosen.issues.has(id));
  const tasks = planPages(ids, archive.keys, known.issues, (files) => isIntact(output, files));
  const state: Record<string, KnownPages> = {};
  for (const id of ids) {
    const pages = known.issues[id];
    if (pages) state[id] = pages;
  }
  const rendered: WrittenFile[] = [];
  if (tasks.length > 0) progress.step('Rendering issues', tasks.length);
  await Promise.all(
    inRuns(tasks, issuesPerOrder).map(async (run) => {
      const answer = await workers.order({ kind: 'render-issues', issues: run }, 'rendered');
      for (const { id, files } of answer.issues) {
        rendered.push(...files);
        const kept = run.find((task) => task.id === id)?.pages === 'front' ? known.issues[id]?.files : {};
        state[id] = { keys: archive.keys[id] ?? { all: '', front: '' }, files: { ...kept, ...marksOf(files) } };
      }
      progress.advance(run.length);
    }),
  );
  return { state, files: rendered };
}

/** From nothing all processes share the pages; later few of them change, and to read what they are made of is most of the work. */
async function renderLists({ output, archive, chosen, known, workers, jobs }: Rendering) {
  const key = `${archive.listsKey} ${chosen.lists.part}/${chosen.lists.parts}`;
  const intact = intactFiles(output, known.lists.files);
  const allThere = Object.keys(known.lists.files).length === Object.keys(intact).length;
  if (known.lists.key === key && allThere) return { state: known.lists, files: [] };
  const knownKeys = Object.fromEntries(Object.entries(known.lists.keys).filter(([path]) => intact[path]));
  const shares = Object.keys(knownKeys).length === 0 ? jobs : 1;
  const state: OutputState['lists'] = { key, files: {}, keys: {} };
  const rendered: WrittenFile[] = [];
  await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const part = chosen.lists.part * shares + share;
      const parts = chosen.lists.parts * shares;
      const order = { kind: 'render-lists', part, parts, site: archive.site, known: knownKeys } as const;
      const { files, keys, kept } = await workers.order(order, 'lists');
      rendered.push(...files);
      Object.assign(state.keys, keys);
      Object.assign(state.files, marksOf(files));
      for (const path of kept) Object.assign(state.files, { [path]: intact[path] });
    }),
  );
  return { state, files: rendered };
}
