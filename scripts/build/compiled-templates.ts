/** The compiled templates, made anew only when the site's own code changed. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfFiles } from './file-stamps.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Inside the project, since the compiled templates load its packages. */
const templatesRoot = join(projectRoot, '.cache', 'templates');

export type Templates = {
  /** Of all that can change a page without a change in the archive. */
  digest: string;
  /** Of what can change how an issue is read. */
  readerDigest: string;
  /** The program that renders pages; what every site holds as it is. */
  program: string;
  files: string;
};

/** Compiled templates that no build has used for so long are removed; another build may be using younger ones. */
const keptForMs = 24 * 60 * 60 * 1000;

/** @returns where the templates are or will be, without waiting for them */
export function describeTemplates(): Templates {
  const lock = ['package-lock.json'];
  const digest = digestOfFiles(projectRoot, ['src', 'public', 'astro.config.mjs', ...lock]).slice(0, 16);
  const readerDigest = digestOfFiles(projectRoot, ['src/lib', 'src/schemas', ...lock]).slice(0, 16);
  const folder = join(templatesRoot, digest);
  return { digest, readerDigest, program: join(folder, 'press'), files: join(folder, 'files') };
}

/** @throws Error with what Astro said where a template does not compile */
export async function compileTemplates({ digest, program }: Templates): Promise<void> {
  const folder = join(templatesRoot, digest);
  if (existsSync(program)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return;
  }
  const draft = `${folder}.${process.pid}`;
  try {
    await run([join(projectRoot, 'src/press/compile-templates.ts'), draft]);
    if (!existsSync(program)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  forgetUnused();
}

function run(words: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NODE_NO_WARNINGS: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The site's templates do not compile:\n${output.trim()}`));
    });
  });
}

function forgetUnused(): void {
  for (const name of readdirSync(templatesRoot)) {
    const folder = join(templatesRoot, name);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - used > keptForMs) rmSync(folder, { recursive: true, force: true });
  }
}
