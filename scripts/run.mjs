/**
 * Runs a command of `scripts/` on a machine as it is: installs what package-lock.json names where node_modules lacks
 * it, then starts `scripts/<command>.ts` on the Node that the project brings along (the machine's own may be too old
 * to read TypeScript). Plain JavaScript without dependencies, as nothing is installed when it starts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.broadsheet-lock');
const [command = '', ...options] = process.argv.slice(2);

installWhatIsMissing();
const run = spawnSync(projectNode(), [join(root, 'scripts', `${command}.ts`), ...options], {
  stdio: 'inherit',
  env: {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    ...process.env,
    NODE_NO_WARNINGS: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
if (run.error) console.error(`Broadsheet could not start Node: ${run.error.message}`);
process.exitCode = run.status ?? 1;

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing what Broadsheet needs (once; about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock made where the registry lacks the optional packages of other platforms.
  const install = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error('Installation failed. Check the network connection, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** @returns the Node to use: the project's own, unless the machine's is as new */
function projectNode() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const readsTypeScript = major > 24 || (major === 24 && minor >= 3);
  return readsTypeScript || !existsSync(own) ? process.execPath : own;
}
