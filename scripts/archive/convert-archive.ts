/** A conversion from folder to archive: what changed is converted, put together by issues and written as a whole. */
import { join } from 'node:path';
import { type Problem, problem } from '../diagnostics.ts';
import { issueFiles } from './archive-folder.ts';
import type { IssueSummary } from './assembly.ts';
import { digest } from './digest.ts';
import { groupIssues, type IssuePlan } from './grouping.ts';
import type { AssembleJob, ConvertJob } from './jobs.ts';
import { type Known, knownOf } from './known.ts';
import { type Memory, recall, remember, stampOf } from './memory.ts';
import { openPool, type Pool } from './pool.ts';
import { ledgerStamp, type PresentIssue, presentIssues, type Standing, standings } from './present-issues.ts';
import { readTables } from './read-tables.ts';
import type { Staging } from './staging.ts';
import { type SourceFile, surveyFolder } from './survey.ts';

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
  /** Sources converted in this run, and all that are in the archive from this folder. */
  convertedSources: number;
  sources: number;
  written: number;
};

type Text = SourceFile & { known: Known; stamp: string | null };

/** @throws what a failed write throws; the archive is then as it was */
export async function convertArchive(
  options: ConversionOptions,
  staging: Staging,
  progress: Progress,
): Promise<Conversion> {
  const pool = openPool(options.jobs);
  try {
    return await new Run(options, staging, progress, pool).convert();
  } finally {
    await pool.close();
  }
}

/** One run. The memory is filled as it goes along and kept at its end. */
class Run {
  readonly #options: ConversionOptions;
  readonly #staging: Staging;
  readonly #progress: Progress;
  readonly #pool: Pool;
  readonly #memory: Memory;
  readonly #next: Memory;
  readonly #problems: Problem[] = [];
  /** Where each source converted in this run was left. */
  readonly #scratch = new Map<string, string>();

  constructor(options: ConversionOptions, staging: Staging, progress: Progress, pool: Pool) {
    this.#options = options;
    this.#staging = staging;
    this.#progress = progress;
    this.#pool = pool;
    this.#memory = recall(options.archive, options.folder);
    this.#next = { ...this.#memory, sources: {}, issues: {} };
  }

  async convert(): Promise<Conversion> {
    const texts = this.#survey();
    await this.#convertTexts(texts.filter((text) => !this.#isKnown(text)));
    for (const text of texts) this.#problems.push(...(this.#next.sources[text.file]?.problems ?? []));
    const usable = texts.filter((text) => this.#next.sources[text.file]?.evidence);

    const present = presentIssues(this.#options.archive, this.#memory);
    const standing = standings(
      present,
      new Map(usable.map(({ file }) => [file, this.#next.sources[file]?.sha256 ?? null])),
    );
    this.#reportRepeats(usable);
    const plans = groupIssues(
      usable.map(({ file, known }) => {
        const evidence = this.#next.sources[file]?.evidence ?? noEvidence;
        return { file, known, evidence, previous: standing.get(file)?.issue ?? null };
      }),
      new Set(present.keys()),
    );
    const changed = await this.#assemble(plans, new Map(usable.map((text) => [text.file, text])), present, standing);
    this.#staging.commit();
    return this.#finish(plans, changed, usable.length);
  }

  #survey(): Text[] {
    const survey = surveyFolder(this.#options.folder);
    this.#problems.push(...survey.problems);
    const tables = readTables(survey);
    this.#problems.push(...tables.problems);
    if (survey.texts.length === 0)
      this.#problems.push(problem('folder-empty', { file: this.#options.folder }, { seen: survey.seen }));
    return survey.texts.map((text) => ({
      ...text,
      known: knownOf(text.file, tables.rows.get(text.file) ?? null),
      stamp: stampOf(text.path),
    }));
  }

  /** An unchanged source needs no reading: what it is was found the last time. */
  #isKnown({ file, stamp, known }: Text): boolean {
    const remembered = this.#memory.sources[file];
    if (
      !remembered ||
      stamp === null ||
      remembered.stamp !== stamp ||
      remembered.language !== known.language ||
      remembered.sha256 === null
    )
      return false;
    this.#next.sources[file] = remembered;
    return true;
  }

  async #convertTexts(texts: readonly Text[]): Promise<void> {
    if (texts.length === 0) return;
    this.#progress.step('Separating stories', texts.length);
    const jobs = texts.map((text): ConvertJob => {
      const scratch = join(this.#staging.scratch, `${this.#scratch.size}.json`);
      this.#scratch.set(text.file, scratch);
      const { file, path, known } = text;
      return {
        kind: 'convert',
        file,
        path,
        language: known.language,
        megabytesMax: this.#options.megabytesMax,
        scratch,
      };
    });
    await this.#pool.run(jobs, (answer, index) => {
      const text = texts[index];
      const { sha256, evidence, problems } = answer;
      if (text)
        this.#next.sources[text.file] = {
          stamp: text.stamp ?? '',
          sha256,
          language: text.known.language,
          evidence,
          problems,
        };
      this.#progress.advance(1);
    });
  }

  #reportRepeats(texts: readonly Text[]): void {
    const first = new Map<string, string>();
    for (const { file } of texts) {
      const sha256 = this.#next.sources[file]?.sha256 ?? file;
      const other = first.get(sha256);
      if (other === undefined) first.set(sha256, file);
      else this.#problems.push(problem('source-repeated', { file }, { other }));
    }
  }

  async #assemble(
    plans: IssuePlan[],
    texts: Map<string, Text>,
    present: Map<string, PresentIssue>,
    standing: Map<string, Standing>,
  ): Promise<IssueSummary[]> {
    const { archive, accept } = this.#options;
    const here = new Map([...standing].map(([file, { issue, formerFile }]) => [`${issue}/${formerFile}`, file]));
    const dirty: { plan: IssuePlan; absent: string[]; input: string }[] = [];
    for (const plan of plans) {
      const before = present.get(plan.id);
      const absent = [...new Set(before?.sources.map(({ file }) => file))].filter(
        (file) => !here.has(`${plan.id}/${file}`),
      );
      const input = this.#inputDigest(plan, absent, texts);
      const remembered = this.#memory.issues[plan.id];
      const offers =
        remembered?.names.some((name) => name.endsWith('.mdx.new')) && (accept === null || accept.length > 0);
      if (before?.isRemembered && remembered?.input === input && !offers) this.#next.issues[plan.id] = remembered;
      else dirty.push({ plan, absent, input });
    }
    await this.#convertTexts(
      dirty.flatMap(({ plan }) =>
        plan.files.flatMap((file) => (this.#scratch.has(file) ? [] : (texts.get(file) ?? []))),
      ),
    );
    const jobs = dirty.map(({ plan, absent }): AssembleJob => {
      const sources = plan.files.flatMap((file) => {
        const known = texts.get(file)?.known;
        const scratch = this.#scratch.get(file);
        return known && scratch ? [{ known, scratch, formerFile: standing.get(file)?.formerFile ?? file }] : [];
      });
      return { kind: 'assemble', archive, run: this.#staging.run, plan, sources, absent, accept };
    });
    if (jobs.length > 0) this.#progress.step('Writing issues', jobs.length);
    const summaries: IssueSummary[] = [];
    await this.#pool.run(jobs, ({ issue, staged, removed, problems, summary }, index) => {
      this.#staging.note(issue, staged, removed);
      this.#written += staged + removed.length;
      const { plan, input } = dirty[index] ?? {};
      if (summary && plan) {
        const sources = plan.files.map((file) => ({ file, sha256: this.#next.sources[file]?.sha256 ?? '' }));
        const { stories, edited } = summary;
        this.#next.issues[issue] = {
          input: input ?? '',
          ledgerStamp: '',
          names: [],
          sources,
          stories,
          edited,
          problems,
        };
        summaries.push(summary);
      } else this.#problems.push(...problems);
      this.#progress.advance(1);
    });
    return summaries.sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  #written = 0;

  #inputDigest(plan: IssuePlan, absent: string[], texts: Map<string, Text>): string {
    const sources = plan.files.map((file) => [file, this.#next.sources[file]?.sha256, texts.get(file)?.known]);
    return digest(JSON.stringify([plan, sources, absent]));
  }

  #finish(plans: IssuePlan[], changed: IssueSummary[], sources: number): Conversion {
    const { archive } = this.#options;
    for (const [id, issue] of Object.entries(this.#next.issues)) {
      this.#problems.push(...issue.problems);
      if (this.#memory.issues[id] === issue) continue;
      issue.ledgerStamp = ledgerStamp(archive, id);
      issue.names = issueFiles(archive, id);
    }
    remember(archive, this.#next);
    const issues = Object.values(this.#next.issues);
    return {
      problems: this.#problems,
      changed,
      issues: plans.length,
      stories: issues.reduce((sum, issue) => sum + issue.stories, 0),
      edited: issues.reduce((sum, issue) => sum + issue.edited, 0),
      convertedSources: this.#scratch.size,
      sources,
      written: this.#written,
    };
  }
}

const noEvidence = { publication: null, date: null, page: null, pageName: null, language: 'und' };
