import type { StoryFacts } from '../schemas/fields.ts';
import { absoluteAddress } from './absolute-address.ts';
import { addresses } from './addresses.ts';
import type { IssueContent, StoryContent } from './model.ts';
import type { PageContext } from './page-context.ts';
import { pageIdOf } from './page-of-story.ts';
import { storyTitle } from './story-title.ts';

/** Brings together what a story, its issue and the archive's settings know: the input of `fields`. */
export function storyFacts(story: StoryContent, content: IssueContent, { config, t }: PageContext): StoryFacts {
  const printed = content.row.pages.find(({ id }) => pageIdOf(story.id) === id);
  return {
    story,
    issue: { ...content.issue, rights: content.issue.rights ?? config.rights ?? null },
    title: storyTitle(story.row, t),
    pageName: printed?.name ?? null,
    publisher: config.publisher ?? null,
    place: config.place ?? null,
    url: absoluteAddress(config.site, addresses.story(story.issue, story.id)),
    identifier: `${story.issue}/${story.id}`,
  };
}
