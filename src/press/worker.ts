/**
 * A worker of the build: compiles issues and renders pages as ordered, one order after the other.
 * Started by scripts/build/workers.ts as `node src/press/worker.ts COMPILED OUTPUT PROGRAM FILES` with a channel.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { archiveFolder } from '../lib/archive-folder.ts';
import { assign } from '../lib/assignment.ts';
import type { IssueTask, PressAnswer, PressOrder, WrittenFile } from '../schemas/press.ts';
import { compileIssues } from './compile-issues.ts';
import { openPress, type PagePath, type Press, type Route } from './open-press.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writePage } from './write-page.ts';

const [compiled = '', output = '', program = '', staticFiles = ''] = process.argv.slice(2);
const archive = archiveFolder();
const madeFolders = new Set<string>();
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
  if (order.kind === 'render-issues') {
    const issues = [];
    for (const task of order.issues) issues.push({ id: task.id, files: await renderIssue(press, task) });
    return { kind: 'rendered', issues };
  }
  return { kind: 'lists', files: await renderLists(press, order.part, order.parts) };
}

async function renderIssue(press: Press, task: IssueTask): Promise<WrittenFile[]> {
  assign({ compiled, issues: [task.id] });
  press.turn();
  const files: WrittenFile[] = [];
  for (const route of press.routes.filter(isOfIssue)) {
    if (task.pages === 'front' && route.params.length > 1) continue;
    for (const page of await press.paths(route)) files.push(await write(press, page));
  }
  return files;
}

async function renderLists(press: Press, part: number, parts: number): Promise<WrittenFile[]> {
  assign({ compiled, issues: null });
  press.turn();
  const files = part === 0 ? copyStaticFiles() : [];
  let number = 0;
  for (const route of press.routes.filter((route) => !isOfIssue(route))) {
    for (const page of await press.paths(route)) {
      if (number % parts === part) files.push(await write(press, page));
      number += 1;
    }
  }
  return files;
}

/** What every site holds as it is: scripts, icons. */
function copyStaticFiles(): WrittenFile[] {
  return readdirSync(staticFiles, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) =>
      writePage(output, relative(staticFiles, file).replaceAll(sep, '/'), readFileSync(file), madeFolders),
    );
}

function isOfIssue(route: Route): boolean {
  return route.params.includes('issue');
}

async function write(press: Press, page: PagePath): Promise<WrittenFile> {
  return writePage(output, page.file, await press.render(page), madeFolders);
}

function answer(message: PressAnswer): void {
  if (process.connected) process.send?.(message);
}
