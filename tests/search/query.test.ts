import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const said = (query: string) =>
  parseQuery(query, 'loose').map(({ field, excluded, spellings }) => [`${excluded ? '-' : ''}${field}`, ...spellings]);

describe('parseQuery', () => {
  it.each([
    [
      '春耕 水库',
      [
        ['any', '春耕'],
        ['any', '水库'],
      ],
    ],
    [
      '春耕　水庫',
      [
        ['any', '春耕'],
        ['any', '水库'],
      ],
    ],
    ['“New  York”', [['any', 'new york']]],
    [
      'New York',
      [
        ['any', 'new'],
        ['any', 'york'],
      ],
    ],
    [
      '-暴雨 春耕',
      [
        ['-any', '暴雨'],
        ['any', '春耕'],
      ],
    ],
    ['标题:春耕', [['title', '春耕']]],
    ['標題：「春耕」', [['title', '春耕']]],
    ['TITLE:"spring sowing"', [['title', 'spring sowing']]],
    [
      '作者:张三 -作者:李四',
      [
        ['author', '张三'],
        ['-author', '李四'],
      ],
    ],
    ['湖南“三解三帮”活动', [['any', '湖南三解三帮活动']]],
    ['COVID-19', [['any', 'covid-19']]],
    ['"未闭合 的', [['any', '未闭合的']]],
    ['2021年5月6日', [['any', '2021年5月6日', '二〇二一年五月六日']]],
    ['二零二一年', [['any', '二〇二一年', '2021年']]],
    ['十二月二十五日', [['any', '十二月二十五日', '12月25日']]],
    ['10月', [['any', '10月', '十月']]],
    ['2021', [['any', '2021', '二〇二一']]],
    ['三解三帮', [['any', '三解三帮']]],
    ['12345', [['any', '12345']]],
    ['“” · 《》', []],
    ['', []],
  ])('reads %s', (query, terms) => {
    expect(said(query)).toEqual(terms);
  });

  it('keeps a numeral as it is typed in the exact form', () => {
    expect(parseQuery('2021年', 'exact').map(({ spellings }) => spellings)).toEqual([['2021年']]);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        for (const { spellings } of parseQuery(query, 'loose'))
          for (const spelling of spellings) expect(spelling).not.toBe('');
      }),
    );
  });
});
