/** `npm run bench`: what a conversion and a build cost, and how that grows, beside other generators. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mediansOf } from './bench/medians.ts';
import { measureOwn, type OwnFigures } from './bench/own-figures.ts';
import { measurePeers } from './bench/peers.ts';
import { projectRoot } from './bench/project-copy.ts';
import { type Report, reportText } from './bench/report.ts';
import { runCommand } from './build/run-command.ts';

const help = `npm run bench -- [--sizes N,N,…] [--runs N] [--peers N,N,…]

Measures converting, rendering and indexing generated archives, and what four changes cost: wall time, processor time,
peak memory of all processes. Prints tables; keeps them and the figures as JSON in bench-results/.

  --sizes    stories of the archives (1000,10000,50000)
  --runs     times that each is measured; medians are told (1)
  --peers    sizes at which Hugo, Pagefind's CLI and Astro's glob() of MDX are measured too, where installed (none)
  --help     this text

Needs Linux. Exit code 0: measured; 1: a command that was measured failed; 2: wrong usage.`;

process.exitCode = await runCommand(help, readOptions, measure);

async function measure(options: { sizes: number[]; runs: number; peers: number[] }): Promise<number> {
  try {
    await measureAll(options.sizes, options.runs, options.peers);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readOptions(words: string[]): { sizes: number[]; runs: number; peers: number[] } | 'help' {
  const { values } = parseArgs({
    args: words,
    options: {
      sizes: { type: 'string', default: '1000,10000,50000' },
      runs: { type: 'string', default: '1' },
      peers: { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const numbers = (text: string) =>
    text
      .split(',')
      .filter((word) => word !== '')
      .map(Number);
  const options = { sizes: numbers(values.sizes), runs: Number(values.runs), peers: numbers(values.peers) };
  for (const number of [...options.sizes, options.runs, ...options.peers]) {
    if (!Number.isInteger(number) || number < 1) throw new Error('Sizes and runs are whole numbers from 1.');
  }
  return options;
}

async function measureAll(sizes: number[], runs: number, peers: number[]): Promise<void> {
  const work = join(projectRoot, '.cache', 'bench');
  const say = (line: string) => console.error(line);
  rmSync(work, { recursive: true, force: true });
  const report: Report = { machine: describeMachine(), runs, own: [], peers: [] };
  for (const stories of sizes) {
    const measured: OwnFigures[] = [];
    for (let run = 0; run < runs; run += 1)
      measured.push(await measureOwn(join(work, 'project'), join(work, `${stories}-${run + 1}`), stories, say));
    report.own.push(mediansOf(measured));
    keep(report);
  }
  for (const stories of peers) {
    report.peers.push({ stories, figures: await measurePeers(join(work, `peers-${stories}`), stories, say) });
    keep(report);
  }
  rmSync(work, { recursive: true, force: true });
  console.log(reportText(report));
}

/** Kept after each size: a long measurement that is broken off has still said something. */
function keep(report: Report): void {
  const folder = join(projectRoot, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), `${reportText(report)}\n`);
}

function describeMachine(): Report['machine'] {
  return {
    processors: availableParallelism(),
    model: cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
  };
}
