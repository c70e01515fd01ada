/**
 * A page kept whole: one story, a paragraph for each run of lines without a blank one. What a page becomes that the separation
 * cannot deal with, so that no text stays outside the archive.
 */
import type { BodyNode, PageStories, PageText, Passage } from '../tree.ts';

export function wholePage(page: PageText): PageStories {
  const body: BodyNode[] = paragraphs(page.lines).map((passage) => ({ type: 'paragraph', passage }));
  return {
    stories: [
      {
        kind: 'fragment',
        headline: null,
        kicker: null,
        deck: null,
        section: null,
        byline: null,
        dateline: null,
        endCredit: null,
        authors: [],
        body,
        truncated: false,
        duplicateOf: null,
        related: [],
        confidence: 0,
      },
    ],
    furniture: [],
    marks: [],
    doubts: [],
    evidence: { publication: null, date: null, page: null, pageName: null, language: page.language ?? 'und' },
  };
}

function paragraphs(lines: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let open: Passage | null = null;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') {
      open = null;
      continue;
    }
    const start = line.indexOf(text);
    if (!open) {
      open = { text: '', places: [] };
      passages.push(open);
    }
    open.text += joint(open.text, text) + text;
    open.places.push({ span: [index + 1, start, index + 1, start + text.length] });
  }
  return passages;
}

/** Between two lines: nothing where Chinese meets, else a blank. */
function joint(left: string, right: string): '' | ' ' {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return left === '' || wide.test(left.slice(-1)) || wide.test(right.slice(0, 1)) ? '' : ' ';
}
