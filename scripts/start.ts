/** `npm start [-- FOLDER]`: a folder of texts, or the bundled sample, as a site to read and search on this machine. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from '../src/schemas/slug.ts';
import { projectRoot } from './build/compiled-templates.ts';
import { runCommand } from './build/run-command.ts';
import { type Served, serveFolder } from './build/serve-folder.ts';

const help = `npm start [-- FOLDER] [--port N] [--archive DIR] [--out DIR]

Converts a folder of texts, builds the site of them and shows it on this machine until Ctrl-C.
Without FOLDER: the sample archive.

  FOLDER         texts (.txt) and metadata.csv; read in place, never written to. Its archive becomes content/<name of the folder>
  --port N       serve on this port (4321, or another free one)
  --archive DIR  keep the archive in this folder
  --out DIR      build the site into this folder (dist)
  --help         this text

Exit code 0: ended with Ctrl-C; 1: something could not be converted or built; 2: wrong usage.`;

/** Absolute paths; `folder` is null for the sample. */
type Options = { folder: string | null; archive: string; output: string; port: number | null };

process.exitCode = await runCommand(help, readOptions, start);

async function start(options: Options): Promise<number> {
  const { folder, archive, output, port } = options;
  const converted = await run('convert', [...(folder === null ? [] : [folder]), '--archive', archive]);
  if (converted > 1) return converted;
  const built = await run('build', ['--archive', archive, '--out', output]);
  if (built > 1) return built;
  if (converted + built > 0) console.error('Some files need your attention (above); everything else is on the site.');
  return show(await serveFolder(output, port), archive, output);
}

function readOptions(words: string[]): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      archive: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const [first, second] = positionals;
  if (second !== undefined)
    throw new Error(`One folder at a time; "${second}" is a second one. Put quotes around a name with spaces.`);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65_535)) {
    throw new Error(`--port takes a number from 0 to 65535: ${values.port}`);
  }
  const output = resolve(values.out ?? join(projectRoot, 'dist'));
  const folder = first === undefined ? null : resolve(first);
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder}. Check how it is written; put quotes around a name with spaces.`);
  }
  const name = folder === null ? 'sample' : slug(basename(folder));
  return { folder, archive: resolve(values.archive ?? join(projectRoot, 'content', name)), output, port };
}

/** @returns the exit code of one of the other commands, run with this terminal */
function run(command: string, words: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts', `${command}.ts`), ...words], {
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(2);
    });
    child.on('close', (code) => done(code ?? 2));
  });
}

/** @returns 0, once Ctrl-C has been pressed */
function show({ server, address }: Served, archive: string, output: string): Promise<number> {
  console.log(`
  ${address}

  The archive: ${relative(process.cwd(), archive) || '.'} (edit the MDX there, then run the same command again)
  The site:    ${relative(process.cwd(), output) || '.'} (copy this folder to any web server, or open its index.html)
  Ctrl-C ends.`);
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close(() => done(0));
        server.closeAllConnections();
      });
    }
  });
}
