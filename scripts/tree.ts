/**
 * The trees that flow through the conversion. The physical tree is what was printed and extracted: page › block › line.
 * The logical tree is what is read: stories of fields and a body. Every text of the logical tree is a `Passage`, which
 * knows the places of the source that it was made of, so that nothing can get lost unseen.
 */
import type { Span } from '../src/schemas/span.ts';
import type { Author, StoryKind } from '../src/schemas/story.ts';

/** One page of a source: what the stages work on. Lines are decoded, without line ends; indices are line number - 1. */
export type PageText = {
  /** The source's file name, as messages name it. */
  file: string;
  lines: string[];
  /** BCP 47 where metadata tells it, else null: the conversion looks at the text. */
  language: string | null;
};

/** A piece of source text in a passage. `written` is set where what is written differs from the source's characters. */
export type Place = { span: Span; written?: string };

/** A text and the places it was made of, in reading order. White space apart, the places' text is the passage's text. */
export type Passage = { text: string; places: Place[] };

/** A part of a story's body, in reading order. */
export type BodyNode = { type: 'paragraph' | 'crosshead' | 'caption'; passage: Passage };

/** A story as separated, before it has an id. `duplicateOf` and `related` are indices into the page's stories. */
export type StoryDraft = {
  kind: StoryKind;
  headline: Passage | null;
  kicker: Passage | null;
  deck: Passage | null;
  section: Passage | null;
  byline: Passage | null;
  dateline: (Passage & { agency: string | null; place: string | null; date: string | null }) | null;
  endCredit: Passage | null;
  authors: Author[];
  body: BodyNode[];
  truncated: boolean;
  duplicateOf: number | null;
  related: number[];
  /** 0 to 1: how sure the conversion is of this story's text and order. */
  confidence: number;
};

/** A page converted: every non-blank character of the page is in one passage of one story, in furniture or in marks. */
export type PageStories = {
  stories: StoryDraft[];
  furniture: Passage[];
  /** Marks of an OCR engine's Markdown (`##`, list dashes, image links): not page text. */
  marks: Place[];
  /** Decisions below the confidence threshold, with the alternative that nearly won. */
  doubts: Doubt[];
  /** What the text itself tells of the page, as evidence: a folio's paper, date and page number. */
  evidence: {
    publication: string | null;
    date: string | null;
    page: string | null;
    pageName: string | null;
    language: string;
  };
};

/** A decision that an editor should look at. */
export type Doubt = {
  story: number;
  span: Span;
  confidence: number;
  /** What was decided, in words: "joined to line 113". */
  decision: string;
  /** What nearly won, in words, or null. */
  alternative: string | null;
};
