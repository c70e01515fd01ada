import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../site/built-site.ts';
import { type AskedArchive, askedArchive } from './asked-archive.ts';
import type {} from './asking-script.ts';
import { bulkArchive } from './bulk-archive.ts';
import { questionsAbout } from './questions.ts';

const issues = bulkArchive(150);
const questions = questionsAbout(issues, { printed: 120, absent: 20, names: 6, mixed: 30 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { engine: 'pairs', ranges: true },
  { engine: 'pairs', ranges: false },
  { engine: 'pagefind', ranges: true },
] as const)('search by $engine in a browser, parts of files $ranges', ({ engine, ranges }) => {
  let archive: AskedArchive;
  let page: Page;
  beforeAll(async () => {
    archive = await askedArchive(issues, engine, ranges);
    page = await browser.newPage();
    await page.goto(archive.address);
  });
  afterAll(async () => {
    await page.close();
    archive.close();
  });

  it('finds what a plain scan of the texts finds, and nothing else', async () => {
    const counts = engine === 'pairs';
    const shown = (found: string[]) => (counts ? found : found.map((row) => row.replace(/ \d+$/, '')));
    for (const { query, expected } of questions) {
      const answer = await page.evaluate(
        (address) => ask(address, 'nothing'),
        new URLSearchParams({ q: query }).toString(),
      );
      expect({ query, found: shown(answer.found), failures: answer.failures }).toEqual({
        query,
        found: shown(expected),
        failures: [],
      });
    }
  });
});
