/**
 * A worker of the build: compiles issues and renders pages as ordered, one order after the other.
 * Started by scripts/build/press-workers.ts as `node src/press/worker.ts COMPILED OUTPUT PROGRAM FILES` with a channel.
 */
import { archiveFolder } from '../lib/archive-folder.ts';
import type { PressAnswer, PressOrder } from '../schemas/press.ts';
import { compileIssues } from './compile-issues.ts';
import { openPress, type Press } from './open-press.ts';
import { PageWriter } from './page-writer.ts';
import { renderIssue } from './render-issue.ts';
import { renderLists } from './render-lists.ts';
import { writeCatalogue } from './write-catalogue.ts';

const [compiled = '', output = '', program = '', staticFiles = ''] = process.argv.slice(2);
const archive = archiveFolder();
const writer = new PageWriter(output, staticFiles);
let opened: Promise<Press> | null = null;

process.on('message', (order: PressOrder) => {
  obey(order).then(answer, (error: unknown) => {
    answer({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
process.on('disconnect', () => process.exit());

async function obey(order: PressOrder): Promise<PressAnswer> {
  if (order.kind === 'compile') {
    return { kind: 'compiled', issues: await compileIssues(archive, compiled, order.issues) };
  }
  if (order.kind === 'catalogue') return writeCatalogue(archive, compiled, order);
  opened ??= openPress(program);
  const press = await opened;
  if (order.kind === 'render-lists') return renderLists(press, order, compiled, writer);
  const issues = [];
  for (const task of order.issues) {
    issues.push({ id: task.id, files: await renderIssue(press, task, compiled, writer) });
  }
  return { kind: 'rendered', issues };
}

function answer(message: PressAnswer): void {
  if (process.connected) process.send?.(message);
}
