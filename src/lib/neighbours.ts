import { addresses } from './addresses.ts';
import { issueDate, pageTitle } from './issue-title.ts';
import type { IssueContent, IssueRow, StoryRow } from './model.ts';
import { storyTitle } from './story-title.ts';
import type { Translate } from './translate.ts';

/** The story before or after another, and the border that lies between them: `转到 2021年5月7日`. */
export type Neighbour = { path: string; title: string; crossing: string | null };

type Surroundings = { previous: IssueRow | null; next: IssueRow | null };

/**
 * The stories before and after one, flowing on across pages and issues.
 * @param position the story's place in `content.stories`
 */
export function storyNeighbours(
  content: IssueContent,
  position: number,
  around: Surroundings,
  t: Translate,
): { previous: Neighbour | null; next: Neighbour | null } {
  const here = content.stories[position];
  const inIssue = (story: StoryRow): Neighbour => ({
    path: addresses.story(story.issue, story.id),
    title: storyTitle(story, t),
    crossing: story.page === here?.page ? null : t('crossPage', { page: pageTitleOf(story, content, t) }),
  });
  const inOther = (issue: IssueRow | null, story: StoryRow | null | undefined): Neighbour | null =>
    issue && story
      ? {
          path: addresses.story(issue.id, story.id),
          title: storyTitle(story, t),
          crossing: t('crossIssue', { date: issueDate(issue, t) }),
        }
      : null;
  const before = content.stories[position - 1];
  const after = content.stories[position + 1];
  return {
    previous: before ? inIssue(before.row) : inOther(around.previous, around.previous?.last),
    next: after ? inIssue(after.row) : inOther(around.next, around.next?.leads[0]),
  };
}

function pageTitleOf(story: StoryRow, content: IssueContent, t: Translate): string {
  const page = content.row.pages.find((candidate) => candidate.page === story.page);
  return pageTitle(page ?? { page: story.page, name: null }, t);
}
