/** Wall time, processor time and peak memory of a command with all the processes that it starts. Linux: reads /proc. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Measured = {
  /** Seconds. */
  wall: number;
  /** Seconds of user and system time of all processes together. */
  cpu: number;
  /** Most bytes resident at one moment, summed over all processes: pages that they share count more than once. */
  peak: number;
  code: number | null;
  /** The last lines that the command printed. */
  said: string;
};

const sampledEveryMs = 40;
const pageBytes = 4096;
const saidCharactersMax = 2000;

/** The shell's `times` counts every descendant that was waited for. */
const withTimes = ['-c', '"$@"; code=$?; echo; times; exit $code', 'sh'];

export function measureCommand(words: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Measured> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn('/bin/sh', [...withTimes, ...words], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let peak = 0;
    const sampler = setInterval(() => {
      peak = Math.max(peak, residentBytes(child.pid ?? 0));
    }, sampledEveryMs);
    let said = '';
    const listen = (text: string) => {
      said = (said + text).slice(-saidCharactersMax);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(sampler);
      const wall = (performance.now() - started) / 1000;
      done({ wall, cpu: secondsOf(said), peak, code, said: said.replace(/\n\S+s \S+s\n\S+s \S+s\s*$/, '').trim() });
    });
  });
}

/** @returns the seconds of the last line that `times` printed, that of the children: `0m12.340s 0m1.020s` */
function secondsOf(said: string): number {
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

/** @returns bytes resident of a process and all below it */
function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(readProc(`/proc/${name}/stat`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(isBelow)
    .reduce((sum, pid) => sum + Number(readProc(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageBytes, 0);
}

/** A process may end between being seen and being looked at. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
