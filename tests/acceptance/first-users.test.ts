/** What the first users were promised: their five pages become a site, and search finds what is printed and no more. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, openBrowser, root, type SiteServer, serve } from '../site/built-site.ts';

const texts = join(root, '../shared/pages');
const present = existsSync(texts);
if (!present) console.log(`skipped: ${texts} is absent`);

describe.skipIf(!present)('the first users’ own pages', () => {
  const workshop = mkdtempSync(join(tmpdir(), 'broadsheet-first-users-'));
  const archive = join(workshop, 'pages');
  const site = join(workshop, 'dist');
  let server: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    await command('convert', [texts, '--archive', archive]);
    await command('build', ['--archive', archive, '--out', site]);
    server = await serve(site, '/a/b/');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(workshop, { recursive: true, force: true });
  });

  it('are an issue each', () => {
    const files = readdirSync(texts).filter((name) => name.endsWith('.txt'));
    expect(readdirSync(join(site, 'issues'))).toHaveLength(files.length);
  });

  it('lose nothing', async () => {
    await command('verify', ['--archive', archive, '--sources', texts, '--site', site]);
  });

  it.each(['湘易办', '足球', '三解三帮'])('are found by %s where it is printed, and nowhere else', async (words) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}search/index.html?q=${encodeURIComponent(words)}`);
    const links = page.locator('#search li.result h2 a');
    const expected = storiesWith(words);
    expect(expected.length).toBeGreaterThan(0);
    await expect
      .poll(async () =>
        (await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).map(storyOf).sort(),
      )
      .toEqual(expected);
    await page.waitForTimeout(500);
    expect(await links.count()).toBe(expected.length);
    await page.close();
  });

  /** @returns `issue/story` of every story whose printed text has the words, by a plain scan of the MDX */
  function storiesWith(words: string): string[] {
    return readdirSync(join(archive, 'issues'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /p[^/]*\.mdx$/.test(name))
      .filter((name) => readFileSync(join(archive, 'issues', name), 'utf8').includes(words))
      .map((name) => name.replace(/\.mdx$/, ''))
      .sort();
  }
});

/** @returns `issue/story` of a story page's address */
function storyOf(address: string): string {
  const { pathname } = new URL(address);
  const [issue = '', page = ''] = pathname.split('/').slice(-2);
  return `${issue}/${basename(page, '.html')}`;
}
