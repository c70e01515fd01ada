import type { Form } from './fold.ts';
import { type Stretch, stretchesOf } from './marking.ts';
import type { StoryText } from './story-text.ts';
import type { Term } from './term.ts';

/** A piece of a story's text with the places of the terms in it. */
export type Excerpt = { text: string; stretches: Stretch[]; cutBefore: boolean; cutAfter: boolean };

/** Characters of all excerpts of a story together, and of one; a longer sentence is cut at a comma. */
const excerptCharactersMax = 160;

/** @returns whole sentences that hold the terms, the first of the story where none does (a term may stand in the headline alone) */
export function excerpts(story: StoryText, terms: Term[], form: Form): Excerpt[] {
  const chosen: Excerpt[] = [];
  let characters = 0;
  for (const paragraph of [story.byline, ...story.body, story.endCredit]) {
    if (!paragraph) continue;
    for (const { start, end } of sentencesWith(paragraph, stretchesOf(paragraph, terms, form))) {
      if (chosen.length > 0 && characters + end - start > excerptCharactersMax) return chosen;
      const excerpt = cutOut(paragraph, start, end, terms, form);
      characters += excerpt.text.length;
      chosen.push(excerpt);
      if (characters >= excerptCharactersMax) return chosen;
    }
  }
  const first = story.body[0];
  if (chosen.length === 0 && first) chosen.push(cutOut(first, 0, sentenceEnd(first, 0), terms, form));
  return chosen;
}

/** @returns the sentences that hold a stretch, neighbours joined */
function sentencesWith(text: string, stretches: Stretch[]): Stretch[] {
  const sentences: Stretch[] = [];
  for (const stretch of stretches) {
    const start = sentenceStart(text, stretch.start);
    const end = sentenceEnd(text, stretch.end);
    const last = sentences.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else sentences.push({ start, end });
  }
  return sentences;
}

const sentenceEnds = /[。！？!?；;…]["”’」』）)]*|[.](?=\s|$)/g;
const clauseEnds = /[，,、：:；;]/g;

function sentenceStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(sentenceEnds)) start = match.index + match[0].length;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  const rest = text.slice(Math.max(0, at - 1)).matchAll(sentenceEnds);
  for (const match of rest) {
    const end = Math.max(0, at - 1) + match.index + match[0].length;
    if (end >= at && end > 0) return end;
  }
  return text.length;
}

/** Cuts a stretch out; a long one is narrowed to the clauses around its first term. */
function cutOut(paragraph: string, start: number, end: number, terms: Term[], form: Form): Excerpt {
  let [from, to] = [start, end];
  if (to - from > excerptCharactersMax) {
    const first = stretchesOf(paragraph.slice(start, end), terms, form)[0];
    const centre = start + (first?.start ?? 0);
    const clauses = [...paragraph.slice(start, end).matchAll(clauseEnds)].map((match) => start + match.index + 1);
    const earliest = centre - excerptCharactersMax / 3;
    from =
      centre - start <= excerptCharactersMax / 3
        ? start
        : (clauses.find((at) => at >= earliest && at <= centre) ?? Math.round(earliest));
    to = Math.min(end, Math.max(from + excerptCharactersMax, start + (first?.end ?? 0)));
  }
  const text = paragraph.slice(from, to).trim();
  return { text, stretches: stretchesOf(text, terms, form), cutBefore: from > start, cutAfter: to < end };
}
