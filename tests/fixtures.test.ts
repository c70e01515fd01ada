/**
 * Each folder of `fixtures/` shows one thing: `page.txt` goes in, `stories.yml` must come out. After a change of rules,
 * `UPDATE=1 npx vitest run tests/fixtures.test.ts` writes the new results, to be read as a diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { separatePage } from '../scripts/pipeline.ts';
import type { PageStories, StoryDraft } from '../scripts/tree.ts';
import { breachesOf } from './stages/accounted-for.ts';

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'page.txt')))
  .map((entry) => entry.name);

test.each(names)('%s', (name) => {
  const lines = readFileSync(join(folder, name, 'page.txt'), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  const page = separatePage({ file: 'page.txt', lines, language: null });
  expect(breachesOf(lines, page)).toEqual({ lost: [], twice: [], unlike: [] });
  const expected = join(folder, name, 'stories.yml');
  const found = stringify(readable(page), { lineWidth: 0 });
  const { UPDATE } = process.env;
  if (UPDATE || !existsSync(expected)) writeFileSync(expected, found);
  expect(found).toBe(readFileSync(expected, 'utf8'));
});

function readable(page: PageStories) {
  return {
    stories: page.stories.map(story),
    ...(page.furniture.length > 0 ? { furniture: page.furniture.map((passage) => passage.text) } : {}),
  };
}

/** What a reader sees of a story; what is empty is left out. */
function story(draft: StoryDraft) {
  const { kind, authors, truncated, duplicateOf, related, body, ...fields } = draft;
  const texts = (['section', 'kicker', 'headline', 'deck', 'byline', 'dateline', 'endCredit'] as const).flatMap(
    (name) => {
      const passage = fields[name];
      return passage ? [[name, passage.text] as const] : [];
    },
  );
  return {
    kind,
    ...Object.fromEntries(texts),
    ...(authors.length > 0 ? { authors: authors.map((author) => `${author.name}, ${author.role}`) } : {}),
    ...(truncated ? { truncated } : {}),
    ...(duplicateOf === null ? {} : { duplicateOf }),
    ...(related.length > 0 ? { related } : {}),
    body: body.map((node) => (node.type === 'paragraph' ? node.passage.text : { [node.type]: node.passage.text })),
  };
}
