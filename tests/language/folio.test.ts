import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../scripts/language/chinese-numerals.ts';
import { isPaperName, parseFolio } from '../../scripts/language/folio.ts';
import { findDate } from '../../scripts/language/newspaper-dates.ts';

type Told = readonly [
  line: string,
  publication: string | null,
  date: string | null,
  page: string | null,
  pageName: string | null,
];

const folios: readonly Told[] = [
  ['晚渡日报 2021年5月6日 星期四 A03 教育', '晚渡日报', '2021-05-06', 'A03', '教育'],
  ['晚渡晚报 · 要闻 2021.5.6 A02', '晚渡晚报', '2021-05-06', 'A02', '要闻'],
  ['2021年5月6日 星期四 责编：张三丰 版式：李四光 校对：王小五', null, '2021-05-06', null, null],
  ['03 要闻 2021年5月6日 星期四', null, '2021-05-06', '03', '要闻'],
  ['第03版 要闻', null, null, '03', '要闻'],
  ['A04 国际·体育', null, null, 'A04', '国际'],
  ['二〇二一年五月六日 星期四 农历辛丑年三月廿五', null, '2021-05-06', null, null],
  ['中華民國十八年十月廿九日 星期二 第三版', null, '1929-10-29', '3', null],
  ['THE HARBOUR TIMES, THURSDAY, MAY 6, 2021', 'THE HARBOUR TIMES', '2021-05-06', null, null],
  ['Thursday, May 6, 2021   Page A3', null, '2021-05-06', 'A3', null],
  ['Donnerstag, 6. Mai 2021 Seite 4', null, '2021-05-06', '4', null],
];

const others: readonly string[] = [
  '2021年5月6日,青埠市召开大会,决定成立领导小组。',
  '近年来，全市共新建公园12个',
  '5月5日，立夏',
  '3000亩茶园助增收',
  '第一章 总则',
  '禾江省青埠监狱 2022年7月1日',
  '教育',
  '',
];

describe('folio', () => {
  it.each(folios)('reads %s', (line, publication, date, page, pageName) => {
    const folio = parseFolio(line);
    expect(folio).toMatchObject({ publication, date, page, pageName });
    expect(folio?.certainty).toBeGreaterThan(0.5);
  });

  it.each(others)('leaves “%s” alone', (line) => {
    expect(parseFolio(line)).toBeNull();
  });

  it.each(['青石县融媒体中心 主办', '主办：青石县委宣传部', '县委组织部 县融媒体中心 联办'])(
    'knows who makes the page: %s',
    (line) => {
      expect(parseFolio(line)?.certainty).toBeGreaterThan(0.7);
    },
  );

  it.each(['县运会将由青石中学承办', '主办单位：青石县体育局', '国际·体育'])('leaves “%s” to a story', (line) => {
    expect(parseFolio(line)).toBeNull();
  });

  it('doubts a date that stands alone: it may sign a notice', () => {
    expect(parseFolio('2022年7月1日')?.certainty).toBeLessThan(0.5);
  });

  it('knows names of papers', () => {
    for (const name of ['晚渡日报', '青埠晚报', '禾江新报', 'The Harbour Times', 'Le Courrier'])
      expect(isPaperName(name)).toBe(true);
    for (const name of ['本报', '天气预报', '工作汇报', '新华社', 'The end']) expect(isPaperName(name)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => void parseFolio(line)));
  });
});

describe('dates and numbers as printed', () => {
  it.each([
    ['二十九', 29],
    ['廿九', 29],
    ['一百零五', 105],
    ['一万二千三百', 12300],
    ['二〇二一', 2021],
    ['元', 1],
    ['12', 12],
  ])('reads %s as %d', (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });

  it('reads back every day of a century, written in Chinese characters', () => {
    const digits = '〇一二三四五六七八九';
    const spelled = (value: number): string =>
      value < 10
        ? (digits[value] ?? '')
        : `${value < 20 ? '' : (digits[Math.floor(value / 10)] ?? '')}十${value % 10 === 0 ? '' : (digits[value % 10] ?? '')}`;
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const year = [...iso.slice(0, 4)].map((digit) => digits[Number(digit)]).join('');
        const printed = `${year}年${spelled(day.getUTCMonth() + 1)}月${spelled(day.getUTCDate())}日`;
        expect(findDate(`　${printed} 星期`)?.date).toBe(iso);
      }),
    );
  });

  it('takes no date that does not exist', () => {
    expect(findDate('2021年2月30日')).toBeNull();
    expect(findDate('2021年13月3日')).toBeNull();
  });
});
