import type { Language, Message } from '../lib/messages.ts';

/** What the search page says, static parts and live ones. `{name}` is filled in; English gives `one|many` by `{n}`. */
export const searchMessages = {
  queryLabel: ['检索词', '檢索詞', 'Search for'],
  go: ['检索', '檢索', 'Search'],
  exact: ['精确字形', '精確字形', 'Exact form'],
  exactNote: [
    '不通融简繁、异体、全半角、大小写和日期数字',
    '不通融簡繁、異體、全半形、大小寫和日期數字',
    'no variants of characters, width, case or numerals of dates',
  ],
  syntax: ['检索语法', '檢索語法', 'How to ask'],
  syntaxAnd: ['空格分开的词都须出现', '空格分開的詞都須出現', 'words between spaces must all occur'],
  syntaxQuote: ['引号里的空格照原样', '引號裡的空格照原樣', 'quotes keep spaces'],
  syntaxNot: ['不含这个词', '不含這個詞', 'without this word'],
  syntaxTitle: ['只在引题、主题、副题里找', '只在引題、主題、副題裡找', 'in headline, kicker or deck only'],
  syntaxAuthor: ['只找署名', '只找署名', 'by this author'],
  syntaxFold: [
    '简繁、异体、全角半角、大小写、2021年与二〇二一年都算同一个；引号、《》、间隔号不必输入。',
    '簡繁、異體、全形半形、大小寫、2021年與二〇二一年都算同一個；引號、《》、間隔號不必輸入。',
    'Simplified and traditional forms, variants, width, case, 2021年 and 二〇二一年 are the same; quotes, 《》 and · need not be typed.',
  ],
  from: ['起', '起', 'From'],
  to: ['止', '止', 'To'],
  datesLegend: ['日期', '日期', 'Date'],
  dateHint: ['如 2021、2021-05、2021-05-06', '如 2021、2021-05、2021-05-06', '2021, 2021-05 or 2021-05-06'],
  narrow: ['缩小范围', '縮小範圍', 'Narrow'],
  paper: ['报纸', '報紙', 'Paper'],
  year: ['年份', '年份', 'Year'],
  page: ['版', '版', 'Page'],
  section: ['栏目', '欄目', 'Section'],
  kind: ['体裁', '體裁', 'Kind'],
  author: ['作者', '作者', 'Author'],
  issue: ['期', '期', 'Issue'],
  unknown: ['不详', '不詳', 'Unknown'],
  none: ['无', '無', 'None'],
  moreValues: ['另 {n} 项', '另 {n} 項', '{n} more'],
  sort: ['排序', '排序', 'Sort'],
  relevance: ['相关', '相關', 'Relevance'],
  newest: ['最新', '最新', 'Newest'],
  oldest: ['最早', '最早', 'Oldest'],
  searching: ['检索中…… {n} 篇', '檢索中…… {n} 篇', 'Searching … {n} so far'],
  searchingUnits: ['已查 {done}／{all} 卷', '已查 {done}／{all} 卷', '{done} of {all} volumes'],
  found: ['共 {n} 篇', '共 {n} 篇', '{n} story|{n} stories'],
  nothing: ['没有找到', '沒有找到', 'Nothing found'],
  hits: ['{n} 处', '{n} 處', '{n} place|{n} places'],
  more: ['再看 {n} 篇', '再看 {n} 篇', 'Show {n} more'],
  untitled: ['（无题）', '（無題）', '(untitled)'],
  pageOf: ['第 {page} 版', '第 {page} 版', 'page {page}'],
  undated: ['日期不详', '日期不詳', 'undated'],
  byDate: ['按时间分布', '按時間分布', 'Over time'],
  asTable: ['表格', '表格', 'As a table'],
  period: ['时间', '時間', 'Period'],
  stories: ['篇数', '篇數', 'Stories'],
  clear: ['清除', '清除', 'Clear'],
  withoutFilters: ['不加条件再找一次', '不加條件再找一次', 'Search without conditions'],
  tryFewer: ['少用一个词：', '少用一個詞：', 'With one term fewer: '],
  trySimilar: ['相近的人名、栏目：', '相近的人名、欄目：', 'Similar names: '],
  tryBrowse: ['也可以由目录查找：', '也可以由目錄查找：', 'Or use the indexes: '],
  exportList: ['导出检索结果', '匯出檢索結果', 'Export these results'],
  exportCsv: ['表格 CSV', '表格 CSV', 'CSV'],
  exportRis: ['文献 RIS', '文獻 RIS', 'RIS'],
  exportText: ['引文', '引文', 'Citations'],
  exporting: ['正在导出…… {done}／{all}', '正在匯出…… {done}／{all}', 'Exporting … {done} of {all}'],
  failed: [
    '有一部分索引读不出来，结果不全：{reason}',
    '有一部分索引讀不出來，結果不全：{reason}',
    'Part of the index could not be read; results are incomplete: {reason}',
  ],
  needsServer: [
    '这个报库用 Pagefind 检索，要由网站服务器打开；从磁盘打开时请用目录查找。',
    '這個報庫用 Pagefind 檢索，要由網站伺服器打開；從磁碟打開時請用目錄查找。',
    'This archive is searched by Pagefind, which works only from a web server; opened from a disk, use the indexes.',
  ],
  noScript: [
    '检索要用到 JavaScript，浏览和阅读不用。不开 JavaScript，请由下列目录查找：',
    '檢索要用到 JavaScript，瀏覽和閱讀不用。不開 JavaScript，請由下列目錄查找：',
    'Search needs JavaScript; browsing and reading do not. Without it, use these indexes:',
  ],
  suggestions: ['提示', '提示', 'Suggestions'],
  suggestHeadline: ['标题', '標題', 'headline'],
  suggestPerson: ['人名', '人名', 'person'],
  suggestSection: ['栏目', '欄目', 'section'],
  kindArticle: ['稿件', '稿件', 'Article'],
  kindPhoto: ['图片', '圖片', 'Photo'],
  kindNotice: ['启事公告', '啟事公告', 'Notice'],
  kindSidebar: ['配稿', '配稿', 'Sidebar'],
  kindFragment: ['残篇', '殘篇', 'Fragment'],
  markedPlaces: ['「{q}」{n} 处', '「{q}」{n} 處', '“{q}”: {n} place|“{q}”: {n} places'],
  markNext: ['下一处', '下一處', 'Next place'],
  markPrevious: ['上一处', '上一處', 'Previous place'],
  marksOff: ['去掉标记', '去掉標記', 'Remove marks'],
} as const satisfies Record<string, Message>;

export type SearchMessage = keyof typeof searchMessages;

/** Says a message in the interface's language. */
export type Say = (key: SearchMessage, values?: Record<string, string | number>) => string;

/** In the order of a message's wordings. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies Language[];

export function sayer(language: string): Say {
  const position = Math.max(0, (languages as readonly string[]).indexOf(language));
  const numbers = new Intl.NumberFormat(languages[position]);
  return (key, values = {}) => {
    const message: Message = searchMessages[key];
    const [one, many = one] = (message[position] ?? message[0]).split('|');
    return ((values.n === 1 ? one : many) ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
