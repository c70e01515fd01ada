import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { indexUnit } from '../../scripts/search-index/index-unit.ts';
import { type PlannedUnit, planUnits } from '../../scripts/search-index/plan-units.ts';
import type { CompiledIssue } from '../../scripts/search-index/story-text.ts';
import { writeShared } from '../../scripts/search-index/write-shared.ts';
import type { SearchEngine } from '../../src/schemas/archive.ts';

/** The index of an archive in a folder of its own, behind a server that counts. */
export type AskedArchive = {
  address: string;
  folder: string;
  /** Bytes and requests answered since the last call. */
  traffic: () => { bytes: number; requests: number };
  close: () => void;
};

/** @param ranges whether the server gives parts of files, as most do */
export async function askedArchive(
  issues: CompiledIssue[],
  engine: SearchEngine,
  ranges = true,
): Promise<AskedArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-asked-'));
  const { compiled, units } = writeCompiled(issues, folder);
  for (const unit of units) {
    const paths = unit.issues.map((id) => join(compiled, 'issues', `${id}.json`));
    await indexUnit({ issues: paths, out: join(folder, 'search', unit.id), engine });
  }
  await writeShared(units, join(folder, 'search'), compiled);
  return await serveAsked(folder, ranges);
}

/** Writes issues as a build compiles them. */
export function writeCompiled(issues: CompiledIssue[], folder: string): { compiled: string; units: PlannedUnit[] } {
  const compiled = join(folder, 'compiled');
  for (const part of ['issues', 'rows']) mkdirSync(join(compiled, part), { recursive: true });
  const config = { title: '湾都日报', language: 'zh-Hans' };
  writeFileSync(join(compiled, 'catalogue.json'), JSON.stringify({ config, issues: issues.map(({ row }) => row) }));
  for (const issue of issues) {
    writeFileSync(join(compiled, 'issues', `${issue.row.id}.json`), JSON.stringify(issue));
    const rows = issue.stories.map(({ html: _, ...row }) => row);
    writeFileSync(join(compiled, 'rows', `${issue.row.id}.json`), JSON.stringify(rows));
  }
  return { compiled, units: planUnits(issues.map(({ row, stories }) => ({ ...row, stories: stories.length }))) };
}

/** Serves a folder with `search/` in it, and a page that asks. */
export async function serveAsked(folder: string, ranges = true): Promise<AskedArchive> {
  await build({
    entryPoints: [join(import.meta.dirname, 'asking-script.ts')],
    outfile: join(folder, 'asking.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script src="asking.js"></script>');
  return await serveCounting(folder, ranges);
}

async function serveCounting(folder: string, ranges: boolean): Promise<AskedArchive> {
  let bytes = 0;
  let requests = 0;
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let content: Buffer;
    try {
      content = readFileSync(join(folder, path === '/' ? 'index.html' : path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('/')
        ? 'text/html'
        : 'application/octet-stream';
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(ranges ? (request.headers.range ?? '') : '') ?? [];
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' };
    const part = first === undefined ? content : content.subarray(Number(first), Number(last) + 1);
    if (first === undefined) response.writeHead(200, headers);
    else response.writeHead(206, { ...headers, 'Content-Range': `bytes ${first}-${last}/${content.length}` });
    bytes += part.length;
    requests++;
    response.end(part);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    traffic() {
      const since = { bytes, requests };
      bytes = 0;
      requests = 0;
      return since;
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
