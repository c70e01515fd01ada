import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');

export type Ended = { code: number | null; out: string; err: string };

/** Runs one of the commands of `scripts/` as a person would, and waits for its end. */
export function runCommand(command: string, words: string[], cache: string): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = startCommand(command, words, cache);
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.err += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ ...ended, code }));
  });
}

/** Starts a command that goes on until it is told to end. */
export function startCommand(command: string, words: string[], cache: string) {
  // Astro's server answers nothing where it believes that it runs inside a test.
  const { VITEST: _, ...environment } = process.env;
  return spawn(node, [join(root, 'scripts', `${command}.ts`), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, BROADSHEET_CACHE: cache, NODE_NO_WARNINGS: '1', NODE_ENV: 'production' },
  });
}
