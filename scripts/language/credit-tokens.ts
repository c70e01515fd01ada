/**
 * Cuts a line of credits into what it is made of: `记者/孙晓静 通讯员/王斌 杨方` is a role, a slash, a name, a role, a
 * slash and two names. Names that stand in one piece with their role (`记者张三`, `黄辉文/图`) are cut from it.
 */
import { isAgency, isNewsroom, knownAgencyAtStart } from './agencies.ts';
import { nameEvidence } from './chinese-names.ts';
import { isAffiliation, isPlace } from './organisations.ts';
import { fragileRoleWords, type RoleWord, roleWordAt } from './roles.ts';

/** Offsets are in UTF-16 code units of the text; `glued`: no separator stands between the piece and the one before. */
export type CreditToken = { start: number; end: number; glued: boolean } & (
  | { kind: 'role'; row: RoleWord }
  | { kind: 'agency'; known: boolean }
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
  /(?:本[版组文])?(文字|撰文|文|图片|图|摄影|摄|采写)\s*[/、&+]\s*(?!\1)(?:文字|撰文|文|图片|图|摄影|摄)(?![\p{Script=Han}]{0,1}[/:])/uy;
const runPattern = /[\p{Script=Han}〇·《》“”]+/uy;
const latinPattern = /[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,3}/y;
const separators = /[\s/|:,，、;；()[\]【】〖〗〔〕<>•※*&+_\p{So}\p{Sm}-]/uy;
/** Between a role and a name. */
const dashes = '·—–';
/** The country of a translated author: `[英]约翰·史密斯`. */
const country =
  /[([【]\s?(?:美|英|法|德|俄|日|意|加拿大|加|澳|印度|印|韩|苏联|苏|奥|奥地利|西|西班牙|葡|葡萄牙|荷|荷兰|比|瑞士|瑞典|挪威|丹麦|波兰|捷克|匈|爱尔兰|阿根廷|哥伦比亚|智利|古)国?\s?[)\]】](?=\s?[\p{Script=Han}A-Z])/uy;
const schoolClass =
  /(?:[\p{Script=Han}]{2,16}?)?(?:[高初小大][一二三四五六]|[一二三四五六七八九](?:年级)?|[0-9]{2,4}级?)?\s?\(?[0-9]{1,4}\)?班/uy;

/** @param text folded text; @returns its pieces, or null where some character can be no part of a credit. */
export function creditTokens(text: string): CreditToken[] | null {
  const tokens: CreditToken[] = [];
  let offset = 0;
  while (offset < text.length) {
    const glued = sticksTo(tokens.at(-1), offset);
    const next =
      countryAt(text, offset) ??
      dashAt(text, offset, tokens.at(-1)) ??
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
  return withEditions(text, tokens);
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

function countryAt(text: string, offset: number): CreditToken | null {
  if (!'([【'.includes(text.charAt(offset))) return null;
  const end = endOf(country, text, offset);
  return end > offset ? { kind: 'affiliation', start: offset, end, glued: false } : null;
}

/** `记者·许砚秋`, `记者—许砚秋`, `· 许砚秋`. */
function dashAt(text: string, offset: number, before: CreditToken | undefined): CreditToken | 'space' | null {
  if (!dashes.includes(text.charAt(offset))) return null;
  if (before?.kind === 'role') return { kind: 'slash', start: offset, end: offset + 1, glued: true };
  return !before && text.charAt(offset) === '·' ? 'space' : null;
}

/** `晚渡日报/云上晚渡`: the name of a paper's edition is a part of the newsroom's. */
function withEditions(text: string, tokens: CreditToken[]): CreditToken[] {
  const merged: CreditToken[] = [];
  for (const token of tokens) {
    const slash = merged.at(-1);
    const newsroom = merged.at(-2);
    const isEdition =
      token.kind === 'run' &&
      slash?.kind === 'slash' &&
      newsroom?.kind === 'agency' &&
      newsroom.end === slash.start &&
      slash.end === token.start &&
      token.end - token.start <= editionMax &&
      nameEvidence(text.slice(token.start, token.end)) < 0;
    if (isEdition) merged.splice(-2, 2, { ...newsroom, end: token.end });
    else merged.push(token);
  }
  return merged;
}

/** Characters. */
const editionMax = 10;

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
  if (isNewsroom(run)) return [{ kind: 'agency', known: true, start, end, glued }];
  const isNamed = before.findLast(({ kind }) => kind !== 'colon' && kind !== 'slash')?.kind === 'role';
  if ((isAffiliation(run) || (isPlace(run) && !isNamed)) && !roleWordAt(run, 0))
    return [{ kind: 'affiliation', start, end, glued }];
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
    if (offset > held) tokens.push(named(text, held, offset, held > start || glued, role));
    tokens.push({
      kind: 'role',
      row: role,
      start: offset,
      end: offset + role.word.length,
      glued: offset > start || glued,
    });
    offset += role.word.length;
    held = offset;
    if (text.charAt(offset) === '·') break;
  }
  if (offset > held) tokens.push(named(text, held, offset, held > start || glued, null));
  return tokens;
}

function roleInside(text: string, offset: number, held: number, end: number): RoleWord | 'picture' | null {
  const pending = offset - held;
  if (pending > 1 && endOf(composite, text, offset) > offset) return 'picture';
  const row = roleWordAt(text, offset);
  if (!row || offset + row.word.length > end || pending === 1) return null;
  if (!fragileRoleWords.has(row.word)) return row;
  const after = offset + row.word.length;
  const dotted = text.charAt(after) === '·' && nameEvidence(text.slice(after + 1, end)) >= dottedNameMin;
  return pending === 0 && (after === end || dotted) ? row : null;
}

/** Nats: 许砚秋 in 文·许砚秋, which could be a foreign name. */
const dottedNameMin = 1.5;
/** Characters of a name of people; a longer run before 记者 names a newsroom. */
const namesMax = 4;
/** Nats below which what sticks to 记者 is a place or a desk: 晚渡记者, 财经记者. */
const gluedNameMin = -0.5;

function named(text: string, start: number, end: number, glued: boolean, next: RoleWord | null): CreditToken {
  const run = text.slice(start, end);
  const beforeReporter = next?.roles.includes('reporter') === true;
  const known = isAgency(run);
  if (isAffiliation(run) && !(beforeReporter && known)) return { kind: 'affiliation', start, end, glued };
  if (known) return { kind: 'agency', known, start, end, glued };
  if (beforeReporter && (knownAgencyAtStart(run) !== '' || run.length > namesMax))
    return { kind: 'agency', known, start, end, glued };
  if (beforeReporter && !glued && nameEvidence(run) < gluedNameMin)
    return { kind: mediaRole.test(next.word) ? 'agency' : 'affiliation', known, start, end, glued };
  return { kind: 'run', start, end, glued };
}

const mediaRole = /^[全融]媒/u;

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
