/**
 * Reads a line of credits, whatever paper printed it: `记者/孙晓静 通讯员/王斌 杨方`, `李 吉 张 咪`, `黄辉文/图`,
 * `文/张三 图/李四`. Knows nothing of where the line stands.
 */
import type { Author, AuthorRole } from '../../src/schemas/story.ts';
import { isAgency } from './agencies.ts';
import { type CreditItem, creditItems } from './credit-items.ts';
import { spelt } from './credit-spelling.ts';
import { creditTokens } from './credit-tokens.ts';
import { folded } from './folded.ts';
import type { RoleWord } from './roles.ts';

/** A person with every role that the line gives, in printed order. */
export type Person = { name: string; roles: AuthorRole[] };

/** What a credit says. */
export type Credit = {
  /** The credit exactly as printed. */
  raw: string;
  agency: string | null;
  /** A person once, with the role that says most: who wrote before who took the picture. */
  people: Author[];
  /** The same persons with every role. */
  credited: Person[];
  /** 0 to 1: that the text is a credit at all. */
  certainty: number;
};

/** What a line is made of, before anyone judges whether it is a credit. */
export type CreditLine = {
  agency: string | null;
  credited: Person[];
  /** It has words that say what someone did, or a newsroom's name: without them there are only names. */
  marked: boolean;
  /** It has a role word: a newsroom's name alone is a nameplate. */
  attributed: boolean;
  /** Its only role words are those of the newsroom's staff: 责编, 校对. */
  staffOnly: boolean;
  /** It names an organisation beside the people: `荷塘区教育局 张三`. */
  affiliated: boolean;
  /** Names on the line, whoever they are. */
  names: number;
  /** Log-odds, in nats, of the least name-like name; 0 without names. */
  evidence: number;
};

type Group = { before: AuthorRole[] | null; names: string[]; after: AuthorRole[] };

/** Log-odds below which a run is no name: after a role word and a separator, stuck to a role word, without any. */
const evidenceMin = { separated: -4.1, glued: -1, bare: -2.5 } as const;
/** Nats against names without a space between them: beside a role word, and alone. */
const unspacedDoubt = { marked: 1, bare: 3.5 } as const;

const han = /\p{Script=Han}/u;

/** 讯 and 发 after a newsroom's name are no part of it. */
const wireEnding = /(?<=.{2})[讯訊发發]$/u;

/** No credit has the end of a sentence in it. */
const sentenceEnd = /[。！？!?…]/u;

/** @returns what the line says, or null where it is no line of credits. */
export function readCreditLine(raw: string): CreditLine | null {
  if (sentenceEnd.test(raw)) return null;
  const known = latelyRead.get(raw);
  if (known !== undefined) return known;
  if (latelyRead.size >= latelyReadMax) latelyRead.clear();
  const open = read(raw);
  const line = !open || (open.attributed && !open.agency) ? (readClosed(raw, open) ?? open) : open;
  latelyRead.set(raw, line);
  return line;
}

/** Lines read lately: byline, end credit and dateline of a page are looked for by several stages. */
const latelyRead = new Map<string, CreditLine | null>();
const latelyReadMax = 1000;

/** A line that only makes sense without its blanks: `本 报 记 者 许 砚 秋`, `晚渡日 报记者 许砚秋`. */
function readClosed(raw: string, open: CreditLine | null): CreditLine | null {
  const closed = raw.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '');
  const line = closed === raw ? null : read(closed);
  if (!line?.marked || line.names === 0) return null;
  return open && !(line.agency && isAgency(line.agency)) ? null : line;
}

function read(raw: string): CreditLine | null {
  const text = spelt(folded(raw));
  if (!han.test(text)) return null;
  const tokens = creditTokens(text);
  const items = tokens && creditItems(raw, text, tokens);
  if (!items || items.length === 0) return null;
  const marked = items.some((item) => item.kind === 'role' || item.kind === 'agency');
  const names = items.filter((item) => item.kind === 'names');
  const doubt = unspacedDoubt[marked ? 'marked' : 'bare'];
  const evidences = names.map(({ evidence, unspaced }) => evidence - (unspaced ? doubt : 0));
  const isName = ({ glued }: (typeof names)[number], index: number) =>
    (evidences[index] ?? 0) >= evidenceMin[!marked ? 'bare' : glued ? 'glued' : 'separated'];
  if (!names.every(isName)) return null;
  if (!marked && (names.length === 0 || text.trimEnd().endsWith(':'))) return null;
  const roles = items.filter((item) => item.kind === 'role');
  const agency = items.find((item) => item.kind === 'agency');
  if (names.length === 0 && (agency?.known === false || items.some((item) => item.kind === 'affiliation'))) return null;
  return {
    agency: agency ? raw.slice(agency.start, agency.end).replace(wireEnding, '') : null,
    credited: creditedIn(groupsOf(items)),
    marked,
    attributed: roles.length > 0,
    staffOnly: roles.length > 0 && roles.every((item) => isStaff(item)) && !agency && !isAuthorWithStaff(items),
    affiliated: items.some((item) => item.kind === 'affiliation'),
    names: names.reduce((sum, item) => sum + item.names.length, 0),
    evidence: names.length > 0 ? Math.min(...evidences) : 0,
  };
}

/** @returns authors as frontmatter has them. */
export function authorsOf(credited: readonly Person[]): Author[] {
  return credited.map(({ name, roles }) => ({
    name,
    role: roles.find((role) => role !== 'photographer') ?? roles[0] ?? 'author',
  }));
}

function isStaff(item: Extract<CreditItem, { kind: 'role' }>): boolean {
  return item.row.side === 'before' && item.row.roles.length === 0;
}

/** `丁小禾 指导老师 卫禾` */
function isAuthorWithStaff(items: readonly CreditItem[]): boolean {
  const firstRole = items.findIndex((item) => item.kind === 'role');
  const isNames = (item: CreditItem) => item.kind === 'names';
  return items.slice(0, firstRole).some(isNames) && items.slice(firstRole).some(isNames);
}

function groupsOf(items: readonly CreditItem[]): Group[] {
  const groups: Group[] = [];
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1);
    if (item.kind === 'role') {
      if (last && standsAfter(items, index)) spreadAfter(groups, item.row);
      else if (item.row.side === 'after') continue;
      else if (last && last.names.length === 0) last.before = [...(last.before ?? []), ...item.row.roles];
      else groups.push({ before: [...item.row.roles], names: [], after: [] });
    } else if (item.kind === 'names') {
      if (last && last.after.length === 0) last.names.push(...item.names);
      else groups.push({ before: null, names: [...item.names], after: [] });
    }
  }
  return groups;
}

/** A word such as 摄影 belongs to the names before it, or opens those after it: as the rest of the line does. */
function standsAfter(items: readonly CreditItem[], index: number): boolean {
  const item = items[index];
  if (item?.kind !== 'role' || item.row.side === 'before') return false;
  const previous = items[index - 1];
  const follows = previous?.kind === 'names' || (previous?.kind === 'role' && standsAfter(items, index - 1));
  if (!follows || item.separatorAfter === 'colon') return false;
  if (item.slashBefore || item.row.side === 'after') return true;
  const next = items[index + 1]?.kind;
  if (item.separatorAfter === 'slash' && (next === 'names' || next === 'affiliation')) return false;
  if (next === 'role' && isOpening(items[0]) && items.at(-1)?.kind === 'names') return false;
  return !(next === 'names' && items.at(-1)?.kind === 'names');
}

/** 采写 at the line's beginning: the words for what was done stand before the names. */
function isOpening(item: CreditItem | undefined): boolean {
  return item?.kind === 'role' && item.row.side === 'either';
}

/** 文/图 and 摄影报道 after several groups speak of all of them; 摄 of the last one. */
function spreadAfter(groups: readonly Group[], { roles, word }: RoleWord): void {
  const open =
    roles.length > 1 || word.endsWith('报道') ? groups.filter((group) => group.after.length === 0) : groups.slice(-1);
  for (const group of open) group.after.push(...roles);
}

function creditedIn(groups: readonly Group[]): Person[] {
  const people = new Map<string, Set<AuthorRole>>();
  for (const { before, names, after } of groups) {
    if (before?.length === 0 && after.length === 0) continue;
    const roles = [...(before ?? []), ...after];
    const wrote = roles.some((role) => role === 'reporter' || role === 'correspondent');
    for (const name of names) {
      const held = people.get(name) ?? new Set<AuthorRole>();
      for (const role of roles.length > 0 ? roles : (['author'] as const))
        if (role !== 'author' || !wrote) held.add(role);
      people.set(name, held);
    }
  }
  return [...people].map(([name, roles]) => ({ name, roles: [...roles] }));
}
