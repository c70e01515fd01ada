import type { IssueContent, PageRow, StoryContent } from './model.ts';
import { pageIdOf } from './page-of-story.ts';
import { type LineRange, lineRanges } from './source-places.ts';

/** A story beside its source: its number on the page, one of six tints, and its runs of lines. */
export type SourceStory = { story: StoryContent; number: number; tint: number; places: LineRange[] };

/** How many tints there are; stories further on begin again, told apart by their numbers. */
const tints = 6;

/** @returns the stories that come from a printed page's text, in reading order */
export function sourceStories(content: IssueContent, printed: PageRow): SourceStory[] {
  return content.stories
    .filter((story) => pageIdOf(story.id) === printed.id)
    .map((story, position) => ({
      story,
      number: position + 1,
      tint: position % tints,
      places: lineRanges(story),
    }));
}
