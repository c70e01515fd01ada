/** A separated story's frontmatter, in the contract's order of fields. */
import type { Story } from '../../src/schemas/story.ts';
import type { Passage, StoryDraft } from '../tree.ts';
import type { NamedPage } from './page-names.ts';
import { passagesOf, spansOf } from './pieces.ts';

/** Digits after the point that a confidence is written with. */
const confidenceDigits = 2;

/** @param ids the ids of all of the page's stories; `index` is the story's place among them */
export function storyFields(
  draft: StoryDraft,
  index: number,
  ids: readonly string[],
  issue: string,
  page: NamedPage,
): Story {
  const { dateline } = draft;
  const { file, sha256 } = page.source;
  return {
    headline: text(draft.headline),
    kicker: text(draft.kicker),
    deck: text(draft.deck),
    section: text(draft.section),
    kind: draft.kind,
    byline: text(draft.byline),
    dateline: dateline && {
      raw: oneLine(dateline.text),
      agency: dateline.agency,
      place: dateline.place,
      date: dateline.date,
    },
    endCredit: text(draft.endCredit),
    authors: draft.authors,
    issue,
    page: page.page,
    order: index + 1,
    truncated: draft.truncated,
    duplicateOf: draft.duplicateOf === null ? null : (ids[draft.duplicateOf] ?? null),
    related: draft.related.flatMap((other) => ids[other] ?? []),
    confidence: Number(draft.confidence.toFixed(confidenceDigits)),
    source: { file, sha256, spans: spansOf(passagesOf(draft).map(({ passage }) => passage)) },
  };
}

function text(passage: Passage | null): string | null {
  return passage && oneLine(passage.text);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim();
}
