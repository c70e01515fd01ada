/** Joins the parts of a text that a line or column break cut: nothing between Chinese, a blank between words, no hyphen in a cut word. */
import { readCreditLine } from '../language/credit-line.ts';
import { join, rewrite, type Strand, silent } from '../strand.ts';
import { isChinese } from './measure.ts';

const sharedMarks = '“”‘’—–…';

export function rejoin(parts: readonly Strand[]): Strand {
  if (parts.length < 2) return join(parts, '');
  const mended = parts.map((part, index) => {
    const next = parts[index + 1];
    return next && isCutWord(part.text, next.text) ? rewrite(part, part.text.slice(0, -1) + silent) : part;
  });
  const blanks = gluesOf(mended.map((part) => part.text));
  let joint = 0;
  return join(mended, () => {
    joint += 1;
    return blanks[joint] ?? '';
  });
}

/**
 * What stands before each part of one text. In a credit, where a break may part two names, a blank:
 * `（记者 许砚秋 | 罗望川）`.
 */
export function gluesOf(parts: readonly string[]): ('' | ' ')[] {
  const glues = parts.map((part, index) => (index === 0 ? '' : between(parts[index - 1] ?? '', part)));
  if (!parts.some((part) => /[(（]/.test(part))) return glues;
  const credits = creditsIn(parts.join(' '));
  let offset = -1;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && credits.some(([start, end]) => start < offset && offset < end)) glues[index] = ' ';
    offset += part.length + 1;
  }
  return glues;
}

/** From the opening bracket of each credit to its closing one. */
function creditsIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(bracketed)].flatMap(({ 0: all, 1: inner = '', index }) =>
    (readCreditLine(inner)?.names ?? 0) > 0 ? [[index, index + all.length - 1]] : [],
  );
}

const bracketed = /[(（]([^()（）。！？]{4,100})[)）]/g;

/** What stands between two neighbouring parts of one text. */
function between(left: string, right: string): '' | ' ' {
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
