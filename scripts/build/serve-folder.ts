/** A small server for looking at a site on this machine; no other machine can reach it. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The port that is tried first, so that an address stays the same from day to day. */
export const usualPort = 4321;
const host = '127.0.0.1';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export type Served = { server: Server; address: string };

/**
 * @param port null: the usual one, or any free one where that is taken; 0: any free one
 * @throws Error with a sentence for the person at the terminal where a port that was asked for is taken
 */
export async function serveFolder(folder: string, port: number | null): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true, onNoMatch: (_, response) => sayNotFound(folder, response) });
  const server = createServer((request, response) => answer(folder, request, response, files));
  const wanted = port ?? usualPort;
  try {
    await listen(server, wanted);
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (port !== null)
      throw new Error(`Port ${port} is taken by another program. Leave out --port, or give another one.`);
    await listen(server, 0);
  }
  const address = server.address();
  const given = typeof address === 'object' && address ? address.port : wanted;
  return { server, address: `http://localhost:${given}/` };
}

function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  files: (r: IncomingMessage, s: ServerResponse) => void,
) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!isLocal(request.headers.host)) {
    response.writeHead(403).end('This server answers on localhost only.');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (leavesTheFolder(request.url ?? '')) {
    response.writeHead(400).end();
  } else {
    const [path = '', asked] = (request.url ?? '').split('?');
    const isFolder = folderAt(folder, path);
    if (isFolder && !path.endsWith('/'))
      response
        .writeHead(301, { Location: `${path.replace(/^\/+/, '/')}/${asked === undefined ? '' : `?${asked}`}` })
        .end();
    else if (!isFolder && path.endsWith('/')) sayNotFound(folder, response);
    else files(request, response);
  }
}

/** Pages link to what stands beside them: a folder’s page must stand below its slash, a file’s not. */
function folderAt(folder: string, path: string): boolean {
  try {
    return statSync(join(folder, decodeURIComponent(path))).isDirectory();
  } catch {
    return false;
  }
}

/** A page of another site could otherwise reach this server under a name of its own. */
function isLocal(name: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(name ?? '');
}

/** `/../` in any writing: no address of a site has it. */
function leavesTheFolder(address: string): boolean {
  return /(^|[/\\])\.\.([/\\]|$)/.test(address.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\'));
}

function sayNotFound(folder: string, response: ServerResponse): void {
  let page = '404';
  try {
    page = readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    // A site without a page for this says it in three digits.
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
