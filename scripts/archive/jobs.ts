/** The two kinds of work that a conversion gives to its workers, each on files and with a small answer. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from '../diagnostics.ts';
import { issueFiles, readIssueTexts } from './archive-folder.ts';
import { assembleIssue, type Incoming, type IssueSummary, type Outgoing } from './assembly.ts';
import type { Evidence, IssuePlan } from './grouping.ts';
import type { Known } from './known.ts';
import { parseLedger } from './ledger-text.ts';
import { stampOf } from './memory.ts';
import { type ConvertedSource, convertSource, type Separate } from './page-conversion.ts';
import { fetchSource, leaveSource, type ScratchPlace } from './scratch.ts';
import { stageFile } from './staging.ts';
import { reasonOf } from './survey.ts';

/** Converts one source and leaves the result in the folder `scratch`. */
export type ConvertJob = {
  kind: 'convert';
  file: string;
  path: Uint8Array;
  language: string | null;
  megabytesMax: number;
  scratch: string;
};
export type ConvertAnswer = {
  kind: 'convert';
  file: string;
  /** Null where the source could not be read. */
  sha256: string | null;
  /** Null where the source could not be converted. */
  evidence: Evidence | null;
  left: ScratchPlace | null;
  problems: Problem[];
};

/** Puts one issue together from converted sources and stages what changed. */
export type AssembleJob = {
  kind: 'assemble';
  archive: string;
  run: string;
  plan: IssuePlan;
  sources: {
    file: string;
    known: Known;
    left: ScratchPlace;
    formerFile: string;
    /** The issue that had it before, where that was another. */
    from: string | null;
  }[];
  outgoing: Outgoing;
  absent: string[];
  /** `issue/story` whose new conversion is taken; null: all. */
  accept: string[] | null;
};
export type AssembleAnswer = {
  kind: 'assemble';
  issue: string;
  staged: number;
  removed: string[];
  /** Files on disk that are to be replaced or taken away, with their stamps when they were read. */
  replaced: { name: string; stamp: string | null }[];
  problems: Problem[];
  moves: { from: string; to: string }[];
  summary: IssueSummary | null;
};

export type Job = ConvertJob | AssembleJob;
export type AnswerOf<J extends Job> = J extends ConvertJob ? ConvertAnswer : AssembleAnswer;

const bytesPerMegabyte = 1_000_000;

export function runConvert(job: ConvertJob, separate: Separate): ConvertAnswer {
  const { file } = job;
  const failed = (why: Problem): ConvertAnswer => ({
    kind: 'convert',
    file,
    sha256: null,
    evidence: null,
    left: null,
    problems: [why],
  });
  let bytes: Uint8Array;
  try {
    const path = Buffer.from(job.path);
    const { size } = statSync(path);
    if (size > job.megabytesMax * bytesPerMegabyte) {
      const megabytes = (size / bytesPerMegabyte).toFixed(1);
      return failed(problem('file-too-large', { file }, { megabytes, limit: job.megabytesMax }));
    }
    bytes = readFileSync(path);
  } catch (error) {
    return failed(problem('file-unreadable', { file }, { reason: reasonOf(error) }));
  }
  const source = convertSource(bytes, file, job.language, separate);
  const { sha256, problems } = source;
  if ('failed' in source) return { kind: 'convert', file, sha256, evidence: null, left: null, problems };
  const left = leaveSource(job.scratch, source);
  return { kind: 'convert', file, sha256, evidence: evidenceOf(source), left, problems };
}

/** The first page with text speaks for its source. */
function evidenceOf({ pages }: ConvertedSource): Evidence | null {
  const page = pages.find(({ stories }) => stories.stories.length > 0) ?? pages[0];
  return page?.stories.evidence ?? null;
}

export function runAssemble(job: AssembleJob): AssembleAnswer {
  const { plan, archive } = job;
  const stamps = new Map(
    issueFiles(archive, plan.id).map((name) => [name, stampOf(join(archive, 'issues', plan.id, name))]),
  );
  const folder = readIssueTexts(archive, plan.id);
  const ledgerOnDisk = folder.get('ledger.json');
  const ledger = ledgerOnDisk === undefined ? null : parseLedger(ledgerOnDisk);
  if (ledger && 'reason' in ledger) {
    const why = problem('ledger-broken', { file: `issues/${plan.id}/ledger.json` }, { reason: ledger.reason });
    return {
      kind: 'assemble',
      issue: plan.id,
      staged: 0,
      removed: [],
      replaced: [],
      problems: [why],
      moves: [],
      summary: null,
    };
  }
  const sources = job.sources.map(({ known, left, formerFile }) => ({
    known,
    formerFile,
    converted: fetchSource(left),
  }));
  const accept = (story: string) => job.accept === null || job.accept.includes(`${plan.id}/${story}`);
  const { absent, outgoing } = job;
  const change = assembleIssue({ plan, sources, absent, ledger, folder, accept, incoming: incomingOf(job), outgoing });
  for (const [name, text] of change.writes) stageFile(job.run, plan.id, name, text);
  return {
    kind: 'assemble',
    issue: plan.id,
    staged: change.writes.length,
    removed: change.removes,
    replaced: [...change.writes.map(([name]) => name), ...change.removes].flatMap((name) =>
      stamps.has(name) ? [{ name, stamp: stamps.get(name) ?? null }] : [],
    ),
    problems: change.problems,
    moves: change.moves,
    summary: change.summary,
  };
}

/** The former issues of sources that move into this one, each read once. */
function incomingOf({ archive, sources }: AssembleJob): Map<string, Incoming> {
  const incoming = new Map<string, Incoming>();
  for (const { file, formerFile, from } of sources) {
    if (from === null) continue;
    const folder = readIssueTexts(archive, from);
    const ledger = parseLedger(folder.get('ledger.json') ?? '');
    if (!('reason' in ledger)) incoming.set(file, { issue: from, formerFile, ledger, folder });
  }
  return incoming;
}
