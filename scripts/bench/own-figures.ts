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

/**
 * Every measurement from nothing has folders of its own, and none is removed before the next: for minutes after many files
 * were deleted, ext4 takes up to a hundred times as long to make one.
 * @param project where a copy of the project is made, inside the project: the compiled templates load its packages
 * @param work an empty folder
 */
export async function measureOwn(
  project: string,
  work: string,
  stories: number,
  say: (line: string) => void,
): Promise<OwnFigures> {
  copyProject(project);
  const texts = join(work, 'texts');
  writeBulkTexts(texts, stories);
  const figures: Figure[] = [];
  const measure = async (name: string, ...commands: Command[]) => {
    const measured = await measureInARow(commands);
    figures.push({ name, measured });
    say(
      `${stories} stories, ${name}: ${measured.wall.toFixed(1)} s, ${measured.cpu.toFixed(1)} s of processors, ${Math.round(measured.peak / 1e6)} MB`,
    );
  };

  const apart = openArchive(project, join(work, 'apart'), texts);
  await measure('convert', apart.convert);
  await measure('render', apart.render);
  await measure('index', apart.build);
  rmSync(join(project, '.cache'), { recursive: true });
  const { archive, site, convert, build } = openArchive(project, join(work, 'whole'), texts);
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

type Command = { words: string[]; cwd: string; env: NodeJS.ProcessEnv };

/** An archive with a site and a cache of its own, and the commands that make them. */
function openArchive(project: string, work: string, texts: string) {
  const archive = join(work, 'archive');
  const site = join(work, 'site');
  const env = { NODE_NO_WARNINGS: '1', BROADSHEET_CACHE: join(work, 'cache') };
  const node = (script: string, ...words: string[]): Command => ({
    words: [process.execPath, join(project, 'scripts', script), ...words],
    cwd: project,
    env,
  });
  const build = ['--archive', archive, '--out', site];
  return {
    archive,
    site,
    convert: node('convert.ts', texts, '--archive', archive),
    render: node('build.ts', ...build, '--no-search'),
    build: node('build.ts', ...build),
  };
}

/** @throws Error where one of the commands fails */
async function measureInARow(commands: Command[]): Promise<Measured> {
  const runs: Measured[] = [];
  for (const { words, ...where } of commands) {
    const run = await measureCommand(words, where);
    if (run.code !== 0) throw new Error(`${words.join(' ')} ended with ${run.code}:\n${run.said}`);
    runs.push(run);
  }
  return inARow(runs);
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
