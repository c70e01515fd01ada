import { describe, expect, it } from 'vitest';
import { contextObject } from '../../src/lib/coins.ts';
import { issueCitations, issueData, issueText } from '../../src/lib/issue-files.ts';
import type { PageContext } from '../../src/lib/page-context.ts';
import { relativeLink } from '../../src/lib/relative-link.ts';
import { storyFacts } from '../../src/lib/story-facts.ts';
import { translator } from '../../src/lib/translate.ts';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { issueContent, story } from './invented-rows.ts';

const path = 'issues/qinghe-ribao-1936-04-18/issue.txt';
const page: PageContext = {
  path,
  config: { ...archiveSchema.parse({ place: '青河' }), title: '青河报库' },
  t: translator('zh-Hans'),
  link: (to) => relativeLink(path, to),
};
const content = issueContent([
  story(
    { id: 'p01-01', authors: [{ name: '林舟', role: 'reporter' }], section: '社会' },
    {
      html: '<p id="p1">昨夜开航。</p><h2 id="h1">灯火</h2><p id="p2">人 &amp; 船。</p>',
      dateline: { raw: '本报讯', agency: null, place: null, date: null },
      endCredit: '（林舟）',
    },
  ),
  story({ id: 'p01-02', headline: '米价平稳' }),
]);

describe('an issue to take along', () => {
  it('is its text in reading order, the dateline run in', () => {
    expect(issueText(content, page)).toBe(
      '青河日报 1936年4月18日\n\n\n1版 要闻\n\n\n社会\n\n渡口夜航\n\n本报讯 昨夜开航。\n\n灯火\n\n人 & 船。\n\n（林舟）\n\n\n米价平稳\n\n昨夜渡船开航。\n',
    );
  });

  it('is a record of RIS for each story, newspaper articles all', () => {
    const records = issueCitations(content, page).split('\r\n\r\n');
    expect(records).toHaveLength(2);
    expect(records[0]).toBe(
      [
        'TY  - NEWS',
        'TI  - 渡口夜航',
        'AU  - 林舟',
        'T2  - 青河日报',
        'DA  - 1936/04/18/',
        'SP  - 1',
        'SE  - 社会',
        'CY  - 青河',
        'LA  - zh-Hans',
        'AN  - qinghe-ribao-1936-04-18/p01-01',
        'ER  - ',
      ].join('\r\n'),
    );
  });

  it('is data by the names of the table of fields', () => {
    const { stories } = JSON.parse(issueData(content, page));
    expect(stories[0]).toMatchObject({
      id: 'p01-01',
      headline: '渡口夜航',
      authors: [{ name: '林舟', role: 'reporter' }],
      text: ['昨夜开航。', '灯火', '人 & 船。'],
    });
    expect(stories[1]).not.toHaveProperty('section');
  });
});

describe('the context object of a story', () => {
  it('is a newspaper article in Dublin Core, never a journal’s', () => {
    const [first] = content.stories;
    const object = new URLSearchParams(first ? contextObject(storyFacts(first, content, page)) : '');
    expect(Object.fromEntries(object)).toMatchObject({
      'rft.type': 'newspaperArticle',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
      'rft.title': '渡口夜航',
      'rft.source': '青河日报',
      'rft.au': '林舟',
    });
  });
});
