import { describe, expect, it } from 'vitest';
import { isOrdinaryWord } from '../../scripts/language/ordinary-words.ts';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';
import { thresholds } from '../../scripts/thresholds.ts';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤于常温康施文樊葛邢安易乔伍庞颜倪聂章鲁岳殷詹申耿关焦俞左柳甘祝包尚舒阮柯纪童凌单季裴霍苗谷盛曲翁冉骆路游辛靳管柴鲍喻祁蒲屈饶牟艾尤阳穆卓古缪简褚娄戚岑费卜晏席卫宗瞿佟应臧闵邬边卞姬仇栾隋刁寇桑郎甄丛仲虞敖巩佘池查苑迟',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
];
const givenNames =
  '伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 超 霞 平 刚 桂英 建国 建华 志强 志明 晓明 晓红 海燕 海涛 春梅 丽华 文静 雪梅 国庆 子涵 梓轩 雨桐 思远 一鸣 俊杰 婷婷 天宇 浩然 宇航 佳怡 诗琪 若曦 欣怡 冬梅 玉兰 金凤 银花 小红 大伟 永强 振华 立新 学文 德胜 世昌 成林 春生 根生 水生 土根 文 三丰 佩 栋 樵 苓 蔚 荻 棠 恒'.split(
    ' ',
  );

type People = { credited: readonly { name: string }[] } | null;
type Names = readonly [string, string, string];

const apart = (name: string) => (name.length === 2 ? [...name].join(' ') : name);
const sure = (line: string): People => {
  const byline = parseByline(line);
  return byline && byline.certainty >= thresholds.bylineCertaintyMin ? byline : null;
};

/** How names are set, how many of the three stand there, and what reads them. */
const forms: readonly (readonly [form: string, count: number, read: (names: Names) => People])[] = [
  ['许砚秋', 1, ([a]) => sure(a)],
  ['李 吉', 1, ([a]) => sure(apart(a))],
  ['□许砚秋', 1, ([a]) => sure(`□${a}`)],
  ['许砚秋 罗望川', 2, ([a, b]) => sure(`${a} ${b}`)],
  ['李 吉 罗望川 张 帆', 3, ([a, b, c]) => sure(`${apart(a)} ${apart(b)} ${apart(c)}`)],
  ['记者 许砚秋', 1, ([a]) => sure(`记者 ${a}`)],
  ['记者许砚秋', 1, ([a]) => sure(`记者${a}`)],
  ['本报记者 许砚秋 通讯员 罗望川 杨方', 3, ([a, b, c]) => sure(`本报记者 ${a} 通讯员 ${b} ${c}`)],
  ['本报记者许砚秋通讯员罗望川', 2, ([a, b]) => sure(`本报记者${a}通讯员${b}`)],
  ['记者/许砚秋 通讯员/罗望川', 2, ([a, b]) => sure(`记者/${a} 通讯员/${b}`)],
  ['许砚秋文/图', 1, ([a]) => sure(`${a}文/图`)],
  ['文/许砚秋 图/罗望川', 2, ([a, b]) => sure(`文/${a} 图/${b}`)],
  ['许砚秋摄', 1, ([a]) => sure(`${a}摄`)],
  ['（许砚秋）', 1, ([a]) => parseEndCredit(`（${a}）`)],
  ['（许砚秋 李 吉）', 2, ([a, b]) => parseEndCredit(`（${apart(a)} ${apart(b)}）`)],
  ['…。（许砚秋、罗望川）', 2, ([a, b]) => trailingEndCredit(`江水退了。（${a}、${b}）`)],
  ['…。(记者 许砚秋)', 1, ([a]) => trailingEndCredit(`江水退了。(记者 ${a})`)],
  ['本报讯（记者 许砚秋 通讯员 罗望川）', 2, ([a, b]) => parseDateline(`本报讯（记者 ${a} 通讯员 ${b}）近日`)],
  [
    '新华社北京5月6日电（记者许砚秋、罗望川）',
    2,
    ([a, b]) => parseDateline(`新华社北京5月6日电（记者${a}、${b}）近日`),
  ],
];

/** Every surname with every given name stands in one of them. */
const triples = surnames.flatMap((surname, i) =>
  givenNames.map((_, j): Names => {
    const nameAt = (step: number): string =>
      (surnames[(i + step * 37) % surnames.length] ?? surname) +
      (givenNames[(j + step * 11) % givenNames.length] ?? '');
    return [nameAt(0), nameAt(1), nameAt(2)];
  }),
);

describe('names of any surname', () => {
  it.each(forms)('are read as %s', (_, count, read) => {
    const asked = triples.filter(
      (names, index) =>
        index % 5 === 0 && !names.some((name) => isOrdinaryWord(name) || isOrdinaryWord(name.slice(0, 2))),
    );
    const missed = asked.filter(
      (names) =>
        read(names)
          ?.credited.map(({ name }) => name)
          .join(' ') !== names.slice(0, count).join(' '),
    );
    expect(missed.length / asked.length, missed.slice(0, 5).join('; ')).toBeLessThan(0.015);
  });
});
