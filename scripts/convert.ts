/** `npm run convert`: the texts of a folder become the MDX of an archive. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Conversion, convertArchive } from './archive/convert-archive.ts';
import { type ConvertOptions, convertHelp, readConvertOptions } from './archive/convert-options.ts';
import { takeLock } from './archive/lock.ts';
import { reportText } from './archive/report.ts';
import { reviewList } from './archive/review-list.ts';
import { settingsProblems } from './archive/settings.ts';
import { conversionFolder, heal, openStaging } from './archive/staging.ts';
import { reasonOf } from './archive/survey.ts';
import { makeProgress } from './build/progress.ts';
import { runCommand } from './build/run-command.ts';
import { type Problem, problem } from './diagnostics.ts';

process.exitCode = await runCommand(convertHelp, readConvertOptions, main);

async function main(options: ConvertOptions): Promise<number> {
  const unusable = folderProblem(options);
  if (unusable) return complain([unusable], 2);
  try {
    return await convert(options);
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return complain([problem('archive-unwritable', { file: options.archive }, { reason: reasonOf(error) })], 1);
  }
}

async function convert(options: ConvertOptions): Promise<number> {
  const started = performance.now();
  const lock = takeLock(conversionFolder(options.archive));
  if ('holder' in lock) {
    const file = join(conversionFolder(options.archive), 'lock');
    return complain([problem('archive-locked', { file }, lock)], 1);
  }
  const stop = () => {
    lock.release();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = makeProgress(process.stderr);
  try {
    heal(options.archive);
    const staging = openStaging(options.archive);
    try {
      const conversion = await convertArchive(options, staging, progress);
      progress.end();
      return report(conversion, options, (performance.now() - started) / 1000);
    } finally {
      progress.end();
      lock.release();
      staging.discard();
    }
  } finally {
    lock.release();
  }
}

function folderProblem({ folder, archive }: ConvertOptions): Problem | null {
  if (!existsSync(folder)) return problem('folder-missing', { file: folder });
  if (!statSync(folder).isDirectory()) return problem('folder-is-file', { file: folder });
  const texts = realpathSync(folder) + sep;
  const own = `${existsSync(archive) ? realpathSync(archive) : archive}${sep}`;
  return own.startsWith(texts) || texts.startsWith(join(own, 'issues') + sep)
    ? problem('folder-is-archive', { file: folder })
    : null;
}

function report(conversion: Conversion, options: ConvertOptions, seconds: number): number {
  const problems = [...settingsProblems(options.archive), ...conversion.problems];
  const review = reviewList(conversion.changed);
  if (review !== '') console.log(review);
  const { sources, separated, issues, stories, edited, written } = conversion;
  const texts = `${sources} ${sources === 1 ? 'text' : 'texts'} (${separated} read in this run)`;
  const kept = edited > 0 ? `, ${edited} of them edited by hand and kept` : '';
  console.log(
    `${options.archive}: ${texts}, ${issues} issues, ${stories} stories${kept}; ${written} files written, in ${seconds.toFixed(1)} s`,
  );
  return complain(problems, problems.some(({ severity }) => severity === 'error') ? 1 : 0);
}

function complain(problems: readonly Problem[], exitCode: number): number {
  const text = reportText(problems, process.stderr.isTTY);
  if (text !== '') console.error(text);
  return exitCode;
}
