/** The two places that pages are fed from: the archive itself, or what a build has compiled of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerDoubt } from '../schemas/ledger.ts';
import { readArchiveConfig, type SiteConfig } from './archive-config.ts';
import { inCatalogueOrder, unifyPapers } from './catalogue-rows.ts';
import { type CompiledIssue, compileIssue } from './compile-issue.ts';
import type { IssueContent, IssueRow, StoryRow } from './model.ts';
import { readSources } from './read-ledger.ts';

export type ArchiveReader = {
  config(): Promise<SiteConfig>;
  /** In catalogue order. */
  issueRows(): Promise<IssueRow[]>;
  /** Null where the issue cannot be read. Its row is that of its folder alone; the catalogue's knows the paper. */
  content(id: string): Promise<IssueContent | null>;
  rows(id: string): Promise<StoryRow[]>;
  doubts(id: string): Promise<LedgerDoubt[]>;
};

/** What `catalogue.json` of a compiled archive holds. */
export type CompiledCatalogue = { config: SiteConfig; issues: IssueRow[] };

/** How many whole issues a process keeps: the stories of one are rendered one after the other. */
const keptIssuesMax = 3;

/** Reads MDX. */
export function readingArchive(archive: string): ArchiveReader {
  const compile = keepingLast(10_000, (id: string) => compileIssue(archive, id));
  return {
    config: () => readArchiveConfig(archive),
    issueRows: async () => {
      const rows: IssueRow[] = [];
      for (const id of await issueFolders(archive)) {
        const { content } = await compile(id);
        if (content) rows.push(content.row);
      }
      return unifyPapers(rows.sort(inCatalogueOrder));
    },
    content: async (id) => withSources(archive, id, (await compile(id)).content),
    rows: async (id) => (await compile(id)).content?.stories.map(({ row }) => row) ?? [],
    doubts: async (id) => (await compile(id)).doubts,
  };
}

/** Reads what the build has compiled: rows without bodies, bodies only where a page needs them. */
export function readingCompiled(folder: string, archive: string): ArchiveReader {
  const json = async <T>(...path: string[]) => JSON.parse(await readFile(join(folder, ...path), 'utf8')) as T;
  return {
    config: async () => (await json<CompiledCatalogue>('catalogue.json')).config,
    issueRows: async () => (await json<CompiledCatalogue>('catalogue.json')).issues,
    content: keepingLast(keptIssuesMax, async (id) =>
      withSources(archive, id, await json<CompiledIssue['content']>('issues', `${id}.json`)),
    ),
    rows: (id) => json<StoryRow[]>('rows', `${id}.json`),
    doubts: (id) => json<LedgerDoubt[]>('doubts', `${id}.json`).catch(() => []),
  };
}

async function withSources(
  archive: string,
  id: string,
  content: CompiledIssue['content'] | null,
): Promise<IssueContent | null> {
  return content && { ...content, sources: await readSources(archive, id) };
}

async function issueFolders(archive: string): Promise<string[]> {
  const entries = await readdir(join(archive, 'issues'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function keepingLast<T>(most: number, read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (id) => {
    const value = kept.get(id) ?? read(id);
    kept.set(id, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
