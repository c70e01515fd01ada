import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitations, toCsv, toRis } from '../../src/search/export-formats.ts';

const story = {
  title: '河堤"新修"，全线\n贯通',
  authors: ['林舟', '李小兰'],
  publication: '湾都日报',
  date: '2021-05',
  page: 'A03',
  section: null,
  address: 'https://example.org/issues/wandu-2021-05/pa03-01.html',
};

describe('exports', () => {
  it('writes RIS for a newspaper article, one line a field', () => {
    expect(toRis([story])).toBe(
      [
        'TY  - NEWS',
        'TI  - 河堤"新修"，全线 贯通',
        'AU  - 林舟',
        'AU  - 李小兰',
        'T2  - 湾都日报',
        'PY  - 2021',
        'DA  - 2021/05//',
        'SP  - A03',
        `UR  - ${story.address}`,
        'ER  - ',
        '',
      ]
        .join('\r\n')
        .replace('ER  - ', 'ER  - '),
    );
  });

  it('cites as GB/T 7714 asks', () => {
    expect(toCitations([story])).toBe(
      `林舟, 李小兰. 河堤"新修"，全线 贯通[N/OL]. 湾都日报, 2021-05(A03). ${story.address}.\n`,
    );
  });

  it('writes CSV that reads back, and nothing in it is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (titles) => {
        const csv = toCsv(titles.map((title) => ({ ...story, title })));
        const rows: string[][] = parse(csv, { bom: true, relax_column_count: false });
        expect(rows.slice(1).map(([title]) => title)).toEqual(
          titles.map((title) => (/^[=+\-@\t\r]/.test(title) ? `'${title}` : title)),
        );
      }),
    );
  });
});
