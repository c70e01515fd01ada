/** The search index: one unit for each part of the archive, made again only when one of its issues changed. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { WrittenFile } from '../../src/schemas/press.ts';
import type { PlannedUnit } from '../search-index/plan-units.ts';
import { archiveCache, type IndexState } from './build-state.ts';
import type { CompiledArchive } from './compile-archive.ts';
import { projectRoot, type Templates } from './compiled-templates.ts';
import { digestOf, digestOfFiles } from './file-stamps.ts';
import type { IndexAnswer, IndexOrder } from './index-worker.ts';
import { isIntact, marksOf } from './output-folder.ts';
import type { Slots } from './slots.ts';
import { WorkerPool } from './worker-pool.ts';

export type IndexedSite = { index: IndexState; files: WrittenFile[] };

/** The name under which the shared files are remembered: no unit has it, since units are named after papers. */
const shared = '';

/**
 * @param units `all` of the archive, those `wanted` in this output folder; none where `search` is not wanted
 */
export async function indexSite(
  paths: { archive: string; output: string },
  content: CompiledArchive,
  units: { all: PlannedUnit[]; wanted: PlannedUnit[]; search: boolean },
  known: IndexState,
  templates: Templates,
  slots: Slots,
): Promise<IndexedSite> {
  const result: IndexedSite = { index: {}, files: [] };
  if (!units.search) return result;
  const code = digestOf(
    content.engine,
    templates.readerDigest,
    digestOfFiles(projectRoot, ['scripts/search-index', 'src/search']),
  );
  const compiled = join(archiveCache(paths.archive), 'compiled');
  const pool = new WorkerPool<IndexOrder, IndexAnswer>(slots, () =>
    fork(join(projectRoot, 'scripts/build/index-worker.ts'), [paths.output], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    }),
  );
  const make = async (name: string, key: string, order: (draft: string) => IndexOrder) => {
    const before = known[name];
    if (before?.key === key && isIntact(paths.output, before.files)) {
      result.index[name] = before;
      return;
    }
    const answer = await pool.order(
      order(join(archiveCache(paths.archive), 'draft', name === shared ? 'shared' : name)),
    );
    if ('failed' in answer) throw new Error(answer.failed);
    result.index[name] = { key, files: marksOf(answer.files) };
    result.files.push(...answer.files);
  };
  try {
    const keys = units.all.map((unit) =>
      digestOf(code, unit.id, ...unit.issues.map((id) => content.digests[id] ?? '')),
    );
    await Promise.all([
      ...units.wanted.map((unit) =>
        make(unit.id, keys[units.all.indexOf(unit)] ?? '', (draft) => ({
          kind: 'unit',
          issues: unit.issues.map((id) => join(compiled, 'issues', `${id}.json`)),
          engine: content.engine,
          draft,
          place: `search/${unit.id}`,
        })),
      ),
      make(shared, digestOf(code, ...keys, JSON.stringify(units.all.map(({ issues: _, ...row }) => row))), (draft) => ({
        kind: 'shared',
        units: units.all,
        compiled,
        draft,
        place: 'search',
      })),
    ]);
    return result;
  } finally {
    await pool.close();
  }
}
