/** Builds the site of an archive: compile what was edited, render what that changes, index it, remove what is gone. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from '../../src/schemas/press.ts';
import { planUnits } from '../search-index/plan-units.ts';
import { whileLocked } from './build-lock.ts';
import {
  archiveCache,
  noOutputState,
  type OutputState,
  outputCache,
  outputStateFile,
  readState,
  writeState,
} from './build-state.ts';
import { choosePart } from './choose-part.ts';
import { compileArchive } from './compile-archive.ts';
import { compileTemplates, describeTemplates } from './compiled-templates.ts';
import { indexSite } from './index-site.ts';
import type { BuildOptions } from './options.ts';
import { sweep } from './output-folder.ts';
import { proveOurs, proveSeparate } from './own-folder.ts';
import { PressWorkers } from './press-workers.ts';
import type { Progress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { Slots } from './slots.ts';

export type BuiltSite = {
  issues: number;
  stories: number;
  /** Files rendered, written because their bytes differ, and removed. */
  rendered: number;
  written: number;
  removed: number;
  problems: ContentProblem[];
};

/** @throws Error with a sentence for the person at the terminal where nothing can be built at all */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuiltSite> {
  const { archive, output } = options;
  if (!statSync(join(archive, 'issues'), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `${archive} holds no issues. Convert texts into it first: npm run convert -- FOLDER --archive ${archive}`,
    );
  }
  proveSeparate(archive, output);
  const stateFile = outputStateFile(output);
  proveOurs(output, existsSync(stateFile));
  if (!existsSync(stateFile)) writeState(stateFile, noOutputState(archive));
  mkdirSync(output, { recursive: true });
  return whileLocked(archiveCache(archive), progress, () =>
    whileLocked(outputCache(output), progress, () => build(options, progress)),
  );
}

async function build({ archive, output, jobs, part, search }: BuildOptions, progress: Progress): Promise<BuiltSite> {
  const templates = describeTemplates();
  const slots = new Slots(jobs);
  const compiled = join(archiveCache(archive), 'compiled');
  const workers = new PressWorkers(slots, { archive, compiled, output, templates });
  try {
    const templatesReady = compileTemplates(templates);
    templatesReady.catch(() => {});
    const content = await compileArchive(archive, templates, workers, progress);
    await templatesReady;
    const stateFile = outputStateFile(output);
    const former = readState(stateFile, noOutputState(archive));
    const known = former.archive === archive ? former : noOutputState(archive);
    const units = planUnits(content.issues);
    const chosen = choosePart(part, units);
    const [index, pages] = await Promise.all([
      indexSite(
        { archive, output },
        content,
        { all: units, wanted: chosen.units, search },
        known.index,
        templates,
        slots,
      ),
      renderPages({ output, archive: content, chosen, known, workers, jobs, progress }),
    ]);
    const state: OutputState = { archive, issues: pages.issues, lists: pages.lists, index: index.index };
    const removed = part.kind === 'whole' ? sweepOutput(output, state, former) : 0;
    writeState(stateFile, state);
    const files = [...pages.files, ...index.files];
    return {
      issues: content.issues.length,
      stories: content.issues.reduce((sum, { stories }) => sum + stories, 0),
      rendered: files.length,
      written: files.filter(({ written }) => written).length,
      removed,
      problems: content.problems,
    };
  } finally {
    await workers.close();
  }
}

/** The folders that pages are in belong to the site whole; beside them, at the top, a librarian may keep files of their own. */
function sweepOutput(output: string, state: OutputState, before: OutputState): number {
  const wanted = new Set(pathsOf(state));
  const former = pathsOf(before);
  const folders = new Set(
    [...wanted, ...former].filter((path) => path.includes('/')).map((path) => path.split('/', 1)[0] ?? ''),
  );
  return sweep(output, folders, wanted, former);
}

function pathsOf({ issues, lists, index }: OutputState): string[] {
  return [...Object.values(issues), lists, ...Object.values(index)].flatMap(({ files }) => Object.keys(files));
}
