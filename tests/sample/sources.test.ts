import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSource } from './builder.ts';
import { recipes } from './recipes.ts';

const sources = new URL('../../content/sample/sources/', import.meta.url);
const gold = new URL('fixtures/gold/', import.meta.url);
const inFolder = (folder: URL, name: string): URL => new URL(encodeURIComponent(name), folder);

describe('the sample archive', () => {
  it.each(recipes.map((recipe) => [recipe.file, recipe] as const))('has %s as its recipe makes it', (file, recipe) => {
    const built = buildSource(recipe);
    expect(readFileSync(inFolder(sources, file)).equals(built.bytes), 'run: npx node tests/sample/build.ts').toBe(true);
    const goldFile = inFolder(gold, file.replace(/\.txt$/u, '.json'));
    expect(JSON.parse(readFileSync(goldFile, 'utf8'))).toEqual(built.gold);
  });

  it('has no source or gold that no recipe makes', () => {
    const files = recipes.map((recipe) => recipe.file).sort();
    expect(
      readdirSync(sources)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    ).toEqual(files);
    expect(readdirSync(gold).sort()).toEqual(files.map((name) => name.replace(/\.txt$/u, '.json')));
  });

  it('names in metadata.csv only files that are there', () => {
    const [, ...rows] = readFileSync(inFolder(sources, 'metadata.csv'), 'utf8').trim().split('\n');
    for (const row of rows) expect(existsSync(inFolder(sources, row.split(',')[0] ?? '')), row).toBe(true);
  });

  it('is an archive to try things on: dates in different years, a second paper, stories of every kind', () => {
    const items = recipes.flatMap((recipe) => buildSource(recipe).gold.items);
    const stories = items.filter((item) => item.kind !== 'furniture');
    expect(stories.length).toBeGreaterThanOrEqual(50);
    const years = new Set(recipes.map((recipe) => /\d{4}/u.exec(recipe.file)?.[0]));
    expect(years.size).toBeGreaterThanOrEqual(3);
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(['story', 'photo-story', 'notice', 'furniture']));
    for (const present of [
      stories.some((story) => story.duplicateOf),
      stories.some((story) => story.relatedTo),
      stories.some((story) => !story.headline),
      stories.some((story) => story.subheads.length > 1),
    ])
      expect(present).toBe(true);
  });
});
