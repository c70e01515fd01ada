import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { storiesPerIssue, writeBulkTexts, writeNextIssue } from '../../scripts/bench/bulk-texts.ts';
import { measureCommand } from '../../scripts/bench/measure-command.ts';
import { mediansOf } from '../../scripts/bench/medians.ts';
import { reportText } from '../../scripts/bench/report.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('measuring a command', () => {
  it('counts the memory and the time of the processes that it starts', async () => {
    const grandchild =
      'const held = Buffer.alloc(300e6, 1); const end = Date.now() + 1500; while (Date.now() < end) held[0]++;';
    const child = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(grandchild)}])`;
    const measured = await measureCommand([process.execPath, '-e', child], { cwd: work });
    expect(measured.code).toBe(0);
    expect(measured.peak).toBeGreaterThan(300e6);
    expect(measured.cpu).toBeGreaterThan(0.2);
    expect(measured.wall).toBeGreaterThan(1.5);
  });

  it('tells how a command ended and what it said', async () => {
    const measured = await measureCommand(['sh', '-c', 'echo broken; exit 3'], { cwd: work });
    expect([measured.code, measured.said]).toEqual([3, 'broken']);
  });
});

it('makes the same texts every time, and an issue that comes after them', () => {
  const [one, two] = [join(work, 'one'), join(work, 'two')];
  writeBulkTexts(one, storiesPerIssue);
  writeBulkTexts(two, storiesPerIssue);
  const names = readdirSync(one).sort();
  expect(readdirSync(two).sort()).toEqual(names);
  for (const name of names) expect(readFileSync(join(two, name), 'utf8')).toBe(readFileSync(join(one, name), 'utf8'));
  writeNextIssue(one, storiesPerIssue);
  const added = readdirSync(one).filter((name) => !names.includes(name));
  expect(added.length).toBe(names.length);
  expect(added.every((name) => name > (names.at(-1) ?? ''))).toBe(true);
});

it('reports medians, what is allowed, and how cost grows', () => {
  const figure = (wall: number) => ({ name: 'whole', measured: { wall, cpu: wall * 2, peak: 1e9, code: 0, said: '' } });
  const run = (stories: number, wall: number) => ({
    stories,
    figures: [figure(wall)],
    files: stories,
    bytes: 1e6,
    searchFiles: 9,
    searchBytes: 1e5,
  });
  const own = [mediansOf([run(10_000, 50), run(10_000, 30), run(10_000, 31)]), mediansOf([run(50_000, 151)])];
  const machine = { processors: 2, model: 'some', memoryGB: 24, node: '24', date: '2026-01-01' };
  const text = reportText({
    machine,
    runs: 3,
    own,
    peers: [{ stories: 10_000, figures: [{ name: 'Peer', measured: figure(62).measured }] }],
  });
  expect(text).toContain('| 10000 | whole | 31.0 s | 62.0 s | 1000 MB | 60 s, 2 GB |');
  expect(text).toContain('| whole | 3.00 ms | 50.0 min | 4.9 times |');
  expect(text).toContain('2.00 times our whole');
});
