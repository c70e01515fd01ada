/**
 * The proof of search at full size: an invented archive is indexed in processes of their own, as a build does it, and asked
 * in a real browser; every answer is compared with a plain scan of all texts. Prints a table.
 *
 *     node tests/search/full.ts [--stories 10000] [--questions 2500] [--one] [--engine pagefind]
 *
 * `--one`: one index in place of one a volume. Pagefind does not count: with it only the stories are compared.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { PlannedUnit } from '../../scripts/search-index/plan-units.ts';
import { writeShared } from '../../scripts/search-index/write-shared.ts';
import { openBrowser } from '../site/built-site.ts';
import { serveAsked, writeCompiled } from './asked-archive.ts';
import type { Answer, Forget } from './asking-script.ts';
import { bulkArchive } from './bulk-archive.ts';
import { type Question, questionsAbout } from './questions.ts';

const run = promisify(execFile);
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '2500' },
    one: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'pairs' },
  },
});
const stories = Number(values.stories);
const counted = values.engine === 'pairs';
const share = Number(values.questions) / 2500;

const issues = bulkArchive(stories);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-full-'));
const { compiled, units } = writeCompiled(issues, folder);
const indexed = values.one ? [inOne(units)] : units;
await index(indexed);
await writeShared(indexed, join(folder, 'search'), compiled);
say('index', `${indexed.length} units, ${sizeOf(join(folder, 'search'))}`);

const counts = { printed: 2000 * share, absent: 200 * share, names: 200 * share, mixed: 100 * share };
const questions = questionsAbout(issues, counts);
say('questions', questions.length);
const archive = await serveAsked(folder);
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(archive.address);
await measure('first query of a visitor', 'all', questions.slice(0, 20));
await measure(
  'later query, nothing of it cached',
  'blocks',
  every(questions, Math.max(1, Math.floor(questions.length / 500))),
);
const wrong = await measure('all queries, cached as a tab does', 'nothing', questions);
await browser.close();
archive.close();
process.exitCode = wrong > 0 ? 1 : 0;

/** Two processes at a time, as a build on two cores. */
async function index(planned: PlannedUnit[]): Promise<void> {
  const began = performance.now();
  const waiting = [...planned];
  let memory = 0;
  let processor = 0;
  const work = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
      const paths = unit.issues.map((id) => join(compiled, 'issues', `${id}.json`));
      const order = JSON.stringify({ issues: paths, out: join(folder, 'search', unit.id), engine: values.engine });
      const script = `import { indexUnit } from '${join(import.meta.dirname, '../../scripts/search-index/index-unit.ts')}';
        await indexUnit(JSON.parse(process.argv[1]));
        const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
        console.log(JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, order]);
      const [peak, seconds] = JSON.parse(stdout) as [number, number];
      memory = Math.max(memory, peak);
      processor += seconds;
    }
  };
  await Promise.all([work(), work()]);
  const wall = ((performance.now() - began) / 1000).toFixed(1);
  say('indexing', `${wall} s, ${processor.toFixed(1)} s of processor, ${memory.toFixed(0)} MB at most a process`);
}

function inOne(planned: PlannedUnit[]): PlannedUnit {
  const [newest] = planned;
  const oldest = planned.at(-1);
  if (!newest || !oldest) throw new Error('no units');
  return { ...newest, id: 'one', year: null, from: oldest.from, stories, issues: issues.map(({ row }) => row.id) };
}

/** @returns how many answers were wrong */
async function measure(what: string, forget: Forget, asked: Question[]): Promise<number> {
  const bytes: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  let wrong = 0;
  let found = 0;
  for (const { query, expected } of asked) {
    archive.traffic();
    const answer = await ask(page, query, forget);
    bytes.push(archive.traffic().bytes / 1024);
    first.push(answer.first);
    last.push(answer.last);
    found += answer.found.length;
    if (compared(answer.found) !== compared(expected) || answer.failures.length > 0) {
      wrong++;
      console.log(
        `WRONG ${query}: ${answer.found.length} found, ${expected.length} expected; ${answer.failures.join()}`,
      );
    }
  }
  say(what, `${asked.length} asked, ${found} results, ${wrong} answers wrong`);
  say('  KB', spread(bytes));
  say('  ms to first results', spread(first));
  say('  ms to all', spread(last));
  return wrong;
}

function compared(found: string[]): string {
  return (counted ? found : found.map((row) => row.replace(/ \d+$/, ''))).join('\n');
}

function ask(on: Page, query: string, forget: Forget): Promise<Answer> {
  const address = new URLSearchParams({ q: query }).toString();
  return on.evaluate(([asked, forgotten]) => globalThis.ask(asked, forgotten), [address, forget] as const);
}

function spread(numbers: number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  const mean = (sorted.reduce((sum, number) => sum + number, 0) / sorted.length).toFixed(1);
  return `mean ${mean}, median ${at(0.5)}, 95% ${at(0.95)}, most ${at(1)}`;
}

function sizeOf(place: string): string {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${(bytes / 1e6).toFixed(1)} MB in ${files.length} files`;
}

function every<T>(items: T[], step: number): T[] {
  return items.filter((_, at) => at % step === 0);
}

function say(what: string, value: string | number): void {
  console.log(`${what.padEnd(36)} ${value}`);
}
