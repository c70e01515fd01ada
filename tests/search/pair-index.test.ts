import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledIssue } from '../../scripts/search-index/story-text.ts';
import { type IndexFile, unitFiles } from '../../scripts/search-index/unit-files.ts';
import { matchUnit } from '../../src/search/match-unit.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Unit } from '../../src/search/unit.ts';
import { issue, memoryUnit, story } from './memory-unit.ts';
import { scan } from './plain-scan.ts';

const never = new AbortController().signal;

describe('the pair index', () => {
  it('finds every string that is printed, as often as it is printed, and no other', async () => {
    const word = fc
      .array(fc.constantFrom(...'的的的国國湖南Aａ12，。“𠮷 '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    const texts = fc.array(fc.record({ headline: word, paragraphs: fc.array(word, { maxLength: 4 }) }), {
      maxLength: 8,
    });
    const asked = fc
      .array(fc.constantFrom(...'的国国湖南a12，。'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.array(asked, { maxLength: 12 }), async (stories, queries) => {
        const compiled = stories.map((parts, at) => story(`p01-${at}`, parts));
        const unit = await memoryUnit([issue('wandu-2021-05-06', '2021-05-06', compiled)]);
        for (const query of queries) expect(await unit.reader.find(query, never)).toEqual(scan(compiled, query));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes for the same stories', async () => {
    const issues = [issue('a', '2021', [story('p01-01', { headline: '春耕', paragraphs: ['水库放水。'] })])];
    expect(await allFiles(issues)).toEqual(await allFiles(issues));
  });
});

describe('a query', () => {
  const stories = [
    story('p01-01', {
      headline: '春耕开始',
      paragraphs: ['水库放水，暴雨将至。', 'APP 上线。'],
      authors: [{ name: '张国强' }],
    }),
    story('p01-02', {
      headline: '水庫蓄水',
      dateline: { raw: '湾都讯(记者 李四)' },
      paragraphs: ['二〇二一年五月六日，春耕在即。'],
    }),
    story('p01-03', {
      headline: null,
      paragraphs: ['Ａpp与春耕。', '2021年5月6日'],
      section: '农事',
      endCredit: '(水库管理处)',
    }),
    story('p01-04', { headline: 'New York 来信', paragraphs: ['“三解”三帮 活动。', '开头', '结尾'] }),
  ];
  const opened: Promise<Unit> = memoryUnit([issue('wandu-2021-05-06', '2021-05-06', stories)]);
  const found = async (query: string, form: 'loose' | 'exact' = 'loose') => {
    const unit = await opened;
    const matches = await matchUnit(unit, parseQuery(query, form), form, never);
    return matches.map((match) => Number(unit.catalogue.id[match.story]?.slice(-2))).sort();
  };

  it.each([
    ['春耕', [1, 2, 3]],
    ['水库', [1, 2, 3]],
    ['水庫 春耕', [1, 2, 3]],
    ['春耕 -暴雨', [2, 3]],
    ['-春耕', [4]],
    ['标题:水库', [2]],
    ['标题:春耕 水库', [1]],
    ['作者:张國强', [1]],
    ['作者:国', [1]],
    ['2021年5月6日', [2, 3]],
    ['二零二一年五月六日', [2, 3]],
    ['app', [1, 3]],
    ['三解三帮活动', [4]],
    ['"new york"', [4]],
    ['york', [4]],
    ['newyork', []],
    ['湾都讯(记者李四)二〇二一', [2]],
    ['农事', [3]],
    ['开头结尾', []],
    ['春耕开始水库', []],
    ['库', [1, 2, 3]],
    ['没有的词', []],
  ])('%s', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it.each([
    ['水库', [1, 3]],
    ['水庫', [2]],
    ['APP', [1]],
    ['app', []],
    ['Ａpp', [3]],
    ['2021年5月6日', [3]],
    ['三解三帮', [4]],
    ['春耕', [1, 2, 3]],
    ['作者:張国强', []],
  ])('%s in the exact form', async (query, ids) => {
    expect(await found(query, 'exact')).toEqual(ids);
  });

  it('counts the places and says which are in the title', async () => {
    const unit = await opened;
    expect(await unit.reader.find('水', never)).toEqual([
      { story: 0, hits: 2, inTitle: false },
      { story: 1, hits: 2, inTitle: true },
      { story: 2, hits: 1, inTitle: false },
    ]);
  });
});

async function allFiles(issues: CompiledIssue[]): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  for await (const file of unitFiles(issues, 'pairs')) files.push(file);
  return files;
}
