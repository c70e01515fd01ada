/**
 * Says of each block what can be seen on it alone: prose or display line, credit, caption, list item, date, jump.
 *
 *     (陈志强 张东吾 禹健明)        →   endCredit
 *     ②法治宣传进校园。           →   caption
 *     “犇”出融城加速度           →   display: a headline, a crosshead or a label, as its neighbours will tell
 *
 * It does not decide what a display line is for, nor where a credit belongs.
 */

import { captionMark } from '../language/caption-marks.ts';
import type { Credit } from '../language/credit-line.ts';
import { isPagePointer } from '../language/jump-lines.ts';
import { isComplimentaryClose, isSalutation } from '../language/letter-words.ts';
import { isDay } from '../language/newspaper-dates.ts';
import { emWidth } from '../reading/measure.ts';
import { isEnumerated } from '../reading/ordinals.ts';
import { rejoin } from '../reading/rejoin.ts';
import { beginsCut, endingOf } from '../reading/sentence.ts';
import type { Block, Look, Sight } from '../stage.ts';
import { join } from '../strand.ts';
import { thresholds } from '../thresholds.ts';
import type { EndCredit } from './end-credit.ts';

type Parsers = {
  byline: (text: string) => Credit | null;
  endCredit: (text: string) => EndCredit | null;
  dateline: (text: string) => { length: number } | null;
};

export function blockEvidence(blocks: readonly Block[], parse: Parsers): Sight[] {
  const widths = blocks.map((block) => emWidth(block.strand.text.slice(0, 400)));
  const looseLines = looseRuns(blocks, widths);
  const sights = blocks.map((block, index): Sight => {
    const text = block.strand.text;
    const width = widths[index] ?? 0;
    const short = width <= thresholds.creditWidthMax;
    const endCredit = short ? parse.endCredit(text) : null;
    const byline = short && !(endCredit && isBracketed(text)) ? parse.byline(text) : null;
    const loose = block.torn === true || looseLines.has(index);
    const ending = endingOf(text);
    const look = lookOf(block, width, ending, byline, endCredit, loose);
    const column = columnOf(blocks, widths, index, loose);
    const first = emWidth(block.rows.length > 1 ? text.slice(0, block.rows[1]) : text.slice(0, 60));
    const last = emWidth(text.slice(block.rows.at(-1)).slice(0, 60));
    const credit = look === 'endCredit' || look === 'photoCredit' ? endCredit : look === 'byline' ? byline : null;
    return {
      ...block,
      look,
      width,
      ending,
      cut: beginsCut(text),
      loose,
      opening: paragraphStart.test(text) || parse.dateline(text.slice(0, 160)) !== null,
      indented: column === 0 ? null : isIndented(column - first),
      full: column > 0 && last >= column - thresholds.columnRaggednessMax,
      credit,
    };
  });
  const marked = hasMarkedHeads(sights);
  const looked = sights.map((sight, index) =>
    withNeighbours(marked ? onMarkedPage(sight) : sight, sights[index - 1], sights[index + 1]),
  );
  return withTheirCredits(withTheirDatelines(looked, parse));
}

/** `本报讯（记者 许砚秋）`, or `本报讯（见习记者`: a printed line that is a dateline in brackets or the beginning of one. */
const datelineAlone = /^[^，。,\s]{2,24}(?:讯|訊|电|電|消息)\s?[（(][^)）。，]{0,50}([)）]?)$/;

/** 据新华社日内瓦5月8日电 without brackets. */
const datelineEnd = /^.{2,24}[讯訊电電息道]$/u;

/** A dateline on a line of its own is the beginning of the text below it. */
function withTheirDatelines(sights: readonly Sight[], parse: Parsers): Sight[] {
  const result: Sight[] = [];
  for (const sight of sights) {
    const before = result.at(-1);
    const above = before && before.id === sight.id - 1 ? before.strand.text : '';
    const dateline = datelineAlone.exec(above);
    const isWhole = datelineEnd.test(above) && parse.dateline(above)?.length === above.length;
    const goesOn = dateline?.[1] === '' ? /^[^（(。]{1,40}[)）]/.test(sight.strand.text) : !sight.cut;
    if (before && (dateline || isWhole) && sight.look === 'prose' && goesOn)
      result[result.length - 1] = below(before, sight);
    else result.push(sight);
  }
  return result;
}

function below(first: Sight, rest: Sight): Sight {
  const strand = rejoin([first.strand, rest.strand]);
  const start = strand.text.length - rest.strand.text.length;
  const rows = [...first.rows, ...rest.rows.map((row) => row + start)];
  const { gap, indent, indented, loose, cut } = first;
  return {
    ...rest,
    strand,
    rows,
    width: emWidth(strand.text.slice(0, 400)),
    gap,
    indent,
    indented,
    loose,
    cut,
    opening: true,
  };
}

/** A photographer's credit below a caption is the caption's. */
function withTheirCredits(sights: readonly Sight[]): Sight[] {
  const result: Sight[] = [];
  for (const sight of sights) {
    const before = result.at(-1);
    if (sight.look === 'photoCredit' && before?.look === 'caption' && before.id === sight.id - 1)
      result[result.length - 1] = { ...before, strand: join([before.strand, sight.strand], '') };
    else result.push(sight);
  }
  return result;
}

/** Did the OCR engine mark the page's headlines? Then a line without a mark that reads like prose is prose. */
function hasMarkedHeads(sights: readonly Sight[]): boolean {
  const heads = sights.filter((sight) => sight.look === 'display');
  const marked = heads.filter((sight) => sight.mark.type === 'heading').length;
  return marked >= 3 && marked >= heads.length * thresholds.markedHeadsShareMin;
}

function onMarkedPage(sight: Sight): Sight {
  const isClause = sight.width > 10 && /[，,]/.test(sight.strand.text);
  return sight.look === 'display' && sight.mark.type === 'none' && isClause ? { ...sight, look: 'prose' } : sight;
}

/** A line above a date is a signature; a short sentence above a photographer's credit is the picture's caption. */
function withNeighbours(sight: Sight, before: Sight | undefined, next: Sight | undefined): Sight {
  const plain = sight.look === 'display' || sight.look === 'byline' || sight.look === 'prose';
  const isShort = sight.width <= thresholds.captionWidthMax && !sight.loose && /^[^。]*。?$/.test(sight.strand.text);
  const isNumbered = (other: Sight | undefined) =>
    other !== undefined && other.width <= 44 && isEnumerated(other.strand.text);
  if (plain && isNumbered(sight) && (isNumbered(before) || isNumbered(next))) return { ...sight, look: 'item' };
  if (next?.look === 'date' && plain && sight.width <= 24 && sight.ending === 'open') return { ...sight, look: 'date' };
  if (next?.look === 'photoCredit' && plain && isShort) return { ...sight, look: 'caption' };
  return sight;
}

function lookOf(
  block: Block,
  width: number,
  ending: Sight['ending'],
  byline: Credit | null,
  endCredit: EndCredit | null,
  loose: boolean,
): Look {
  const text = block.strand.text;
  if (block.torn || isComplimentaryClose(text)) return 'prose';
  const isHeading = block.mark.type === 'heading' || block.mark.type === 'strong';
  if (width <= 24 && (jump.test(text) || isPagePointer(text))) return 'jump';
  if (width <= 24 && turn.test(text)) return 'turn';
  if (width <= 60 && isCaption(text)) return 'caption';
  if (endCredit?.kind === 'signature' && width <= 40) return 'date';
  if (archivePicture.test(text)) return 'photoCredit';
  if (endCredit && isBracketed(text)) return isPhotoCredit(text) ? 'photoCredit' : 'endCredit';
  if (byline && (byline.certainty >= thresholds.bylineCertaintyMin || isHeading)) return 'byline';
  if (width <= 16 && isDay(text)) return 'date';
  if (block.mark.type === 'item' && width <= 120) return 'item';
  if (labelled.test(text) && width <= 44 && !isHeading) return 'item';
  if (isHeading && (width <= 60 || ending !== 'sentence') && !/如下[：:]$/.test(text)) return 'display';
  if (block.rows.length === 1 && isDisplay(text, width, ending) && !loose) return 'display';
  if (
    block.rows.length <= 3 &&
    width <= thresholds.displayWidthMax &&
    isDisplay(text, width, ending) &&
    !/[，,、]/.test(text)
  )
    return 'display';
  return 'prose';
}

const jump =
  /^[（(【[]?[^。]{0,8}(?:下转|转第|转至|详见|见第)[^。]{0,12}版?[^。]{0,6}[)）】\]]?$|^\(?(?:continued on|turn to|see) page\b/i;
const turn =
  /^[（(【[]?(?:[▲■●]\s*)?(?:紧?上接|紧?接(?=第|头版|[A-Z]?\d))[^。]{0,16}[)）】\]]?$|^\(?continued from page\b/i;
/** A picture's words with who made it: 乐队在煤场排练。（资料图片） */
const captionWithCredit =
  /^[^。]{4,50}[。]?\s?[(（【](?![^()（）【】]*(?:文\s?[/／]?\s?图|图\s?[/／]?\s?文))[^()（）【】]{0,20}(?:摄|摄影|供图|图|照片|图片|提供图片|资料图)[)）】]$/;

/** The same without brackets: 运维人员正在搬运单车。 本报记者 茅以宁 摄. A photo story begins with its day. */
const captionWithName =
  /^(?!近日|日前|连日|.{0,5}\d{1,2}月)[^。！？]{4,40}[。！？]\s?(?:\S{0,24}?(?:记者|通讯员|摄影)?[\s/／]?)[\p{Script=Han}·\s]{2,12}\s?(?:摄|摄影)$/u;

/** It stands below a caption where an engine parts the two: （资料图片） */
const archivePicture = /^[(（【[](?:本报)?(?:资料|图片|受访者|新华社)(?:图片?|照片|供图|资料|发)?[)）】\]]$/;

function isCaption(text: string): boolean {
  const mark = captionMark(text);
  return (
    (mark !== null && mark.kind !== 'credit' && !archivePicture.test(text)) ||
    captionWithCredit.test(text) ||
    captionWithName.test(text)
  );
}

function isBracketed(text: string): boolean {
  return /^[(（[【]/.test(text);
}

function isPhotoCredit(text: string): boolean {
  return /(?:摄|摄影|供图|图|图片)[)）\]】]?$/.test(text) && !/文图|图文|文\/图/.test(text);
}

/** The width of the column that the block was printed in, or 0. */
function columnOf(blocks: readonly Block[], widths: readonly number[], index: number, loose: boolean): number {
  const block = blocks[index];
  if (block && block.rows.length > 2) return block.measure;
  if (!loose || (widths[index] ?? 0) < thresholds.columnMeasureMin) return 0;
  const near = widths
    .slice(Math.max(0, index - 6), index + 7)
    .filter((width) => Math.abs(width - (widths[index] ?? 0)) < 3.2);
  return [...near].sort((a, b) => a - b)[Math.floor(near.length * 0.7)] ?? 0;
}

function isIndented(deficit: number): boolean | null {
  if (deficit > thresholds.indentMin && deficit < thresholds.indentMax) return true;
  return Math.abs(deficit) <= thresholds.indentMin - 0.3 ? false : null;
}

/** `停气时间：4月20日8时` is a line of a notice. */
const labelled = /^.{0,4}(?:时间|地点|范围|电话|地址|联系人|对象|方式|日期|条件|原因|要求)[：:].{2,}$/;

/** Words with which a paragraph begins, and hardly ever a part of one. */
const paragraphStart =
  /^(?:近日|日前|近年来|连日来|据悉|据了解|此外|接下来|下一步|目前[，,]|去年[，,]|今年以来|同时[，,])/;

/** Words that begin a sentence of prose and not a headline: times, connectives. */
const proseStart =
  /^(?:近日|日前|近年来|近期|连日来|目前|当前|据悉|据了解|此外|同时|另外|随后|其中|活动中|当天|当日|今年|去年|截至|接下来|下一步|为此|对此|然而|但是|如果|笔者|记者了解|[“"]?(?:\d{4}年)?\d{1,2}月\d{1,2}日[^\d—-]|\d{4}年[，,\d])/;

/** Short, and not a sentence or a part of one. */
function isDisplay(text: string, width: number, ending: Sight['ending']): boolean {
  if (width > thresholds.displayWidthMax) return false;
  if (isSalutation(text)) return false;
  if (ending === 'pause') return /[：:]$/.test(text) && width <= 12 && !/如下/.test(text);
  if (width > thresholds.clausedDisplayWidthMax && /[，,]/.test(text)) return false;
  if (/[。；;]/.test(text) || proseStart.test(text)) return false;
  if (beginsCut(text)) return false;
  if (ending === 'sentence') return /[！？!?]$/.test(text) && width <= 24;
  return (text.match(/[，,]/g)?.length ?? 0) <= 2;
}

/**
 * The printed lines of columns whose lines all stand alone: in a run of single lines, those as wide as their neighbours,
 * or short of them by a paragraph's indent.
 */
function looseRuns(blocks: readonly Block[], widths: readonly number[]): Set<number> {
  const loose = new Set<number>();
  const isSingle = (index: number) => {
    const block = blocks[index];
    const width = widths[index] ?? 0;
    return (
      block !== undefined &&
      block.rows.length === 1 &&
      block.mark.type === 'none' &&
      width <= thresholds.columnMeasureMax
    );
  };
  for (let start = 0; start < blocks.length; start += 1) {
    if (!isSingle(start)) continue;
    let end = start;
    while (isSingle(end)) end += 1;
    if (end - start >= thresholds.looseLinesMin)
      for (let index = start; index < end; index += 1) if (isAsWide(widths, index, start, end)) loose.add(index);
    start = end;
  }
  return loose;
}

function isAsWide(widths: readonly number[], index: number, start: number, end: number): boolean {
  const width = widths[index] ?? 0;
  if (width < thresholds.columnMeasureMin) return false;
  const near = widths.slice(Math.max(start, index - 6), Math.min(end, index + 7));
  const alike = near.filter((other) => other - width > -2.1 && other - width < 3.4).length - 1;
  return alike >= 3 && alike >= (near.length - 1) * thresholds.looseShareMin;
}
