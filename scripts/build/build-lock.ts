import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from '../archive/lock.ts';
import type { Progress } from './progress.ts';

const lookedEveryMs = 200;

/** Does the work while no other build remembers things in the same folder; waits for one that does. */
export async function whileLocked<T>(folder: string, progress: Progress, work: () => Promise<T>): Promise<T> {
  let lock = takeLock(folder);
  if ('holder' in lock) progress.say(`Another build is at work (${lock.holder}); waiting until it has ended …`);
  while ('holder' in lock) {
    await pause(lookedEveryMs);
    lock = takeLock(folder);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
