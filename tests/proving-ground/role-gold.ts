/** Which role each block of a page really has, by the page's gold. */
import { folded } from '../../scripts/language/folded.ts';
import type { Role } from '../../scripts/reading/roles/role-model.ts';
import type { Sight } from '../../scripts/stage.ts';
import { squash } from './comparable.ts';
import type { GoldItem, GoldPage } from './gold.ts';

/** `state` is the role and whether its story had a crosshead before; null where the block holds more than one role, or none of the gold's. */
export type GoldRole = { role: Role; divided: boolean; item: string } | null;

type Field = { role: Role; text: string; start: number; item: GoldItem; short: boolean };

/** Characters of a gold text below which a block that holds it is not told by it. */
const heldMin = 4;
/** Characters that are looked for where a block as a whole is in no field. */
const probe = 10;
/** Em. A notice's line. */
const noticeLine = 46;

export function goldRoles(sights: readonly Sight[], gold: GoldPage): GoldRole[] {
  const fields = gold.items.flatMap(fieldsOf);
  const divided = new Set<string>();
  let last = '';
  return sights.map((sight) => {
    const found = roleOf(flat(sight.strand.text), sight, fields, last);
    if (!found) return null;
    last = found.item;
    if (found.role === 'crosshead') divided.add(found.item);
    return { ...found, divided: divided.has(found.item) && (found.role === 'paragraph' || found.role === 'part') };
  });
}

function flat(text: string): string {
  return squash(folded(text)).replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

function fieldsOf(item: GoldItem): Field[] {
  const field = (role: Role, text: string | null | undefined, start = 0): Field[] =>
    text ? [{ role, text: flat(text), start, item, short: false }] : [];
  if (item.kind === 'furniture') return [item.headline, ...item.paragraphs].flatMap((text) => field('furniture', text));
  const { raw } = item.byline;
  return [
    ...field('section', item.section),
    ...field('kicker', item.kicker),
    ...field('headline', item.headline),
    ...(item.headlineAlternatives ?? []).flatMap((text) => field('headline', text)),
    ...field('deck', item.deck),
    ...field('byline', raw),
    ...item.subheads.flatMap((text) => field('crosshead', text)),
    ...item.captions.flatMap((text) => field('caption', text)),
    ...field('credit', item.endCredit),
    ...item.paragraphs.flatMap((text, i) => {
      const dateline = i === 0 ? (raw ?? '') : '';
      const credit = i === item.paragraphs.length - 1 ? (item.endCredit ?? '') : '';
      return field('paragraph', dateline + text + credit, flat(dateline).length);
    }),
  ];
}

function roleOf(
  text: string,
  sight: Sight,
  fields: readonly Field[],
  last: string,
): { role: Role; item: string } | null {
  let best: { field: Field; at: number; score: number } | null = null;
  for (const field of fields) {
    const at = field.text === text ? 0 : field.text.indexOf(text);
    if (at < 0) continue;
    const isWhole = text.length >= field.text.length * 0.9;
    const score = (isWhole ? 4 : 0) + (field.item.id === last ? 2 : 0) + (field.role === 'paragraph' ? 0 : 1);
    if (!best || score > best.score) best = { field, at, score };
  }
  if (best) return named(best.field, best.at, sight);
  const held = fields
    .filter((field) => field.text.length >= heldMin && text.includes(field.text))
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (held && held.text.length * 2 >= text.length) return named(held, 0, sight);
  const middle = text.slice(Math.max(0, (text.length - probe) >> 1)).slice(0, probe);
  const begins = fields.find((field) => field.role === 'paragraph' && field.text.startsWith(text.slice(0, probe)));
  if (begins && text.length > probe) return named(begins, 0, sight);
  const partly = middle.length === probe ? fields.find((field) => field.text.includes(middle)) : undefined;
  if (partly) return named(partly, 1, sight);
  return /[下上][转接]/.test(text) && text.length < 16 ? { role: 'jump', item: last } : null;
}

function named({ role, item, start }: Field, at: number, sight: Sight): { role: Role; item: string } {
  const begins = at === 0 || at === start;
  if (role === 'headline' || role === 'crosshead')
    return { role: begins ? role : role === 'headline' ? 'headlineRest' : 'crossheadRest', item: item.id };
  if (role !== 'paragraph') return { role, item: item.id };
  if (!begins) return { role: 'part', item: item.id };
  return { role: item.kind === 'notice' && sight.width <= noticeLine ? 'notice' : 'paragraph', item: item.id };
}
