import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { makeRandom } from '../proving-ground/random.ts';
import { type BuiltSite, buildSample, openBrowser, type SiteServer, serve } from '../site/built-site.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const isStory = /^issues\/[^/]+\/p[a-z0-9]*-\d+\.html$/;

let site: BuiltSite;
let server: SiteServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await buildSample();
  server = await serve(site.folder, '/a/b/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(?:blob|data|file):/.test(request.url()))
      complaints.push(request.url());
  });
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

async function open(address: string): Promise<void> {
  await page.goto(`${server.url}search/index.html${address}`);
  await settled();
}

/** Waits until what is typed has been answered and the first results are filled. */
async function settled(): Promise<void> {
  await page.waitForFunction(() => {
    const typed = (document.querySelector('[name=q]') as HTMLInputElement).value;
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    const isBusy = document.getElementById('search')?.ariaBusy !== 'false';
    const first = [...document.querySelectorAll('.result h2')].slice(0, 10);
    return typed === asked && !isBusy && first.every((title) => title.textContent !== '…');
  });
}

const status = () => page.textContent('#search-status');
const titles = () => page.locator('.result h2').allTextContents();
const addresses = () =>
  page
    .locator('.result h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

describe('the search page', () => {
  it('finds on every story page what stands on it, and lists no other page', async () => {
    await open('');
    const paths = site.pages.filter((path) => isStory.test(path));
    const pages = await page.evaluate(
      async ([root, stories]) => {
        const blocks = 'h1, h2, h3, p, li, figcaption, blockquote, td';
        return await Promise.all(
          stories.map(async (path) => {
            const text = await (await fetch(root + path)).text();
            const story = new DOMParser().parseFromString(text, 'text/html').querySelector('article.story');
            const heading = story?.querySelector('.story-heading');
            const body = story?.querySelector('.story-text');
            const found = [...(heading?.querySelectorAll(blocks) ?? []), ...(body?.querySelectorAll(blocks) ?? [])];
            return {
              path,
              blocks: found.filter((block) => !block.querySelector(blocks)).map((block) => block.textContent),
            };
          }),
        );
      },
      [server.url, paths] as const,
    );
    const random = makeRandom('page');
    const printed = pages.map(({ path, blocks }) => ({ path, blocks: blocks.map((block) => fold(block)) }));
    for (let length = 1; length <= 12; length++) {
      const blocks = printed[random.int(0, printed.length - 1)]?.blocks.filter((block) => block.length > 12) ?? [];
      const block = blocks[random.int(0, blocks.length - 1)] ?? '';
      const at = random.int(0, block.length - length);
      const wanted = block.slice(at, at + length).trim();
      const expected = printed
        .filter(({ blocks: all }) => all.some((text) => text.includes(wanted)))
        .map(({ path }) => `/a/b/${path}`);
      await open(`?${new URLSearchParams({ q: `"${wanted}"`, show: '1000' })}`);
      expect({ wanted, found: (await addresses()).sort() }).toEqual({ wanted, found: expected.sort() });
    }
  });

  it('answers while one types, in another script than printed, and marks the words as printed', async () => {
    await open('');
    await page.locator('[name=q]').pressSequentially('东渡渡资');
    await settled();
    expect(await page.locator('.result mark').first().textContent()).toBe('東渡渡資');
    expect(new URL(page.url()).searchParams.get('q')).toBe('东渡渡资');
  });

  it('leaves an input method alone until it has finished', async () => {
    await open('');
    await page.focus('[name=q]');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'wan', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    expect(page.url()).not.toContain('q=');
    await client.send('Input.insertText', { text: '晚渡' });
    await settled();
    expect(new URL(page.url()).searchParams.get('q')).toBe('晚渡');
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('narrows by a facet, says the new number, and goes back by the back button', async () => {
    await open('?q=晚渡');
    const before = await status();
    const button = page.locator('[data-facet^="year "]').first();
    const count = await button.locator('.count').textContent();
    await button.click();
    await settled();
    expect(await status()).toBe(`共 ${count} 篇`);
    expect(await status()).not.toBe(before);
    await page.goBack();
    await settled();
    expect(await status()).toBe(before);
  });

  it('comes back from a story to the list as it was left, and from a typed query to the one before', async () => {
    await open('?q=的&show=30');
    const link = page.locator('.result h2 a').nth(20);
    await link.scrollIntoViewIfNeeded();
    // A reader reads the headline first. A click that comes while the results above are still being filled can miss it.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.result h2')].slice(10, 21).every((title) => {
        const { bottom } = title.getBoundingClientRect();
        return bottom < 0 || title.textContent !== '…';
      }),
    );
    await link.click();
    await page.waitForSelector('.marks-bar');
    await page.goBack();
    await page.waitForFunction(
      () => ![undefined, '…'].includes(document.querySelectorAll('.result h2')[20]?.textContent),
    );
    expect(await page.locator('.result').count()).toBe(30);
    const top = await page
      .locator('.result')
      .nth(20)
      .evaluate((item) => item.getBoundingClientRect().top / innerHeight);
    expect(top).toBeGreaterThan(-0.5);
    expect(top).toBeLessThan(1);
    await page.fill('[name=q]', '');
    await page.locator('[name=q]').pressSequentially('晚渡');
    await settled();
    await page.goBack();
    await settled();
    expect(await page.inputValue('[name=q]')).toBe('的');
  });

  it('keeps its state in the address', async () => {
    await open('?q=晚渡&from=2023&to=2023-04&sort=oldest&exact=1&show=20');
    expect(await page.inputValue('[name=from]')).toBe('2023');
    expect(await page.inputValue('[name=to]')).toBe('2023-04');
    expect(await page.isChecked('[name=exact]')).toBe(true);
    expect(await page.getAttribute('#search-sort [value=oldest]', 'aria-pressed')).toBe('true');
    for (const address of await addresses()) expect(address).toMatch(/2023-04/);
  });

  it('reads only the volumes of the dates that are asked for', async () => {
    const read: string[] = [];
    page.on('request', (request) => read.push(request.url()));
    await open('?q=渡&from=1936&to=1936');
    const volumes = read.filter((url) => url.includes('catalogue.js'));
    expect(volumes).toHaveLength(1);
    expect(volumes[0]).toContain('1936');
  });

  it('narrows to a period from the table of the time chart', async () => {
    await open('?q=晚渡');
    await page.click('#search-time summary');
    const row = page.locator('#search-time tbody tr').first();
    const count = await row.locator('td').textContent();
    await row.locator('button').click();
    await settled();
    expect(await status()).toBe(`共 ${count} 篇`);
  });

  it('shows more without losing those that are shown', async () => {
    await open('?q=的');
    const before = await titles();
    expect(before).toHaveLength(10);
    await page.click('#search-more');
    await settled();
    const after = await titles();
    expect(after.length).toBeGreaterThan(10);
    expect(after.slice(0, 10)).toEqual(before);
  });

  it('offers the nearest question where nothing is found', async () => {
    await open('?q=晚渡 没有这样的词');
    expect(await status()).toBe('没有找到');
    await page.click('#search-help button');
    await settled();
    expect(new URL(page.url()).searchParams.get('q')).toBe('晚渡');
    await open('?q=晚渡&from=1800&to=1801');
    await page.click('#search-help button');
    await settled();
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('suggests by pinyin initials and goes on from there', async () => {
    await open('');
    await page.locator('[name=q]').pressSequentially('wdrb');
    await page.waitForSelector('[role=option]');
    expect(await page.textContent('[role=option]')).toContain('晚渡日报');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settled();
    expect(new URL(page.url()).searchParams.get('paper')).not.toBeNull();
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('exports the whole list', async () => {
    await open('?q=晚渡');
    const number = Number(/\d+/.exec((await status()) ?? '')?.[0]);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.click('#search-export button >> nth=0')]);
    expect(
      readFileSync(await csv.path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(number + 1);
    const [ris] = await Promise.all([page.waitForEvent('download'), page.click('#search-export button >> nth=1')]);
    expect(readFileSync(await ris.path(), 'utf8').match(/^TY {2}- NEWS\r$/gm)).toHaveLength(number);
  });

  it('keeps the words marked on the story page, steps through them and takes the marks off', async () => {
    await open('?q=晚渡');
    await page.click('.result h2 a');
    await page.waitForSelector('.marks-bar');
    const marks = await page.locator('main mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set(['晚渡']));
    await page.click('.marks-bar [aria-label="下一处"]');
    expect(await page.locator('mark[aria-current]').count()).toBe(1);
    const words = await page.textContent('article.story');
    await page.click('.marks-bar [aria-label="去掉标记"]');
    expect(await page.locator('mark, .marks-bar').count()).toBe(0);
    expect(await page.textContent('article.story')).toBe(words);
    expect(page.url()).not.toContain('mark=');
  });

  it('takes whatever stands in the address for text', async () => {
    const attack = '<img src=x onerror=alert(1)>"\'{{7*7}}#{7*7}';
    const everywhere = new URLSearchParams({
      q: attack,
      from: attack,
      paper: attack,
      section: attack,
      sort: attack,
      show: attack,
    });
    await open(`?${everywhere}`);
    expect(await page.inputValue('[name=q]')).toBe(attack);
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.goto(`${server.url}${site.pages.find((path) => isStory.test(path))}?mark=${encodeURIComponent(attack)}`);
    await page.waitForTimeout(300);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('works from a disk', async () => {
    await page.goto(
      `${pathToFileURL(join(site.folder, 'search/index.html')).href}?q=${encodeURIComponent('东渡渡资')}`,
    );
    await settled();
    expect(await page.locator('.result mark').first().textContent()).toBe('東渡渡資');
  });

  it('says without JavaScript what leads on', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.url}search/index.html`);
    expect(await plain.textContent('noscript')).toContain('JavaScript');
    const links = await plain
      .locator('noscript a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    for (const link of links)
      expect((await fetch(new URL(link ?? '', `${server.url}search/index.html`))).status).toBe(200);
    expect(links.length).toBeGreaterThan(2);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has no obstacle that axe knows (%s)', async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    const seen = await context.newPage();
    await seen.goto(`${server.url}search/index.html?q=${encodeURIComponent('晚渡 镇')}`);
    await seen.waitForSelector('.result mark');
    await seen.click('.search-syntax summary');
    await seen.addScriptTag({ path: axe });
    const violations = await seen.evaluate(async () => {
      const { violations: found } = await (
        globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }
      ).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    await context.close();
  });
});

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };
