import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heal } from '../../scripts/archive/staging.ts';
import { page } from '../convert/texts.ts';
import { inWorkshop, type Workshop } from '../convert/workshop.ts';
import { cases, isFull } from './full.ts';

/** Kills in `npm test`, and in full. */
const kills = cases(4, 210);
/** Part of a conversion's time that passes before it may write anything: the programs are loaded. */
const loadingShare = 0.25;

/** Three issues, which the second text changes, and one that it adds. */
const first = {
  '晚渡日报_2023-04-01_01.txt': page(1, 2, 3),
  '晚渡日报_2023-04-02_01.txt': page(4, 5),
  '晚渡日报_2023-04-03_01.txt': page(6, 7),
};
const second = {
  '晚渡日报_2023-04-01_01.txt': page(3, 1, 9),
  '晚渡日报_2023-04-02_01.txt': page(4, 15, 6),
  '晚渡日报_2023-04-03_01.txt': page(6),
  '晚渡日报_2023-04-04_01.txt': page(8, 9),
};

/** The archive as its users see it: without the folder in which a run works. */
function visible(workshop: Workshop): Map<string, string> {
  return new Map([...workshop.snapshot()].filter(([path]) => !path.startsWith('.conversion/')));
}

/** Runs a conversion; kills it after so many milliseconds, if it still runs. @returns what it ended with */
function run(workshop: Workshop, killAfter: number): Promise<NodeJS.Signals | number | null> {
  return new Promise((done) => {
    const child = workshop.start();
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      done(signal ?? code);
    });
  });
}

describe('kill -9 at any moment', () => {
  it(`leaves the archive as it was before or as it is after, and the next run completes it (${kills} kills)`, {
    timeout: cases(180_000, 7_200_000),
  }, async () => {
    await inWorkshop(async (workshop) => {
      workshop.put(first).convert();
      const before = visible(workshop);
      const kept = join(workshop.folder, 'before');
      cpSync(workshop.archive, kept, { recursive: true, preserveTimestamps: true });
      workshop.put(second);
      const started = performance.now();
      expect(await run(workshop, 600_000)).toBe(0);
      const takes = performance.now() - started;
      const after = visible(workshop);
      expect(after).not.toEqual(before);

      const found: Found = { before: 0, after: 0, healed: 0, complete: 0 };
      for (let kill = 0; kill < kills; kill += 1) {
        rmSync(workshop.archive, { recursive: true });
        cpSync(kept, workshop.archive, { recursive: true, preserveTimestamps: true });
        const share = loadingShare + (1.1 - loadingShare) * ((kill * 0.618034) % 1);
        const end = await run(workshop, takes * share);
        if (end === 0) found.complete += 1;
        else expect(end).toBe('SIGKILL');
        expectEither(workshop, before, after, found);
        expect(await run(workshop, 600_000)).toBe(0);
        expect(visible(workshop)).toEqual(after);
        expect(readdirSync(workshop.archive)).toEqual(['issues']);
      }
      console.log(
        `${kills} kills: ${found.before} before, ${found.after} after (${found.healed} by the journal, ${found.complete} had ended)`,
      );
    });
  });

  it('holds at every single change of the disk, half-written files included', {
    timeout: cases(180_000, 3_600_000),
  }, async () => {
    await inWorkshop((workshop) => {
      workshop.put(first).convert();
      const before = visible(workshop);
      const kept = join(workshop.folder, 'before');
      cpSync(workshop.archive, kept, { recursive: true, preserveTimestamps: true });
      workshop.put(second);
      const calls = Number(/calls (\d+)/.exec(workshop.convertWith('kill-at-write.mjs', { KILL_AT: '0' }).out)?.[1]);
      const after = visible(workshop);
      expect(calls).toBeGreaterThan(20);
      expect(after).not.toEqual(before);

      const found: Found = { before: 0, after: 0, healed: 0, complete: 0 };
      const step = isFull ? 1 : Math.floor(calls / 6);
      let count = 0;
      for (let call = calls; call >= 1; call -= step) {
        rmSync(workshop.archive, { recursive: true });
        cpSync(kept, workshop.archive, { recursive: true, preserveTimestamps: true });
        expect(workshop.convertWith('kill-at-write.mjs', { KILL_AT: String(call) }).signal).toBe('SIGKILL');
        expectEither(workshop, before, after, found);
        expect(workshop.convert().code).toBe(0);
        expect(visible(workshop)).toEqual(after);
        expect(readdirSync(workshop.archive)).toEqual(['issues']);
        count += 1;
      }
      console.log(summary(count, found));
    });
  });
});

/** How many kills left the archive as before and as after, how many of these by the journal, and how many came too late. */
type Found = { before: number; after: number; healed: number; complete: number };

/** Every file is whole and of one of the two states; once a journal is followed, the whole archive is in one of them. */
function expectEither(workshop: Workshop, before: Map<string, string>, after: Map<string, string>, found: Found): void {
  for (const [path, content] of visible(workshop)) expect([before.get(path), after.get(path)]).toContain(content);
  if (existsSync(join(workshop.archive, '.conversion/journal.json'))) found.healed += 1;
  heal(workshop.archive);
  const state = visible(workshop);
  const isBefore = state.size === before.size && [...before].every(([path, content]) => state.get(path) === content);
  expect(state).toEqual(isBefore ? before : after);
  found[isBefore ? 'before' : 'after'] += 1;
}

function summary(kills: number, { before, after, healed, complete }: Found): string {
  return `${kills} kills: ${before} before, ${after} after (${healed} by the journal, ${complete} had ended)`;
}
