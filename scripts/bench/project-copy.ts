import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** All that a build reads of the project. */
const parts = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * Copies the project, so that measuring begins with an empty cache, and a template can be changed, without touching the
 * real one. Its packages are shared.
 */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts.filter((name) => existsSync(join(projectRoot, name)))) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
}
