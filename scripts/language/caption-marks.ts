/** Marks by which captions are known: ①, 图①, 图1：, 上图, 左图为, 图为…, 本版图片均由…提供. */
import { folded } from './folded.ts';

/**
 * `number`: one of a numbered list; `place`: 上图, 左图; `about`: 图为…, the caption speaks of its picture; `credit`: who made
 * the page's pictures. `length`: characters of the mark, in UTF-16 code units, white space before it included.
 */
export type CaptionMark = { kind: 'number' | 'place' | 'about' | 'credit'; numbers: number[]; length: number };

const circled = '[①-⑳❶-❿➀-➓]';
const number = new RegExp(
  `^\\s*(?:图片?|照片|\\(图|\\[图)?\\s?(${circled}(?:\\s?[、,和至—-]?\\s?${circled})*)\\s?[)\\]]?\\s?[:.、]?`,
  'u',
);
const plainNumber = /^\s*[([]?(?:图片?|照片)\s?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)\]]?\s?(?:[:.、]|\s|为)/u;
const place =
  /^\s*[▲▼◀▶△▽←→↑↓]?\s?[([]?(?:本版)?(?:左上|右上|左下|右下|上|下|左|右|中|前|题|主|大|小|压题|本|附)(?:方)?(?:图片?|照片)[)\]]?(?:\s?[:为是]|\s|(?=(?!书|片)[\p{Script=Han}]))/u;
const about = /^\s*[▲▼◀▶△▽←→↑↓]?\s?[([]?(?:图为|图片为|图:|图片:|图片说明:?|图说:|图中|照片为|照片:|资料图:?|画面为)/u;
const pointer = /^\s*[▲▼◀▶△▽◁▷↑↓←→]\s?/u;
const credit =
  /^\s*[([【]?(?:(?:本版|本组|本文|以上|图|文图|除署名外)[、,]?)*(?:图片|照片|摄影|图文|文图|图)(?:除署名外)?[,]?(?:均)?(?:由|系|来自|来源|提供|摄影|\/)/u;

/** @returns the mark at the beginning of the text, or null. */
export function captionMark(text: string): CaptionMark | null {
  const flat = folded(text);
  const numbered = number.exec(flat);
  if (numbered?.[1]) return { kind: 'number', numbers: circledNumbers(numbered[1]), length: numbered[0].length };
  const plain = plainNumber.exec(flat);
  if (plain?.[1]) return { kind: 'number', numbers: [numeral(plain[1])], length: plain[0].length };
  const credited = credit.exec(flat);
  if (credited && flat.length < 60) return { kind: 'credit', numbers: [], length: credited[0].length };
  const placed = place.exec(flat);
  if (placed) return { kind: 'place', numbers: [], length: placed[0].length };
  const speaking = about.exec(flat) ?? pointer.exec(flat);
  return speaking ? { kind: 'about', numbers: [], length: speaking[0].length } : null;
}

function circledNumbers(text: string): number[] {
  return [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x2460 && code <= 0x2473) return [code - 0x245f];
    if (code >= 0x2776 && code <= 0x277f) return [code - 0x2775];
    return code >= 0x2780 && code <= 0x2793 ? [((code - 0x2780) % 10) + 1] : [];
  });
}

function numeral(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : '〇一二三四五六七八九十'.indexOf(text);
}
