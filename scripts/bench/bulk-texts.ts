import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBulkPage } from '../../tests/proving-ground/bulk.ts';

/** A local daily: ten pages of six stories a day. */
const pagesPerIssue = 10;
export const storiesPerPage = 6;
export const storiesPerIssue = pagesPerIssue * storiesPerPage;
const paper = '青川日报';
const firstDay = Date.UTC(2019, 0, 1);
const dayMs = 24 * 60 * 60 * 1000;

/** Writes the texts of an archive, one file a page, one issue a day. @param stories rounded up to whole pages */
export function writeBulkTexts(folder: string, stories: number): void {
  mkdirSync(folder, { recursive: true });
  for (let page = 0; page * storiesPerPage < stories; page += 1) writeBulkPage(folder, page);
}

/** Writes the pages of the issue that comes after an archive of so many stories. */
export function writeNextIssue(folder: string, stories: number): void {
  const first = Math.ceil(stories / storiesPerIssue) * pagesPerIssue;
  for (let page = first; page < first + pagesPerIssue; page += 1) writeBulkPage(folder, page);
}

function writeBulkPage(folder: string, page: number): void {
  const day = new Date(firstDay + Math.floor(page / pagesPerIssue) * dayMs).toISOString().slice(0, 10);
  const number = String((page % pagesPerIssue) + 1).padStart(2, '0');
  writeFileSync(join(folder, `${paper}_${day}_A${number}.txt`), makeBulkPage(page).text);
}

/** The same stories as pages of Markdown or MDX for a generator that we compare with. @param head the frontmatter of one */
export function writePeerStories(folder: string, stories: number, extension: 'md' | 'mdx'): void {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (let page = 0; written < stories; page += 1) {
    const day = new Date(firstDay + Math.floor(page / pagesPerIssue) * dayMs).toISOString().slice(0, 10);
    for (const { headline, byline, paragraphs } of makeBulkPage(page).stories) {
      written += 1;
      const head = `---\ntitle: ${JSON.stringify(headline)}\nbyline: ${JSON.stringify(byline)}\ndate: ${day}\n---\n`;
      writeFileSync(join(folder, `story-${written}.${extension}`), `${head}\n${paragraphs.join('\n\n')}\n`);
    }
  }
}
