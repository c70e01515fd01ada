import { describe, expect, it } from 'vitest';
import { separatePage } from '../../scripts/pipeline.ts';

const text =
  '世界渡船协会昨日发布的报告说，去年各国新开的渡口比前一年多出三成，大半在内河。报告认为，渡船比汽车省油，也比桥便宜。';

function storyOf(...lines: string[]) {
  return separatePage({ file: 'page.txt', lines: lines.flatMap((line) => [line, '']), language: null }).stories[0];
}

describe('a dateline on a line of its own', () => {
  it.each(['据新华社日内瓦5月8日电', '本报综合消息', '新华社日内瓦5月8日电（记者 舒望）'])(
    'is its text’s: %s',
    (dateline) => {
      const story = storyOf('各国新开渡口多出三成', dateline, text);
      expect(story?.dateline?.text).toBe(dateline);
      expect(story?.body.map(({ passage }) => passage.text)).toEqual([text]);
    },
  );
});

describe('a turn', () => {
  it.each(['（上接第一版）', '（紧接第一版）', '（接A1版）', '上接01版'])('is no headline: %s', (turn) => {
    const stories = separatePage({ file: 'page.txt', lines: [turn, '', text], language: null }).stories;
    expect(stories.map(({ headline, truncated }) => [headline, truncated])).toEqual([[null, true]]);
  });
});

describe('the end of a letter', () => {
  it.each(['此致敬礼！', '此致 敬礼！', '敬礼！'])('is no headline: %s', (close) => {
    const stories = separatePage({
      file: 'page.txt',
      lines: ['渡口的灯', '', text, '', close],
      language: null,
    }).stories;
    expect(stories.map(({ headline }) => headline?.text)).toEqual(['渡口的灯']);
  });
});
