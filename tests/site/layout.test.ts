import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSample, openBrowser, type SiteServer, serve } from './built-site.ts';
import { pageTypes } from './page-types.ts';

let site: BuiltSite;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  site = await buildSample();
  server = await serve(site.folder);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const file = (path: string) => readFileSync(join(site.folder, path));
const compressed = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

describe('on a narrow phone', () => {
  it.each([
    { size: '2', setting: 'horizontal' },
    { size: '5', setting: 'horizontal' },
    { size: '3', setting: 'vertical' },
  ])('nothing runs out of the side: text size $size, $setting', async (preferences) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await context.addInitScript((chosen) => {
      for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`broadsheet-${name}`, value);
    }, preferences);
    const page = await context.newPage();
    const wide: string[] = [];
    for (const { type, path } of pageTypes(site)) {
      await page.goto(server.url + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) wide.push(`${type}: ${width}`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

describe('loading', () => {
  it('shifts nothing', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const shifts: Record<string, number> = {};
    for (const { type, path } of pageTypes(site)) {
      await page.goto(server.url + path, { waitUntil: 'load' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 100);
          }),
      );
      if (shift > 0) shifts[type] = shift;
    }
    await context.close();
    expect(shifts).toEqual({});
  });

  it('needs the page, one stylesheet and one small script, and nothing else', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const story = pageTypes(site).find(({ type }) => type === 'story')?.path ?? '';
    await page.goto(server.url + story, { waitUntil: 'networkidle' });
    await context.close();
    expect(requests.sort()).toEqual([`/${story}`, '/favicon.svg', '/reading-room.css', '/reading-room.js'].sort());
  });
});

describe('weight', () => {
  it('of a story with the stylesheet, the text apart, is at most 15 KB compressed', () => {
    const style = compressed(file('reading-room.css'));
    for (const path of site.pages.filter((page) => /-\d+\.html$/.test(page))) {
      const html = file(path).toString();
      const frame = html.replace(/<div class="story-text">[\s\S]*?<\/div>/, '');
      expect(compressed(frame) + style, path).toBeLessThanOrEqual(15 * 1024);
    }
  });

  it('of the script is at most 6 KB, as it is', () => {
    expect(file('reading-room.js').length).toBeLessThanOrEqual(6 * 1024);
  });

  it('of a page comes without inline script or style, 404 apart', () => {
    for (const path of site.pages.filter((page) => page !== '404.html')) {
      const html = file(path).toString();
      expect(html, path).not.toMatch(
        /<style|\sstyle="|\son\w+="|<script(?![^>]*(?:src=|type="application\/ld\+json"))/,
      );
    }
  });
});

describe('on paper', () => {
  it('a story is a clean sheet with its citation', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url + (pageTypes(site).find(({ type }) => type === 'story')?.path ?? ''));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.citation').isVisible()).toBe(true);
    for (const hidden of ['.masthead', '.neighbours', '.rail', '.colophon']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await context.close();
  });
});
