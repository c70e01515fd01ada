/** Standing labels over a story (栏目): 记者手记, 短评, 图片新闻, 相关链接. Works on any text; what is printed around them is let alone. */
import { folded } from './folded.ts';

/**
 * `sidebar`: belongs to the story beside it (手记, 链接); `comment`: an opinion piece; `photo`: a picture with its text;
 * `brief`: short items; `guide`: what stands elsewhere in the issue; `column`: any other standing label.
 */
export type SectionKind = 'sidebar' | 'comment' | 'photo' | 'brief' | 'guide' | 'column';

const labels: Readonly<Record<SectionKind, string>> = {
  sidebar:
    '记者手记 采访手记 采访札记 采访后记 采写手记 编辑手记 手记 新闻链接 相关链接 相关新闻 相关报道 链接 知识链接 延伸阅读 新闻背景 背景链接 背景 新闻延伸 新闻纵深 新闻助读 名词解释 新闻名词 知识点 小贴士 小知识 温馨提示 温馨提醒 提醒 专家提醒 律师说法 专家点评 专家观点 专家解读 说法 以案说法 名片 人物名片 人物简介 作者简介 简介 档案 新闻档案 大事记 数读 数据 编者按 编后 编后语 编者的话 编辑点评 编辑絮语 开栏语 开栏的话 结束语 对话 问答 记者提问 现场目击 现场特写 花絮 侧记 现场 记者感言 记者感悟 感言 案例 典型案例 启示 经验启示 网友评论 网友热议 反响 各方声音 读者来信',
  comment:
    '短评 评论 社论 本报评论员 评论员文章 本报社论 时评 快评 微评 微评论 点评 今日评论 今日论语 今日时评 时事点评 时事评论 观点 声音 热评 锐评 漫评 杂谈 街谈巷议 百家言 百家谈 言论 有话直说 一家之言 理论 思想 论坛 述评 评弹',
  photo:
    '图片新闻 图片故事 图说 图说新闻 图片报道 新闻图片 影像 视觉 镜头 街拍 抓拍 新闻特写 一图读懂 图解 图片专题 光影 定格 瞬间',
  brief:
    '简讯 简明新闻 要闻简报 新闻简报 国内简讯 国际简讯 短讯 快讯 一句话新闻 一周要闻 今日要闻 要闻速览 要闻速递 新闻速览 新闻速递 速览 速读 快读 简报 新闻集纳 集纳 综合短讯 短波 信息快递 市州短波 县市短波 动态 工作动态 部门动态 基层动态',
  guide: '导读 今日导读 今日看点 本期导读 要闻导读 重点推荐 版面导读 目录 索引',
  column:
    '广告 商业广告 分类广告 分类信息 便民信息 特写 通讯 综述 调查 深度调查 新闻调查 记者调查 记者观察 深度报道 特别报道 特稿 独家报道 独家 本报专稿 专稿 专访 人物 人物专访 一线 新闻聚焦 聚焦 关注 热点关注 今日关注 民生关注 热点 焦点 焦点新闻 新闻观察 走基层 新春走基层 一线调研 一线直击 现场直击 直击 视点 新视点 纵深 行走 见闻 探访 暗访 曝光台 红黑榜 光荣榜 公示栏 学习园地 连载 副刊 诗歌 诗苑 散文 随笔 小说 杂文 书评 百姓故事 百姓身边事 身边好人 凡人善举 好人榜 最美人物 党旗飘扬 在一线 回音壁 读者热线 热线 服务台 便民服务 生活服务 天气预报 天气 节气 历史上的今天 每日一词',
};
const kinds: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(labels).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as SectionKind] as const),
  ),
);
/** Endings that are a column's with six characters before them at most, and those that headlines have as well. */
const endings: readonly (readonly [SectionKind, strong: string, weak: string])[] = [
  ['sidebar', '手记 札记 链接 编后 编后语 编者按 提示 提醒 感言 絮语 服务台', '贴士 背景'],
  ['comment', '短评 时评 评论 快评 锐评 论坛 杂谈 漫谈 夜话 点评', '微评 论语 言论 观点'],
  ['brief', '快讯 简讯 短讯 要闻 速递 速览 动态 消息 电讯', '短波 简报'],
  ['photo', '图片新闻', '图说 影像 镜头'],
  ['guide', '', '导读 看点'],
  [
    'column',
    '新闻 聚焦 观察 视点 专栏 专题 专版 之窗 风采 来信 信箱 副刊 连载 书评 影评 人物志 小品 随笔 文苑 茶座 茶馆 广角 纪事 追踪 特写 走笔 撷英 集萃 公告栏 问答 百科 课堂 指南 园地 天地 长廊 驿站 棋牌角 角落 看台 一角',
    '关注 纵横 在线 直击 之声 讲堂 大家谈 面对面 进行时 专访 故事 人物 行动 笔谈',
  ],
];
const certainties = { strong: 0.7, weak: 0.5 };
const endingPatterns = endings.flatMap(([kind, strong, weak]) => [
  { kind, certainty: certainties.strong, pattern: endingIn(strong, '^.{0,6}') },
  { kind, certainty: certainties.weak, pattern: endingIn(weak, '^(?=[\\p{Script=Han}]{3,8}$).*') },
]);
const strongFirst = endingPatterns.sort((a, b) => b.certainty - a.certainty);

function endingIn(words: string, before: string): RegExp {
  return new RegExp(words === '' ? '(?!)' : `${before}(?:${words.replaceAll(' ', '|')})$`, 'u');
}

/** 连载·老船长（十七）, 家风故事·之二. */
const serial =
  /^(?:连载|专栏)|^(?=.*(?:连载|专栏|系列|之[一二三四五六七八九十])).{1,8}[·・|｜].{1,12}(?:[（(][一二三四五六七八九十百零〇\d]{1,5}[)）])?$/u;
const labelMax = 16;

/** `certainty`: 0 to 1, that the line is a label and not a headline. */
export type SectionLabel = { kind: SectionKind; certainty: number };

/** @param text a line that stands alone; @returns what kind of label it is, or null. */
export function sectionLabel(text: string): SectionLabel | null {
  if (text.length > 2 * labelMax) return null;
  const line = folded(text).replace(/[\s●■◆▲▪□○★☆丨:【】[\]<>“”"—-]+/gu, '');
  const label = line.replace(/[·|()]/gu, '');
  const known = kinds.get(label);
  if (known) return { kind: known, certainty: label.length > 2 ? 0.95 : 0.8 };
  if (line.length > labelMax) return null;
  if (serial.test(line)) return { kind: 'column', certainty: certainties.strong };
  const ending = strongFirst.find(({ pattern }) => pattern.test(label));
  return ending ? { kind: ending.kind, certainty: ending.certainty } : null;
}

/** Is the line, by its words, a standing column's name: 记者手记, 读者来信, 连载·老船长（一百零六）? */
export function isSectionLabel(text: string): boolean {
  return (sectionLabel(text)?.certainty ?? 0) >= certainties.strong;
}
