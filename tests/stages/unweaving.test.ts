import { describe, expect, it } from 'vitest';
import { continuity, endsOpen, rarity, startsMidSentence } from '../../scripts/language/join-model.ts';
import type { Line } from '../../scripts/stage.ts';
import { unweaving } from '../../scripts/stages/unweaving.ts';
import { lineStrand, sheetOf } from '../../scripts/strand.ts';

/** Two invented stories, each as set in a column of its own. */
const wide = [
  '近日，晚渡市图书馆开始延长开放时间，',
  '每周五和周六的晚上，阅览室一直开到十',
  '点。图书馆负责人介绍，这项措施是根据',
  '读者的意见作出的，试行三个月以后，将',
  '根据实际情况决定是否继续实施。目前已',
  '经有两千多名读者在晚上来到阅览室。',
];
const narrow = [
  '昨日，市农业农村局组织',
  '技术人员到柳湾镇开展培',
  '训，为农民讲解早稻田间',
  '管理的要点，现场发放了',
  '资料三百余份，受到了当',
  '地群众的欢迎。',
];

function linesOf(texts: readonly string[]): Line[] {
  const sheet = sheetOf(texts);
  return texts.map((_, index) => ({
    index,
    strand: lineStrand(sheet, index),
    gap: 1,
    indent: 0,
    mark: { type: 'none' },
  }));
}

function unwoven(texts: readonly string[]): string[] {
  return unweaving(linesOf(texts), { continuity, endsOpen, startsMidSentence, isByline: () => false, rarity }).map(
    (line) => line.strand.text,
  );
}

describe('unweaving', () => {
  it('puts lines that came in turn into their columns', () => {
    const woven = wide.flatMap((line, index) => [line, narrow[index] ?? '']);
    const result = unwoven(woven);
    expect([...result].sort()).toEqual([...woven].sort());
    expect(result.join('')).toContain(wide.join(''));
    expect(result.join('')).toContain(narrow.slice(1).join(''));
  });

  it('takes woven columns out of one source line', () => {
    const woven = wide.flatMap((line, index) => [line, narrow[index] ?? '']).join(' ');
    const result = unwoven(['市图书馆开到晚上十点', woven]);
    expect(result.join('')).toContain(wide.join(''));
    expect(result.join('')).toContain(narrow.slice(1).join(''));
    expect(unwoven([wide.join(' ')])).toEqual([wide.join(' ')]);
  });

  it('pulls columns apart that were read straight across', () => {
    const across = narrow.map((line, index) => `${line} ${(wide[index] ?? '').slice(0, 17)}`);
    const result = unwoven(across);
    expect(result.slice(0, narrow.length)).toEqual(narrow);
    expect(result).toHaveLength(across.length * 2);
  });

  it.each([
    ['lines in order', [...wide, ...narrow]],
    [
      'headlines of two parts',
      ['渠通了 人和了', '水到了 田活了', '路平了 灯亮了', '船稳了 客多了', '墙刷了 花开了', '桥修了 心近了'],
    ],
    ['a few lines', wide.slice(0, 4)],
  ])('leaves %s alone', (_, texts) => {
    expect(unwoven(texts)).toEqual(texts);
  });
});
