/** A folder of texts and an archive of its own for one test, and the public commands run on them. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digest } from '../../scripts/archive/digest.ts';

const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');

/** How a command ended; `err` without the lines that tell how far the work is. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };

export class Workshop {
  readonly folder: string;
  readonly sources: string;
  readonly archive: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
    this.sources = join(this.folder, 'sources');
    this.archive = join(this.folder, 'archive');
    mkdirSync(this.sources);
  }

  /** Writes sources by name. */
  put(files: Record<string, string | Uint8Array>): this {
    putFiles(this.sources, files);
    return this;
  }

  convert(...options: string[]): Ended {
    return this.#run('convert', [this.sources, '--archive', this.archive, ...options]);
  }

  verify(...options: string[]): Ended {
    return this.#run('verify', ['--archive', this.archive, '--site', join(this.folder, 'no-site'), ...options]);
  }

  run(command: 'convert' | 'verify', words: string[]): Ended {
    return this.#run(command, words);
  }

  #run(command: string, words: string[]): Ended {
    const { status, signal, stdout, stderr } = spawnSync(node, [join(root, 'scripts', `${command}.ts`), ...words], {
      encoding: 'utf8',
      env: this.environment,
    });
    const err = stderr.replace(/^(?:Separating|Writing|Verifying) .*\n/gm, '');
    return { code: status, signal, out: stdout, err };
  }

  /** Starts a conversion that the test may kill. */
  start(...options: string[]) {
    return spawn(node, [join(root, 'scripts/convert.ts'), this.sources, '--archive', this.archive, ...options], {
      stdio: 'ignore',
      env: this.environment,
    });
  }

  /** Runs a conversion with a module of tests/invariants loaded before it that gets in its way, as `settings` say. */
  convertWith(preload: string, settings: Record<string, string>): Ended {
    const { status, signal, stdout, stderr } = spawnSync(
      node,
      [
        '--import',
        join(root, 'tests/invariants', preload),
        join(root, 'scripts/convert.ts'),
        this.sources,
        '--archive',
        this.archive,
        '--jobs',
        '1',
      ],
      { encoding: 'utf8', env: { ...this.environment, ...settings } },
    );
    return { code: status, signal, out: stdout, err: stderr };
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      BROADSHEET_CACHE: join(this.folder, 'cache'),
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      NODE_NO_WARNINGS: '1',
    };
  }

  /** Path of a file in the archive. */
  path(...parts: string[]): string {
    return join(this.archive, 'issues', ...parts);
  }

  read(...parts: string[]): string {
    return readFileSync(this.path(...parts), 'utf8');
  }

  edit(issue: string, name: string, change: (text: string) => string): void {
    writeFileSync(this.path(issue, name), change(this.read(issue, name)));
  }

  issues(): string[] {
    return existsSync(this.path()) ? readdirSync(this.path()).sort() : [];
  }

  files(issue: string): string[] {
    return readdirSync(this.path(issue)).sort();
  }

  /** Takes over what another workshop has: sources and archive. */
  copyOf(other: Workshop): void {
    cpSync(other.sources, this.sources, { recursive: true, preserveTimestamps: true });
    cpSync(other.archive, this.archive, { recursive: true, preserveTimestamps: true });
  }

  digestOf(...parts: string[]): string {
    return digest(this.read(...parts));
  }

  /** All text of an issue's stories. */
  text(issue: string): string {
    return this.files(issue)
      .filter((name) => /^p.*\.mdx$/.test(name))
      .map((name) => this.read(issue, name))
      .join('\n');
  }

  /** Every file of the archive by path, with its content. */
  snapshot(): Map<string, string> {
    return new Map(
      this.#paths(this.archive, '').map((path) => [path, readFileSync(join(this.archive, path), 'base64')]),
    );
  }

  /** Every file of the archive by path, with the time it was last written. */
  times(): Map<string, bigint> {
    return new Map(
      this.#paths(this.archive, '').map((path) => [path, statSync(join(this.archive, path), { bigint: true }).mtimeNs]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #paths(folder: string, prefix: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? this.#paths(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    );
  }
}

/** Writes files by name into a folder. */
export function putFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Runs a test on a workshop of its own. */
export async function inWorkshop(test: (workshop: Workshop) => void | Promise<void>): Promise<void> {
  const workshop = new Workshop();
  try {
    await test(workshop);
  } finally {
    workshop.remove();
  }
}
