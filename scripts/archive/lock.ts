/** One conversion of an archive at a time: a file that names the process which holds the archive. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

type Holder = { process: number; host: string; started: string | null };

export type Lock = { release(): void; isHeld(): boolean };

/**
 * @param folder the archive's `.conversion`
 * @returns the lock, or who holds it
 */
export function takeLock(folder: string): Lock | { holder: string } {
  const file = join(folder, 'lock');
  const own = JSON.stringify({
    process: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  } satisfies Holder);
  const mine = join(folder, `lock.${process.pid}`);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      mkdirSync(folder, { recursive: true });
      if (!written(mine, own)) continue;
      if (linked(mine, file)) return { release: () => release(file, own), isHeld: () => contentOf(file) === own };
      const text = contentOf(file);
      const holder = text === null ? null : parsed(text);
      if (holder && isAlive(holder)) return { holder: `process ${holder.process} on ${holder.host}` };
      if (text !== null) takeAway(file, text);
    }
    return { holder: 'another process' };
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @returns false where the folder went away: another run has just ended and cleared it */
function written(file: string, text: string): boolean {
  return succeeds(() => writeFileSync(file, text), 'ENOENT');
}

/** Makes the lock in one step; @returns false where there is one */
function linked(from: string, to: string): boolean {
  return succeeds(() => linkSync(from, to), 'EEXIST', 'ENOENT');
}

/** @throws what fails otherwise than with one of the codes */
function succeeds(act: () => void, ...codes: string[]): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (codes.includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** Moves a dead process's lock aside; should it by now be a living one's, it is put back. */
function takeAway(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) !== dead) linked(aside, file);
  } catch {
    return;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, own: string): void {
  if (contentOf(file) === own) rmSync(file, { force: true });
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function parsed(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

/** A number may have gone to another process since: where the system tells when a process began, that counts too. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
  return holder.started === startOf(holder.process);
}

/** @returns the process's start in the kernel's own count, null where the system has no /proc */
function startOf(id: number): string | null {
  const stat = contentOf(`/proc/${id}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
