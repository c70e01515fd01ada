import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root, runCommand } from './run-command.ts';
import { digestSite } from './site-folder.ts';
import { writeSmallArchive } from './small-archive.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-astro-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The build runs Astro's compiled templates in processes of its own; this holds as long as nobody can tell. */
it('gives the pages that Astro itself gives', async () => {
  const archive = join(work, 'archive');
  writeSmallArchive(archive);
  const astro = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(work, 'astro'), '--silent'],
    {
      cwd: root,
      env: { ...process.env, BROADSHEET_ARCHIVE: archive, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
  );
  expect(astro.status, String(astro.stderr)).toBe(0);
  await runCommand('build', ['--archive', archive, '--out', join(work, 'own')], join(work, 'cache'));
  const own = digestSite(join(work, 'own'));
  for (const [path, digest] of digestSite(join(work, 'astro'))) expect([path, own.get(path)]).toEqual([path, digest]);
});
