/** The real pages that have no gold, as an editor reads them: what the separation may not fall below again. */
import { describe, expect, test } from 'vitest';
import { separatePage } from '../scripts/pipeline.ts';
import { parseByline } from '../scripts/stages/byline.ts';
import { measure } from './proving-ground/measures.ts';
import { realPages } from './proving-ground/real-pages.ts';

const pages = realPages();
/** What these pages have: every story is whole but for a few lines. */
const floors = { stories: 1, text: 0.99, paragraphs: 0.985 } as const;

describe.skipIf(pages.length === 0)('Real pages', () => {
  test.each(pages.map((page) => [page.gold.file, page] as const))('%s is read as an editor reads it', (_, page) => {
    const { text, gold } = page;
    const measured = measure(separatePage({ file: gold.file, lines: text.split(/\r?\n/u), language: null }), gold);
    for (const [name, floor] of Object.entries(floors))
      expect(measured[name as keyof typeof floors], name).toBeGreaterThanOrEqual(floor);
  });

  test('keep the byline below a headline that stands beside others', ({ skip }) => {
    const page = pages.find(({ gold }) => gold.file.startsWith('003'));
    if (!page) return skip();
    const lines = page.text.split(/\r?\n/u);
    const named = parseByline((lines[178] ?? '').replace(/^#+ /u, ''))?.people.map(({ name }) => name) ?? [];
    expect(named.length).toBeGreaterThan(1);
    const { stories } = separatePage({ file: page.gold.file, lines, language: null });
    const authors = stories.flatMap((story) => story.authors.map(({ name }) => name));
    expect(authors).toEqual(expect.arrayContaining(named));
  });
});
