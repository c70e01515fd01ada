/** The sources of a folder and what they are, with as little reading as possible: an unchanged one was read the last time. */
import type { Problem } from '../diagnostics.ts';
import type { ConvertJob } from './jobs.ts';
import type { Known } from './known.ts';
import type { Memory, RememberedSource } from './memory.ts';
import type { Pool } from './pool.ts';
import type { ScratchPlace } from './scratch.ts';
import type { SourceFile } from './survey.ts';

export type Text = SourceFile & { known: Known; stamp: string | null };

export type SeparationRun = {
  /** Reads and separates the texts that are not known from the last time. */
  know(texts: readonly Text[]): Promise<void>;
  /** Separates texts of issues that are put together anew, unless that was done in this run. */
  separate(texts: readonly Text[]): Promise<void>;
  /** What is known of each source. */
  sources: Record<string, RememberedSource>;
  /** Where each source separated in this run was left; null where it could not be converted. */
  left: ReadonlyMap<string, ScratchPlace | null>;
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
  const left = new Map<string, ScratchPlace | null>();

  async function separate(texts: readonly Text[]): Promise<void> {
    const due = texts.filter((text) => !left.has(text.file));
    if (due.length === 0) return;
    progress.step('Separating stories', due.length);
    const jobs = due.map(({ file, path, known: { language } }): ConvertJob => {
      return { kind: 'convert', file, path, language, megabytesMax, scratch: folder };
    });
    await pool.run(jobs, ({ file, sha256, evidence, problems, left: place }, index) => {
      const text = due[index];
      left.set(file, place);
      if (text) sources[file] = { stamp: text.stamp ?? '', sha256, language: text.known.language, evidence, problems };
      progress.advance(1);
    });
  }

  return {
    sources,
    left,
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
