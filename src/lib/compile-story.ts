import type { ContentProblem } from '../schemas/content-problem.ts';
import { reviewConfidenceMin } from '../schemas/review.ts';
import { storySchema } from '../schemas/story.ts';
import { plainText } from './html-text.ts';
import type { StoryContent, StoryRow } from './model.ts';
import { readMdx } from './read-mdx.ts';
import { renderBody } from './render-body.ts';

/** An opening is at least one sentence and at most so many characters. */
const openingCharactersMax = 60;

/**
 * One story from its MDX.
 * @param file path within the archive, for messages
 * @returns null where its frontmatter cannot be used; `problems` says why
 */
export function compileStory(id: string, text: string, file: string, problems: ContentProblem[]): StoryContent | null {
  const mdx = readMdx(text, file, 'story-unreadable', storySchema, problems);
  if (!mdx) return null;
  const story = mdx.data;
  const body = renderBody(mdx.body, mdx.firstLine);
  for (const problem of body.problems) problems.push({ file, ...problem });
  const words = plainText(body.html);
  const printed = [story.kicker, story.headline, story.deck, story.byline, story.dateline?.raw, words, story.endCredit];
  const row: StoryRow = {
    id,
    issue: story.issue,
    headline: story.headline,
    kicker: story.kicker,
    deck: story.deck,
    section: story.section,
    kind: story.kind,
    page: story.page,
    order: story.order,
    authors: story.authors,
    opening: opening(plainText(body.html.replace(/<(h\d|figure)\b[\s\S]*?<\/\1>/g, '')) || words),
    characters: printed.reduce((sum, part) => sum + (part ?? '').replace(/\s+/g, '').length, 0),
    confidence: story.confidence,
    doubtful: story.confidence < reviewConfidenceMin,
    truncated: story.truncated,
    duplicateOf: story.duplicateOf,
  };
  return { ...story, id, html: body.html, row };
}

/** @returns the first sentence, or as many characters as an opening may have and an ellipsis */
function opening(words: string): string {
  const start = words.trimStart().slice(0, openingCharactersMax + 1);
  const sentence = /^[^。！？!?\n]*[。！？!?][”’」』）)]*/.exec(start)?.[0] ?? start.split('\n', 1)[0] ?? '';
  return sentence.length > openingCharactersMax ? `${sentence.slice(0, openingCharactersMax)}…` : sentence.trim();
}
