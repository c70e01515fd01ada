import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lastFolder } from './memory.ts';

/** Absolute paths. */
export type VerifyOptions = { archive: string; sources: string; site: string; rebuild: string | null };

export const verifyHelp = `npm run verify -- [--archive DIR] [--sources FOLDER] [--site DIR] [--rebuild FOLDER]

Proves that every non-blank character of the texts stands in exactly one story or in the furniture, and that every link
of the built site leads to a file. Prints what breaks this, with file, line and column.

  --archive DIR     the archive's folder (content/sample)
  --sources FOLDER  the texts it was made of (the folder of the last conversion, else DIR/sources)
  --site DIR        the built site; left out where there is none (dist)
  --rebuild FOLDER  writes the texts again, as UTF-8, from the ledgers alone
  --help            this text

Exit code 0: all is proved; 1: something breaks it (named); 2: wrong usage.`;

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @throws Error with a sentence for the person at the terminal where an option is not understood */
export function readVerifyOptions(words: readonly string[]): VerifyOptions | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      archive: { type: 'string' },
      sources: { type: 'string' },
      site: { type: 'string' },
      rebuild: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const archive = values.archive === undefined ? join(projectRoot, 'content', 'sample') : resolve(values.archive);
  return {
    archive,
    sources: values.sources === undefined ? (lastFolder(archive) ?? join(archive, 'sources')) : resolve(values.sources),
    site: values.site === undefined ? join(projectRoot, 'dist') : resolve(values.site),
    rebuild: values.rebuild === undefined ? null : resolve(values.rebuild),
  };
}
