/** What each block is by its own look, in a word: what its neighbours and the role model go by. */
import { captionMark } from '../../language/caption-marks.ts';
import { parseJump } from '../../language/jump-lines.ts';
import { isDay } from '../../language/newspaper-dates.ts';
import { isNoticeHeadline } from '../../language/notice-words.ts';
import { sectionLabel } from '../../language/section-labels.ts';
import type { Sight } from '../../stage.ts';
import type { Rarity } from '../kinship.ts';
import { isEnumerated } from '../ordinals.ts';

/** What parsers say of a text: 0 to 1 how sure they are; 0 where they find nothing. */
export type RoleClues = {
  byline: (text: string) => number;
  endCredit: (text: string) => number;
  trailingCredit: (paragraph: string) => boolean;
  dateline: (paragraph: string) => boolean;
  rarity: Rarity;
  joinScore: (left: string, right: string) => number;
};

/** `kind`: the block in a word; `head`: it may be a headline, a crosshead or what stands around them. */
export type RoleFacts = {
  sight: Sight;
  text: string;
  width: number;
  kind: string;
  head: boolean;
  prose: boolean;
  byline: number;
  endCredit: number;
  label: number;
  dateline: boolean;
  lead: boolean;
};

/** Em. Above it, no headline is. */
const headWidthMax = 46;
/** Em. Above it, no line of credits is. */
const creditWidthMax = 80;

const lead =
  /近日|日前|连日来|本报讯|记者从|获悉|^[“"][^”"]{2,36}[。！？…]|(?:今天|昨日|昨天|今年|去年)|\d{1,2}月\d{1,2}日[,，上下晚至\d]/;

export function roleFacts(sight: Sight, clues: RoleClues): RoleFacts {
  const text = withPlainDigits(sight.strand.text);
  const { width } = sight;
  const mayCredit = width <= creditWidthMax && (!/[。！？；]/.test(text) || /^[（(【[]/.test(text));
  const facts = {
    sight,
    text,
    width,
    byline: mayCredit ? clues.byline(text) : 0,
    endCredit: mayCredit ? clues.endCredit(text) : 0,
    label: width <= 24 ? (sectionLabel(text)?.certainty ?? 0) : 0,
    dateline: width > 12 && clues.dateline(text),
    lead: lead.test(text.slice(0, 40)),
  };
  const kind = kindOf(facts);
  const head = kind.startsWith('h') || kind.startsWith('#') || kind === 'label' || kind === 'asks';
  return { ...facts, kind, head, prose: kind.startsWith('p') || kind === 'loose' || kind === 'item' };
}

/** `３．` as `3.`, so that a number is one in any width. */
function withPlainDigits(text: string): string {
  return /[０-９]/.test(text) ? text.replace(/[０-９．]/g, (wide) => wide.normalize('NFKC')) : text;
}

function kindOf(facts: Omit<RoleFacts, 'kind' | 'head' | 'prose'>): string {
  const { sight, text, width, byline, endCredit, label } = facts;
  const isMarked = sight.mark.type === 'heading' || sight.mark.type === 'strong';
  if (width <= 40 && parseJump(text)) return 'jump';
  if (endCredit > 0.4 && /^[（(【[]/.test(text))
    return /[摄图影]|供图|图片/.test(text.slice(-6)) ? 'photoCredit' : 'credit';
  if (sight.look === 'caption' || (width <= 120 && captionMark(text))) return 'caption';
  if (byline >= 0.85) return 'byline';
  if (width <= 16 && isDay(text)) return 'date';
  if (byline >= 0.4) return 'name';
  if (endCredit > 0.4) return 'signature';
  if (isMarked && width <= 60) return `#${widthStep(width)}`;
  if (label >= 0.7) return 'label';
  if (sight.loose) return 'loose';
  if (width <= 120 && (sight.mark.type === 'item' || isEnumerated(text)))
    return width <= headWidthMax ? 'item' : 'pItem';
  if (width > headWidthMax) return `p${sight.ending}`;
  if (/[。；;]/.test(text) || (sight.ending === 'pause' && !/[：:]$/.test(text)))
    return `p${sight.ending}${width <= 24 ? 'Short' : ''}`;
  if (sight.cut) return 'pCut';
  if (sight.ending === 'sentence') return 'asks';
  const clauses = text.match(/[，,]/g)?.length ?? 0;
  if (clauses > 2 || (clauses > 0 && width > 31)) return 'pClause';
  return isNoticeHeadline(text) ? 'hNotice' : `h${widthStep(width)}`;
}

const widths = [2, 4, 6, 8, 10, 12, 14, 17, 20, 24, 30, 38, 46];

export function widthStep(width: number): number {
  return step(width, widths);
}

/** In which step of `limits` the value lies. */
export function step(value: number, limits: readonly number[]): number {
  let found = 0;
  while (found < limits.length && value > (limits[found] ?? 0)) found += 1;
  return found;
}
