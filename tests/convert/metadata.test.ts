import { describe, expect, it } from 'vitest';
import { edtfDate } from '../../scripts/archive/edtf-date.ts';
import { readFileName } from '../../scripts/archive/file-name.ts';
import { type GroupedSource, groupIssues } from '../../scripts/archive/grouping.ts';
import { pageSlug } from '../../scripts/archive/id-parts.ts';
import { naturalOrder } from '../../scripts/archive/natural-order.ts';
import { readMetadata } from '../../scripts/stages/metadata.ts';
import { slug } from '../../src/schemas/slug.ts';
import { inEncoding } from './in-encoding.ts';
import { page } from './texts.ts';
import { inWorkshop } from './workshop.ts';

describe('file names', () => {
  it.each([
    ['晚渡日报_2021-05-06_A03.txt', '晚渡日报', '2021-05-06', 'A03', null],
    ['晚渡日报_2021-05-06_03-04.txt', '晚渡日报', '2021-05-06', '03-04', null],
    ['晚渡日报20210506第3版.txt', '晚渡日报', '2021-05-06', '3', null],
    ['晚渡日报-2024.01.05-02版.txt', '晚渡日报', '2024-01-05', '02', null],
    ['晚渡日报/2021/05/06/A03.txt', '晚渡日报', '2021-05-06', 'A03', null],
    ['晚渡日报/2021年/5月/晚渡日报2021年5月6日 A03版.txt', '晚渡日报', '2021-05-06', 'A03', null],
    ['2021年5月6日 晚渡日报 第2版.txt', '晚渡日报', '2021-05-06', '2', null],
    ['1929-10-29_p01.txt', null, '1929-10-29', '01', null],
    ['19291029_001.txt', null, '1929-10-29', '001', null],
    ['wdrb20210506a03.txt', 'wdrb', '2021-05-06', 'A03', null],
    ['wdrb_1946-05-15_1.txt', 'wdrb', '1946-05-15', '1', null],
    ['wandu-ribao-2021-05-06-a03.txt', 'wandu ribao', '2021-05-06', 'A03', null],
    ['The Ferry Post 1969-07-21 page 1.txt', 'The Ferry Post', '1969-07-21', '1', null],
    ['sn83045462/1929-10-29/ed-2/seq-1/ocr.txt', 'sn83045462', '1929-10-29', '1', 2],
    ['禾江新報_19370708_e2_p03.txt', '禾江新報', '1937-07-08', '03', 2],
    ['scans/2021-05-06/p2.txt', null, '2021-05-06', '2', null],
    ['scan_2021-05-06.txt', null, '2021-05-06', null, null],
    ['000_e421c9b1119ce1ec.txt', null, null, null, null],
    ['003_94441556234e14a8.txt', null, null, null, null],
    ['b2_20210506abcdef123.txt', null, null, null, null],
    ['scan_0012.txt', null, null, null, null],
    ['page 3.txt', null, null, null, null],
    ['20210231_p1.txt', null, null, null, null],
    ['138000000001.txt', null, null, null, null],
    ['晚渡日报.txt', null, null, null, null],
  ])('%s', (name, publication, date, page_, edition) => {
    expect(readFileName(name)).toEqual({ publication, date, page: page_, edition });
  });
});

describe('dates', () => {
  it.each([
    ['2021-05-06', '2021-05-06'],
    ['2021-05', '2021-05'],
    ['2021', '2021'],
    ['2021~', '2021~'],
    ['192X', '192X'],
    ['2021/5/6', '2021-05-06'],
    ['2021.5.6', '2021-05-06'],
    ['20210506', '2021-05-06'],
    ['２０２１年５月６日', '2021-05-06'],
    ['2021年5月', '2021-05'],
    ['二〇二一年五月六日', '2021-05-06'],
    ['民国十八年十月廿九日', '1929-10-29'],
    ['民國元年正月', '1912-01'],
    ['2020-02-29', '2020-02-29'],
    ['2021-02-29', null],
    ['1900-02-29', null],
    ['2021-02-30', null],
    ['2021-13-01', null],
    ['2021年4月31日', null],
    ['6.5.2021', null],
    ['昨天', null],
    ['', null],
    ['2021-05-06; drop', null],
  ])('%s is %s', (text, date) => {
    expect(edtfDate(text)).toBe(date);
  });
});

describe('ids', () => {
  it.each([
    ['晚渡日报', 'wandu-ribao'],
    ['禾江新報', 'hejiang-xinbao'],
    ['湖南法治报', 'hunan-fazhibao'],
    ['重庆晚报', 'chongqing-wanbao'],
    ['The Ferry Post', 'the-ferry-post'],
    ['Überall-Zeitung', 'uberall-zeitung'],
    ['Правда', 'pravda'],
    ['a_b  c', 'a-b-c'],
    ['../../etc', 'etc'],
  ])('%s is %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it('are lower-case ASCII whatever the name', () => {
    for (const name of ['📰', '!!!', '', '報', 'ÀÉÎ', '한국일보', 'a'.repeat(500)])
      expect(slug(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
  });

  it('of pages are short and sort', () => {
    expect(['1', '01', '001', 'A03', 'a3', 'T12', '要闻'].map(pageSlug)).toEqual([
      'p01',
      'p01',
      'p01',
      'pa03',
      'pa03',
      'pt12',
      'p-yaowen',
    ]);
    expect(['p10', 'p2', 'A03', 'a1', 'p2b'].sort(naturalOrder)).toEqual(['A03', 'a1', 'p2', 'p2b', 'p10']);
  });
});

const nothing = {
  publication: null,
  date: null,
  edition: null,
  page: null,
  pageName: null,
  language: null,
  rights: null,
};
const silent = { publication: null, date: null, page: null, pageName: null, language: 'zh-Hans' };

function source(
  file: string,
  known: Partial<GroupedSource['known']> = {},
  evidence: Partial<GroupedSource['evidence']> = {},
  previous: string | null = null,
): GroupedSource {
  return { file, known: { ...nothing, ...known }, evidence: { ...silent, ...evidence }, previous };
}

function grouped(...sources: GroupedSource[]): [string, string[]][] {
  const taken = new Set(sources.flatMap(({ previous }) => previous ?? []));
  return groupIssues(sources, taken).map(({ id, files }): [string, string[]] => [id, files]);
}

describe('issues', () => {
  const day = { publication: '晚渡日报', date: '2023-04-18' };

  it('are the pages of one paper, day and edition, in the order of pages', () => {
    const sources = [
      source('b.txt', { ...day, page: 'A10' }),
      source('a.txt', { ...day, page: 'A2' }),
      source('c.txt', { ...day, edition: 2 }),
    ];
    expect(grouped(...sources)).toEqual([
      ['wandu-ribao-2023-04-18', ['a.txt', 'b.txt']],
      ['wandu-ribao-2023-04-18-e2', ['c.txt']],
    ]);
  });

  it('take in a page of the day whose paper is not named, if there is only one paper', () => {
    expect(grouped(source('a.txt', day), source('b.txt', { date: '2023-04-18' }))).toEqual([
      ['wandu-ribao-2023-04-18', ['a.txt', 'b.txt']],
    ]);
    const two = grouped(
      source('a.txt', day),
      source('b.txt', { date: '2023-04-18' }),
      source('c.txt', { ...day, publication: '禾江新报' }),
    );
    expect(two.map(([id]) => id).sort()).toEqual(['2023-04-18', 'hejiang-xinbao-2023-04-18', 'wandu-ribao-2023-04-18']);
  });

  it('of which nothing is known are one for each text', () => {
    expect(grouped(source('a_b.txt'), source('a-b.txt'))).toEqual([
      ['a-b', ['a-b.txt']],
      ['a-b-2', ['a_b.txt']],
    ]);
  });

  it('are inferred from the text only where it tells paper and day', () => {
    const [inferred] = groupIssues([source('a.txt', {}, day), source('b.txt', {}, day)], new Set());
    expect(inferred).toMatchObject({ id: 'wandu-ribao-2023-04-18', dateInferred: true, files: ['a.txt', 'b.txt'] });
    expect(grouped(source('a.txt', {}, { publication: '晚渡日报', date: '2023-04' }))).toEqual([['a', ['a.txt']]]);
  });

  it('believe metadata more than the text', () => {
    const [issue] = groupIssues([source('a.txt', day, { publication: '禾江新报', date: '1999-01-01' })], new Set());
    expect(issue).toMatchObject({ publication: '晚渡日报', date: '2023-04-18', dateInferred: false });
  });

  it('keep their ids once given, whatever is learnt later', () => {
    expect(grouped(source('scan1.txt', day, {}, 'scan1'))).toEqual([['scan1', ['scan1.txt']]]);
    expect(grouped(source('scan1.txt', day, {}, 'scan1'), source('scan2.txt', day, {}, 'scan2'))).toEqual([
      ['scan1', ['scan1.txt', 'scan2.txt']],
    ]);
  });
});

describe('metadata.csv', () => {
  it('is read with commas, semicolons or tabs, in Chinese or English', () => {
    const rows = [
      'file,publication,date,edition,page,page_name,language,rights\na.txt,晚渡日报,2021/5/6,2,A03,要闻,zh-hans,公有领域\n',
      '文件;报纸;日期;版次;版;版名;语言;权利\na.txt;晚渡日报;2021年5月6日;2;A03;要闻;zh-Hans;公有领域\n',
      '\ufeffRights\tFile\tPublication\tDate\tEdition\tPage\tPage Name\tLanguage\r\n公有领域\t./a.txt\t晚渡日报\t20210506\t２\tA03\t要闻\tzh-Hans\r\n',
    ].map((text) => readMetadata(text.replace('\ufeff', ''), 'metadata.csv'));
    for (const { rows: found, problems } of rows) {
      expect(problems).toEqual([]);
      expect(found).toEqual([
        {
          file: 'a.txt',
          line: 2,
          publication: '晚渡日报',
          date: '2021-05-06',
          edition: 2,
          page: 'A03',
          pageName: '要闻',
          language: 'zh-Hans',
          rights: '公有领域',
        },
      ]);
    }
  });

  it('may be in GBK; names texts with or without ending; beats the file’s name', async () => {
    await inWorkshop((workshop) => {
      workshop.put({
        '晚渡日报_2023-04-18_01.txt': page(1),
        'metadata.csv': inEncoding(
          'file,publication,date,page,page_name,rights\r\n晚渡日报_2023-04-18_01,禾江晚报,2023-04-19,B2,副刊,保留所有权利\r\n',
          'gb18030',
        ),
      });
      expect(workshop.convert()).toMatchObject({ code: 0, err: '' });
      expect(workshop.issues()).toEqual(['hejiang-wanbao-2023-04-19']);
      const index = workshop.read('hejiang-wanbao-2023-04-19', 'index.mdx');
      for (const field of [
        'publication: 禾江晚报',
        'date: "2023-04-19"',
        'page: B2',
        'name: 副刊',
        'rights: 保留所有权利',
        'dateInferred: false',
      ])
        expect(index).toContain(field);
      expect(workshop.files('hejiang-wanbao-2023-04-19')).toContain('pb02-01.mdx');
    });
  });

  it('that comes later brings pages together; the old addresses lead to the new ones, edits go along', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'one.txt': page(1, 2), 'two.txt': page(3, 4) }).convert();
      workshop.edit('two', 'p01-02.mdx', (text) => text.replace('零点', '午夜'));
      workshop.put({
        'metadata.csv': 'file,publication,date,page\none.txt,晚渡日报,2023-04-18,1\ntwo.txt,晚渡日报,2023-04-18,2\n',
      });
      const { code, err } = workshop.convert();
      expect(code).toBe(0);
      expect(err).toMatch(/two\.txt[\s\S]*from two to one/);
      expect(workshop.files('one')).toEqual([
        'index.mdx',
        'ledger.json',
        'p01-01.mdx',
        'p01-02.mdx',
        'p02-01.mdx',
        'p02-02.mdx',
      ]);
      expect(workshop.read('one', 'p02-02.mdx')).toMatch(/issue: one[\s\S]*午夜/);
      expect(workshop.files('two')).toEqual(['index.mdx', 'ledger.json']);
      const ledger = JSON.parse(workshop.read('two', 'ledger.json'));
      expect(ledger.movedTo).toBe('one');
      expect(ledger.ids.map((entry: { id: string; gone: { to: string } }) => [entry.id, entry.gone.to])).toEqual([
        ['p01-01', 'one/p02-01'],
        ['p01-02', 'one/p02-02'],
      ]);
      expect(workshop.verify().code).toBe(0);
      const times = workshop.times();
      expect(workshop.convert().err).toBe('');
      expect(workshop.times()).toEqual(times);
    });
  });
});
