/** The sources of a folder and what they are, with as little reading as possible: an unchanged one was read the last time. */
import { join } from 'node:path';
import type { Problem } from '../diagnostics.ts';
import type { ConvertJob } from './jobs.ts';
import type { Known } from './known.ts';
import type { Memory, RememberedSource } from './memory.ts';
import type { Pool } from './pool.ts';
import type { SourceFile } from './survey.ts';

export type Text = SourceFile & { known: Known; stamp: string | null };

export type SeparationRun = {
  /** Reads and separates the texts that are not known from the last time. */
  know(texts: readonly Text[]): Promise<void>;
  /** Separates texts of issues that are put together anew, unless that was done in this run. */
  separate(texts: readonly Text[]): Promise<void>;
  /** What is known of each source. */
  sources: Record<string, RememberedSource>;
  /** Where each source separated in this run was left. */
  scratch: ReadonlyMap<string, string>;
};

export type SeparationContext = {
  pool: Pool;
  memory: Memory;
  megabytesMax: number;
  /** A folder that is there until the end of the run. */
  folder: string;
  progress: { step(name: string, of: number): void; advance(by: number): void };
};

export function startSeparation({ pool, memory, megabytesMax, folder, progress }: SeparationContext): SeparationRun {
  const sources: Record<string, RememberedSource> = {};
  const scratch = new Map<string, string>();

  async function separate(texts: readonly Text[]): Promise<void> {
    const due = texts.filter((text) => !scratch.has(text.file));
    if (due.length === 0) return;
    progress.step('Separating stories', due.length);
    const jobs = due.map(({ file, path, known }): ConvertJob => {
      const place = join(folder, `${scratch.size}.json`);
      scratch.set(file, place);
      return { kind: 'convert', file, path, language: known.language, megabytesMax, scratch: place };
    });
    await pool.run(jobs, ({ sha256, evidence, problems }, index) => {
      const text = due[index];
      if (text)
        sources[text.file] = { stamp: text.stamp ?? '', sha256, language: text.known.language, evidence, problems };
      progress.advance(1);
    });
  }

  return {
    sources,
    scratch,
    separate,
    async know(texts) {
      const unknown = texts.filter((text) => {
        const remembered = memory.sources[text.file];
        const isKnown = remembered !== undefined && isSame(remembered, text);
        if (isKnown) sources[text.file] = remembered;
        return !isKnown;
      });
      await separate(unknown);
    },
  };
}

function isSame({ stamp, language, sha256 }: RememberedSource, text: Text): boolean {
  return text.stamp !== null && stamp === text.stamp && language === text.known.language && sha256 !== null;
}

/** @returns the problems of the sources, in the order of the texts */
export function sourceProblems(run: SeparationRun, texts: readonly Text[]): Problem[] {
  return texts.flatMap(({ file }) => run.sources[file]?.problems ?? []);
}
