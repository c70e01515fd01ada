import type { StoryText } from '../../src/search/story-text.ts';

/** What search needs of a compiled story: its frontmatter and its body as HTML. */
export type CompiledStory = {
  id: string;
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  section: string | null;
  kind: string;
  byline: string | null;
  dateline: { raw: string } | null;
  endCredit: string | null;
  authors: { name: string }[];
  page: string | null;
  html: string;
};

/** What search needs of a compiled issue. */
export type CompiledIssue = {
  row: {
    id: string;
    paper: string;
    publication: string | null;
    date: string | null;
    year: string | null;
    edition: number;
  };
  stories: CompiledStory[];
};

const block =
  /<(p|h[1-6]|li|figcaption|blockquote|pre|dt|dd|td|th)\b[^>]*>([\s\S]*?)(?=<\/\1>|<(?:p|h[1-6]|li|figcaption|blockquote|pre|dt|dd|td|th)\b)/g;
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** @returns a story's words as its page shows them, the dateline run into the first paragraph */
export function storyText(story: CompiledStory): StoryText {
  const body: string[] = [];
  let dateline = story.dateline?.raw ?? null;
  for (const [, element, html = ''] of story.html.matchAll(block)) {
    const words = plainWords(html);
    if (words === '') continue;
    const opens = element === 'p' && dateline !== null;
    body.push(opens ? `${dateline}${words}` : words);
    if (opens) dateline = null;
  }
  if (dateline !== null) body.unshift(dateline);
  const { headline, kicker, deck, section, byline, endCredit } = story;
  return { headline, kicker, deck, section, byline, body, endCredit };
}

function plainWords(html: string): string {
  return html
    .replace(/<br\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => characters[name] ?? entity)
    .trim();
}
