/**
 * Makes the page's characters what was printed: punctuation of Founder fonts, characters set with a blank between them,
 * invisible characters.
 *
 *     本报讯渊记者 张怡冤昨日袁全市植树 5 万株遥   →   本报讯（记者 张怡）昨日，全市植树 5 万株。
 *
 * It does not correct OCR errors, does not change half-width punctuation or digits, and leaves single blanks between
 * names and headline parts where they stand.
 */
import { readCreditLine } from '../language/credit-line.ts';
import { founderShares, restoreFounderMarks } from '../language/founder-marks.ts';
import { isHan } from '../reading/measure.ts';
import { filter, isBlank, lineStrand, placesOf, rewrite, type Sheet, type Strand, sheetOf } from '../strand.ts';
import { thresholds } from '../thresholds.ts';
import type { PageText, Place } from '../tree.ts';

export type NormalizedPage = { sheet: Sheet; lines: Strand[]; marks: Place[]; language: string };

export function normalization(page: PageText): NormalizedPage {
  const sheet = sheetOf(page.lines);
  const founder = isFounder(page.lines);
  const marks: Place[] = [];
  const visibles = page.lines.map((_, index) => {
    const printed = lineStrand(sheet, index);
    const restored = founder ? rewrite(printed, restoreFounderMarks(printed.text)) : printed;
    const visible = filter(restored, (i) => !isInvisible(restored.text.charCodeAt(i)));
    if (visible !== restored)
      marks.push(
        ...placesOf(
          sheet,
          filter(restored, (i) => isInvisible(restored.text.charCodeAt(i))),
        ),
      );
    return visible;
  });
  const lines = closedUp(visibles);
  return { sheet, lines, marks, language: page.language ?? languageOf(page.lines) };
}

function isFounder(lines: readonly string[]): boolean {
  const shares = founderShares(lines);
  return shares.marks >= thresholds.founderMarksShareMin && shares.commas <= thresholds.founderCommasShareMax;
}

/** Soft hyphens, zero-width characters and marks of writing direction. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    code === 0xffff
  );
}

/**
 * Lines with a blank between all their characters, set close; two blanks in a row become one. Where most long lines are
 * set so, short ones are too, 记 者 手 记, but for names: 李 吉 张 咪.
 */
function closedUp(lines: readonly Strand[]): Strand[] {
  const settings = lines.map(({ text }) => settingOf(text));
  const long = settings.filter(({ pairs }) => pairs >= thresholds.spacedOutHanMin);
  const isSpacedPage = long.filter(({ spaced }) => spaced).length > Math.max(2, long.length / 2);
  return lines.map((strand, index) => {
    const { pairs, spaced } = settings[index] ?? { pairs: 0, spaced: false };
    if (!spaced) return strand;
    if (pairs >= thresholds.spacedOutHanMin) return close(strand);
    const isNames = (readCreditLine(strand.text)?.names ?? 0) > 0;
    return isSpacedPage && pairs >= thresholds.spacedOutShortMin && !isNames ? close(strand) : strand;
  });
}

function close(strand: Strand): Strand {
  const { text } = strand;
  return filter(
    strand,
    (i) => !isBlank(text.charCodeAt(i)) || (isBlank(text.charCodeAt(i - 1)) && !isBlank(text.charCodeAt(i + 1))),
  );
}

/** Pairs of Han characters that follow each other, and whether most have a blank between them. */
function settingOf(text: string): { pairs: number; spaced: boolean } {
  let pairs = 0;
  let parted = 0;
  let before = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (isBlank(text.charCodeAt(i))) continue;
    if (before >= 0 && isHan(text.charCodeAt(before)) && isHan(text.charCodeAt(i))) {
      pairs += 1;
      if (i === before + 2) parted += 1;
    }
    before = i;
  }
  return { pairs, spaced: pairs > 0 && parted / pairs >= thresholds.spacedOutShareMin };
}

/** 'zh', or the European language whose small words are most frequent; 'und' where nothing tells. */
function languageOf(lines: readonly string[]): string {
  let han = 0;
  let latin = 0;
  const words = new Map<string, number>();
  for (const line of lines.slice(0, 400)) {
    const text = line.slice(0, 4000);
    for (let i = 0; i < text.length; i += 1) if (isHan(text.charCodeAt(i))) han += 1;
    for (const word of text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []) {
      latin += 1;
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  if (han > 0 && han / (han + latin) >= thresholds.chineseShareMin) return 'zh';
  const count = (list: string) => list.split(' ').reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
  const ranked = [
    { language: 'en', uses: count('the of and to in was that for') },
    { language: 'de', uses: count('der die und das den von zu mit nicht') },
    { language: 'fr', uses: count('le la les des et une dans du est') },
  ].sort((a, b) => b.uses - a.uses);
  const best = ranked[0];
  return best && best.uses > 0 ? best.language : han > 0 ? 'zh' : 'und';
}
