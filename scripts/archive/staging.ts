/**
 * Writing that happens as a whole or not at all. A run writes everything into `.conversion/<run>/issues`, then a journal, then moves
 * the files to their places. Killed before the journal: nothing happened. Killed after it: the next run (or verify) moves the rest.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

type Journal = { run: string; removes: Record<string, string[]> };

export type Staging = {
  /** Where this run may keep what it passes from step to step. */
  scratch: string;
  /** The run's own folder, for `stageFile`. */
  run: string;
  /** Notes what changed in an issue: files staged, files to take away. */
  note(issue: string, staged: number, removed: readonly string[]): void;
  /** Moves everything to its place. */
  commit(): void;
  /** Takes away what the run left, after a commit or instead of it. */
  discard(): void;
};

export function conversionFolder(archive: string): string {
  return join(archive, '.conversion');
}

export function openStaging(archive: string): Staging {
  const folder = conversionFolder(archive);
  const run = `run-${process.pid}`;
  const removes: Journal['removes'] = {};
  let isEmpty = true;
  rmSync(join(folder, run), { recursive: true, force: true });
  mkdirSync(join(folder, run, 'scratch'), { recursive: true });
  return {
    scratch: join(folder, run, 'scratch'),
    run: join(folder, run),
    note(issue, staged, removed) {
      if (removed.length > 0) removes[issue] = [...removed];
      if (staged + removed.length > 0) isEmpty = false;
    },
    commit() {
      if (isEmpty) return;
      writeJournal(folder, { run, removes });
      applyJournal(archive);
    },
    discard() {
      rmSync(join(folder, run), { recursive: true, force: true });
      removeIfEmpty(folder);
    },
  };
}

/** Writes a file of an issue, not yet to its place. */
export function stageFile(run: string, issue: string, name: string, text: string): void {
  mkdirSync(join(run, 'issues', issue), { recursive: true });
  writeFileSync(join(run, 'issues', issue, name), text);
}

/** Whole and on the disk before it has its name. */
function writeJournal(folder: string, journal: Journal): void {
  const draft = join(folder, 'journal.draft');
  const file = openSync(draft, 'w');
  writeSync(file, JSON.stringify(journal));
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, join(folder, 'journal.json'));
}

/** Finishes what a journal says and clears away what killed runs left. To be called by whoever holds the lock. */
export function heal(archive: string): void {
  const folder = conversionFolder(archive);
  if (!existsSync(folder)) return;
  applyJournal(archive);
  for (const name of readdirSync(folder)) {
    const [, owner] = /^lock\.(?:dead\.)?(\d+)$/.exec(name) ?? [];
    const isLeft = /^run-|^journal\.draft$/.test(name) || (owner !== undefined && !isRunning(Number(owner)));
    if (isLeft) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** True where a run was killed between its journal and its end: the archive is whole again after `heal`. */
export function needsHealing(archive: string): boolean {
  return existsSync(join(conversionFolder(archive), 'journal.json'));
}

/** Can be repeated from any point at which it was broken off. */
function applyJournal(archive: string): void {
  const folder = conversionFolder(archive);
  const file = join(folder, 'journal.json');
  if (!existsSync(file)) return;
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  const staged = join(folder, journal.run, 'issues');
  const issues = join(archive, 'issues');
  mkdirSync(issues, { recursive: true });
  for (const issue of existsSync(staged) ? readdirSync(staged) : [])
    moveIssue(join(staged, issue), join(issues, issue));
  for (const [issue, names] of Object.entries(journal.removes))
    for (const name of names) rmSync(join(issues, issue, name), { force: true });
  rmSync(file);
}

/** A new issue in one step; into one that exists file by file, the ledger last. */
function moveIssue(from: string, to: string): void {
  if (!existsSync(to)) {
    renameSync(from, to);
    return;
  }
  const names = readdirSync(from).sort(
    (left, right) => Number(left === 'ledger.json') - Number(right === 'ledger.json'),
  );
  for (const name of names) renameSync(join(from, name), join(to, name));
  rmdirSync(from);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
}
