/** A conversion from folder to archive: what changed is separated, put together by issues and written as a whole. */
import { join, relative } from 'node:path';
import { type Problem, problem } from '../diagnostics.ts';
import { issueFiles } from './archive-folder.ts';
import type { IssueSummary } from './assembly.ts';
import { type Evidence, groupIssues } from './grouping.ts';
import { assembleJob, type IssueWork, issueWork, type Surroundings } from './issue-work.ts';
import { knownOf } from './known.ts';
import { type Memory, type RememberedIssue, recall, remember, stampOf } from './memory.ts';
import { openPool, type Pool } from './pool.ts';
import { absentStandings, ledgerStamp, presentIssues, type Standing, standings } from './present-issues.ts';
import { readTables } from './read-tables.ts';
import { renamedSources } from './renamed-sources.ts';
import type { ScratchPlace } from './scratch.ts';
import { type SeparationRun, sourceProblems, startSeparation, type Text } from './separation-run.ts';
import { absences, changesOfPlace, repeats } from './source-reports.ts';
import type { Staging } from './staging.ts';
import { surveyFolder } from './survey.ts';

export type ConversionOptions = {
  /** Absolute paths. */
  folder: string;
  archive: string;
  /** Hand edits that the new conversion replaces, as `issue/story`; null: all. */
  accept: string[] | null;
  megabytesMax: number;
  jobs: number;
};

export type Progress = { step(name: string, of: number): void; advance(by: number): void };

export type Conversion = {
  problems: Problem[];
  /** Issues that were put together anew. */
  changed: IssueSummary[];
  issues: number;
  stories: number;
  edited: number;
  /** Sources separated in this run, and all that are in the archive from this folder. */
  separated: number;
  sources: number;
  /** Files written, replaced or taken away. */
  written: number;
};

/** @throws what a failed write throws; the archive is then as it was */
export async function convertArchive(
  options: ConversionOptions,
  staging: Staging,
  progress: Progress,
): Promise<Conversion> {
  const pool = openPool(options.jobs);
  try {
    return await convertWith(pool, options, staging, progress);
  } finally {
    await pool.close();
  }
}

async function convertWith(
  pool: Pool,
  options: ConversionOptions,
  staging: Staging,
  progress: Progress,
): Promise<Conversion> {
  const { archive, folder, accept, megabytesMax } = options;
  const problems: Problem[] = [];
  const memory = recall(archive, folder);
  const texts = readFolder(folder, problems);
  const separation = startSeparation({ pool, memory, megabytesMax, folder: staging.scratch, progress });
  await separation.know(texts);
  problems.push(...sourceProblems(separation, texts));

  const usable = new Map(
    texts.filter(({ file }) => separation.sources[file]?.evidence).map((text) => [text.file, text]),
  );
  const present = presentIssues(archive, memory);
  const standing = standings(
    present,
    new Map([...usable.keys()].map((file) => [file, separation.sources[file]?.sha256 ?? null])),
  );
  const fresh = [...usable.keys()].flatMap((file): [string, ScratchPlace][] => {
    const left = standing.has(file) ? undefined : separation.left.get(file);
    return left ? [[file, left]] : [];
  });
  for (const [file, renamed] of renamedSources(archive, new Map(fresh), absentStandings(present, standing)))
    standing.set(file, renamed);
  const whole = [...present].flatMap(([id, { isBroken }]) => (isBroken ? [] : [id]));
  const plans = groupIssues(groupable(usable, separation, standing), new Set(whole));
  const around: Surroundings = {
    archive,
    run: staging.run,
    memory,
    accept,
    texts: usable,
    present,
    standing,
    separation,
  };
  const works = issueWork(plans, around);
  problems.push(...repeats(usable, separation), ...changesOfPlace(plans, standing), ...absences(works, folder));
  const due = works.filter(({ isClean }) => !isClean);
  await separation.separate(due.flatMap(({ plan }) => plan.files.flatMap((file) => usable.get(file) ?? [])));
  const assembled = await assemble(due, around, { pool, staging, progress, problems });
  const touched = assembled.replaced.filter(({ path, stamp }) => stampOf(path) !== stamp);
  if (touched.length > 0)
    return {
      ...nothingWritten,
      problems: touched.map(({ path }) => problem('file-changed', { file: relative(archive, path) })),
    };
  staging.commit();

  const issues = rememberIssues(works, assembled, memory, options, separation);
  for (const { plan } of works)
    problems.push(...(assembled.problemsOf.get(plan.id) ?? issues[plan.id]?.problems ?? []));
  const rows = works.flatMap(({ plan }) => issues[plan.id] ?? []);
  return {
    problems,
    changed: assembled.summaries,
    issues: plans.length,
    stories: rows.reduce((sum, issue) => sum + issue.stories, 0),
    edited: rows.reduce((sum, issue) => sum + issue.edited, 0),
    separated: separation.left.size,
    sources: usable.size,
    written: assembled.written,
  };
}

function readFolder(folder: string, problems: Problem[]): Text[] {
  const survey = surveyFolder(folder);
  const tables = readTables(survey);
  problems.push(...survey.problems, ...tables.problems);
  if (survey.texts.length === 0) problems.push(problem('folder-empty', { file: folder }, { seen: survey.seen }));
  return survey.texts.map((text) => ({
    ...text,
    known: knownOf(text.file, tables.rows.get(text.file) ?? null),
    stamp: stampOf(text.path),
  }));
}

const nothingWritten = { changed: [], issues: 0, stories: 0, edited: 0, separated: 0, sources: 0, written: 0 };

const noEvidence: Evidence = { publication: null, date: null, page: null, pageName: null, language: 'und' };

function groupable(
  texts: ReadonlyMap<string, Text>,
  separation: SeparationRun,
  standing: ReadonlyMap<string, Standing>,
) {
  return [...texts.values()].map(({ file, known }) => ({
    file,
    known,
    evidence: separation.sources[file]?.evidence ?? noEvidence,
    previous: standing.get(file)?.issue ?? null,
  }));
}

/** `replaced`: files that the commit replaces or takes away, as they were when their issue was put together. */
type Assembled = {
  summaries: IssueSummary[];
  written: number;
  problemsOf: Map<string, Problem[]>;
  replaced: { path: string; stamp: string | null }[];
};
type Hands = { pool: Pool; staging: Staging; progress: Progress; problems: Problem[] };

/** First the issues that others move into, then those that they leave, which then can say where to. */
async function assemble(
  due: readonly IssueWork[],
  around: Surroundings,
  { pool, staging, progress, problems }: Hands,
): Promise<Assembled> {
  const moves = new Map<string, string>();
  const assembled: Assembled = { summaries: [], written: 0, problemsOf: new Map(), replaced: [] };
  if (due.length > 0) progress.step('Writing issues', due.length);
  for (const works of [
    due.filter(({ leaving }) => leaving.length === 0),
    due.filter(({ leaving }) => leaving.length > 0),
  ]) {
    const jobs = works.map((work) => assembleJob(work, around, moves));
    await pool.run(jobs, (answer) => {
      staging.note(answer.issue, answer.staged, answer.removed);
      assembled.written += answer.staged + answer.removed.length;
      for (const { from, to } of answer.moves) moves.set(from, to);
      for (const { name, stamp } of answer.replaced)
        assembled.replaced.push({ path: join(around.archive, 'issues', answer.issue, name), stamp });
      if (answer.summary) {
        assembled.summaries.push(answer.summary);
        assembled.problemsOf.set(answer.issue, answer.problems);
      } else problems.push(...answer.problems);
      progress.advance(1);
    });
  }
  assembled.summaries.sort((left, right) => (left.id < right.id ? -1 : 1));
  return assembled;
}

/** Keeps what was found for the next run. @returns the issues as they are now */
function rememberIssues(
  works: readonly IssueWork[],
  assembled: Assembled,
  memory: Memory,
  { archive, folder }: ConversionOptions,
  separation: SeparationRun,
): Memory['issues'] {
  const issues = { ...memory.issues };
  const summaries = new Map(assembled.summaries.map((summary) => [summary.id, summary]));
  for (const { plan, absent, input, isClean } of works) {
    const summary = summaries.get(plan.id);
    if (isClean) continue;
    delete issues[plan.id];
    if (!summary) continue;
    const sources = [
      ...plan.files.map((file) => ({ file, sha256: separation.sources[file]?.sha256 ?? '' })),
      ...absent,
    ];
    issues[plan.id] = {
      input,
      ledgerStamp: ledgerStamp(archive, plan.id),
      names: issueFiles(archive, plan.id),
      sources,
      stories: summary.stories,
      edited: summary.edited,
      problems: (assembled.problemsOf.get(plan.id) ?? []).filter(({ severity }) => severity !== 'info'),
    } satisfies RememberedIssue;
  }
  remember(archive, { ...memory, folder, sources: separation.sources, issues });
  return issues;
}
