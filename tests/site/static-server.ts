/** A plain static server, as a librarian's host is one: files below a prefix, index.html for a folder, 404.html for what is not there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

export type SiteServer = {
  /** The address of the site's root, ending in a slash. */
  url: string;
  close: () => Promise<void>;
};

/** @param prefix where the site is hosted: `/`, `/a/b/` */
export async function serve(folder: string, prefix = '/'): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : null;
    const file = wanted && existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const found = file !== null && existsSync(file);
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(sent)] ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(sent));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
