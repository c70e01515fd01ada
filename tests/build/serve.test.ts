import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/build/serve-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-serve-'));
const folder = join(work, 'site');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'issues'), { recursive: true });
  mkdirSync(join(work, 'site-of-another'));
  writeFileSync(join(folder, 'index.html'), '<p>首页</p>');
  writeFileSync(join(folder, '404.html'), '<p>没有这一页</p>');
  writeFileSync(join(folder, 'issues/index.html'), '<p>期</p>');
  writeFileSync(join(work, 'site-of-another/secret.txt'), 'secret');
  served = await serveFolder(folder, 0);
});
afterAll(() => {
  served.server.close();
  rmSync(work, { recursive: true, force: true });
});

it('serves files, the index of a folder, and the page for what is not there', async () => {
  expect(await page('')).toEqual([200, '<p>首页</p>']);
  expect(await page('issues/')).toEqual([200, '<p>期</p>']);
  expect(await page('issues/nowhere.html')).toEqual([404, '<p>没有这一页</p>']);
});

it('sends a folder’s address to the one with a slash, and knows no file below one', async () => {
  writeFileSync(join(folder, 'issues/p01-01.html'), '<p>篇</p>');
  expect(await page('issues/p01-01')).toEqual([200, '<p>篇</p>']);
  expect(await page('issues/p01-01/')).toEqual([404, '<p>没有这一页</p>']);
  const sent = await fetch(`${served.address}issues?q=1`, { redirect: 'manual' });
  expect([sent.status, sent.headers.get('location')]).toEqual([301, '/issues/?q=1']);
  expect(await raw('GET //issues HTTP/1.1\r\nHost: localhost\r\n')).toContain('Location: /issues/\r');
});

it('tells browsers not to guess types and not to show the site inside another', async () => {
  const { headers } = await fetch(served.address);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('content-type')).toContain('text/html');
});

it('answers this machine only, and only to look', async () => {
  expect(await raw('GET / HTTP/1.1\r\nHost: elsewhere.example\r\n')).toContain('403');
  expect((await fetch(served.address, { method: 'POST' })).status).toBe(405);
  const address = served.server.address();
  expect(typeof address === 'object' && address?.address).toBe('127.0.0.1');
});

it('does not leave its folder', async () => {
  for (const path of [
    '/../site-of-another/secret.txt',
    '/%2e%2e/site-of-another/secret.txt',
    '/..%2fsite-of-another/secret.txt',
  ]) {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`);
    expect(answer, path).not.toContain('secret');
    expect(answer, path).toMatch(/^HTTP\/1.1 40/);
  }
});

it('says that a port is taken when it was asked for', async () => {
  const port = Number(new URL(served.address).port);
  await expect(serveFolder(folder, port)).rejects.toThrow(`Port ${port} is taken`);
});

async function page(path: string): Promise<[number, string]> {
  const response = await fetch(served.address + path);
  return [response.status, await response.text()];
}

/** Asks as no browser would. */
function raw(request: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', failed).on('close', () => done(answer));
    socket.end(`${request}Connection: close\r\n\r\n`);
  });
}
