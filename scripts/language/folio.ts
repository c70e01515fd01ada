/**
 * Reads folios and nameplates: the line with a paper's name, date, page number, page name and staff. Every part of the
 * line must be one of these; a sentence with a date in it is none.
 */
import { chineseNumber, numeralPattern } from './chinese-numerals.ts';
import { readCreditLine } from './credit-line.ts';
import { folded } from './folded.ts';
import { isPagePointer } from './jump-lines.ts';
import { findDate } from './newspaper-dates.ts';
import { isPageName } from './page-names.ts';

export type Folio = {
  publication: string | null;
  /** EDTF. */
  date: string | null;
  /** As printed, without 第 and 版: `A03`, `3`, and 三 as `3`. */
  page: string | null;
  pageName: string | null;
  /** Number of the issue, 总第…期, as printed. */
  issueNumber: string | null;
  /** 0 to 1: that the line is a folio. */
  certainty: number;
};

type Part = keyof typeof weights;

/** Nats that a part adds to the line's being a folio. `rest`: for each character that is none of them. */
const weights = {
  date: 1.2,
  weekday: 1.5,
  lunar: 2.5,
  page: 2,
  bareNumber: 0.2,
  issueNumber: 2.8,
  pages: 2.8,
  code: 4,
  contact: 2.2,
  staff: 3,
  host: 2.8,
  publication: 1.5,
  pageName: 0.8,
  pageNameMore: 0.8,
} as const;
const base = -1.8;
const charactersMax = 200;
/** Every folio has a number, a day, or a word that only folios and staff lines have. */
const telling = /[0-9〇]|年|版|期|星期|礼拜|编|校对|热线|电话|代号|办|主管|www|Vol|day\b|di\b|tag\b/u;
/** Times that one kind of part can stand in a line. */
const repeatsMax = 3;

const westernPaper = /^\p{Lu}[\p{L}’'&-]*(?: [\p{L}’'&-]+){0,5}$/u;

/** Who makes the page: 白云县融媒体中心 主办, 主办：县委组织部. `主办单位：…` is a line of a notice. */
const hostBefore =
  /^[■□●]?\s?(?![^\s]*(?:由|将|首次|联合|在))(?:[\p{Script=Han}、]{2,20}\s){0,3}[\p{Script=Han}]{2,18}(?:部|局|委|办|中心|社|会|院|校|公司|集团|政府|台|馆|厅|站|团|学)\s?(?:主办|承办|协办|联办|主管|主管主办|编印)$/u;
const hostAfter = /^[■□●]?\s?(?:主办|承办|协办|联办|主管):\s?[\p{Script=Han}\s、]{4,50}$/u;

const ganzhi = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]';
const patterns: readonly (readonly [Part, RegExp])[] = [
  [
    'lunar',
    new RegExp(
      `(?:农历|夏历|阴历|旧历)?(?:${ganzhi}年?[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年?)?闰?(?:正|一|二|三|四|五|六|七|八|九|十|十一|十二|冬|腊)月(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?(?![日号])`,
      'u',
    ),
  ],
  ['lunar', new RegExp(`(?:农历|夏历|阴历|旧历|岁次)${ganzhi}年?`, 'u')],
  ['weekday', /(?:星期|礼拜|周)[一二三四五六日天](?![\p{Script=Han}])/u],
  [
    'weekday',
    /\b(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b/iu,
  ],
  ['issueNumber', new RegExp(`总?第\\s?(${numeralPattern}|[0-9,]+)\\s?[期号]`, 'u')],
  ['issueNumber', /\b(?:Vol\.?\s?[IVXLC0-9]+[\s.,·…]*)?(?:No|Nr|N°|Nº)\.?\s?([0-9][0-9,.]*)/iu],
  ['issueNumber', /\b(?:Vol|Jahrgang|Année)\.?\s?([IVXLC0-9]+)/iu],
  [
    'pages',
    /(?:今日|本期|本报今日|共)\s?[0-9一二三四五六七八九十]+\s?(?:个)?[版张页](?:\s?第\s?[0-9一二三四五六七八九十]+\s?[期])?/u,
  ],
  [
    'code',
    /(?:国内)?统一(?:连续出版物|刊)号?[:\s]*(?:CN)?\s?[0-9]{2}-[0-9]{4}(?:\/[A-Z])?|CN\s?[0-9]{2}-[0-9]{4}|ISSN\s?[0-9]{4}-[0-9X]{4}|(?:邮发)?代号[:\s]*[0-9]{1,2}-[0-9]{1,3}/u,
  ],
  [
    'contact',
    /(?:新闻|报料|投稿|广告|发行|读者|服务|编辑部|本报)?(?:热线|电话|邮箱|信箱|投稿|网址|地址|E-?mail|QQ)[:\s]*[\w.@:/+-]{5,60}|https?:\/\/\S+|www\.\S+|[\w.-]+@[\w.-]+\.\w+/iu,
  ],
  ['code', /(?:每份|本报)(?:零售价?|定价|售价)?[:\s]*[0-9.]+\s?元/u],
  ['contact', /(?:零售价?|定价|售价)[:\s]*[0-9.]+\s?元/u],
  ['host', hostBefore],
  ['host', hostAfter],
  [
    'page',
    new RegExp(
      `第\\s?([A-Z]?\\s?[0-9]{1,3}|${numeralPattern})\\s?[版页张]|(?<![0-9A-Za-z])([A-Z]?[0-9]{1,3})\\s?版|版\\s?([A-Z]?[0-9]{1,3})(?![0-9])`,
      'u',
    ),
  ],
  ['page', /\b(?:Page|PAGE|Seite|S\.|p\.)\s?([A-Z]?-?[0-9]{1,3})\b/u],
  ['page', /(?<![0-9A-Za-z.-])([A-Z][0-9]{1,2}|0[1-9])(?![0-9A-Za-z.%-])/u],
];
const staff =
  /(?:本版|值班)?(?:责任编辑|责编|编辑|版式|美编|校对|组版|审读|统筹|策划|主编|编审|排版|终审|值班编委|值班主任|视觉|检校|制图)(?:[:/\s]\s?[^\s:/]{2,8}(?:\s[^\s:/]{2,4}(?![:/]))?|[\p{Script=Han}]{2,3}(?=\s|$))/gu;

/** @param text one line as printed; @returns what it tells of the page, or null where it is no folio. */
export function parseFolio(text: string): Folio | null {
  const line = folded(text).trim();
  if (line === '' || line.length > charactersMax || !telling.test(line) || isPagePointer(line)) return null;
  const parts: Part[] = [];
  const folio: Folio = { publication: null, date: null, page: null, pageName: null, issueNumber: null, certainty: 0 };
  let rest = line;
  const take = (part: Part, start: number, end: number): void => {
    parts.push(part);
    rest = `${rest.slice(0, start)}  ${rest.slice(end)}`;
  };
  const date = findDate(rest);
  if (date) {
    folio.date = date.date;
    take('date', date.start, date.end);
  }
  for (const [part, pattern] of patterns) {
    for (let match = pattern.exec(rest), turn = 0; match && turn < repeatsMax; match = pattern.exec(rest), turn += 1) {
      const value = match.slice(1).find((group) => group !== undefined);
      if (part === 'page') folio.page ??= pageNumber(value ?? '');
      if (part === 'issueNumber') folio.issueNumber ??= value ?? null;
      take(part, match.index, match.index + match[0].length);
    }
  }
  const western = date ? westernPaper.exec(rest.trim().replace(/[\s,.|–—-]+$/u, '')) : null;
  if (western) {
    folio.publication = western[0];
    parts.push('publication');
    rest = '';
  }
  rest = rest.replace(staff, () => {
    parts.push('staff');
    return '  ';
  });
  const left = rest.split(/\s{1,}|[|丨│/·:;,，、-]+/u).filter((word) => word !== '');
  return readNames(folio, parts, left, line.length);
}

/** Names of the paper and of the page; anything else speaks against a folio. */
function readNames(folio: Folio, parts: Part[], words: readonly string[], length: number): Folio | null {
  let strange = 0;
  for (const word of words) {
    if (folio.publication === null && isPaperName(word)) {
      folio.publication = word;
      parts.push('publication');
    } else if (/^[0-9]{1,3}$/.test(word) && folio.page === null) {
      folio.page = pageNumber(word);
      parts.push('bareNumber');
    } else if (isPageName(word)) {
      parts.push(folio.pageName === null ? 'pageName' : 'pageNameMore');
      folio.pageName ??= word;
    } else if (parts.includes('staff') && readCreditLine(word)?.names === 1) parts.push('staff');
    else strange += word.length;
    if (strange > 12 || strange > length / 3) return null;
  }
  if (parts.length === 0) return null;
  const distinct = new Set(parts);
  if (isLabel(distinct)) return null;
  const evidence = [...distinct].reduce((sum, part) => sum + weights[part], base) - strange * 0.35;
  return evidence < 0 - 0.7 ? null : { ...folio, certainty: 1 / (1 + Math.exp(-evidence)) };
}

/** Nothing but names of pages, or one paper's name or number: it may head a story. */
function isLabel(parts: ReadonlySet<Part>): boolean {
  if ([...parts].every((part) => part === 'pageName' || part === 'pageNameMore')) return true;
  return parts.size === 1 && (parts.has('publication') || parts.has('bareNumber'));
}

const chinesePaper =
  /^(?!本报)[\p{Script=Han}]{1,8}(?:日|晚|早|晨|午|夜|都市|商|时|周|快|新|导|青年|晶|邮|公|民|学|市|工人|农民|法制|法治|教育|科技|电视|经济|文艺|文学|少年|体育|团结|光明|信使|劳动|妇女|文汇|大公)报$/u;
const westernPaperName =
  /^(?:The|Le|La|Les|L’|Die|Der|Das|El|Il)?\s?(?:[\p{Lu}][\p{L}’'.-]*\s){0,4}(?:Times|Post|Tribune|Herald|Gazette|Journal|Courier|Chronicle|News|Star|Observer|Guardian|Telegraph|Examiner|Mercury|Monde|Figaro|Dépêche|Courrier|Écho|Zeitung|Anzeiger|Tageblatt|Nachrichten|Rundschau)$/iu;

/** @returns whether folded text is the name of a newspaper: 晚渡日报, The Harbour Times. */
export function isPaperName(text: string): boolean {
  return chinesePaper.test(text) || (/^\p{Lu}/u.test(text) && westernPaperName.test(text));
}

function pageNumber(text: string): string {
  const plain = text.replace(/\s/g, '');
  if (/^[A-Z]?-?[0-9]+$/.test(plain)) return plain;
  return String(chineseNumber(plain) ?? plain);
}
