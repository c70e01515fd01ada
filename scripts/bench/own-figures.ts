/** Measures Broadsheet on one size of archive: each stage from nothing, then what four changes cost. */
import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeBulkTexts, writeNextIssue } from './bulk-texts.ts';
import { type Measured, measureCommand } from './measure-command.ts';
import { copyProject } from './project-copy.ts';

export type Figure = { name: string; measured: Measured };
export type OwnFigures = {
  stories: number;
  figures: Figure[];
  files: number;
  bytes: number;
  searchFiles: number;
  searchBytes: number;
};

/** A template that is on every page. */
const template = 'src/components/Colophon.astro';

/** @param work an empty folder inside the project: the compiled templates load its packages */
export async function measureOwn(work: string, stories: number, say: (line: string) => void): Promise<OwnFigures> {
  const project = join(work, 'project');
  const [texts, archive, site] = ['texts', 'archive', 'site'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  rmSync(work, { recursive: true, force: true });
  copyProject(project);
  writeBulkTexts(texts, stories);
  const figures: Figure[] = [];
  const node = (script: string, ...words: string[]) => [process.execPath, join(project, 'scripts', script), ...words];
  const convert = node('convert.ts', texts, '--archive', archive);
  const build = node('build.ts', '--archive', archive, '--out', site);
  const measure = async (name: string, ...commands: string[][]) => {
    const runs: Measured[] = [];
    for (const command of commands) {
      const run = await measureCommand(command, { cwd: project, env: { NODE_NO_WARNINGS: '1' } });
      if (run.code !== 0) throw new Error(`${command.join(' ')} ended with ${run.code}:\n${run.said}`);
      runs.push(run);
    }
    const measured = inARow(runs);
    figures.push({ name, measured });
    say(
      `${stories} stories, ${name}: ${measured.wall.toFixed(1)} s, ${measured.cpu.toFixed(1)} s of processors, ${Math.round(measured.peak / 1e6)} MB`,
    );
  };

  await measure('convert', convert);
  await measure('render', [...build, '--no-search']);
  await measure('index', build);
  for (const folder of [archive, site, join(project, '.cache')]) rmSync(folder, { recursive: true, force: true });
  await measure('whole', convert, build);
  const files = filesOf(site);
  const searchFiles = filesOf(join(site, 'search'));

  await measure('nothing changed', convert, build);
  appendFileSync(firstStory(archive), '\n又及：次日补记一笔。\n');
  await measure('one story edited', build);
  writeNextIssue(texts, stories);
  await measure('one issue added', convert, build);
  appendFileSync(join(project, template), '\n<!-- a change -->\n');
  await measure('template changed', build);
  rmSync(work, { recursive: true, force: true });
  const total = (list: number[]) => list.reduce((sum, size) => sum + size, 0);
  return {
    stories,
    figures,
    files: files.length,
    bytes: total(files),
    searchFiles: searchFiles.length,
    searchBytes: total(searchFiles),
  };
}

/** Commands one after the other take the sum of their times and the most of their memory. */
function inARow(runs: Measured[]): Measured {
  return {
    wall: runs.reduce((sum, { wall }) => sum + wall, 0),
    cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...runs.map(({ peak }) => peak)),
    code: 0,
    said: runs.map(({ said }) => said).join('\n'),
  };
}

function firstStory(archive: string): string {
  const issues = join(archive, 'issues');
  const issue = readdirSync(issues).sort().at(-2) ?? '';
  const story =
    readdirSync(join(issues, issue))
      .sort()
      .find((name) => /^p.*\.mdx$/.test(name)) ?? '';
  return join(issues, issue, story);
}

/** @returns the sizes of all files of a folder */
function filesOf(folder: string): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
}
