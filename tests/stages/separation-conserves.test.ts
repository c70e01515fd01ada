import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separatePage } from '../../scripts/pipeline.ts';
import { makePage } from '../proving-ground/make-page.ts';
import { styles } from '../proving-ground/styles.ts';
import { breachesOf } from './accounted-for.ts';

const whole = { lost: [], twice: [], unlike: [] };
const separate = (lines: string[]) => separatePage({ file: 'page.txt', lines, language: null });
const realPages = '/work/shared/pages';

/** Lines as pages have them: prose, names, marks, blanks, in any order and mix. */
const pieces = [
  '近日，晚渡镇的渡船又开了。',
  '（记者 张三）',
  '本报讯（记者 李四 通讯员 王五）',
  '晚渡日报记者/何青 摄',
  '渡口新风',
  '——记鹭洲的船工们',
  '停航公告',
  '2024年4月17日',
  '①船工们在修船。',
  '（下转第二版）',
  '（上接第一版）',
  '“说”',
  '、，',
  '## ',
  '- ',
  '**',
  '![](a.png)',
  '> ',
  '|---|',
  '富强民主文明和谐',
  '袁遥尧渊冤院',
  'The mayor said on Mon-',
  'day that ',
  'By JOHN SMITH',
  ' ',
  '　　',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\ud83d\ude00',
  '\ud800',
  '一',
  '1.',
];
const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
  maxLength: 8,
});
const page = fc.array(
  line.map((parts) => parts.join('').replace(/[\r\n]/g, '')),
  { maxLength: 40 },
);

describe('Every character of a page is in exactly one passage', () => {
  test.skipIf(!existsSync(realPages))('on the real pages', () => {
    for (const file of readdirSync(realPages)) {
      const lines = readFileSync(`${realPages}/${file}`, 'utf8').split(/\r?\n/);
      expect(breachesOf(lines, separate(lines)), file).toEqual(whole);
    }
  });

  test.each(styles.map((style) => style.name))('on generated pages: %s', (style) => {
    for (let seed = 0; seed < 3; seed += 1) {
      const lines = makePage(seed, style).text.split(/\r?\n/);
      expect(breachesOf(lines, separate(lines)), `seed ${seed}`).toEqual(whole);
    }
  });

  test('on any text', () => {
    fc.assert(
      fc.property(page, (lines) => {
        expect(breachesOf(lines, separate(lines))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});

describe('No text is too odd or too long', () => {
  const timed = (lines: string[]) => {
    const start = process.cpuUsage();
    const separated = separate(lines);
    const { user, system } = process.cpuUsage(start);
    return { seconds: (user + system) / 1e6, separated };
  };

  test.each([
    ['no line at all', []],
    ['one blank line', ['']],
    ['100,000 short lines', Array.from({ length: 100_000 }, (_, i) => `第${i}行`)],
    [
      '100,000 equal lines between blank ones',
      Array.from({ length: 100_000 }, (_, i) => (i % 2 ? '' : '渡船昨日又开了')),
    ],
    [
      '20,000 paragraphs cut in mid-sentence',
      Array.from({ length: 40_000 }, (_, i) => (i % 2 ? '' : `${'船工们说今年的江水比往年高，'.repeat(4)}还有${i}`)),
    ],
    ['a million brackets', ['“（《'.repeat(330_000)]],
    ['3 MB on one line', ['渡船昨日又开了，江上的人都说好。'.repeat(190_000)]],
    ['3 MB on one line, with blanks', ['渡船昨日又开了， 江上的人都说好。 '.repeat(160_000)]],
  ])('%s', (_, lines) => {
    const { seconds, separated } = timed([...lines]);
    expect(breachesOf(lines, separated)).toEqual(whole);
    expect(seconds).toBeLessThan(40);
  });
});
