import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { separatePage } from '../../scripts/pipeline.ts';
import type { PageStories, Passage, StoryDraft } from '../../scripts/tree.ts';
import { buildSource } from '../sample/builder.ts';
import { recipes } from '../sample/recipes.ts';
import type { GoldItem, GoldPage } from './gold.ts';
import { makePage } from './make-page.ts';
import { measure, measureNames } from './measures.ts';

const scorer = '/work/shared/score/score.mjs';

describe('the measures', () => {
  it.each(['clean', 'captions-gathered', 'duplicates', 'notices', 'furniture'])(
    'are 1 for a perfect page, %s',
    (style) => {
      const { gold } = makePage(2, style);
      const { notes, ...figures } = measure(perfect(gold), gold);
      expect(notes).toEqual([]);
      expect(new Set(Object.values(figures))).toEqual(
        new Set([1, ...Object.values(figures).filter((figure) => figure === null)]),
      );
    },
  );

  it('fall when a story is lost in another', () => {
    const { gold } = makePage(2, 'clean');
    const page = perfect(gold);
    const [first, second, ...rest] = page.stories;
    if (!first || !second) throw new Error('Unexpected page of one story');
    const swallowed = { ...first, body: [...first.body, ...second.body] };
    const { stories, text, headlines, notes } = measure({ ...page, stories: [swallowed, ...rest] }, gold);
    for (const figure of [stories, text, headlines]) expect(figure).toBeLessThan(1);
    expect(notes.map((note) => note.kind)).toContain('story lost in another');
  });

  it('fall when a slogan is taken into a story', () => {
    const { gold } = makePage(2, 'furniture');
    const page = perfect(gold);
    const slogan = page.furniture.find((passage) => passage.text.length > 4);
    const [first, ...rest] = page.stories;
    if (!first || !slogan) throw new Error('Unexpected page without stories or slogans');
    expect(measure({ ...page, stories: [{ ...first, kicker: slogan }, ...rest] }, gold).furniture).toBeLessThan(1);
  });

  it.skipIf(!existsSync(scorer))("are the scorer's own on the sample", () => {
    const archive = mkdtempSync(join(tmpdir(), 'broadsheet-measures-'));
    try {
      const run = (...command: string[]): string =>
        execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' });
      run('scripts/convert.ts', 'content/sample/sources', '--archive', archive);
      const goldFolder = 'tests/sample/fixtures/gold';
      const rows: unknown = JSON.parse(
        run(scorer, '--gold', goldFolder, '--content', join(archive, 'issues'), '--json'),
      ).rows;
      const recipe = recipes.find(({ file }) => file.includes('2024-04-18_03'));
      if (!recipe || !Array.isArray(rows)) throw new Error('Unexpected sample without 2024-04-18_03');
      const { text, gold } = buildSource(recipe);
      const page = separatePage({ file: recipe.file, lines: text.split('\n'), language: 'zh-Hans' });
      const theirs = rows.find((row) => row.page === recipe.file);
      const ours = measure(page, gold);
      for (const name of measureNames) expect(ours[name], name).toBeCloseTo(theirs[name], 6);
    } finally {
      rmSync(archive, { recursive: true });
    }
  });
});

/** What a perfect conversion would make of a page. */
function perfect(gold: GoldPage): PageStories {
  const isStory = (item: GoldItem): boolean => item.kind !== 'furniture';
  return {
    stories: gold.items.filter(isStory).map(perfectStory),
    furniture: gold.items.filter((item) => !isStory(item)).map((item) => passage(item.paragraphs.join(''))),
    marks: [],
    doubts: [],
    evidence: { publication: null, date: null, page: null, pageName: null, language: 'zh-Hans' },
  };
}

function perfectStory(item: GoldItem): StoryDraft {
  const { reporters, correspondents, photographers, authors } = item.byline;
  const maybe = (text: string | null): Passage | null => (text === null ? null : passage(text));
  return {
    kind: 'article',
    headline: maybe(item.headline),
    kicker: maybe(item.kicker),
    deck: maybe(item.deck),
    section: maybe(item.section),
    byline: maybe(item.byline.raw),
    dateline: null,
    endCredit: maybe(item.endCredit),
    authors: [...new Set([...reporters, ...correspondents, ...photographers, ...authors])].map((name) => ({
      name,
      role: 'author',
    })),
    body: item.flow.flatMap((entry): StoryDraft['body'] => {
      const [, name, index] = /^(paragraphs|subheads|captions)\[(\d+)\]$/u.exec(entry) ?? [];
      const at = Number(index);
      if (name === 'paragraphs') return [{ type: 'paragraph', passage: passage(item.paragraphs[at] ?? '') }];
      if (name === 'subheads') return [{ type: 'crosshead', passage: passage(item.subheads[at] ?? '') }];
      return name === 'captions' ? [{ type: 'caption', passage: passage(item.captions[at] ?? '') }] : [];
    }),
    truncated: false,
    duplicateOf: null,
    related: [],
    confidence: 1,
  };
}

function passage(text: string): Passage {
  return { text, places: [] };
}
