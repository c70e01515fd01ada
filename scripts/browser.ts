/** The browser that tests and measurements drive: one that is there, or Debian's Chromium where installing is allowed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns the program's path, or null where no Chromium or Chrome is found; `CHROMIUM_PATH` goes before all */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
    ...programs.flatMap((program) => folders.map((folder) => join(folder, program))),
    ...places,
  ];
  return candidates.find(isProgram) ?? null;
}

/** Installs Debian's Chromium by apt-get, as root only. @returns its path, or null where that is not possible */
export function installBrowser(): string | null {
  if (process.getuid?.() !== 0) return null;
  console.error('Installing Chromium and Chinese fonts by apt-get for the tests in a browser (once) …');
  const apt = (...options: string[]) =>
    spawnSync('apt-get', options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    ? findBrowser()
    : null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
