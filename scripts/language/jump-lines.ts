/** Jump lines: where a story goes on or comes from. `（下转第二版）`, `（上接第一版）`, `Continued on page 4`, `Suite page 3`. */
import { chineseNumber } from './chinese-numerals.ts';
import { folded } from './folded.ts';

/** `to`: goes on there; `from`: comes from there; `see`: something related stands there. */
export type JumpDirection = 'to' | 'from' | 'see';

/** Offsets are in UTF-16 code units of the given text. */
export type Jump = { raw: string; direction: JumpDirection; page: string | null; start: number; end: number };

const page =
  '(?:第?\\s?(?<page>[A-Z]?\\s?[0-9]{1,3}|[一二三四五六七八九十]{1,3}|头)\\s?版?(?:[页面张])?(?:[①-⑳]|\\([0-9]\\))?)';
const opener = '[\\s([【▶►→↓>☞▲▼★·—-]*';
const closer = '[\\s)\\]】▶►→>☞▲▼◀◄←<。·—-]*';
const rules: readonly (readonly [JumpDirection, RegExp])[] = [
  [
    'to',
    new RegExp(
      `^${opener}(?:文章)?(?:下转|紧转|转入|转|续见)\\s?(?:本版)?${page}(?:\\s?[《“][^》”]{1,30}[》”])?${closer}$`,
      'u',
    ),
  ],
  ['to', new RegExp(`^${opener}(?:未完待续|待续|未完)${closer}$`, 'u')],
  ['from', new RegExp(`^${opener}(?:上接|紧接|接|续)\\s?${page}(?:\\s?[《“][^》”]{1,30}[》”])?${closer}$`, 'u')],
  ['from', new RegExp(`^${opener}(?:上接|紧接|接)(?:上期|前期|昨日)(?:${page})?${closer}$`, 'u')],
  [
    'see',
    new RegExp(
      `^${opener}(?:相关|更多|详细|全文|图文)?(?:报道|新闻|内容|链接|全文|文章)?(?:详见|刊|见|请看)(?:今日)?\\s?(?:本报)?${page}${closer}$`,
      'u',
    ),
  ],
  [
    'from',
    /^[\s(]*(?:Continued|CONTINUED|Cont(?:['’]d|\.)|From)\b\s*(?:from|From|FROM)?\s*(?:(?:Page|page|PAGE)\s?(?<page>[A-Z]?-?[0-9]{1,3}|[A-Z][a-z]+)|(?:First|FIRST|first) (?:Page|PAGE|page))\b[^.]{0,20}[).]*$/u,
  ],
  [
    'to',
    /^[\s(]*(?:Continued|Cont(?:inued|['’]d|\.)|See|Turn to|Please (?:see|turn to)|Concluded)\b[^.]{0,40}?\b(?:on|to|in)?\s*(?:Page|page|PAGE|Pg\.|Column|col\.)\s?(?<page>[A-Z]?-?[0-9]{1,3}|[A-Z][a-z]+)\b[^.]{0,20}[).▶>]*$/u,
  ],
  [
    'to',
    /^[\s(]*(?:Suite(?: et fin)?|Lire la suite|Voir la suite|(?:La )?[Ss]uite)\s*(?:en|à la|,)?\s*[Pp]age\s?(?<page>[A-Z]?[0-9]{1,3})[).]*$/u,
  ],
  ['from', /^[\s(]*(?:Suite de la|Suite de)\s*[Pp]age\s?(?<page>[A-Z]?[0-9]{1,3}|une)[).]*$/u],
  [
    'to',
    /^[\s(]*(?:Fortsetzung|Weiter|Forts\.)\s*(?:auf|nächste|siehe)?\s*(?:Seite|S\.)\s?(?<page>[A-Z]?[0-9]{1,3})[).]*$/u,
  ],
  ['from', /^[\s(]*(?:Fortsetzung|Forts\.)\s*von\s*(?:Seite|S\.)\s?(?<page>[A-Z]?[0-9]{1,3})[).]*$/u],
];

/** @param text a line that stands alone; @returns the jump that the whole line is, or null. */
export function parseJump(text: string): Jump | null {
  return jumpAt(text, text.length - text.trimStart().length, text.trimEnd().length);
}

const pointed = '(?:第?\\s?[A-Z]?[0-9]{1,3}\\s?版|第?[一二三四五六七八九十]{1,3}版|P\\.?\\s?[0-9]{1,3})';
const pointer = new RegExp(`^(?:[>》»→▶►☞]+\\s*${pointed}|${pointed}\\s*[>》»→▶►☞]+)$`, 'u');

/** Does the line say that a story stands elsewhere, as below a headline on a front page: （详见第二版）, >>2版? */
export function saysWhere(text: string): boolean {
  return isPagePointer(text) || parseJump(text)?.direction === 'see';
}

/** Does the line point to another page: >>2版, →A3版? */
export function isPagePointer(text: string): boolean {
  return pointer.test(folded(text).trim());
}

/** Does a text end an instalment: 雾里有了一点光。（未完待续）? */
export function endsInstalment(text: string): boolean {
  return /[（(【[](?:未完待续|待续|未完|全文完|完)[)）】\]]$/u.test(text);
}

function jumpAt(text: string, start: number, end: number): Jump | null {
  if (end - start < 3 || end - start > 80) return null;
  const raw = text.slice(start, end);
  const line = folded(raw);
  for (const [direction, pattern] of rules) {
    const match = pattern.exec(line);
    if (match) return { raw, direction, page: pageOf(match.groups?.['page']), start, end };
  }
  return null;
}

function pageOf(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  const plain = printed.replace(/\s/g, '');
  if (/^[一二三四五六七八九十]+$/u.test(plain)) return String(chineseNumber(plain));
  return plain === '头' ? '1' : plain;
}
