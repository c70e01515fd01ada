/** Joins the parts of a text that a line or column break cut: nothing between Chinese, a blank between words, no hyphen in a cut word. */
import { join, rewrite, type Strand, silent } from '../strand.ts';
import { isChinese } from './measure.ts';

const sharedMarks = '“”‘’—–…';

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
  if (left === '' || right === '' || left.endsWith(silent)) return '';
  if (isChinese(scriptBefore(left)) || isChinese(scriptAfter(right))) return '';
  if (/[0-9]$/.test(left) && /^[0-9]/.test(right)) return '';
  if (/[-–—/]$/.test(left)) return /[\s]-$/.test(left) || left.endsWith('—') ? ' ' : '';
  return ' ';
}

/** The character that tells the text's script: quotation marks and dashes are printed with any. */
function scriptBefore(text: string): number {
  let at = text.length - 1;
  while (at > 0 && sharedMarks.includes(text.charAt(at))) at -= 1;
  return text.charCodeAt(at);
}

function scriptAfter(text: string): number {
  let at = 0;
  while (at < text.length - 1 && sharedMarks.includes(text.charAt(at))) at += 1;
  return text.charCodeAt(at);
}

/** `news-` before `paper`, but not `Anglo-` before `Saxon`, nor a dash. */
function isCutWord(left: string, right: string): boolean {
  return /\p{L}[-‐¬]$/u.test(left) && /^\p{Ll}/u.test(right);
}
