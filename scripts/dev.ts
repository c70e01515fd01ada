/** `npm run dev`: the site with live reload while a librarian edits. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveVariable } from '../src/schemas/archive-variable.ts';
import { projectRoot } from './build/compiled-templates.ts';
import { runCommand } from './build/run-command.ts';
import { usualPort } from './build/serve-folder.ts';

const help = `npm run dev -- [--archive DIR] [--port N]

Shows an archive on this machine while its MDX is edited: a page is shown again as soon as its file is saved.

  --archive DIR    the archive's folder (content/sample)
  --port N         serve on this port (${usualPort}, or the next free one)
  --help           this text

Exit code 0: ended with Ctrl-C; 1: the site's own code does not work; 2: wrong usage.`;

process.exitCode = await runCommand(help, readOptions, show);

async function show(options: { archive: string; port: number }): Promise<number> {
  return serve(options.archive, options.port);
}

function readOptions(words: string[]): { archive: string; port: number } | 'help' {
  const { values } = parseArgs({
    args: words,
    options: {
      archive: { type: 'string', default: 'content/sample' },
      port: { type: 'string', default: String(usualPort) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535: ${values.port}`);
  const archive = resolve(values.archive);
  if (!statSync(join(archive, 'issues'), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `${archive} holds no issues. Convert texts into it first: npm run convert -- FOLDER --archive ${archive}`,
    );
  }
  return { archive, port };
}

function serve(archive: string, port: number): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(projectRoot, 'src/press/edit-server.ts'), String(port)], {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_NO_WARNINGS: '1',
        [archiveVariable]: archive,
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 0));
  });
}
