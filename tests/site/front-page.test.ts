import { describe, expect, it } from 'vitest';
import { withDateline } from '../../src/lib/dateline.ts';
import { arrangePages, firstWords } from '../../src/lib/front-page.ts';
import { homeData } from '../../src/lib/home-data.ts';
import { storyNeighbours } from '../../src/lib/neighbours.ts';
import { translator } from '../../src/lib/translate.ts';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { issueContent, issueRow, story, storyRow } from './invented-rows.ts';

const t = translator('zh-Hans');

describe('a front page', () => {
  const ids = (stories: { id: string }[]) => stories.map(({ id }) => id);

  it('leads with the first story that has a headline and more than a brief’s text', () => {
    const [page] = arrangePages(
      issueContent([
        story({ id: 'p01-01', headline: null }),
        story({ id: 'p01-02', characters: 240 }),
        story({ id: 'p01-03', characters: 241 }),
        story({ id: 'p01-04', kind: 'photo' }),
        story({ id: 'p01-05', kind: 'notice' }),
        story({ id: 'p01-06', duplicateOf: 'p01-03' }),
      ]),
    );
    expect(page?.lead?.id).toBe('p01-03');
    expect(ids(page?.columns ?? [])).toEqual(['p01-01']);
    expect(ids(page?.briefs ?? [])).toEqual(['p01-02', 'p01-06']);
    expect([ids(page?.photos ?? []), ids(page?.notices ?? [])]).toEqual([['p01-04'], ['p01-05']]);
  });

  it('of two stories has no lead, and a page without stories is kept', () => {
    const pages = [
      { id: 'p01', page: '1', name: null, file: 'a.txt', stories: 2 },
      { id: 'p02', page: '2', name: null, file: 'b.txt', stories: 0 },
    ];
    const arranged = arrangePages(issueContent([story({ id: 'p01-01' }), story({ id: 'p01-02' })], { pages }));
    expect(arranged.map(({ lead, columns }) => [lead, columns.length])).toEqual([
      [null, 2],
      [null, 0],
    ]);
  });

  it('shows first words to whole sentences, without crossheads and captions', () => {
    const html =
      '<h2 id="h1">灯火</h2><p id="p1">船到岸了。人都下船。</p><figure><figcaption>渡口</figcaption></figure><p id="p2">灯亮着，很久很久也没有人来过。</p>';
    expect(firstWords(html, 12)).toBe('船到岸了。人都下船。');
    expect(firstWords(html, 400)).toBe('船到岸了。人都下船。灯亮着，很久很久也没有人来过。');
    expect(firstWords('<p>没有句号的一段很长很长的话</p>', 5)).toBe('没有句号的……');
  });
});

describe('the dateline', () => {
  it('runs into the first paragraph, as text whatever it holds', () => {
    const dateline = { raw: '本报讯<b>', agency: null, place: null, date: null };
    expect(withDateline('<h2 id="h1">灯</h2><p id="p1">昨日</p><p id="p2">今日</p>', dateline)).toBe(
      '<h2 id="h1">灯</h2><p id="p1"><span class="dateline">本报讯&lt;b&gt;</span>昨日</p><p id="p2">今日</p>',
    );
    expect(withDateline('', dateline)).toContain('<p><span class="dateline">');
    expect(withDateline('<p>昨日</p>', null)).toBe('<p>昨日</p>');
  });
});

describe('neighbours', () => {
  const pages = [
    { id: 'p01', page: '1', name: '要闻', file: 'a.txt', stories: 1 },
    { id: 'p02', page: '2', name: '副刊', file: 'b.txt', stories: 1 },
  ];
  const content = issueContent(
    [story({ id: 'p01-01', page: '1' }), story({ id: 'p02-01', page: '2', headline: null })],
    { pages },
  );
  const earlier = issueRow({ date: '1936-04-17', last: storyRow({ id: 'p04-09', issue: 'qinghe-ribao-1936-04-17' }) });

  it('flow on to the next page and back into the issue before, each crossing said', () => {
    const first = storyNeighbours(content, 0, { previous: earlier, next: null }, t);
    expect(first.previous).toMatchObject({
      path: 'issues/qinghe-ribao-1936-04-17/p04-09.html',
      crossing: '转到 1936年4月17日',
    });
    expect(first.next).toMatchObject({ title: '昨夜渡船开航。', crossing: '转到2版 副刊' });
  });

  it('end where the paper ends', () => {
    expect(storyNeighbours(content, 1, { previous: earlier, next: null }, t)).toMatchObject({
      previous: { crossing: '转到1版 要闻' },
      next: null,
    });
  });
});

describe('home', () => {
  const config = { ...archiveSchema.parse({}), title: '青河报库' };
  const paper = {
    id: 'qinghe-ribao',
    publication: '青河日报',
    issues: 3,
    stories: 30,
    characters: 9,
    firstDate: null,
    lastDate: null,
  };

  it('shows the newest whole day, the same day in other years, gaps between years, and undated issues in their place', () => {
    const issues = [
      issueRow({ date: '1930-04-18' }),
      issueRow({ date: '1936-04-17' }),
      issueRow({ date: '1936-04-18' }),
      issueRow({ date: '1936-05' }),
      issueRow({ date: null }),
      issueRow({ id: 'scan-7', paper: 'scan-7', publication: null, date: null }),
    ];
    const home = homeData({ config, papers: [paper], issues });
    expect(home.newest?.date).toBe('1936-04-18');
    expect(home.sameDay.map(({ date }) => date)).toEqual(['1930-04-18']);
    expect(home.years).toEqual({ first: '1930', last: '1936' });
    expect(home.papers[0]?.gaps).toEqual([{ first: 1931, last: 1935 }]);
    expect(home.papers[0]?.volumes.map(({ year, withoutDay }) => [year, withoutDay.length])).toEqual([
      ['1936', 1],
      ['1930', 0],
    ]);
    expect(home.papers[0]?.undated?.issues).toHaveLength(1);
    expect(home.scattered.map(({ id }) => id)).toEqual(['scan-7']);
  });

  it('of an empty archive has nothing newest', () => {
    expect(homeData({ config, papers: [], issues: [] })).toMatchObject({ newest: null, years: null, papers: [] });
  });
});
