/** How a piece of text may begin and end: the evidence of punctuation for paragraph starts, ends and cuts. */

const closers = '”’」』）)】》〉"\'］]';
const terminals = '。！？!?…';
const pausing = '，、；：,;:';
const neverFirst = '，。、；：！？）》」』”’】％,;!?)%…';
const pairs: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '『': '』',
  '【': '】',
};

/** A full stop, then a remark in brackets: …等水。（指导老师：乐知微） */
const afterRemark = /[。！？…!?][”’」』"']?\s*[（(][^（）()。]{1,40}[)）]$/;

/** 'sentence': the text may be a paragraph's end; 'pause': it ends in a comma or colon; 'open': in the middle of a phrase. */
export type Ending = 'sentence' | 'pause' | 'open';

export function endingOf(text: string): Ending {
  if (afterRemark.test(text.slice(-60))) return 'sentence';
  let i = text.length - 1;
  while (i >= 0 && (closers.includes(text.charAt(i)) || text.charAt(i) === ' ')) i -= 1;
  const last = text.charAt(i);
  if (i < 0) return 'open';
  if (terminals.includes(last)) return 'sentence';
  if (last === '.' && !/[0-9]/.test(text.charAt(i - 1))) return 'sentence';
  return pausing.includes(last) && i === text.length - 1 ? 'pause' : 'open';
}

/** Does the text begin with a mark that cannot begin a line of its own? Only a text that was cut does. */
export function beginsCut(text: string): boolean {
  return neverFirst.includes(text.charAt(0)) || firstUnopened(text) !== null;
}

/** Characters beside a cut in which marks are looked for. */
const marksLooked = 160;
const anyCloser = /[”’）)》」』】]/;
const anyOpener = /[“‘（(《「『【]/;
const anyMark = /[“‘（(《「『【”’）)》」』】]/g;

/** The first closing mark of the text that nothing in the text opens, or null: “湘籍人员流”。 has none, 家庭”荣誉 has one. */
export function firstUnopened(text: string): string | null {
  const start = text.slice(0, marksLooked);
  if (!anyCloser.test(start)) return null;
  const open: string[] = [];
  for (const mark of start.match(anyMark) ?? []) {
    const close = pairs[mark];
    if (close) open.push(close);
    else if (open.at(-1) === mark) open.pop();
    else if (open.length === 0) return mark;
  }
  return null;
}

/** The closing mark that the text still waits for, or null: 湖南省“最美 waits for ”. */
export function lastUnclosed(text: string): string | null {
  const end = text.slice(-marksLooked);
  if (!anyOpener.test(end)) return null;
  const waiting: string[] = [];
  for (const mark of end.match(anyMark)?.reverse() ?? []) {
    const close = pairs[mark];
    if (!close) waiting.push(mark);
    else if (waiting.at(-1) === close) waiting.pop();
    else return close;
  }
  return null;
}

/** A text's opening and closing marks alone, in their order. */
export function marksIn(text: string): string {
  return text.match(anyMark)?.join('') ?? '';
}

/** The closing mark that opening marks wait for, the last of them first. */
export function awaited(open: string): string | null {
  return pairs[open.charAt(open.length - 1)] ?? null;
}

/**
 * The opening marks that are still open behind a text, those open before it included: behind （记者 and 湛蓝 a （ is.
 * A mark that is opened once more had been left open.
 */
export function stillOpen(before: string, text: string): string {
  let open = before;
  for (const mark of text.match(anyMark) ?? []) {
    if (pairs[mark]) open = open.endsWith(mark) ? open : open + mark;
    else {
      const at = [...open].findLastIndex((opener) => pairs[opener] === mark);
      if (at >= 0) open = open.slice(0, at);
    }
  }
  return open;
}

/**
 * The text with straight quotation marks made opening or closing ones: at a start or behind a comma they open, before a
 * comma or behind a full stop they close, elsewhere they take turns. One unit for each unit.
 */
export function curled(text: string): string {
  if (!/["']/.test(text)) return text;
  const inside: Record<string, boolean> = { '"': false, "'": false };
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark !== '"' && mark !== "'") {
      result += mark;
      continue;
    }
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    const closes = /[，。；、：！？,;:!?)）]/.test(after) || /[。！？!?…]/.test(before) || (i > 0 && after === '');
    const opens = before === '' || /[，：:、；;(（]/.test(before);
    const isClosing = closes ? true : opens ? false : inside[mark] === true;
    result += mark === '"' ? (isClosing ? '”' : '“') : isClosing ? '’' : '‘';
    inside[mark] = !isClosing;
  }
  return result;
}

/** Is there a mark that ends a sentence or divides clauses anywhere in the text? */
export function hasClauses(text: string): boolean {
  return /[。；！？]|[，,]/.test(text);
}
