import { makeName } from './filling.ts';
import type { Random } from './random.ts';

/** What is printed on a page and belongs to no story. */
export function makeFurniture(random: Random): { top: string[]; between: string[]; bottom: string[] } {
  const paper = random.pick(['晚渡日报', '青埠晚报', '禾江日报', '鹭洲周报']);
  const page = random.pick(['02', 'A03', '4', '第七版', 'B2']);
  const label = random.pick(['民生', '要闻', '文化', '社会', '乡村', '城事', '综合新闻']);
  const date = `${random.int(1998, 2024)}年${random.int(1, 12)}月${random.int(1, 28)}日 星期${random.pick([...'一二三四五六日'])}`;
  const top = random.pick([
    [paper, `${date} 今日${random.pick(['四', '八', '十二'])}版 第${random.int(1000, 9999)}期`],
    [`${page} ${label} ${date}`],
    [`${paper} ${date} ${page} ${label}`],
    [label, `责任编辑：${makeName(random)} 版式：${makeName(random)}`],
    [],
  ]);
  const between = [makeSlogan(random), random.pick([label, '图片新闻', '公益广告', makeSlogan(random)])];
  const bottom = random.pick([
    [
      `本报地址：晚渡市鼓楼巷${random.int(1, 99)}号 邮编：418${random.int(100, 999)} 电话：88${random.int(10000, 99999)} 零售每份一元`,
    ],
    [`责编：${makeName(random)} 校对：${makeName(random)} 美编：${makeName(random)}`],
    makeGrid(random),
    makeGrid(random),
    [],
  ]);
  return { top, between, bottom };
}

const openings = [...'爱惜护守敬知重勤节亲'];
const goods = [
  '粮食',
  '河流',
  '书本',
  '邻里',
  '师长',
  '光阴',
  '草木',
  '规矩',
  '诚信',
  '公物',
  '耕地',
  '古树',
  '滴水',
  '家风',
  '手艺',
  '平安',
];
const mottoes = [
  '一粒米 千滴汗',
  '讲文明 树新风',
  '读一本好书 点一盏心灯',
  '多一分礼让 多一分平安',
  '人人动手 家家清洁',
  '水是生命之源 岸是家园之本',
  '酒后不开车 开车不喝酒',
  '你我同行 共建家园',
  '老吾老 幼吾幼',
  '少一个烟头 多一片青山',
];

/** Two halves that answer each other: 惜粮食 爱河流. */
function makeSlogan(random: Random): string {
  if (random.chance(0.4)) return random.pick(mottoes);
  const half = (): string => random.pick(openings) + random.pick(goods);
  return random.chance(0.5) ? `${half()} ${half()}` : `${half()} 从我做起`;
}

/** A grid of words of two characters, to be read by columns from the right. */
function makeGrid(random: Random): string[] {
  const words = random.shuffle([
    '读书',
    '敬老',
    '惜水',
    '爱树',
    '守信',
    '知礼',
    '勤学',
    '乐业',
    '睦邻',
    '节粮',
    '健身',
    '护江',
  ]);
  const columns = words.slice(0, random.pick([4, 6, 8, 12])).reverse();
  return [columns.map((word) => word[0]).join(''), columns.map((word) => word[1]).join('')];
}
