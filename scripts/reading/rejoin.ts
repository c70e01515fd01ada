/** Joins the parts of a text that a line or column break cut: nothing between Chinese, a blank between words, no hyphen in a cut word. */
import { join, rewrite, type Strand, silent } from '../strand.ts';
import { isChinese } from './measure.ts';

export function rejoin(parts: readonly Strand[]): Strand {
  if (parts.length < 2) return join(parts, '');
  const mended = parts.map((part, index) => {
    const next = parts[index + 1];
    return next && isCutWord(part.text, next.text) ? rewrite(part, part.text.slice(0, -1) + silent) : part;
  });
  return join(mended, between);
}

/** What stands between two neighbouring parts of one text. */
export function between(left: string, right: string): '' | ' ' {
  const before = left.charCodeAt(left.length - 1);
  const after = right.charCodeAt(0);
  if (left === '' || right === '' || left.endsWith(silent) || isChinese(before) || isChinese(after)) return '';
  if (/[0-9]$/.test(left) && /^[0-9]/.test(right)) return '';
  if (/[-–—/]$/.test(left)) return /[\s]-$/.test(left) || left.endsWith('—') ? ' ' : '';
  const words = /[\p{L}0-9.,;:!?)’”"']$/u.test(left) && /^[\p{L}0-9(‘“"'$£€]/u.test(right);
  return words ? ' ' : '';
}

/** `news-` before `paper`, but not `Anglo-` before `Saxon`, nor a dash. */
function isCutWord(left: string, right: string): boolean {
  return /\p{L}[-‐¬]$/u.test(left) && /^\p{Ll}/u.test(right);
}
