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
  const between = random.shuffle([
    '节约用水 人人有责',
    '读一本好书 点一盏心灯',
    label,
    '讲文明 树新风',
    '一粒米 千滴汗',
    '爱护公物 从我做起',
    '图片新闻',
    '公益广告',
    '多一分礼让 多一分平安',
  ]);
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
