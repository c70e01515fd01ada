/** What the build and its worker processes say to each other: the build orders, a worker answers each order once. */
import type { IssueRow } from '../lib/model.ts';
import type { SearchEngine } from './archive.ts';
import type { ContentProblem } from './content-problem.ts';

export type { ContentProblem, IssueRow };

export type PressOrder =
  | { kind: 'compile'; issues: CompileTask[] }
  /** `templates`: digest of the site's own code. */
  | { kind: 'catalogue'; rows: IssueRow[]; digests: Record<string, string>; templates: string }
  | { kind: 'render-issues'; issues: IssueTask[] }
  /**
   * Part `part` (from 0) of `parts` of the pages that belong to no issue. `site`: digest of templates and settings; `known`:
   * the keys of pages that are in the output folder as they were written.
   */
  | { kind: 'render-lists'; part: number; parts: number; site: string; known: Record<string, string> };

/** `known`: digest of the files that were compiled last time, null where nothing of them is kept. */
export type CompileTask = { id: string; known: string | null };

/** `front`: only the issue's own page, which shows what changed in the month's other issues. */
export type IssueTask = { id: string; pages: 'all' | 'front' };

export type CompiledReport =
  | { id: string; kind: 'unchanged' }
  /** `digest` of the bytes of all files of the issue. `row` is null where it cannot be used; `problems` says why. */
  | { id: string; kind: 'compiled'; digest: string; row: IssueRow | null; problems: ContentProblem[] };

/** Digests of all that an issue's pages, and its own page alone, are made from. */
export type PageKeys = { all: string; front: string };

/** A file of the site: path within the output folder, bytes, modification time in milliseconds, and whether it was written now. */
export type WrittenFile = { path: string; size: number; mtime: number; written: boolean };

export type PressAnswer =
  | { kind: 'compiled'; issues: CompiledReport[] }
  /** `rows` in catalogue order, each under its paper. */
  | {
      kind: 'catalogue';
      rows: IssueRow[];
      keys: Record<string, PageKeys>;
      listsKey: string;
      /** Digest of templates and settings. */
      site: string;
      engine: SearchEngine;
    }
  | { kind: 'rendered'; issues: { id: string; files: WrittenFile[] }[] }
  /** `keys` of the pages that have one; `kept`: paths of known pages that would be the same. */
  | { kind: 'lists'; files: WrittenFile[]; keys: Record<string, string>; kept: string[] }
  | { kind: 'failed'; message: string };
