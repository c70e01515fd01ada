/**
 * What a file's name and folders tell: `株洲日报_2021-05-06_A03.txt`, `1929-10-29_p01.txt`, `株洲日报/2021/05/06/A03.txt`,
 * `zzrb20210506a03.txt`, `sn83045462/1929-10-29/ed-2/seq-1/ocr.txt`.
 */
import { edtfDate } from './edtf-date.ts';

export type FromName = { publication: string | null; date: string | null; edition: number | null; page: string | null };

const nothing: FromName = { publication: null, date: null, edition: null, page: null };

/** Words before a date that name a thing and no newspaper. */
const generic =
  /^(?:scans?|img|images?|pages?|files?|texts?|txt|ocr|output|out|data|pdf|newspapers?|papers?|issues?|sources?|batch|vol|doc|document|扫描件?|图片|文本|报纸|页面|版面|new|tmp|the)$/i;

/** A date with its year in front, not inside a longer number. */
const dates = [
  /(?<![\dA-Fa-f])(1[5-9]\d\d|20\d\d)([-_.年/])(\d{1,2})[-_.月/](\d{1,2})(?!\d)[日号號]?/u,
  /(?<!\d)(1[5-9]\d\d|20\d\d)()([01]\d)([0-3]\d)(?!\d)/u,
];

/** @param file path of the source within its folder, with `/` */
export function readFileName(file: string): FromName {
  const path = file.normalize('NFKC').replace(/\.[a-z0-9]{1,8}$/i, '');
  const found = findDate(path);
  if (!found) return nothing;
  return {
    date: found.date,
    publication: publicationIn(path.slice(0, found.from)) ?? paperIn(path.slice(found.to)),
    edition: editionIn(path.slice(found.to)),
    page: pageIn(path.slice(found.to)),
  };
}

function findDate(path: string): { date: string; from: number; to: number } | null {
  for (const pattern of dates) {
    const match = pattern.exec(path);
    if (!match || isInHash(path, match.index, match[0].length)) continue;
    const date = edtfDate(`${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`);
    if (date) return { date, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** Digits in a long run of letters and digits are a checksum's, not a date's. */
function isInHash(path: string, from: number, length: number): boolean {
  const run = /[0-9a-f]+$/i.exec(path.slice(0, from))?.[0].length ?? 0;
  const rest = /^[0-9a-f]+/i.exec(path.slice(from + length))?.[0].length ?? 0;
  return run + rest >= 6;
}

function publicationIn(before: string): string | null {
  const parts = before
    .split(/[/_\s]+|-+(?=$)|(?<=[\p{Script=Han}])-/u)
    .map((part) => part.replace(/^[-_.\s(（【[《]+|[-_.\s)）】\]》(（【[《]+$/gu, ''))
    .filter((part) => part !== '' && !/^\d+$/.test(part) && !generic.test(part));
  const named = parts.findLast((part) => /\p{Script=Han}{2,}/u.test(part));
  if (named) return named.replace(/(?<=报)(?:电子版|数字报)$/u, '');
  const words = before.split('/').at(-1) ?? '';
  const latin = words.replace(/[-_.\s]+/g, ' ').trim() || parts.at(-1);
  return latin &&
    /^\p{Letter}[\p{Letter}\p{Mark}\d '&]*$/u.test(latin) &&
    !latin.split(' ').every((word) => generic.test(word))
    ? latin
    : null;
}

/** A paper named after the date: only where its name says that it is one. */
function paperIn(after: string): string | null {
  return /\p{Script=Han}{1,12}(?:报|報|新闻|新聞|周刊|时报)(?!\p{Script=Han})/u.exec(after)?.[0] ?? null;
}

function editionIn(after: string): number | null {
  const match = /(?<![a-z])(?:ed|edition|e)[-_ ]?(\d{1,2})(?![\da-z])/i.exec(after);
  return match ? Number(match[1]) : null;
}

/** Several pages in one text: `_03-04`, `A03-A04`. */
const pageRange = /(?:^|[-_./\s第p])([a-z]?)(\d{1,3})[-–—~～至]([a-z]?)(\d{1,3})(?:\s*[版页頁])?(?![\da-z])/i;

/** @returns the page as the name writes it: `A03`, `01` for p01, `3` for 第3版; `03-04` where the text holds several */
function pageIn(after: string): string | null {
  const rest = after.replace(/(?<![a-z])(?:ed|edition|e)[-_ ]?\d{1,2}(?![\da-z])/i, '');
  const [, prefix, from, lastPrefix, last] = pageRange.exec(rest) ?? [];
  if (from !== undefined && Number(last) > Number(from)) return `${prefix}${from}-${lastPrefix}${last}`.toUpperCase();
  const match =
    /第\s*([a-z]?\d{1,3})\s*[版页頁]/iu.exec(rest) ??
    /([a-z]?\d{1,3})\s*版/iu.exec(rest) ??
    /版\s*([a-z]?\d{1,3})/iu.exec(rest) ??
    /(?<![a-z])(?:page|pag|pg|p|seq)[-_. ]?([a-z]?\d{1,4})(?![\da-z])/i.exec(rest) ??
    /^[-_./\s]*([a-z]\d{1,3})(?![\da-z])/i.exec(rest) ??
    /^[-_./\s]+(\d{1,3})(?![\da-z])/i.exec(rest);
  return match?.[1]?.toUpperCase() ?? null;
}
