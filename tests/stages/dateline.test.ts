import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../scripts/stages/dateline.ts';

type Row = readonly [
  dateline: string,
  rest: string,
  agency: string | null,
  place: string | null,
  date: string | null,
  people: string,
];

const datelines: readonly Row[] = [
  [
    '晚渡日报·云上禾江讯(记者/许砚秋 通讯员/罗望川 邓刚)',
    ' 近日，在渡口',
    '晚渡日报·云上禾江',
    null,
    null,
    '许砚秋 罗望川 邓刚',
  ],
  ['本报讯（记者 童晚）', '近日，我市', '本报', null, null, '童晚'],
  ['本报讯 记者童晚 通讯员罗望川', ' 近日，我市召开', '本报', null, null, '童晚 罗望川'],
  ['本报讯 记者童晚报道：', '近日', '本报', null, null, '童晚'],
  ['本报讯', ' 近日，我市召开大会', '本报', null, null, ''],
  ['本报讯', '近日，我市召开大会', '本报', null, null, ''],
  ['本报讯', ' 记者从市教育局获悉，今年', '本报', null, null, ''],
  ['新华社北京5月6日电（记者 李涛 王敏）', '国务院', '新华社', '北京', '5月6日', '李涛 王敏'],
  ['据新华社北京5月6日电', ' 国务院', '新华社', '北京', '5月6日', ''],
  ['据新华社电', ' 国务院', '新华社', null, null, ''],
  ['据新华社电', '昨夜，渡口', '新华社', null, null, ''],
  ['本报综合消息', '受台风影响，渡口', '本报', null, null, ''],
  ['禾江日报讯', '昨夜，渡口', '禾江日报', null, null, ''],
  ['Berlin (dpa).', ' Die Fähre', 'dpa', 'Berlin', null, ''],
  ['本报北京5月6日电 （记者李涛）', '昨日', '本报', '北京', '5月6日', '李涛'],
  ['中新网长沙5月6日电 (李涛 王敏)', '湖南', '中新网', '长沙', '5月6日', '李涛 王敏'],
  ['禾江日报5月6日讯（记者 李涛）', '今天', '禾江日报', null, '5月6日', '李涛'],
  ['三江都市报·新禾江客户端5月6日讯', ' 今天', '三江都市报·新禾江客户端', null, '5月6日', ''],
  ['掌上青埠讯（记者 李涛）', '今天', '掌上青埠', null, null, '李涛'],
  ['【本報訊】', '昨日下午', '本報', null, null, ''],
  ['【記者王大明／台北報導】', '縣政府', null, '台北', null, '王大明'],
  ['〔記者王大明台北報導〕', '縣政府', null, '台北', null, '王大明'],
  ['（中央社記者王大明台北6日電）', '縣政府', '中央社', '台北', '6日', '王大明'],
  ['本報上海五日專電', ' 昨日', '本報', '上海', '五日', ''],
  ['本报记者 李涛 北京报道', ' 昨日', '本报', '北京', null, '李涛'],
  ['（记者 李涛）', '近日，我市', null, null, null, '李涛'],
  ['晚渡日 报讯（记者 许砚秋 通 讯员 罗望 川）', ' 4月16日，市水利 局', '晚渡日报', null, null, '许砚秋 罗望川'],
  ['LONDON, May 6 (Reuters) —', ' The prime minister', 'Reuters', 'LONDON', 'May 6', ''],
  ['PARIS (AFP) –', ' Le président', 'AFP', 'PARIS', null, ''],
  ['WASHINGTON, May 6.—', 'The Senate', null, 'WASHINGTON', 'May 6', ''],
  ['Berlin (dpa) –', ' Die Bundesregierung', 'dpa', 'Berlin', null, ''],
  ['PARIS, le 6 mai. –', ' Le président', null, 'PARIS', 'le 6 mai.', ''],
  ['Harbour City, Aug. 3. —', ' The ferry', null, 'Harbour City', 'Aug. 3', ''],
];

const others: readonly string[] = [
  '(试行)办法自发布之日起施行。',
  '（一）总体要求',
  '（王敏）近日来到这里。',
  '本报电子版今天上线。',
  '近日，本报讯息中心成立。',
  '我市讯息产业发展迅速。',
  '日前，记者从荷塘区教育局了解到，今年学位够用。',
  '本报记者李涛报道了此事后，各方都来了。',
  '新华社记者看到，路上的车不多。',
  '据新华社电视节目介绍，渡口有三处。',
  '禾江日报讯息中心成立。',
  'Note: this is a sentence.',
  'Herr Braun (Grüne). Er sprach lange.',
  'THE END: it was late.',
  'TO LET — A house by the sea.',
  'WANTED — A cook.',
  'The mayor — a farmer by birth — smiled.',
  '',
];

describe('dateline', () => {
  it.each(datelines)('reads %s', (printed, rest, agency, place, date, people) => {
    const dateline = parseDateline(printed + rest);
    expect(dateline?.raw).toBe(printed);
    expect(dateline?.length).toBe(printed.length);
    expect([dateline?.agency, dateline?.place, dateline?.date]).toEqual([agency, place, date]);
    expect(dateline?.people.map(({ name }) => name).join(' ')).toBe(people);
  });

  it('counts white space before it', () => {
    expect(parseDateline('　　本报讯（记者 童晚）近日')).toMatchObject({ raw: '本报讯（记者 童晚）', length: 12 });
  });

  it.each(others)('leaves “%s” alone', (paragraph) => {
    expect(parseDateline(paragraph)).toBeNull();
  });

  it('never throws, and its raw is what stands before its length', () => {
    const pieces = fc.constantFrom(
      ...'本报 讯 电 新华社 北京 5月6日 （ ） ( ) 【 】 记者 李涛 通讯员 报道 ： 近日 ， PARIS —'.split(' '),
      ' ',
      ' (AFP) ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const dateline = parseDateline(text);
        if (dateline) expect(text.slice(0, dateline.length).trimStart()).toBe(dateline.raw);
      }),
      { numRuns: 2000 },
    );
  });
});
