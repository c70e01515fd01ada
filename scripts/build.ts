/** `npm run build`: MDX to a site, search included. */
import { reportText } from './archive/report.ts';
import { settingsProblems } from './archive/settings.ts';
import { buildSite } from './build/build-site.ts';
import { type BuildOptions, buildHelp, readBuildOptions } from './build/options.ts';
import { makeProgress } from './build/progress.ts';
import { runCommand } from './build/run-command.ts';
import { problem } from './diagnostics.ts';

process.exitCode = await runCommand(buildHelp, readBuildOptions, main);

async function main(options: BuildOptions): Promise<number> {
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
