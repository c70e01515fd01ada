import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ConversionOptions } from './convert-archive.ts';

export type ConvertOptions = ConversionOptions;

/** Size of one text above which it is not read: a newspaper page is some 20 KB. */
const megabytesMaxByDefault = 50;

export const convertHelp = `npm run convert -- [FOLDER] [--archive DIR] [--accept] [--max-megabytes N] [--jobs N]

Turns a folder of newspaper texts into MDX, a file for each story. Only what changed in the texts is written;
files that you edited are kept as they are.

  FOLDER             texts and metadata.csv; only read, never written to (DIR/sources)
  --archive DIR      the archive's folder; made if it is not there (content/sample)
  --accept           take the new conversion of stories that you edited by hand; yours is kept as .mdx.old
  --accept=STORY     the same for one story: issue/story, such as zhuzhou-ribao-2021-05-06/pa03-02; may be repeated
  --max-megabytes N  the largest text that is read (${megabytesMaxByDefault})
  --jobs N           threads at once (as many as there are processor cores)
  --help             this text

Exit code 0: all pages are converted; 1: some file failed (named, with the cure), all others are converted; 2: wrong usage.`;

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @throws Error with a sentence for the person at the terminal where an option is not understood */
export function readConvertOptions(words: readonly string[]): ConvertOptions | 'help' {
  const args = words.map((word) => word.replace(/^--accept=/, '--accept-story='));
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      archive: { type: 'string' },
      accept: { type: 'boolean', default: false },
      'accept-story': { type: 'string', multiple: true, default: [] },
      'max-megabytes': { type: 'string' },
      jobs: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const [folder, second] = positionals;
  if (second !== undefined)
    throw new Error(`One folder at a time; "${second}" is a second one. Put quotes around a name with spaces.`);
  const archive = values.archive === undefined ? join(projectRoot, 'content', 'sample') : resolve(values.archive);
  return {
    archive,
    folder: folder === undefined ? join(archive, 'sources') : resolve(folder),
    accept: values.accept ? null : values['accept-story'],
    megabytesMax: positive('--max-megabytes', values['max-megabytes'], megabytesMaxByDefault),
    jobs: Math.ceil(positive('--jobs', values.jobs, availableParallelism())),
  };
}

function positive(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!(number > 0)) throw new Error(`${option} takes a number above 0: ${value}`);
  return number;
}
