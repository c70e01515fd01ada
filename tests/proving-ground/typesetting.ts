/** Sets a story in type: lines of a width, columns of a height, so that the cuts are where a printer's would be. */
import type { CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';

export type Field =
  | 'section'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'caption'
  | 'endCredit'
  | 'furniture'
  | 'jump'
  | 'image';

/** A stretch of one printed column: a field of a story, or the part of it that stands in this column. */
export type Block = {
  /** The story's id, null for furniture. */
  story: string | null;
  field: Field;
  /** As printed; a space at a line's end is one that the text has there. */
  lines: string[];
  /** Whether the field begins and ends in this block. */
  opens: boolean;
  closes: boolean;
};

/** A story in type: what stands above the text, the text's columns, what stands below it. */
export type SetStory = { story: CleanStory; measure: Measure; head: Block[]; columns: Block[][]; tail: Block[] };

export type Measure = {
  /** Characters a line. */
  width: number;
  /** Lines of each column; what is left goes into a last one. No heights: one column. */
  heights?: readonly number[];
  /** Whether an end credit in brackets is run into the last paragraph. */
  creditRunIn?: boolean;
};

export function setStory(story: CleanStory, measure: Measure): SetStory {
  const { width, heights = [] } = measure;
  const creditRunIn = measure.creditRunIn === true && /^[（(]/u.test(story.endCredit ?? '');
  const line = (field: Field, text: string | null): Block[] =>
    text === null ? [] : [{ story: story.id, field, lines: [text], opens: true, closes: true }];
  const byline = line('byline', story.byline);
  const head = [
    ...line('section', story.section),
    ...line('kicker', story.kicker),
    ...line('headline', story.headline),
    ...line('deck', story.deck),
    ...(story.bylineAtEnd ? [] : byline),
  ];
  const tail = [
    ...(story.bylineAtEnd ? byline : []),
    ...(creditRunIn ? [] : line('endCredit', story.endCredit)),
    ...story.captions.flatMap((caption) => line('caption', caption)),
  ];
  return { story, measure, head, columns: intoColumns(setBody(story, width, creditRunIn), heights), tail };
}

function setBody(story: CleanStory, width: number, creditRunIn: boolean): Block[] {
  return story.body.map(({ type, text }, i) => {
    const before = i === 0 && story.dateline ? `${story.dateline} ` : '';
    const after = creditRunIn && i === story.body.length - 1 ? (story.endCredit ?? '') : '';
    const lines = type === 'paragraph' ? setLines(before + text + after, width, 2) : setCrosshead(text, width);
    return { story: story.id, field: type, lines, opens: true, closes: true };
  });
}

/** A crosshead wider than its column stands on two lines, of which the first is full or ends where its clause does. */
function setCrosshead(text: string, width: number): string[] {
  if (sizeOf(text) <= width || sizeOf(text) > 2 * width) return [text];
  if (/^[\u0000-\u024f]*$/u.test(text)) return setLines(text, width, 0);
  const clause = text.search(/(?<=[，, ：])/u);
  const at = clause > 0 && clause <= width && text.length - clause <= width ? clause : width;
  return [text.slice(0, at), text.slice(at)];
}

/** @returns the text in lines of `width` characters (a Latin letter or a digit is half of one), the first indented */
export function setLines(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  let quoted = false;
  for (const unit of text.match(/[0-9A-Za-zÀ-ÿ.%'’-]+ ?|./gsu) ?? []) {
    if (unit === '"') quoted = !quoted;
    const hangs = /^[，。、；：？！”’》）」』,;:?!) ]/u.test(unit) || (unit === '"' && !quoted);
    let rest = unit;
    if (line !== '' && used + sizeOf(unit.trimEnd()) > width && !hangs) {
      const opener = (quoted ? /[“‘《（「『„«("]+$/u : /[“‘《（「『„«(]+$/u).exec(line)?.[0] ?? '';
      const part = opener === '' ? hyphenated(unit, width - used) : '';
      lines.push(part === '' ? line.slice(0, line.length - opener.length) : `${line}${part}-`);
      rest = unit.slice(part.length);
      line = opener;
      used = sizeOf(opener);
    }
    line += rest;
    used += sizeOf(rest);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** @returns the part of a long word that fits with a hyphen: after a vowel and a consonant, before a consonant */
function hyphenated(word: string, room: number): string {
  let part = '';
  if (!/^[a-zà-ÿ]{7,}[ ,.;:]?$/u.test(word)) return part;
  for (const cut of word.matchAll(/(?<=[aeiouyà-ÿ][bcdfghklmnprstvz])(?=[bcdfgklmnprstvz][aeiouyà-ÿ])/gu))
    if (cut.index >= 3 && word.length - cut.index > 3 && (cut.index + 1) / 2 <= room) part = word.slice(0, cut.index);
  return part;
}

function sizeOf(text: string): number {
  let size = 0;
  for (const character of text) size += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return size;
}

/** The heights of all columns but the last, about alike: a box of so many lines in so many columns. */
export function evenHeights(lines: number, columns: number, random: Random): number[] {
  const height = Math.max(2, Math.ceil(lines / columns));
  return Array.from({ length: columns - 1 }, () => height + random.pick([-1, 0, 0, 0, 1]));
}

/** Lines of the lowest column that a story of several has. */
const lowestColumn = 7;

/** The same story in so many columns, or in fewer where it is short. */
export function inColumns(set: SetStory, wanted: number, random: Random): SetStory {
  const blocks: Block[] = [];
  const captions = set.columns.flat().filter((block) => block.field === 'caption');
  for (const block of set.columns.flat().filter((block) => block.field !== 'caption')) {
    const open = block.opens ? undefined : blocks.pop();
    blocks.push(open ? { ...open, lines: [...open.lines, ...block.lines], closes: block.closes } : block);
  }
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const columns = Math.max(1, Math.min(wanted, Math.floor(lines / lowestColumn)));
  return {
    ...set,
    columns: intoColumns(blocks, evenHeights(lines, columns, random)),
    tail: [...set.tail, ...captions],
  };
}

/** Pours blocks into columns of so many lines; what is left goes into a last column. */
export function intoColumns(blocks: readonly Block[], heights: readonly number[]): Block[][] {
  const columns: Block[][] = [];
  let waiting = [...blocks];
  for (const height of heights) {
    const column: Block[] = [];
    let room = height;
    while (room > 0) {
      const block = waiting.shift();
      if (!block) break;
      if (block.lines.length <= room || (block.field === 'crosshead' && room === height)) {
        column.push(block);
        room -= block.lines.length;
      } else if (block.field === 'crosshead') {
        waiting = [block, ...waiting];
        room = 0;
      } else {
        column.push({ ...block, lines: block.lines.slice(0, room), closes: false });
        waiting = [{ ...block, lines: block.lines.slice(room), opens: false }, ...waiting];
        room = 0;
      }
    }
    columns.push(column);
  }
  if (waiting.length > 0) columns.push(waiting);
  return columns.filter((column) => column.length > 0);
}

/** A slogan, a nameplate, a folio, a section label: a line that belongs to no story. */
export function furniture(text: string): Block {
  return { story: null, field: 'furniture', lines: [text], opens: true, closes: true };
}

/** A line that leads to another page or comes from one: （下转第三版）. It is text of no story. */
export function jump(text: string): Block {
  return { story: null, field: 'jump', lines: [text], opens: true, closes: true };
}

/** A link to a picture that an OCR engine cut out. It is no text. */
export function image(number: number): Block {
  return { story: null, field: 'image', lines: [`![](images/page-${number}.jpg)`], opens: true, closes: true };
}

/** A set story from top to bottom. */
export function whole({ head, columns, tail }: SetStory): Block[] {
  return [...head, ...columns.flat(), ...tail];
}
