import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSample, openBrowser, type SiteServer, serve } from './built-site.ts';
import { pageTypes } from './page-types.ts';

const deleted = 'wandu-ribao-2024-04-18/p02-02';
let site: BuiltSite;
let server: SiteServer;
let deep: SiteServer;
let browser: Browser;

beforeAll(async () => {
  site = await buildSample(deleted);
  server = await serve(site.folder);
  deep = await serve(site.folder, '/a/b/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await deep?.close();
  site?.remove();
});

async function withPage<T>(
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page, context: BrowserContext) => Promise<T>,
) {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const storyPages = () =>
  site.pages.filter((path) => /^issues\/[^/]+\/p[^/]*-\d+\.html$/.test(path) && !path.includes(deleted));
const linksOf = (path: string) =>
  [...readFileSync(join(site.folder, path), 'utf8').matchAll(/<a [^>]*href="([^"#?]*)[^"]*"/g)]
    .map(([, link = '']) => link)
    .filter((link) => link !== '' && !/^\w+:/.test(link))
    .map((link) => posix.join(posix.dirname(path), link));

describe('without JavaScript', () => {
  it('links lead from home to every story, and to every other page but 404 and a deleted story’s', () => {
    const reached = new Set(['index.html']);
    for (const path of reached) for (const link of linksOf(path)) if (site.pages.includes(link)) reached.add(link);
    expect(site.pages.filter((path) => !reached.has(path))).toEqual(['404.html', `issues/${deleted}.html`]);
    expect(storyPages().length).toBeGreaterThan(20);
  });

  it('next, followed from the first story, flows through every page and issue of its paper', () => {
    const next = (path: string) => {
      const link = /<a rel="next" href="([^"]*)"/.exec(readFileSync(join(site.folder, path), 'utf8'))?.[1];
      return link === undefined ? null : posix.join(posix.dirname(path), link);
    };
    const paper = storyPages().filter((path) => path.includes('wandu-ribao-'));
    const first = paper.filter((path) => !paper.some((other) => next(other) === path));
    expect(first).toHaveLength(1);
    const row = [first[0] ?? ''];
    for (let path = next(row[0] ?? ''); path !== null; path = next(path)) row.push(path);
    expect(row.length).toBe(paper.length);
    expect(new Set(row)).toEqual(new Set(paper));
  });

  it('a story reads whole: headings, text, previous and next', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(server.url);
      await page.click('.newest-stories a');
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('.story-text p').first().isVisible()).toBe(true);
      expect(await page.locator('.settings-button').isVisible()).toBe(false);
    });
  });
});

describe.each(['/', '/a/b/'])('served from %s', (prefix) => {
  it('no page says an error, breaks its policy, asks another host or misses a file', async () => {
    const { url } = prefix === '/' ? server : deep;
    const complaints: string[] = [];
    await withPage({}, async (page) => {
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) complaints.push(`${page.url()} asks ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${page.url()} misses ${response.url()}`);
      });
      for (const { path } of pageTypes(site)) await page.goto(url + path);
    });
    expect(complaints).toEqual([]);
  });
});

describe('opened from a disk', () => {
  it('pages have their styles and scripts, and lead on', async () => {
    await withPage({}, async (page) => {
      await page.goto(pathToFileURL(join(site.folder, 'index.html')).href);
      expect(await page.locator('.settings-button').isVisible()).toBe(true);
      await page.click('.newest-stories a');
      await page.waitForURL(/^file:.*p\d+-\d+\.html$/);
      expect(await page.locator('.story-text').evaluate((text) => getComputedStyle(text).textAlign)).toBe('justify');
    });
  });
});

describe('a missing address', () => {
  it.each(['nothing.html', 'issues/nowhere/p01-01.html', 'x/y/z/w/'])('leads home from %s', async (path) => {
    await withPage({}, async (page) => {
      await page.goto(deep.url + path);
      await page.locator('#hint').waitFor({ state: 'hidden' });
      await page.click('nav a');
      await page.locator('.nameplate--home').waitFor();
      expect(page.url()).toBe(`${deep.url}index.html`);
    });
  });
});

describe('a deleted story', () => {
  it('leaves a page at its address that says so and leads on', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${server.url}issues/${deleted}.html`);
      expect(await page.locator('main').textContent()).toContain('已不在报库');
      await page.click('main a');
      await page.waitForURL(`${server.url}issues/${deleted.split('/')[0]}/index.html`);
    });
  });
});

describe('keys', () => {
  it('J, K and the arrows turn to the next and the previous story; modified keys and fields are left alone', async () => {
    await withPage({}, async (page) => {
      const [first = ''] = storyPages();
      await page.goto(server.url + first);
      await page.keyboard.press('j');
      await page.waitForURL((url) => !url.href.endsWith(first));
      const second = page.url();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.href !== second);
      await page.keyboard.press('k');
      await page.waitForURL(second);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(server.url + first);
      await page.keyboard.press('Control+j');
      await page.keyboard.press('Alt+k');
      expect(page.url()).toBe(server.url + first);
    });
  });

  it('/ goes to search, ? opens the help and Esc closes it', async () => {
    await withPage({}, async (page) => {
      await page.goto(server.url);
      await page.keyboard.press('?');
      expect(await page.locator('#help').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('#help').isVisible()).toBe(false);
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
      await page.keyboard.type('j/?');
      expect(await page.inputValue('.search-form input')).toBe('j/?');
    });
  });
});

describe('preferences', () => {
  it('hold on the next page and after closing, set before anything is painted', async () => {
    await withPage({}, async (page) => {
      const [first = '', second = ''] = storyPages();
      await page.goto(server.url + first);
      const size = () =>
        page.locator('.story-text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
      const before = await size();
      await page.click('.settings-button');
      await page.click('.settings label:has([value="5"])');
      await page.click('.settings label:has([value="dark"])');
      await page.click('.settings label:has([value="vertical"])');
      expect(await size()).toBeGreaterThan(before * 1.5);
      await page.goto(server.url + second);
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
        size: '5',
        theme: 'dark',
        setting: 'vertical',
      });
      expect(await page.locator('.story-sheet').evaluate((sheet) => getComputedStyle(sheet).writingMode)).toBe(
        'vertical-rl',
      );
      await page.click('.settings-button');
      expect(await page.isChecked('.settings [value="vertical"]')).toBe(true);
    });
  });

  it('follow the system in light and dark until something is chosen', async () => {
    const paper = (colorScheme: 'light' | 'dark') =>
      withPage({ colorScheme }, async (page) => {
        await page.goto(server.url);
        return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      });
    expect(await paper('light')).not.toBe(await paper('dark'));
  });
});

describe('a paragraph', () => {
  it('has a link of its own, which is copied', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const path = storyPages().find((candidate) =>
        readFileSync(join(site.folder, candidate), 'utf8').includes('id="p2"'),
      );
      await page.goto(server.url + path);
      await page.locator('#p2').hover();
      await page.click('#p2 .anchor');
      await page.locator('#announcement:not(:empty)').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url + path}#p2`);
      expect(page.url()).toBe(`${server.url + path}#p2`);
    });
  });
});

describe('the source', () => {
  it('is reached from a story at its lines, and leads back to the story', async () => {
    await withPage({}, async (page) => {
      const [first = ''] = storyPages();
      await page.goto(server.url + first);
      await page.click('.record a[href*="-source.html#L"]');
      await page.waitForURL('**/*-source.html#L*');
      expect(await page.locator('.run li:target').count()).toBe(1);
      await page.click('.run:has(li:target) .run-tags a');
      await page.click('.source-stories li:target h3 a');
      await page.waitForURL(server.url + first);
    });
  });
});
