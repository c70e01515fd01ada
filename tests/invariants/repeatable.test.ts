import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page } from '../convert/texts.ts';
import { inWorkshop } from '../convert/workshop.ts';
import { makeBulkPage } from '../proving-ground/bulk.ts';
import { cases } from './full.ts';

const texts: Record<string, string> = {};
for (let seed = 0; seed < cases(16, 120); seed += 1)
  texts[`晚渡日报_2023-04-${String((seed % 28) + 1).padStart(2, '0')}_A${seed}.txt`] = makeBulkPage(seed).text;

describe('the same input', () => {
  it('gives the same bytes with one thread and with several, with and without a memory, and a second run writes nothing', async () => {
    await inWorkshop((workshop) => {
      workshop.put(texts);
      expect(workshop.convert('--jobs', '3').code).toBe(0);
      const first = workshop.snapshot();
      const times = workshop.times();
      expect(workshop.convert().out).toMatch(/\(0 read in this run\).*; 0 files written/);
      expect(workshop.times()).toEqual(times);

      rmSync(join(workshop.folder, 'cache'), { recursive: true });
      expect(workshop.convert('--jobs', '2').out).toContain('; 0 files written');
      expect(workshop.times()).toEqual(times);

      rmSync(workshop.archive, { recursive: true });
      expect(workshop.convert('--jobs', '1').code).toBe(0);
      expect(workshop.snapshot()).toEqual(first);
    });
  });

  it('in another place gives the same bytes', async () => {
    await inWorkshop(async (workshop) => {
      workshop.put({ 'a.txt': page(1, 2), 'b/晚渡日报_2023-04-18_02.txt': page(3) }).convert();
      await inWorkshop((other) => {
        cpSync(workshop.sources, other.sources, { recursive: true });
        other.convert();
        expect(other.snapshot()).toEqual(workshop.snapshot());
      });
    });
  });

  it('is not converted again where only its time changed; only what changed is read and written', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'a.txt': page(1), 'b.txt': page(2), 'c.txt': page(3) }).convert();
      const times = workshop.times();
      workshop.put({ 'b.txt': page(2), 'c.txt': page(3, 4) });
      expect(workshop.convert().out).toContain('(2 read in this run)');
      const now = workshop.times();
      for (const [path, time] of times)
        if (!path.startsWith('issues/c/')) expect([path, now.get(path)]).toEqual([path, time]);
      expect(workshop.files('c')).toContain('p01-02.mdx');
    });
  });
});

describe('two conversions at once', () => {
  it('do not mix: one converts, the other is told to wait', async () => {
    await inWorkshop(async (workshop) => {
      workshop.put(texts);
      const ends = await Promise.all(
        Array.from(
          { length: cases(3, 8) },
          () => new Promise<number | null>((done) => workshop.start('--jobs', '1').once('exit', done)),
        ),
      );
      expect(ends.filter((code) => code === 0).length).toBeGreaterThanOrEqual(1);
      expect(ends.every((code) => code === 0 || code === 1)).toBe(true);
      expect(workshop.verify().code).toBe(0);
      const together = workshop.snapshot();
      rmSync(workshop.archive, { recursive: true });
      workshop.convert();
      expect(together).toEqual(workshop.snapshot());
    });
  });

  it('a lock of a process that is gone, or of a file that is none, does not hold', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'a.txt': page(1) });
      mkdirSync(join(workshop.archive, '.conversion'), { recursive: true });
      writeFileSync(
        join(workshop.archive, '.conversion/lock'),
        JSON.stringify({ process: 4_000_000, host: 'x', started: null }),
      );
      const { code, err } = workshop.convert();
      expect({ code, held: err.includes('process 4000000 on x') }).toEqual({ code: 1, held: true });
      writeFileSync(join(workshop.archive, '.conversion/lock'), 'half a lo');
      expect(workshop.convert().code).toBe(0);
    });
  });
});
