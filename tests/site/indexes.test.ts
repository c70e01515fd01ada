import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlinesOfStories } from '../../src/lib/headlines.ts';
import { initialOf, nameInitialOf, otherInitial } from '../../src/lib/initial.ts';
import { shelvePapers } from '../../src/lib/papers.ts';
import { peopleOfStories } from '../../src/lib/people.ts';
import { sectionsOfStories } from '../../src/lib/sections.ts';
import { entriesPerPage, inPages, shelfPages } from '../../src/lib/shelves.ts';
import { slugOf } from '../../src/lib/slug.ts';
import { surnameOf } from '../../src/lib/surname.ts';
import type { AuthorRole } from '../../src/schemas/story.ts';
import { issueRow, storyRow } from './invented-rows.ts';

const by = (...authors: [string, AuthorRole][]) => ({
  row: storyRow({ authors: authors.map(([name, role]) => ({ name, role })) }),
  issue: issueRow(),
});

describe('people', () => {
  it('stand by the pinyin initial of their surname, read as a surname', () => {
    const shelves = peopleOfStories([by(['单雄', 'reporter'], ['曾小满', 'author']), by(['安宁', 'reporter'])]);
    expect(shelves.map(({ initial, entries }) => [initial, entries.map(({ name }) => name)])).toEqual([
      ['a', ['安宁']],
      ['s', ['单雄']],
      ['z', ['曾小满']],
    ]);
    expect([nameInitialOf('解放'), initialOf('解放')]).toEqual(['x', 'j']);
  });

  it('count each role, and each story once', () => {
    const twice = by(['林舟', 'reporter'], ['林舟', 'photographer']);
    const [person] = peopleOfStories([twice, by(['林舟', 'reporter'])])[0]?.entries ?? [];
    expect(person?.roles).toEqual([
      { role: 'reporter', count: 2 },
      { role: 'photographer', count: 1 },
    ]);
    expect(person?.stories).toHaveLength(2);
  });

  it('are grouped by surname, of two characters where it is one of those', () => {
    expect(['欧阳青', '林舟', '司马', 'Anna Li'].map(surnameOf)).toEqual(['欧阳', '林', '司', 'A']);
  });
});

describe('slugs', () => {
  it('are lower-case ASCII, tell namesakes by sound apart, and are not changed by newcomers', () => {
    expect(slugOf('林舟')).toMatch(/^lin-zhou-[0-9a-z]+$/);
    expect(slugOf('林舟')).not.toBe(slugOf('林周'));
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('headlines', () => {
  it('stand by the first letter behind quotes and brackets; figures stand apart; repeated stories stand once', () => {
    const placed = (headline: string | null, duplicateOf: string | null = null) => ({
      row: storyRow({ headline, duplicateOf }),
      issue: issueRow(),
    });
    const shelves = headlinesOfStories([
      placed('“夜校”开课'),
      placed('3000亩茶园'),
      placed(null),
      placed('夜航', 'p01-01'),
    ]);
    expect(shelves.map(({ initial, entries }) => [initial, entries.length])).toEqual([
      ['y', 1],
      [otherInitial, 1],
    ]);
  });
});

describe('sections', () => {
  it('hold their stories by date; stories without one are left out', () => {
    const placed = (section: string | null, id: string) => ({ row: storyRow({ section, id }), issue: issueRow() });
    const shelves = sectionsOfStories([placed('副刊', 'p01-01'), placed(null, 'p01-02'), placed('副刊', 'p02-01')]);
    expect(shelves.flatMap(({ entries }) => entries.map(({ name, stories }) => [name, stories.length]))).toEqual([
      ['副刊', 2],
    ]);
  });
});

describe('long lists', () => {
  it('are cut into pages that hold every entry once; short ones stay whole', () => {
    fc.assert(
      fc.property(fc.nat(entriesPerPage * 3), (length) => {
        const entries = Array.from({ length }, (_, index) => index);
        const pages = inPages(entries);
        expect(pages.flat()).toEqual(entries);
        expect(pages.every((page) => page.length <= entriesPerPage)).toBe(true);
      }),
    );
    const shelf = (initial: string, length: number) => ({ initial, entries: Array.from({ length }, () => initial) });
    expect(shelfPages([shelf('a', entriesPerPage)])).toEqual([]);
    expect(shelfPages([shelf('a', 1), shelf('z', entriesPerPage + 1)]).map(({ name }) => name)).toEqual([
      'a',
      'z',
      'z-2',
    ]);
  });
});

describe('papers', () => {
  it('stand by pinyin initial, unnamed ones apart', () => {
    const row = { issues: 1, stories: 2, characters: 300, firstDate: null, lastDate: null };
    const shelves = shelvePapers([
      { ...row, id: 'wandu-ribao', publication: '晚渡日报' },
      { ...row, id: 'scan-1', publication: null },
      { ...row, id: 'hejiang-xinbao', publication: '禾江新報' },
    ]);
    expect(shelves.map(({ initial, entries }) => [initial, entries.map(({ id }) => id)])).toEqual([
      ['h', ['hejiang-xinbao']],
      ['w', ['wandu-ribao']],
    ]);
  });
});
