/** Invented stories and issues for tests of page data: what a test does not name has a plain value. */
import type { IssueContent, IssueRow, StoryContent, StoryRow } from '../../src/lib/model.ts';
import type { Story } from '../../src/schemas/story.ts';

export function storyRow(own: Partial<StoryRow> = {}): StoryRow {
  return {
    id: 'p01-01',
    issue: 'qinghe-ribao-1936-04-18',
    headline: '渡口夜航',
    kicker: null,
    deck: null,
    section: null,
    kind: 'article',
    page: '1',
    order: 1,
    authors: [],
    opening: '昨夜渡船开航。',
    characters: 600,
    confidence: 0.9,
    doubtful: false,
    truncated: false,
    duplicateOf: null,
    ...own,
  };
}

export function story(own: Partial<StoryRow> = {}, rest: Partial<Story & { html: string }> = {}): StoryContent {
  const row = storyRow(own);
  const { opening, characters, doubtful, ...shared } = row;
  return {
    ...shared,
    byline: null,
    dateline: null,
    endCredit: null,
    related: [],
    source: { file: 'a.txt', sha256: '0', spans: [] },
    html: `<p id="p1">${opening}</p>`,
    ...rest,
    row,
  };
}

export function issueRow(own: Partial<IssueRow> = {}): IssueRow {
  const date = own.date === undefined ? '1936-04-18' : own.date;
  return {
    id: `qinghe-ribao-${date}`,
    paper: 'qinghe-ribao',
    publication: '青河日报',
    date,
    year: date?.slice(0, 4) ?? null,
    dateInferred: false,
    edition: 1,
    language: 'zh-Hans',
    pages: [{ id: 'p01', page: '1', name: '要闻', file: 'a.txt', stories: 1 }],
    stories: 10,
    characters: 6000,
    doubtful: 0,
    leads: [storyRow()],
    last: storyRow(),
    ...own,
  };
}

export function issueContent(stories: StoryContent[], own: Partial<IssueRow> = {}): IssueContent {
  const row = issueRow(own);
  const { publication, date, dateInferred, edition, language } = row;
  return {
    row,
    issue: { publication, date, dateInferred, edition, language, pages: row.pages, rights: null, furniture: [] },
    introduction: '',
    stories,
    gone: [],
    sources: [],
  };
}
