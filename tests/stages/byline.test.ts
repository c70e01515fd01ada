import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByline, parseLoneName } from '../../scripts/stages/byline.ts';

/** Line, agency, then each person with every role in printed order. */
const bylines: readonly (readonly [line: string, agency: string | null, people: string])[] = [
  [
    '晚渡日报·云上禾江记者/许砚秋 通讯员/罗望川 杨方',
    '晚渡日报·云上禾江',
    '许砚秋:reporter 罗望川:correspondent 杨方:correspondent',
  ],
  ['晚渡日报·云上禾江记者/邹予安 摄', '晚渡日报·云上禾江', '邹予安:reporter+photographer'],
  ['(记者 戴庭 通讯员 吴小珍)', null, '戴庭:reporter 吴小珍:correspondent'],
  ['（记者　戴庭　通讯员　吴小珍）', null, '戴庭:reporter 吴小珍:correspondent'],
  ['本报记者 张三丰 李四光', '本报', '张三丰:reporter 李四光:reporter'],
  ['本报记者张三丰 通讯员李四光 摄影报道', '本报', '张三丰:reporter+photographer 李四光:correspondent+photographer'],
  ['本报特约记者王小船摄影报道', '本报', '王小船:reporter+photographer'],
  ['见习记者：王小明', null, '王小明:reporter'],
  ['特派员 卫禾', null, '卫禾:reporter'],
  ['实习生 李 吉 张 帆', null, '李吉:reporter 张帆:reporter'],
  ['李 吉 张 帆', null, '李吉:author 张帆:author'],
  ['周 俊 范 丽 刘 晋 毛小燕', null, '周俊:author 范丽:author 刘晋:author 毛小燕:author'],
  ['张 文 李 图', null, '张文:author 李图:author'],
  ['欧 阳 修 远', null, '欧阳修远:author'],
  ['通讯员 黄晖文/图', null, '黄晖:correspondent+photographer'],
  ['通讯员 倪彬 文/图', null, '倪彬:correspondent+photographer'],
  ['黄晖 图/文', null, '黄晖:author+photographer'],
  ['文/张三丰 图/李四光', null, '张三丰:author 李四光:photographer'],
  ['图/记者 张三丰 文/通讯员 李四光', null, '张三丰:photographer+reporter 李四光:correspondent'],
  ['张三丰 文 李四光 图', null, '张三丰:author 李四光:photographer'],
  ['记者 张三丰 摄影 李四光', null, '张三丰:reporter 李四光:photographer'],
  ['文/本报记者 童晚 图/受访者提供', '本报', '童晚:reporter'],
  ['童晚（文） 邹予安（图）', null, '童晚:author 邹予安:photographer'],
  ['口述：王建国 整理：李文静', null, '王建国:author 李文静:author'],
  ['□本报记者 童晚', '本报', '童晚:reporter'],
  ['■记者 赵海涛 实习生 钱小红', null, '赵海涛:reporter 钱小红:reporter'],
  ['◎童晚秋', null, '童晚秋:author'],
  ['●作者 童晚', null, '童晚:author'],
  ['新华社记者 李涛', '新华社', '李涛:reporter'],
  ['青埠晚报全媒体记者 周斌 通讯员 刘志军', '青埠晚报', '周斌:reporter 刘志军:correspondent'],
  ['三江都市报·新禾江客户端 记者 李涛', '三江都市报·新禾江客户端', '李涛:reporter'],
  ['青埠晨报记者 张三丰 长沙报道', '青埠晨报', '张三丰:reporter'],
  ['本报记者李涛 发自北京', '本报', '李涛:reporter'],
  ['记者 王斌杨方', null, '王斌:reporter 杨方:reporter'],
  ['記者王大明台北報導', null, '王大明:reporter'],
  ['撰文／李大為　攝影／王小明', null, '李大為:author 王小明:photographer'],
  ['記者 歐陽修文 攝影 諸葛明', null, '歐陽修文:reporter 諸葛明:photographer'],
  ['柳湾镇农技站 卫禾', null, '卫禾:author'],
  ['市一中初一（3）班 丁小禾', null, '丁小禾:author'],
  ['买买提·艾力 阿依古丽·吐尔逊', null, '买买提·艾力:author 阿依古丽·吐尔逊:author'],
  ['本报记者 扎西次仁', '本报', '扎西次仁:reporter'],
  ['本报评论员', '本报', ''],
  ['一位老教师', null, '一位老教师:author'],
  ['热心市民', null, '热心市民:author'],
  ['By JOHN SMITH', null, 'JOHN SMITH:author'],
  ['By John Smith and Jane Doe, Staff Writers', null, 'John Smith:reporter Jane Doe:reporter'],
  ['Text and photos by Ann van der Berg', null, 'Ann van der Berg:author+photographer'],
  ['Par Jean-Luc Dupont', null, 'Jean-Luc Dupont:author'],
  ['Von Hans Müller', null, 'Hans Müller:author'],
  ['Special to The Harbour Times', 'Special to The Harbour Times', ''],
  ['By Ann Lee, The Associated Press', null, 'Ann Lee:author'],
  ['By Ann Lee in Harbour City', null, 'Ann Lee:author'],
  ['BY OUR SPECIAL CORRESPONDENT', 'BY OUR SPECIAL CORRESPONDENT', ''],
  ['As told to Ann Lee', null, 'Ann Lee:author'],
  ['Photo by Ann Lee / AP', null, 'Ann Lee:photographer'],
  ['Photos: Ann Lee', null, 'Ann Lee:photographer'],
  ['Par notre envoyé spécial Jean Dupont', null, 'Jean Dupont:author'],
  ['Propos recueillis par Jean Dupont', null, 'Jean Dupont:author'],
  ['Photo : Marie Legrand', null, 'Marie Legrand:photographer'],
  ['Von unserem Korrespondenten Hans Müller', null, 'Hans Müller:author'],
  ['Text und Fotos: Petra Schmidt', null, 'Petra Schmidt:author+photographer'],
  ['Aufgezeichnet von Petra Schmidt', null, 'Petra Schmidt:author'],
];

const others: readonly string[] = [
  '立根铸魂',
  '同频共振',
  '花坛村',
  '靖川：',
  '通告',
  '简讯',
  '关注',
  '记者手记',
  '图片新闻',
  '市人社局——',
  '学史明理 访英雄足迹',
  '一位老教师的灯',
  '热心市民救起落水者',
  '对标先进 争创一流',
  '通讯员培训班开班',
  '记者节座谈会召开',
  '谢谢那十一米栏杆',
  '晚渡日报',
  '本报讯员',
  '责编：张三丰 校对：李四光',
  '(试行)',
  '(以下简称《通知》)',
  '(2021年)',
  '王敏：我的父亲',
  '张强同志先进事迹',
  '一窗受理,一次办理',
  '我市昨日召开大会，记者在现场看到，人们来得很早。',
  'By noon the river had risen.',
  'By and by the rain stopped',
  'Von der Leyen reist nach Berlin.',
  'By Popular Demand',
  'BY ELECTION RESULTS',
  'To John Smith',
  'Von Tag zu Tag',
  'Photo of the Week',
  'Text of the Treaty',
  '①孩子们在操场上。',
  '',
];

describe('byline', () => {
  it.each(bylines)('reads %s', (line, agency, people) => {
    const byline = parseByline(line);
    expect(byline?.credited.map(({ name, roles }) => `${name}:${roles.join('+')}`).join(' ')).toBe(people);
    expect(byline?.agency).toBe(agency);
  });

  it.each(others)('leaves “%s” alone', (line) => {
    expect(parseByline(line)).toBeNull();
  });

  it('names each person once, the writing role before the picture', () => {
    expect(parseByline('本报记者 童晚 文/图')?.people).toEqual([{ name: '童晚', role: 'reporter' }]);
    expect(parseByline('图/文 本报记者 童晚')?.people).toEqual([{ name: '童晚', role: 'reporter' }]);
  });

  it('is sure of role words, and leaves a lone name to its place on the page', () => {
    expect(parseByline('记者 童晚')?.certainty).toBeGreaterThan(0.9);
    expect(parseByline('李剑苹')?.certainty).toBeGreaterThan(0.4);
    expect(parseByline('李剑苹')?.certainty).toBeLessThan(0.9);
  });

  it('never throws, and its raw is the line', () => {
    const pieces = fc.constantFrom(
      ...'记者 通讯员 / ： 文 图 摄 （ ） 张 三丰 李四光 本报 讯 · ， A 1 。'.split(' '),
      ' ',
      '　',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const byline = parseByline(text);
        if (!byline) return;
        expect(byline.raw).toBe(text.trim());
        expect(byline.certainty).toBeGreaterThan(0);
        expect(byline.certainty).toBeLessThanOrEqual(1);
        for (const { name } of byline.people) expect(text.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name alone on the last line of a head', () => {
  it.each(['平棠', '计舒棠', '时霞', '平 瑟 仲'])('may be a rare one: %s', (name) => {
    expect(parseLoneName(name)?.people).toEqual([{ name: name.replaceAll(' ', ''), role: 'author' }]);
  });
  it.each(['渡口', '听雨', '晚稻', '飞架东义河', '新诗'])('is no word: %s', (word) => {
    expect(parseLoneName(word)).toBeNull();
  });
});
