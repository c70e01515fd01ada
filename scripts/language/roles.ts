/**
 * The words that say what a person did for a story: 记者, 通讯员, 摄影 and their kin. Folded (Simplified, half-width).
 */
import type { AuthorRole } from '../../src/schemas/story.ts';

/** Where the word stands: before its names, after them, or either. */
export type RoleSide = 'before' | 'after' | 'either';

export type RoleWord = {
  word: string;
  /** Empty where the word names nobody that a story's authors count: 编辑, 校对. */
  roles: readonly AuthorRole[];
  side: RoleSide;
};

const before = (roles: readonly AuthorRole[], words: string): RoleWord[] => rows('before', roles, words);
const after = (roles: readonly AuthorRole[], words: string): RoleWord[] => rows('after', roles, words);
const either = (roles: readonly AuthorRole[], words: string): RoleWord[] => rows('either', roles, words);

function rows(side: RoleSide, roles: readonly AuthorRole[], words: string): RoleWord[] {
  return words.split(' ').map((word) => ({ word, roles, side }));
}

/** Longest first, so that the first match is the right one. */
const roleWords: readonly RoleWord[] = [
  ...before(
    ['reporter'],
    '记者 见习记者 实习记者 特约记者 首席记者 全媒体记者 融媒体记者 融媒记者 全媒记者 高级记者 主任记者 驻站记者 特派记者 文字记者 视频记者 特派员 特派专员 特约特派员 外勤记者 全媒体首席记者 融媒体首席记者 全媒体见习记者 融媒体见习记者 全媒体实习记者 主笔 首席主笔 特约主笔 资深记者 新媒体记者 出镜记者 报道组 采访组 调研组 首席评论员 评论员 特约评论员 观察员 特约观察员 实习生 见习生 实习编辑记者 小记者 校园记者 学生记者 新闻记者 采访人员',
  ),
  ...before(['reporter', 'photographer'], '摄影记者 首席摄影记者 摄影报道记者 图片记者 文图记者'),
  ...before(
    ['correspondent'],
    '通讯员 特约通讯员 通信员 特约通信员 特约撰稿人 特约撰稿 撰稿人 特约作者 供稿人 报道员 宣传员',
  ),
  ...before(
    ['author'],
    '作者 本文作者 执笔 执笔人 口述人 讲述人 采访者 采访人 文字整理 作家 主讲人 主持人 嘉宾 本版文字 本版撰文 本版采写 讲述者 口述者 记录 采录 记录人',
  ),
  ...either(
    ['author'],
    '撰文 采写 采访 采访整理 整理 口述 讲述 编译 翻译 译 编写 编撰 撰稿 文字 文稿 供稿 来稿 投稿 文 诗 作 著 编者 漫画 插图 插画 制图 绘图 绘 作画 书法 篆刻 词 曲 作词 作曲',
  ),
  ...either(
    ['photographer'],
    '摄影 图片 图 摄 拍摄 供图 图片摄影 照片 航拍 配图 视频 图片提供 本版图片 本版摄影 本版供图 本组图片 本组摄影 本组照片 本版照片 摄像',
  ),
  ...either(
    ['author', 'photographer'],
    '本版文图 本版图文 本组文图 本文文图 文图 图文 文并图 文并摄 文摄影 文摄 撰文摄影 摄影撰文 文字摄影 采写摄影 采访摄影',
  ),
  ...after(['photographer'], '摄影报道 图片报道 摄制'),
  ...after(['author', 'photographer'], '文图报道 图文报道'),
  ...after([], '报道 报导 专电 专稿 联合报道 综合报道 综合 供稿报道 采写报道 发自'),
  ...before(
    [],
    '编辑 责编 责任编辑 本版编辑 本版责编 值班编辑 执行编辑 值班主任 值班编委 编审 校对 责任校对 美编 美术编辑 版式 组版 排版 版面设计 美术设计 审读 审校 审核 终审 监制 总监制 统筹 策划 总策划 出品 组稿 主编 执行主编 值班主编 责任主编 电话 邮箱 单位 作者单位 工作单位 来源 稿件来源 文章来源 资料来源 图片来源 图源 指导老师 指导教师 辅导老师 指导 推荐老师',
  ),
].sort((a, b) => b.word.length - a.word.length);

/** Roles of one character, or two that are ordinary in names: they count as roles only where a separator shows it. */
export const fragileRoleWords: ReadonlySet<string> = new Set(
  '文 图 译 绘 诗 作 著 词 曲 综合 整理 指导 作家 统筹 视频 编者 书法 图片 照片 文字 采访 讲述 口述 策划 电话 出品 嘉宾 记录 采录 摄像 来源 主笔 文摄'.split(
    ' ',
  ),
);

const byFirstCharacter = Map.groupBy(roleWords, (row) => row.word.charAt(0));

/** @returns the longest role word that the folded text has at the offset, or null. */
export function roleWordAt(text: string, offset: number): RoleWord | null {
  const posted = text.charAt(offset) === '驻' ? postedReporter.exec(text.slice(offset, offset + 12))?.[0] : undefined;
  if (posted !== undefined) return { word: posted, roles: ['reporter'], side: 'before' };
  return byFirstCharacter.get(text.charAt(offset))?.find((row) => text.startsWith(row.word, offset)) ?? null;
}

/** 驻湘记者, 驻青埠首席记者. */
const postedReporter = /^驻[\p{Script=Han}]{1,6}?(?:特派|首席|全媒体)?记者/u;
