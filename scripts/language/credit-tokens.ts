/**
 * Cuts a line of credits into what it is made of: `记者/孙晓静 通讯员/王斌 杨方` is a role, a slash, a name, a role, a
 * slash and two names. Names that stand in one piece with their role (`记者张三`, `黄辉文/图`) are cut from it.
 */
import { isAgency, knownAgencyAtStart } from './agencies.ts';
import { isAffiliation } from './organisations.ts';
import { fragileRoleWords, type RoleWord, roleWordAt } from './roles.ts';

/** Offsets are in UTF-16 code units of the text; `glued`: no separator stands between the piece and the one before. */
export type CreditToken = { start: number; end: number; glued: boolean } & (
  | { kind: 'role'; row: RoleWord }
  | { kind: 'agency' }
  | { kind: 'affiliation' }
  | { kind: 'run' }
  | { kind: 'latin' }
  | { kind: 'slash' }
  | { kind: 'colon' }
  | { kind: 'comma' }
  | { kind: 'bracket' }
);

const writtenAndPictured: RoleWord = { word: '文/图', roles: ['author', 'photographer'], side: 'either' };
const composite =
  /(?:文字|撰文|文|图片|图|摄影|摄|采写)\s*[/、&+]\s*(?:文字|撰文|文|图片|图|摄影|摄)(?![\p{Script=Han}]{0,1}[/:])/uy;
const runPattern = /[\p{Script=Han}〇·《》“”]+/uy;
const latinPattern = /[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,3}/y;
const separators = /[\s/|:,，、;；()[\]【】〖〗〔〕<>□◇■◆○●◎▲△▼★☆※►▶•*&+-]/y;
const schoolClass =
  /(?:[\p{Script=Han}]{2,16}?)?(?:[高初小大][一二三四五六]|[一二三四五六七八九]年级|[0-9]{2,4}级?)?\s?\(?[0-9]{1,4}\)?班/uy;

/** @param text folded text; @returns its pieces, or null where some character can be no part of a credit. */
export function creditTokens(text: string): CreditToken[] | null {
  const tokens: CreditToken[] = [];
  let offset = 0;
  while (offset < text.length) {
    const glued = sticksTo(tokens.at(-1), offset);
    const next =
      separatorAt(text, offset) ??
      pictured(text, offset, glued) ??
      latinAt(text, offset, glued) ??
      classAt(text, offset, glued);
    if (next === 'space') offset += 1;
    else if (next) {
      tokens.push(next);
      offset = next.end;
    } else {
      const end = endOf(runPattern, text, offset);
      if (end === offset) return null;
      tokens.push(...runTokens(text, offset, end, tokens));
      offset = tokens.at(-1)?.end ?? end;
    }
  }
  return tokens;
}

/** Nothing stands between: neither a blank nor a slash, colon or bracket. */
function sticksTo(token: CreditToken | undefined, offset: number): boolean {
  return token?.end === offset && 'slash colon comma bracket'.includes(token.kind) === false;
}

function separatorAt(text: string, offset: number): CreditToken | 'space' | null {
  const end = endOf(separators, text, offset);
  if (end === offset) return null;
  const character = text.charAt(offset);
  const place = { start: offset, end, glued: true };
  if (character === '/' || character === '|') return { ...place, kind: 'slash' };
  if (character === ':') return { ...place, kind: 'colon' };
  if ('()[]【】〖〗〔〕<>'.includes(character)) return { ...place, kind: 'bracket' };
  if (',，、;；&+'.includes(character)) return { ...place, kind: 'comma' };
  return 'space';
}

function pictured(text: string, offset: number, glued: boolean): CreditToken | null {
  const end = endOf(composite, text, offset);
  return end > offset ? { kind: 'role', row: writtenAndPictured, start: offset, end, glued } : null;
}

function latinAt(text: string, offset: number, glued: boolean): CreditToken | null {
  const end = endOf(latinPattern, text, offset);
  return end > offset ? { kind: 'latin', start: offset, end, glued } : null;
}

function classAt(text: string, offset: number, glued: boolean): CreditToken | null {
  const end = endOf(schoolClass, text, offset);
  return end > offset ? { kind: 'affiliation', start: offset, end, glued } : null;
}

/** The pieces of one run of Han characters, or of its beginning where a composite role follows inside it. */
function runTokens(text: string, start: number, end: number, before: readonly CreditToken[]): CreditToken[] {
  const run = text.slice(start, end);
  const glued = sticksTo(before.at(-1), start);
  if (isAffiliation(run) && !roleWordAt(run, 0)) return [{ kind: 'affiliation', start, end, glued }];
  const tokens: CreditToken[] = [];
  let held = start;
  let offset = start;
  while (offset < end) {
    const role = roleInside(text, offset, held, end);
    if (role === 'picture') break;
    if (!role) {
      offset += 1;
      continue;
    }
    if (offset > held) tokens.push(named(text, held, offset, held > start || glued, role.roles.includes('reporter')));
    tokens.push({
      kind: 'role',
      row: role,
      start: offset,
      end: offset + role.word.length,
      glued: offset > start || glued,
    });
    offset += role.word.length;
    held = offset;
  }
  if (offset > held) tokens.push(named(text, held, offset, held > start || glued, false));
  return tokens;
}

function roleInside(text: string, offset: number, held: number, end: number): RoleWord | 'picture' | null {
  const pending = offset - held;
  if (pending > 1 && endOf(composite, text, offset) > offset) return 'picture';
  const row = roleWordAt(text, offset);
  if (!row || offset + row.word.length > end) return null;
  if (!fragileRoleWords.has(row.word)) return row;
  return pending === 0 && offset + row.word.length === end ? row : null;
}

function named(text: string, start: number, end: number, glued: boolean, beforeReporter: boolean): CreditToken {
  const run = text.slice(start, end);
  if (isAffiliation(run)) return { kind: 'affiliation', start, end, glued };
  const newsroom =
    isAgency(run) || (beforeReporter && knownAgencyAtStart(run) !== '') || (beforeReporter && run.length > 4);
  return { kind: newsroom ? 'agency' : 'run', start, end, glued };
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
