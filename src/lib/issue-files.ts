/** An issue to take along: its text to read, its citations, its data. Drawn from what its pages show. */
import { fields } from '../schemas/fields.ts';
import { plainText } from './html-text.ts';
import { issueTitle, pageTitle } from './issue-title.ts';
import type { IssueContent, StoryContent } from './model.ts';
import type { PageContext } from './page-context.ts';
import { pageIdOf } from './page-of-story.ts';
import { risRecord } from './ris.ts';
import { storyFacts } from './story-facts.ts';

/** Plain text, page by page, a blank line between paragraphs and three between stories. */
export function issueText(content: IssueContent, { t }: PageContext): string {
  const pages = content.row.pages.map((page) => {
    const stories = content.stories.filter(({ id }) => pageIdOf(id) === page.id).map(storyText);
    return [pageTitle(page, t), ...stories].join('\n\n\n');
  });
  return `${[issueTitle(content.row, t), ...pages].join('\n\n\n')}\n`;
}

/** All stories as records of RIS. */
export function issueCitations(content: IssueContent, page: PageContext): string {
  return content.stories.map((story) => risRecord(storyFacts(story, content, page))).join('\r\n');
}

/** The issue and its stories, each with the fields of the table that are known and its paragraphs. */
export function issueData(content: IssueContent, page: PageContext): string {
  const stories = content.stories.map((story) => {
    const facts = storyFacts(story, content, page);
    const known = fields
      .map(({ name, values }) => [name, values(facts)] as const)
      .filter(([, values]) => values.length > 0);
    const single = known.map(([name, values]) => [name, name === 'authors' ? story.authors : values[0]]);
    return { id: story.id, ...Object.fromEntries(single), text: paragraphsOf(story) };
  });
  const { id, publication, date, edition, language } = content.row;
  return `${JSON.stringify({ id, publication, date, edition, language, stories }, null, 1)}\n`;
}

function storyText(story: StoryContent): string {
  const { section, kicker, headline, deck, byline, dateline, endCredit } = story;
  const [first = '', ...rest] = paragraphsOf(story);
  const opening = dateline === null ? first : `${dateline.raw} ${first}`;
  return [section, kicker, headline, deck, byline, opening, ...rest, endCredit]
    .filter((part) => part !== null && part !== '')
    .join('\n\n');
}

function paragraphsOf({ html }: StoryContent): string[] {
  return plainText(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
