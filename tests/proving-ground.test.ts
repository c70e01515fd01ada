import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBulkPage } from './proving-ground/bulk.ts';
import { founderPunctuation } from './proving-ground/founder.ts';
import type { GoldItem } from './proving-ground/gold.ts';
import { makePage, styleNamed } from './proving-ground/make-page.ts';
import { realStories } from './proving-ground/real-stories.ts';
import { styles } from './proving-ground/styles.ts';

const names = styles.map((style) => style.name);

describe.each(names)('a generated page, %s', (name) => {
  it('has exactly the characters of its gold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1999 }), (seed) => {
        const { text, gold } = makePage(seed, name);
        const wanted = gold.items.flatMap(textsOf).join('');
        expect(count(readable(text, name))).toEqual(count(name === 'founder' ? founderPunctuation(wanted) : wanted));
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it('has its paragraphs in one piece, wherever it is not cut', () => {
    const { text, gold } = makePage(3, name);
    const page = squash(readable(text, name));
    const printed = (paragraph: string): string => (name === 'founder' ? founderPunctuation(paragraph) : paragraph);
    const openings = gold.items.flatMap((item) =>
      item.paragraphs.map((paragraph) => squash(printed(paragraph)).slice(0, 6)),
    );
    const found = openings.filter((opening) => page.includes(opening));
    expect(found.length / openings.length).toBeGreaterThan(name.startsWith('zipped') ? 0.2 : 0.75);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makePage(7, name)).toEqual(makePage(7, name));
    expect(makePage(7, name).text).not.toBe(makePage(8, name).text);
  });
});

describe('the proving ground', () => {
  it('has 150 different bodies and more', () => {
    const bodies = new Set<string>();
    for (const name of ['clean', 'cut'])
      for (let seed = 0; seed < 40; seed += 1)
        for (const item of makePage(seed, name).gold.items) bodies.add(item.paragraphs.join('\n'));
    expect(bodies.size).toBeGreaterThan(150);
  });

  it('keeps the stories of unseen pages from the others', () => {
    const endings = (seeds: number[]): string[] =>
      seeds.flatMap((seed) =>
        makePage(seed, 'clean').gold.items.flatMap((item) => item.paragraphs.slice(-1).map((text) => text.slice(-9))),
      );
    const seen = new Set(endings(Array.from({ length: 60 }, (_, seed) => seed)));
    expect(endings([1000, 1001, 1002, 1003]).filter((ending) => seen.has(ending))).toEqual([]);
  });

  it.skipIf(realStories() === null)('sets real stories, where their gold is at hand', () => {
    const real = realStories() ?? [];
    expect(real.length).toBeGreaterThan(15);
    const { text, gold } = makePage(1, { ...styleNamed('cut'), stock: () => real });
    expect(count(text)).toEqual(count(gold.items.flatMap(textsOf).join('')));
  });

  it('does not know other styles', () => {
    expect(() => makePage(1, 'spotless')).toThrow(/Unexpected style spotless, expected one of clean/u);
  });
});

describe('pages in bulk', () => {
  it('are the same for the same seed, and of newspaper length', () => {
    expect(makeBulkPage(5)).toEqual(makeBulkPage(5));
    const lengths = Array.from({ length: 50 }, (_, seed) => makeBulkPage(seed)).flatMap(({ stories }) =>
      stories.map((story) => story.paragraphs.join('').length),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(1100);
    expect(mean).toBeLessThan(1500);
  });
});

/** The page without what is no text of it: Markdown marks and images, jump lines. */
function readable(text: string, style: string): string {
  const plain = text
    .replace(/^(#{1,4}|-) /gmu, '')
    .replace(/^!\[\]\(.*\)$/gmu, '')
    .replace(/^（(下转|上接)第.*版）$/gmu, '');
  return ['english', 'french', 'german'].includes(style) ? plain.replace(/-\s/gu, '-') : plain;
}

function textsOf(item: GoldItem): string[] {
  const { kicker, headline, deck, section, byline, paragraphs, subheads, captions, endCredit } = item;
  return [kicker, headline, deck, section, byline.raw, ...paragraphs, ...subheads, ...captions, endCredit].map(
    (text) => text ?? '',
  );
}

/** How often each character is there; hyphens and white space do not count. */
function count(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of squash(text).replaceAll('-', '')) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}
