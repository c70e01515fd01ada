import type { Issue } from '../schemas/issue.ts';
import type { PageRow, StoryContent } from './model.ts';

/** What a ledger says of a printed page. */
type PrintedSource = { file: string; page: string | null; pageId: string };

/** @returns `pa03` for the story `pa03-02` */
export function pageIdOf(story: string): string {
  return story.replace(/-[^-]*$/, '');
}

/**
 * A page's id is the first part of its stories' ids, as the ledger pins it; a file with form feeds is several pages. Without a
 * ledger the stories tell, or the page's place.
 */
export function pageRows(issue: Issue, stories: StoryContent[], sources: PrintedSource[]): PageRow[] {
  return issue.pages.map(({ page, name, file }, position) => {
    const pinned = sources.find((source) => source.file === file && source.page === page)?.pageId;
    const first = stories.find((story) => story.source.file === file && story.page === page);
    const id = pinned ?? (first ? pageIdOf(first.id) : `p${String(position + 1).padStart(2, '0')}`);
    return { id, page, name, file, stories: stories.filter((story) => pageIdOf(story.id) === id).length };
  });
}
