/**
 * Makes sense of the pieces of a credit line: pieces of names become names, single characters such as 文 are told apart
 * from names that are spaced out, and the place of a report (`记者 张三 北京报道`) is set aside.
 */
import { nameEvidence, readNames } from './chinese-names.ts';
import { cityAtEnd } from './cities.ts';
import type { CreditToken } from './credit-tokens.ts';
import { fragileRoleWords, type RoleWord } from './roles.ts';

export type CreditItem =
  | { kind: 'role'; row: RoleWord; separatorAfter: 'colon' | 'slash' | 'none'; slashBefore: boolean }
  | { kind: 'names'; names: string[]; evidence: number; glued: boolean; unspaced: boolean }
  | { kind: 'agency'; known: boolean; start: number; end: number }
  | { kind: 'affiliation' };

const reportWord = /^(?:(?:综合|联合)?报[道导]|专电|专稿)$/;

/** @returns the line's items; null where a piece can be neither name nor role. */
export function creditItems(raw: string, text: string, tokens: readonly CreditToken[]): CreditItem[] | null {
  const items: CreditItem[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'agency') items.push({ kind: 'agency', known: token.known, start: token.start, end: token.end });
    else if (token.kind === 'affiliation') items.push({ kind: 'affiliation' });
    else if (token.kind === 'latin') items.push(latinName(raw, token));
    else if (token.kind === 'role' && !isNamePart(text, tokens, index)) items.push(roleItem(token.row, tokens, index));
    else if (token.kind === 'run' || token.kind === 'role') {
      const end = lastOfNames(text, tokens, index);
      const names = namesItem(raw, text, tokens, index, end, items);
      if (!names) return null;
      if (names.names.length > 0) items.push(names);
      index = end;
    }
  }
  return items;
}

function roleItem(row: RoleWord, tokens: readonly CreditToken[], index: number): CreditItem {
  const after = tokens[index + 1]?.kind;
  return {
    kind: 'role',
    row,
    separatorAfter: after === 'colon' || after === 'slash' ? after : 'none',
    slashBefore: tokens[index - 1]?.kind === 'slash',
  };
}

function latinName(raw: string, token: CreditToken): CreditItem {
  return {
    kind: 'names',
    names: [raw.slice(token.start, token.end)],
    evidence: 1,
    glued: token.glued,
    unspaced: false,
  };
}

/** 文 is a role in `文 张三` and half a name in `文 媛` or `刘 文`. */
function isNamePart(text: string, tokens: readonly CreditToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'role' || token.row.word.length > 1 || !fragileRoleWords.has(token.row.word)) return false;
  let singles = 0;
  while (isSingle(text, tokens[index - 1 - singles])) singles += 1;
  if (singles % 2 === 1) return true;
  return isSingle(text, tokens[index + 1]) && tokens[index - 1]?.kind !== 'slash';
}

function isSingle(text: string, token: CreditToken | undefined): boolean {
  return token !== undefined && token.end - token.start === 1 && isHan(text.charAt(token.start)) && !token.glued;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

function lastOfNames(text: string, tokens: readonly CreditToken[], from: number): number {
  let last = from;
  while (tokens[last + 1]?.kind === 'run' || (tokens[last + 1]?.kind === 'role' && isNamePart(text, tokens, last + 1)))
    last += 1;
  return last;
}

function namesItem(
  raw: string,
  text: string,
  tokens: readonly CreditToken[],
  from: number,
  to: number,
  before: readonly CreditItem[],
): Extract<CreditItem, { kind: 'names' }> | null {
  const places = tokens.slice(from, to + 1).map(({ start, end }) => ({ start, end }));
  dropPlace(text, places, tokens, to, before);
  const glued = tokens[from]?.glued ?? false;
  if (places.length === 0) return { kind: 'names', names: [], evidence: 0, glued, unspaced: false };
  const read = readNames(places.map(({ start, end }) => text.slice(start, end)));
  if (!read) return null;
  const printed = places.map(({ start, end }) => raw.slice(start, end)).join('');
  let offset = 0;
  const names = read.names.map((name) => {
    offset += name.length;
    return printed.slice(offset - name.length, offset);
  });
  return { kind: 'names', names, evidence: read.evidence, glued, unspaced: read.unspaced };
}

/** Takes the place off the end of the names of `记者 张三 北京报道` and `张三 发自北京`. */
function dropPlace(
  text: string,
  places: { start: number; end: number }[],
  tokens: readonly CreditToken[],
  to: number,
  before: readonly CreditItem[],
): void {
  const previous = before.at(-1);
  if (previous?.kind === 'role' && previous.row.word === '发自') places.shift();
  const next = tokens[to + 1];
  const last = places.at(-1);
  if (!last || next?.kind !== 'role' || !reportWord.test(next.row.word)) return;
  const run = text.slice(last.start, last.end);
  const city = cityAtEnd(run);
  if (city !== '' && run.length - city.length >= 2) last.end -= city.length;
  else if ((places.length > 1 || previous?.kind === 'names') && next.start === last.end && nameEvidence(run) < 1)
    places.pop();
}
