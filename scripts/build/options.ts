import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type BuildOptions = {
  /** Absolute paths. */
  archive: string;
  output: string;
  /** How many processes work at once. */
  jobs: number;
  part: BuildPart;
  /** Whether the site gets its search index. */
  search: boolean;
};

/** What of the site to build: all of it, the volumes of some years, or every n-th run of issues. */
export type BuildPart =
  | { kind: 'whole' }
  | { kind: 'volumes'; years: string[] }
  /** `number` from 1 to `of`. */
  | { kind: 'shard'; number: number; of: number };

export const buildHelp = `npm run build -- [--archive DIR] [--out DIR] [--volumes YEARS | --shard N/OF] [--no-search] [--jobs N]

Builds the site of an archive: MDX to HTML, with its search index. Only what changed since the last build is written.

  --archive DIR    the archive's folder (content/sample)
  --out DIR        where the site goes (dist)
  --volumes YEARS  only these years and the pages they need: 2019,2020; "undated" for issues without a year
  --shard N/OF     only the N-th of OF parts: 2/8; the parts copied into one folder are the whole site
  --no-search      leave the search index out
  --jobs N         processes at once (as many as there are processor cores)
  --help           this text

Exit code 0: the site is complete; 1: some files of the archive could not be used (named, with the cure); 2: wrong usage.`;

/** @throws Error with a sentence for the person at the terminal where an option is not understood */
export function readBuildOptions(words: string[]): BuildOptions | 'help' {
  const { values } = parseArgs({
    args: words,
    options: {
      archive: { type: 'string', default: 'content/sample' },
      out: { type: 'string', default: 'dist' },
      volumes: { type: 'string' },
      shard: { type: 'string' },
      'no-search': { type: 'boolean', default: false },
      jobs: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs takes a number from 1: ${values.jobs}`);
  const part = readPart(values.volumes, values.shard);
  return { archive: resolve(values.archive), output: resolve(values.out), jobs, part, search: !values['no-search'] };
}

function readPart(volumes: string | undefined, shard: string | undefined): BuildPart {
  if (volumes !== undefined && shard !== undefined) throw new Error('Give --volumes or --shard, not both.');
  if (volumes !== undefined) {
    const years = volumes.split(',').map((year) => year.trim());
    const wrong = years.find((year) => !/^(\d{4}|undated)$/.test(year));
    if (wrong !== undefined) throw new Error(`--volumes takes years such as 2019,2020: ${wrong}`);
    return { kind: 'volumes', years };
  }
  if (shard === undefined) return { kind: 'whole' };
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (number < 1 || number > of) throw new Error(`--shard takes a part and their number such as 2/8: ${shard}`);
  return { kind: 'shard', number, of };
}
