/** Arranges the stories of an issue as front pages do: a lead, columns, briefs, pictures and notices apart. */
import { plainText } from './html-text.ts';
import type { IssueContent, PageRow, StoryContent } from './model.ts';
import { pageIdOf } from './page-of-story.ts';

/** One printed page, arranged; each group keeps the reading order. */
export type ArrangedPage = {
  page: PageRow;
  lead: StoryContent | null;
  columns: StoryContent[];
  briefs: StoryContent[];
  photos: StoryContent[];
  notices: StoryContent[];
};

/** Characters of a brief; 240 is a brief, 241 an article. */
const briefCharactersMax = 240;
/** Stories that a page must have before one of them leads; 3 do, 2 stand side by side. */
const leadStoriesMin = 3;

/** @returns the issue's pages in print order; a page without stories is kept, as it was printed */
export function arrangePages(content: IssueContent): ArrangedPage[] {
  const byPage = Map.groupBy(content.stories, ({ id }) => pageIdOf(id));
  return content.row.pages.map((page) => arrangePage(page, byPage.get(page.id) ?? []));
}

function arrangePage(page: PageRow, stories: StoryContent[]): ArrangedPage {
  const photos = stories.filter((story) => story.kind === 'photo');
  const notices = stories.filter((story) => story.kind === 'notice');
  const articles = stories.filter((story) => story.kind !== 'photo' && story.kind !== 'notice');
  const lead = stories.length < leadStoriesMin ? null : chooseLead(articles);
  const rest = articles.filter((story) => story !== lead);
  const isBrief = (story: StoryContent) => story.row.characters <= briefCharactersMax || story.duplicateOf !== null;
  return {
    page,
    lead,
    columns: rest.filter((story) => !isBrief(story)),
    briefs: rest.filter(isBrief),
    photos,
    notices,
  };
}

/** The lead is what the page prints first with a headline and more than a brief's text; a page of briefs has none. */
function chooseLead(articles: StoryContent[]): StoryContent | null {
  return (
    articles.find(
      ({ headline, duplicateOf, row }) =>
        headline !== null && duplicateOf === null && row.characters > briefCharactersMax,
    ) ?? null
  );
}

/**
 * The beginning of a story's text, to whole sentences where they fit.
 * @param charactersMax the text is at most so long, an ellipsis aside
 */
export function firstWords(html: string, charactersMax: number): string {
  const words = plainText(html.replaceAll(/<(h2|figure)[\s>][\s\S]*?<\/\1>/g, ''))
    .replaceAll(/\s*\n\s*/g, '')
    .trim();
  if (words.length <= charactersMax) return words;
  const cut = words.slice(0, charactersMax);
  const sentence = /^[\s\S]*[。！？!?][”’」』）)]*/.exec(cut)?.[0] ?? '';
  return sentence.length > charactersMax / 2 ? sentence : `${cut}……`;
}
