/**
 * A process that indexes units one after the other: the memory that an index takes goes back when it ends.
 * Started by index-site.ts as `node scripts/build/index-worker.ts OUTPUT` with a channel.
 */
import type { SearchEngine } from '../../src/schemas/archive.ts';
import type { WrittenFile } from '../../src/schemas/press.ts';
import { indexUnit } from '../search-index/index-unit.ts';
import type { PlannedUnit } from '../search-index/plan-units.ts';
import { writeShared } from '../search-index/write-shared.ts';
import { mirrorFolder } from './mirror-folder.ts';

export type IndexOrder =
  /** `issues`: paths of compiled issues. */
  | { kind: 'unit'; issues: string[]; engine: SearchEngine; draft: string; place: string }
  /** `compiled`: the folder of the compiled archive. */
  | { kind: 'shared'; units: PlannedUnit[]; compiled: string; draft: string; place: string };

export type IndexAnswer = { files: WrittenFile[] } | { failed: string };

const [output = ''] = process.argv.slice(2);

process.on('message', (order: IndexOrder) => {
  obey(order).then(answer, (error: unknown) => {
    answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
process.on('disconnect', () => process.exit());

async function obey(order: IndexOrder): Promise<IndexAnswer> {
  if (order.kind === 'unit') await indexUnit({ issues: order.issues, engine: order.engine, out: order.draft });
  else await writeShared(order.units, order.draft, order.compiled);
  return { files: mirrorFolder(order.draft, output, order.place) };
}

function answer(message: IndexAnswer): void {
  if (process.connected) process.send?.(message);
}
