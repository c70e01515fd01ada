import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';

const blocks: readonly (readonly [block: string, kind: string, people: string])[] = [
  ['(罗鹏 唐曦)', 'people', '罗鹏:author 唐曦:author'],
  ['（张旭）', 'people', '张旭:author'],
  ['(杨 晨)', 'people', '杨晨:author'],
  [
    '(周才 王斌 谭延禾 张麦秋 余舟 廖鹏鹏 文媛)',
    'people',
    '周才 王斌 谭延禾 张麦秋 余舟 廖鹏鹏 文媛'.replaceAll(/(?<=\S)(?=\s|$)/g, ':author'),
  ],
  ['（本报记者 李涛 通讯员 王敏）', 'people', '李涛:reporter 王敏:correspondent'],
  ['（记者 戴竹 强军）', 'people', '戴竹:reporter 强军:reporter'],
  ['(新华社发 李涛 摄)', 'people', '李涛:photographer'],
  ['（柳湾镇 祝大有）', 'people', '祝大有:author'],
  ['（作者：李涛 单位：青埠市第二中学）', 'people', '李涛:author'],
  ['晚渡日报记者/邹予安 摄', 'people', '邹予安:reporter+photographer'],
  ['(文图由水渡市两河镇政府提供)', 'form', ''],
  ['(青埠职教园管理办供图)', 'form', ''],
  ['(作者系国家税务总局青埠市税务局党委书记、局长)', 'form', ''],
  ['（作者单位：禾江大学）', 'form', ''],
  ['（据新华社电）', 'form', ''],
  ['（据《禾江日报》）', 'form', ''],
  ['（副刊编辑部）', 'form', ''],
  ['（指导老师：乐知微）', 'form', ''],
  ['禾江省青埠监狱 2022年7月1日', 'signature', ''],
  ['东渡码头调度室　二〇二四年四月十七日', 'signature', ''],
];

const trailing: readonly (readonly [text: string, credit: string, people: string])[] = [
  ['今后将在各班推广。', '(张旭)', '张旭'],
  ['“一本也没少。”', '（童晚 文/图）', '童晚'],
  ['还能去哪里呢？', '（记者 李涛）', '李涛'],
  ['激发了大家的劲头。', '(文图由水渡市两河镇政府提供)', ''],
  ['百年擂台赛决赛。', '(青埠职教园管理办供图)', ''],
  ['大会昨日闭幕。', '新华社记者 李涛 摄', '李涛'],
];

const others: readonly string[] = [
  '行政处罚轻罚、免罚实施意见(试行)',
  '意见已经印发。(试行)',
  '会议印发了通知。（以下简称《通知》）',
  '大会于去年召开。(2021年)',
  '他来自外地。（青埠）',
  '她是党员。（女）',
  '这里用的不是真名。（化名）',
  '这里用的不是真名(化名)',
  '负责人来自青埠（王敏）',
  '全国高职院校只有一所。(全国高职院校唯一)',
  '共有三条。(三)',
  '真好！（完）',
  '进一步推动工作。（下转第二版）',
  '排在前面的是他。（左二）',
  '他走了，没有回头。',
  '',
];

describe('end credit', () => {
  it.each(blocks)('reads the block %s', (block, kind, people) => {
    const credit = parseEndCredit(block);
    expect(credit).toMatchObject({ raw: block, kind });
    expect(credit?.credited.map(({ name, roles }) => `${name}:${roles.join('+')}`).join(' ')).toBe(people);
  });

  it.each(trailing)('reads %s | %s', (text, printed, people) => {
    const credit = trailingEndCredit(text + printed);
    expect(credit).toMatchObject({ raw: printed, start: text.length });
    expect(credit?.people.map(({ name }) => name).join(' ')).toBe(people);
  });

  it.each(others)('leaves “%s” alone', (text) => {
    expect(trailingEndCredit(text)).toBeNull();
    expect(parseEndCredit(text)).toBeNull();
  });

  it('never throws, and its raw stands where it says', () => {
    const pieces = fc.constantFrom(
      ...'（ ） ( ) 张旭 李涛 记者 摄 。 作者系 供图 2022年7月1日 监狱 ” 据'.split(' '),
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const credit of [parseEndCredit(text), trailingEndCredit(text)])
          if (credit) expect(text.slice(credit.start, credit.end)).toBe(credit.raw);
      }),
      { numRuns: 2000 },
    );
  });
});
