/**
 * Every check that there is, at the desk and in CI: types, format and lint, unit tests, the built site in a real browser.
 *
 *     npm test [-- vitest options]
 *
 * Installs a browser where there is none and that is allowed. Ends with a line "N passed, N failed, N skipped".
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.ts';

const options = process.argv.slice(2);
if (options.includes('--help')) {
  console.log(
    'npm test [-- VITEST OPTIONS]\nRuns every check: types, format, lint, unit tests, the site in a browser.',
  );
  process.exit(0);
}

const checks: [string, string[]][] = [
  ['types of scripts and tests', ['tsc', '--noEmit']],
  ['types of pages', ['astro', 'check', '--minimumFailingSeverity', 'warning']],
  ['format and lint', ['biome', 'check', '.']],
];

let failed = 0;
let passed = 0;
let skipped = 0;
const browser = findBrowser() ?? installBrowser();
if (browser === null) {
  console.error(
    'No browser found for the tests of the site. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
  failed += 1;
}
for (const [name, [program = '', ...rest]] of checks) {
  const start = Date.now();
  const run = spawnSync('npx', ['--no-install', program, ...rest], { stdio: 'inherit' });
  const good = run.status === 0;
  console.log(`${good ? 'passed' : 'FAILED'}: ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (good) passed += 1;
  else failed += 1;
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
const report = join(folder, 'vitest.json');
const vitest = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options],
  { stdio: 'inherit', env: { ...process.env, ...(browser ? { CHROMIUM_PATH: browser } : {}) } },
);
const counts = readCounts(report);
rmSync(folder, { recursive: true, force: true });
passed += counts.numPassedTests;
skipped += counts.numPendingTests;
failed += Math.max(counts.numFailedTests, vitest.status === 0 ? 0 : 1);

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns what vitest counted; no tests at all where it could not even write its report */
function readCounts(file: string): { numPassedTests: number; numFailedTests: number; numPendingTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}
