/**
 * The grammar of Chinese datelines: `本报讯`, `新华社北京5月6日电`, `据新华社电`, `株洲日报·掌上株洲讯`, `【本報訊】`, and the
 * people who follow. Works on folded text; offsets are the printed text's.
 */
import { knownAgencyPattern, mediaNamePattern } from './agencies.ts';
import { cityAtEnd } from './cities.ts';
import { type Credit, type CreditLine, type Person, readCreditLine } from './credit-line.ts';

/**
 * A dateline. `length`: characters (UTF-16 code units) of the paragraph that are the dateline, white space before it included.
 * `date` is as printed.
 */
export type DatelineCredit = Credit & { length: number; place: string | null; date: string | null };

type Range = readonly [number, number];

/** The dateline up to 讯 or 电. `closed`: it stands in brackets of its own, which are within `end`. */
export type DatelineHead = {
  end: number;
  agency: Range | null;
  place: Range | null;
  date: Range | null;
  closed: boolean;
};

export type DatelinePeople = {
  credited: Person[];
  end: number;
  agency: string | null;
  place: string | null;
  date: string | null;
};

const numeral = '[0-9〇零一二三四五六七八九十廿卅]';
const day = `(?:(?:${numeral}{4}|今|去|前) ?年 ?)?(?:${numeral}{1,3} ?月 ?)?${numeral}{1,3} ?[日号]`;
const ending = '(?:综合|特急|加急)?(?:专电|电讯|通讯|急电|电|讯|专讯|特讯|快讯|综合消息|综合报道|消息|综合)';
const place = '(?:(?!记者|通讯员|综合)[\\p{Script=Han}·/]){2,9}?';
const known = new RegExp(
  `^(?:据|综合|另据|又据)?(?<agency>${knownAgencyPattern})\\s?(?<place>${place})?\\s?(?<date>${day})?\\s?(?<ending>${ending})`,
  'du',
);
const mediaEnding = '(?<ending>电讯|专电|电|专讯|讯|综合消息|综合报道|消息)';
const media = new RegExp(
  `^(?:据|综合|另据|又据)?(?<agency>${mediaNamePattern}(?:[·/][\\p{Script=Han}A-Za-z]{1,10}?)?)\\s?(?<date>${day})?\\s?${mediaEnding}`,
  'du',
);
const mediaFromPlace = new RegExp(
  `^(?:据|综合|另据|又据)?(?<agency>${mediaNamePattern})\\s?(?<place>${place})\\s?(?<date>${day})?\\s?${mediaEnding}`,
  'du',
);
const unknown = /^(?<agency>[\p{Script=Han}A-Za-z0-9·/]{2,14})(?<ending>讯)(?=\s?\()/du;
const opened = /^[[(【〖〔]\s*/u;
const closing = /^\s*[\])】〗〕]/u;
const mayFollow = /^(?:\s|[\])】〗〕([:：,，。—-]|$)/u;
const wrappedName = /^[[(【]?[\p{Script=Han}·]{1,10} (?=[\p{Script=Han}]{1,8}[(\s])/u;
const reportedBy = new RegExp(
  `^([[(【〖〔]?)([^。,，!?“”]{3,40}?)(${day})?(报[道导]|电|专电)(?=([\\s\\])】〗〕:：]|$))`,
  'u',
);
/** Characters beyond which that cannot reach. */
const reportedByMax = 80;
const reported = /^[\])】〗〕\s:：]/u;

/** @param start where the paragraph's text begins; @returns the dateline's first part, or null. */
export function readDatelineHead(text: string, start: number): DatelineHead | null {
  return headOf(text, start) ?? headAcrossWrap(text, start);
}

/** `晚渡日 报讯（记者 …`: a line break in print left a blank inside the newsroom's name. */
function headAcrossWrap(text: string, start: number): DatelineHead | null {
  const wrap = wrappedName.exec(text.slice(start));
  if (!wrap) return null;
  const blank = start + wrap[0].length - 1;
  const head = headOf(text.slice(0, blank) + text.slice(blank + 1), start);
  if (!head || head.end <= blank) return null;
  const moved = (range: Range | null): Range | null =>
    range && [range[0] + (range[0] >= blank ? 1 : 0), range[1] + (range[1] > blank ? 1 : 0)];
  return {
    end: head.end + 1,
    agency: moved(head.agency),
    place: moved(head.place),
    date: moved(head.date),
    closed: head.closed,
  };
}

function headOf(text: string, start: number): DatelineHead | null {
  const bracket = opened.exec(text.slice(start))?.[0].length ?? 0;
  const from = start + bracket;
  const rest = text.slice(from, from + 60);
  const match = known.exec(rest) ?? media.exec(rest) ?? mediaFromPlace.exec(rest) ?? unknown.exec(rest);
  if (!match) return null;
  const after = rest.slice(match[0].length);
  const dated = match.groups?.['date'] !== undefined;
  if (!mayFollow.test(after) && !/^(?:记者|通讯员)/u.test(after) && !dated && !isWhole(match[0], after)) return null;
  if (match.groups?.['ending'] === '消息' && !/^[\s(:]/u.test(after)) return null;
  if (/^(?:综合)$/u.test(match.groups?.['ending'] ?? '') && !dated && !/^[\s(:]/u.test(after)) return null;
  const range = (name: string): Range | null => {
    const found = match.indices?.groups?.[name];
    return found ? [from + found[0], from + found[1]] : null;
  };
  let end = from + match[0].length;
  const close = bracket > 0 ? closing.exec(text.slice(end)) : null;
  if (close) end += close[0].length;
  return {
    end: withColon(text, end),
    agency: range('agency'),
    place: range('place'),
    date: range('date'),
    closed: bracket === 0 || close !== null,
  };
}

/** `本报综合消息受…`, `据新华社电今年…`: no part of a word, though a line break took the blank behind it. */
function isWhole(head: string, after: string): boolean {
  return (
    (/[报刊台网社](?:讯|特讯|专讯|综合消息|综合报道)$/u.test(head) && !/^[息号问]/u.test(after)) ||
    (/^(?:据|综合|另据|又据)新华社(?:专电|电)$/u.test(head) && !/^[视台影子话脑讯报网]/u.test(after))
  );
}

/** @returns the people named after the dateline's first part, in brackets or before a space, and where they end. */
export function readPeopleAfterHead(printed: string, text: string, head: DatelineHead): DatelinePeople | null {
  const spaces = /^\s*/u.exec(text.slice(head.end))?.[0].length ?? 0;
  const from = head.end + spaces;
  const rest = text.slice(from);
  const inner = /^[([【]([^()[\]【】]{2,120})[)\]】]/u.exec(rest);
  if (inner?.[1] !== undefined) {
    const line = readCreditLine(printed.slice(from + 1, from + 1 + inner[1].length));
    return line && line.names > 0 ? peopleUntil(line, withColon(text, from + inner[0].length)) : null;
  }
  const close = head.closed ? null : /[\])】〗〕]/u.exec(rest);
  if (close) {
    const line = readCreditLine(printed.slice(from, from + close.index));
    return line ? peopleUntil(line, withColon(text, from + close.index + 1)) : null;
  }
  return unbracketed(printed, text, from);
}

/** `本报记者 张三 北京报道`, `【記者王小明／台北報導】`, `（中央社記者王小明台北6日電）` at the paragraph's beginning. */
export function readReportedBy(printed: string, text: string, start: number): DatelinePeople | null {
  const match = reportedBy.exec(text.slice(start, start + reportedByMax));
  if (!match || match[5] === '' || !/记者|特派员|通讯员|中心/u.test(match[2] ?? '')) return null;
  const [, bracket = '', body = '', date = ''] = match;
  const from = start + bracket.length;
  const line = readCreditLine(`${printed.slice(from, from + body.length)}报道`);
  if (!line?.marked || line.names === 0) return null;
  let end = start + match[0].length;
  if (bracket !== '') end += reported.test(text.slice(end)) ? 1 : 0;
  const city = cityAtEnd(body);
  const place = city === '' ? null : printed.slice(from + body.length - city.length, from + body.length);
  const datePlace = date === '' ? null : printed.slice(from + body.length, from + body.length + date.length);
  return { ...peopleUntil(line, withColon(text, end)), place, date: datePlace };
}

function unbracketed(printed: string, text: string, from: number): DatelinePeople | null {
  if (!/^(?:\S{0,6}记者|\S{0,4}通讯员|实习生)/u.test(text.slice(from))) return null;
  let found: DatelinePeople | null = null;
  for (const match of text.slice(from, from + 70).matchAll(/\s|:|报[道导]\s?|$/gu)) {
    const end = from + match.index + match[0].trimEnd().length;
    const line = readCreditLine(printed.slice(from, end).replace(/[:：]$/u, ''));
    if (line && line.names > 0 && line.evidence > 0) found = peopleUntil(line, end);
  }
  return found;
}

function peopleUntil(line: CreditLine, end: number): DatelinePeople {
  return { credited: line.credited, end, agency: line.agency, place: null, date: null };
}

function withColon(text: string, end: number): number {
  return text.charAt(end) === ':' ? end + 1 : end;
}
