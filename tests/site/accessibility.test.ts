import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSample, openBrowser, type SiteServer, serve } from './built-site.ts';
import { pageTypes } from './page-types.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** axe is put into the page as an inline script, which the page's own policy rightly forbids. */
async function withPage(scheme: 'light' | 'dark', use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    colorScheme: scheme,
    bypassCSP: true,
    viewport: { width: 1280, height: 900 },
  });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** @returns each broken rule with what breaks it */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async (values) => {
    const result = await (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, levels);
}

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };

describe.each(['light', 'dark'] as const)('in the %s scheme, axe finds nothing on', (scheme) => {
  it('each type of page', async () => {
    const found: Record<string, string[]> = {};
    await withPage(scheme, async (page) => {
      for (const { type, path } of pageTypes(site)) {
        await page.goto(server.url + path);
        const broken = await violations(page);
        if (broken.length > 0) found[type] = broken;
      }
    });
    expect(found).toEqual({});
  });

  it.each(['.settings-button', '.colophon button'])('the panel that %s opens', async (button) => {
    await withPage(scheme, async (page) => {
      await page.goto(server.url);
      await page.click(button);
      expect(await violations(page)).toEqual([]);
    });
  });

  it('a story set vertically', async () => {
    await withPage(scheme, async (page) => {
      await page.addInitScript(() => localStorage.setItem('broadsheet-setting', 'vertical'));
      await page.goto(server.url + (pageTypes(site).find(({ type }) => type === 'story')?.path ?? ''));
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('each type of page', () => {
  it('has one first heading, one main part, and a name for each navigation', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const { type, path } of pageTypes(site)) {
      await page.goto(server.url + path);
      expect(await page.locator('h1').count(), type).toBe(1);
      expect(await page.locator('main').count(), type).toBe(1);
      expect(await page.locator('nav:not([aria-label]):not([aria-labelledby])').count(), type).toBe(0);
      expect((await page.title()).length, type).toBeGreaterThan(1);
    }
    await context.close();
  });

  it('can be left for its text by the first tab stop', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  });
});
