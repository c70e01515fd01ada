import { describe, expect, it } from 'vitest';
import { citation } from '../../src/lib/citation.ts';
import { storyHeadTags } from '../../src/lib/head-tags.ts';
import { storyJsonLd } from '../../src/lib/json-ld.ts';
import { storyRecord } from '../../src/lib/record.ts';
import { translator } from '../../src/lib/translate.ts';
import { fields, type StoryFacts } from '../../src/schemas/fields.ts';
import { issueContent, story } from './invented-rows.ts';

const whole = story(
  {
    kicker: '船工三代',
    deck: '末班船改到子夜',
    section: '社会',
    authors: [
      { name: '林舟', role: 'reporter' },
      { name: '何苇', role: 'photographer' },
    ],
  },
  { dateline: { raw: '本报讯', agency: '本报', place: null, date: null } },
);
const facts: StoryFacts = {
  story: whole,
  issue: { ...issueContent([]).issue, rights: '青河日报社' },
  title: '渡口夜航',
  pageName: '要闻',
  publisher: '青河图书馆',
  place: '青河',
  url: 'https://example.org/paper/issues/qinghe-ribao-1936-04-18/p01-01.html',
  identifier: 'qinghe-ribao-1936-04-18/p01-01',
};
const bare: StoryFacts = {
  ...facts,
  story: story(),
  issue: { ...facts.issue, publication: null, date: null, rights: null },
  pageName: null,
  publisher: null,
  place: null,
  url: null,
};
const tags = (of: StoryFacts) => storyHeadTags(of, '青河报库').map(({ name, content }) => `${name}=${content}`);

describe('the head of a story, as Zotero reads it', () => {
  it('is a newspaper article and never a journal article or a web page', () => {
    expect(tags(facts)).toContain('z:itemType=newspaperArticle');
    expect(tags(facts)).toContain('og:type=article');
    expect(tags(facts).join('\n')).not.toMatch(/citation_journal_title|og:type=website/);
  });

  it('has title, paper, date with slashes, page, section, and a tag for each author', () => {
    expect(tags(facts)).toEqual(
      expect.arrayContaining([
        'citation_title=渡口夜航',
        'prism.publicationName=青河日报',
        'citation_date=1936/04/18',
        'DC.date=1936-04-18',
        'citation_firstpage=1',
        'article:section=社会',
        'citation_author=林舟',
        'citation_author=何苇',
        'citation_public_url=https://example.org/paper/issues/qinghe-ribao-1936-04-18/p01-01.html',
      ]),
    );
  });

  it('says nothing of what is not known', () => {
    expect(tags(bare).filter((tag) => /=(null|undefined)?$/.test(tag))).toEqual([]);
    expect(tags(bare).join('\n')).not.toMatch(/prism|citation_date|citation_public_url/);
  });
});

describe('JSON-LD', () => {
  it('is a NewsArticle in an issue of a newspaper', () => {
    expect(JSON.parse(storyJsonLd(facts))).toMatchObject({
      '@type': 'NewsArticle',
      headline: '渡口夜航',
      alternativeHeadline: ['船工三代', '末班船改到子夜'],
      author: [{ name: '林舟' }, { name: '何苇' }],
      datePublished: '1936-04-18',
      printPage: '1',
      dateline: '本报讯',
      isPartOf: { '@type': 'PublicationIssue', isPartOf: { '@type': 'Newspaper', name: '青河日报' } },
    });
  });

  it('cannot end its script, whatever a headline holds', () => {
    const json = storyJsonLd({ ...facts, title: '</script><script>alert(1)</script>' });
    expect(json).not.toContain('<');
    expect(JSON.parse(json).headline).toBe('</script><script>alert(1)</script>');
  });
});

describe('the table of fields', () => {
  it('names each field once', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it('draws the visible record in the language of the interface', () => {
    const line = (name: string, language: 'zh-Hant' | 'en') =>
      storyRecord(facts, translator(language)).find((candidate) => candidate.name === name);
    expect(line('publication', 'zh-Hant')).toMatchObject({ label: '報名', values: ['青河日报'] });
    expect(line('date', 'en')).toMatchObject({ label: 'Date', values: ['18 April 1936'] });
    expect(storyRecord(bare, translator('en')).map(({ name }) => name)).toEqual(['page', 'source', 'identifier']);
  });
});

describe('citation', () => {
  it('is as GB/T 7714 asks, online where the site has an address', () => {
    expect(citation({ ...facts, url: null })).toBe('林舟, 何苇. 渡口夜航[N]. 青河日报, 1936-04-18(1).');
    expect(citation(facts)).toMatch(/渡口夜航\[N\/OL\]\. 青河日报, 1936-04-18\(1\)\. https:\/\/example\.org/);
  });

  it('leaves out what is not known, and shortens more than three authors', () => {
    expect(citation({ ...bare, story: story({ page: null }) })).toBe('渡口夜航[N].');
    const many = story({ authors: ['甲', '乙', '丙', '丁'].map((name) => ({ name, role: 'reporter' as const })) });
    expect(citation({ ...facts, story: many, url: null })).toMatch(/^甲, 乙, 丙, 等\. /);
  });
});
