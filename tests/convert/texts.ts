/** Small pages of an invented paper for tests of the conversion's housekeeping; how they are separated is not what is tested. */

type Item = { headline: string; byline: string; paragraphs: [string, string] };

const items: readonly Item[] = [
  {
    headline: '青石渡口换上电动轮渡',
    byline: '本报记者 沈禾 通讯员 陆小满',
    paragraphs: [
      '昨日清晨，青石渡口的第一艘电动轮渡载着六十名乘客驶向对岸。船身洁白，驾驶舱里没有了柴油的气味，老船工梁伯站在舵前，笑得合不拢嘴。',
      '据航运公司介绍，新船充电一次可以往返二十趟，票价仍是两元，老人和学生免费。今年年底以前，江上的五条旧船将全部退役。',
    ],
  },
  {
    headline: '早稻插秧机开进云溪村',
    byline: '本报记者 贺知秋',
    paragraphs: [
      '云溪村昨日开始插秧。六台插秧机在水田里来回穿梭，一个上午就插完了八十亩，往年这要全村人弯腰干上三天。',
      '合作社负责人说，秧苗是在大棚里统一育成的，株行距由卫星导航控制，亩产有望增加一成，农户只需要管好水和肥。',
    ],
  },
  {
    headline: '第三小学把课堂搬进博物馆',
    byline: '本报记者 温如意 通讯员 柳青',
    paragraphs: [
      '“这个陶罐是用来装酒的吗？”昨日下午，第三小学四年级学生在市博物馆上了一堂历史课，讲台就是展柜，教材就是文物。',
      '校长告诉记者，本学期起每个班每月有一堂课在馆里上，讲解员由孩子们轮流担任，家长也可以报名旁听。',
    ],
  },
  {
    headline: '百年石拱桥完成加固',
    byline: '本报记者 沈禾',
    paragraphs: [
      '建于光绪年间的万年桥昨日恢复通行。工匠们用糯米灰浆勾缝，替换了三十七块风化的拱石，桥栏上的石狮一只也没有少。',
      '文物部门表示，加固以后桥面仍限行机动车，两岸各立了一块石碑，记下捐款修桥的人家和这一次的用工、用料。',
    ],
  },
  {
    headline: '夜间儿科门诊今起开诊',
    byline: '本报记者 贺知秋 通讯员 白芷',
    paragraphs: [
      '孩子半夜发烧怎么办？从今晚起，市妇幼保健院的儿科门诊延长到零点，三名主任医师轮流坐诊，药房和化验室同时开放。',
      '院方提醒，普通咳嗽和皮疹可以先在网上问诊；如果出现抽搐、呼吸急促，应当立即拨打急救电话，不必排队挂号。',
    ],
  },
  {
    headline: '高山茶园迎来头采',
    byline: '本报记者 温如意',
    paragraphs: [
      '海拔九百米的雾岭茶园昨日开采头春茶。采茶工天不亮就上了山，指尖一掐一提，一芽一叶落进竹篓，中午以前送到山下的作坊杀青。',
      '今年春寒，开采比去年晚了八天，鲜叶收购价反而涨到每斤一百二十元。茶农秦婶说，晚一点不要紧，香气更足。',
    ],
  },
  {
    headline: '元宵灯会点亮南门老街',
    byline: '本报记者 沈禾 摄影 江枫',
    paragraphs: [
      '南门老街挂起了一千盏纸灯。鲤鱼灯、走马灯、莲花灯从牌坊一直排到河埠头，手艺人当街扎骨架、糊绢面，围观的孩子挪不动步。',
      '灯会持续到正月十八，每晚七点有舞龙和猜谜，猜中的可以换一碗汤圆。附近三条公交线路延长到晚上十点半收班。',
    ],
  },
  {
    headline: '货运码头吞吐量创新高',
    byline: '本报记者 贺知秋',
    paragraphs: [
      '一季度，下湾货运码头共装卸集装箱四万两千个，比去年同期增长百分之十九，其中出口的竹地板和钢琴占了将近一半。',
      '港务局投用了两台远程操控的岸桥，司机坐在中控室里就能吊箱，每小时多作业八箱，夜班的工人减少了三分之一。',
    ],
  },
  {
    headline: '竹编技艺走进监狱课堂',
    byline: '本报记者 温如意',
    paragraphs: [
      '竹编传承人邱师傅每周三都要进一趟高墙。破篾、刮青、起底，四十名学员跟着他从一只果盘学起，作品义卖的收入存进各人的账户。',
      '狱方介绍，三年来有十一人刑满以后靠这门手艺开了铺子，没有一人重新犯罪。邱师傅说，竹子有节，人也一样。',
    ],
  },
  {
    headline: '水库除险后首次蓄水',
    byline: '本报记者 沈禾 通讯员 白芷',
    paragraphs: [
      '龙潭水库昨日零时下闸蓄水。大坝防渗墙深入岩层四十米，三十二支渗压计每十分钟向调度中心传回一次数据。',
      '水利局预计，到六月底库水位将升到一百四十五米，可以灌溉下游三万亩农田，并为城区增加一处备用水源。',
    ],
  },
];

/** @returns a page with one story for each number; from 10 on they come again, and differ by a sentence with the number */
export function page(...stories: number[]): string {
  return `${stories.map(story).join('\n\n')}\n`;
}

/** @returns headline, byline and two paragraphs, parted by blank lines */
export function story(number: number): string {
  const { headline, byline, paragraphs } = itemOf(number);
  return [`# ${headline}`, byline, paragraphs[0], paragraphs[1] + markOf(number)].join('\n\n');
}

/** A sentence that only this story has. */
export function markOf(number: number): string {
  return `这是本报第${number + 1}次报道此事。`;
}

function itemOf(number: number): Item {
  const item = items[number % items.length];
  if (!item) throw new Error(`no story ${number}`);
  return item;
}
