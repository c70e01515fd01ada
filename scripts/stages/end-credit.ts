/**
 * Reads the signature at the end of a text (文末署名): standing alone, or behind the last full stop of a paragraph.
 *
 *     …今后将在省委党校所有的主体班中进行推广。(张旭)
 *     → from the bracket on; 张旭 author
 *
 * It does not take brackets that belong to their sentence: 实施意见(试行), 以下简称《通知》, years, places.
 */
import { authorsOf, type Credit, type CreditLine, readCreditLine } from '../language/credit-line.ts';
import { describedAuthor, isFormCredit, isSignature } from '../language/end-credit-forms.ts';
import { folded } from '../language/folded.ts';
import { readWesternEndCredit } from '../language/western-credits.ts';

/** `people`: names or a newsroom; `form`: (文图由…提供), (作者系…); `signature`: an organisation and a date, below a notice. */
export type EndCreditKind = 'people' | 'form' | 'signature';

/** Offsets are in UTF-16 code units of the given text. */
export type EndCredit = Credit & { kind: EndCreditKind; start: number; end: number };

const bracketed = /[(（【［[]\s*([^()（）【】［\][]{1,200})[)）】］\]]\s*$/u;
/** Or a number, as a table's last line ends. */
const afterSentence = /[。！？!?”’"」』…；;—.]\s*$|[0-9０-９][分元%％]?\s*$/u;
const unbracketedTail = /(?<=[。！？”]\s*)(\S.{1,50})$/u;
const remark =
  /^(?:下转|上接|未完|待续|续完|完$|见(?!习)|详见|参见|以下简称|下称|即|含|不含|试行|暂行|草案|修订|节选|摘要|略$|化名|[左右中前后上下]+[一二三四五六起数排]*$|附[件:]|图\d|第\d)/u;
const certaintyMin = 0.4;
const weights = { marked: 4, alone: 1.5, tail: 1.2, list: 1, single: -0.5 } as const;

/** @param text a block as printed; @returns the signature that the whole block is, or null. */
export function parseEndCredit(text: string): EndCredit | null {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const bracket = bracketed.exec(text.slice(0, end));
  if (bracket?.[1] !== undefined && bracket.index <= start)
    return credit(text, start, end, bracket[1], 'alone') ?? western(text, start, end);
  return signature(text, end) ?? markedCredit(text, start, end, text.trim()) ?? western(text, start, end);
}

/** @param paragraph a paragraph of text; @returns the signature behind its last full stop, or null. */
export function trailingEndCredit(paragraph: string): EndCredit | null {
  const end = paragraph.trimEnd().length;
  const bracket = bracketed.exec(paragraph.slice(0, end));
  if (bracket?.[1] !== undefined) {
    const before = paragraph.slice(0, bracket.index);
    if (!afterSentence.test(before) && !readCreditLine(bracket[1])?.attributed) return null;
    return credit(paragraph, bracket.index, end, bracket[1], 'tail') ?? western(paragraph, bracket.index, end);
  }
  const tail = unbracketedTail.exec(paragraph.slice(0, end));
  return tail?.[1] === undefined ? null : markedCredit(paragraph, end - tail[1].length, end, tail[1]);
}

function credit(text: string, start: number, end: number, inner: string, place: 'alone' | 'tail'): EndCredit | null {
  const flat = folded(inner).trim();
  if (remark.test(flat)) return null;
  const line = readCreditLine(inner);
  if (line && line.names > 0 && !line.staffOnly) {
    const certainty = certaintyOf(line, place);
    return certainty < certaintyMin ? null : { ...found(text, start, end, 'people', certainty), ...whoOf(line) };
  }
  const described = describedAuthor(flat);
  if (described) {
    const credited = [{ name: inner.trim().slice(...described), roles: ['author' as const] }];
    return { ...found(text, start, end, 'people', 0.9), people: authorsOf(credited), credited };
  }
  if (isFormCredit(flat) || line?.staffOnly)
    return { ...found(text, start, end, 'form', 0.9), agency: line?.agency ?? null };
  return null;
}

/** Without brackets only what says what it is: `新华社记者 李涛 摄`. */
function markedCredit(text: string, start: number, end: number, inner: string): EndCredit | null {
  const line = readCreditLine(inner);
  if (!line || !(line.marked || line.affiliated) || line.names === 0 || line.staffOnly || line.evidence < 0)
    return null;
  return { ...found(text, start, end, 'people', certaintyOf(line, 'tail')), ...whoOf(line) };
}

function western(text: string, start: number, end: number): EndCredit | null {
  const read = readWesternEndCredit(text.slice(start, end));
  return read && { ...read, kind: read.people.length > 0 ? 'people' : 'form', start, end };
}

function signature(text: string, end: number): EndCredit | null {
  const parts = isSignature(folded(text));
  if (!parts?.date) return null;
  return found(text, text.length - text.trimStart().length, end, 'signature', parts.organisation ? 0.95 : 0.6);
}

function certaintyOf(line: CreditLine, place: 'alone' | 'tail'): number {
  const evidence =
    Math.min(line.evidence, 2) +
    weights[place] +
    (line.marked ? weights.marked : line.names > 1 ? weights.list : weights.single);
  return 1 / (1 + Math.exp(-evidence));
}

function whoOf(line: CreditLine): Pick<EndCredit, 'agency' | 'people' | 'credited'> {
  return { agency: line.agency, people: authorsOf(line.credited), credited: line.credited };
}

function found(text: string, start: number, end: number, kind: EndCreditKind, certainty: number): EndCredit {
  return { raw: text.slice(start, end), kind, start, end, agency: null, people: [], credited: [], certainty };
}
