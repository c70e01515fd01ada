import { describe, expect, it } from 'vitest';
import { excerpts } from '../../src/search/excerpt.ts';
import { stretchesOf } from '../../src/search/marking.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { StoryText } from '../../src/search/story-text.ts';

const story = (...body: string[]): StoryText => ({
  headline: '春耕开始',
  kicker: null,
  deck: null,
  section: null,
  byline: null,
  body,
  endCredit: null,
});
const texts = (given: StoryText, query: string) =>
  excerpts(given, parseQuery(query, 'loose'), 'loose').map(
    ({ text, cutBefore, cutAfter }) => `${cutBefore ? '<' : ''}${text}${cutAfter ? '>' : ''}`,
  );
const marked = (text: string, query: string) =>
  stretchesOf(text, parseQuery(query, 'loose'), 'loose').map(({ start, end }) => text.slice(start, end));

describe('excerpts', () => {
  it('are the whole sentences that hold the words', () => {
    expect(texts(story('昨天下雨。水庫放水了！今天放晴。', '“都看水库去。”他说。'), '水库')).toEqual([
      '水庫放水了！',
      '“都看水库去。”',
    ]);
  });

  it('join neighbouring sentences', () => {
    expect(texts(story('水库满了。水库放水。人们来看。'), '水库')).toEqual(['水库满了。水库放水。']);
  });

  it('cut a long sentence at commas around the word and say so', () => {
    const long = `${'甲乙丙丁，'.repeat(60)}水库，${'戊己庚辛，'.repeat(60)}完。`;
    const [excerpt = ''] = texts(story(long), '水库');
    expect(excerpt).toMatch(/^<.*水库.*>$/);
    expect(excerpt.length).toBeLessThan(180);
  });

  it('are the first sentence where the word stands in the headline alone', () => {
    expect(texts(story('昨天下雨。今天放晴。'), '春耕')).toEqual(['昨天下雨。']);
  });
});

describe('stretchesOf', () => {
  it.each([
    ['掌上·株洲的「株洲」', '株洲', ['株洲', '株洲']],
    ['三解\n三帮', '三解三帮', ['三解\n三帮']],
    ['二〇二一年五月', '2021年5月', ['二〇二一年五月']],
    ['ＡＰＰ与app', 'App', ['ＡＰＰ', 'app']],
    ['哈哈哈', '哈哈', ['哈哈哈']],
    ['𠮷野家', '𠮷野', ['𠮷野']],
    ['春耕', '作者:春耕 -春', []],
  ])('marks %s for %s as printed', (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });
});
