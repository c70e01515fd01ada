import { pinyin } from 'pinyin-pro';

/** What stands for everything that begins with neither a Han character nor a Latin letter. */
export const otherInitial = 'other';

const initials = new Map<string, string>();

/** @returns the pinyin initial of a text's first letter, quotes and brackets passed over: `a` to `z`, or `otherInitial` */
export function initialOf(text: string): string {
  const [first = ''] = text.match(/[\p{L}\p{N}]/u) ?? [];
  const known = initials.get(first) ?? findInitial(pinyin(first, { toneType: 'none' }));
  initials.set(first, known);
  return known;
}

/** The initial of a person's name, its surname read as a surname: 单, 曾 and 解 are `s`, `z` and `x`. */
export function nameInitialOf(name: string): string {
  return findInitial(pinyin(name, { toneType: 'none', surname: 'head' }));
}

function findInitial(sound: string): string {
  const [letter = ''] = sound.normalize('NFKD').toLowerCase();
  return /^[a-z]$/.test(letter) ? letter : otherInitial;
}
