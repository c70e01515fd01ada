/** `npm run build`: MDX to a site, search included. */
import { reportText } from './archive/report.ts';
import { settingsProblems } from './archive/settings.ts';
import { buildSite } from './build/build-site.ts';
import { type BuildOptions, buildHelp, readBuildOptions } from './build/options.ts';
import { makeProgress } from './build/progress.ts';
import { problem } from './diagnostics.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  let options: BuildOptions | 'help';
  try {
    options = readBuildOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${buildHelp}`);
    return 2;
  }
  if (options === 'help') {
    console.log(buildHelp);
    return 0;
  }
  const started = performance.now();
  const progress = makeProgress(process.stderr);
  try {
    const site = await buildSite(options, progress);
    progress.end();
    const problems = [
      ...settingsProblems(options.archive),
      ...site.problems.map(({ rule, file, line, reason }) =>
        problem(rule, line === null ? { file } : { file, line }, { reason }),
      ),
    ];
    const report = reportText(problems, process.stderr.isTTY);
    if (report !== '') console.error(report);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${options.output}: ${site.stories} stories of ${site.issues} issues; ${site.rendered} files rendered, ${site.written} written, ${site.removed} removed, in ${seconds} s`,
    );
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    progress.end();
    console.error(messageOf(error));
    return 2;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
