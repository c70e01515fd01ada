import { describe, expect, it } from 'vitest';
import { captionMark } from '../../scripts/language/caption-marks.ts';
import { parseJump } from '../../scripts/language/jump-lines.ts';
import { isNoticeHeadline, noticeWording } from '../../scripts/language/notice-words.ts';
import { sectionLabel } from '../../scripts/language/section-labels.ts';

describe('jump lines', () => {
  it.each([
    ['（下转第二版）', 'to', '2'],
    ['下转A3版', 'to', 'A3'],
    ['▶▶▶下转 02版', 'to', '02'],
    ['（未完待续）', 'to', null],
    ['（上接第一版）', 'from', '1'],
    ['(相关报道见3版)', 'see', '3'],
    ['Continued on page 4', 'to', '4'],
    ['See FERRY, Page A3', 'to', 'A3'],
    ['(Continued from Page 1)', 'from', '1'],
    ['Suite page 4', 'to', '4'],
    ['Fortsetzung auf Seite 4', 'to', '4'],
  ])('reads %s', (line, direction, page) => {
    expect(parseJump(line)).toMatchObject({ raw: line, direction, page });
  });

  it.each(['转身之间', '接第一棒', '见面', '下转弯道', 'See you on Monday', ''])('leaves “%s” alone', (line) => {
    expect(parseJump(line)).toBeNull();
  });
});

describe('section labels', () => {
  it.each([
    ['记者手记', 'sidebar'],
    ['【短评】', 'comment'],
    ['图片新闻', 'photo'],
    ['今日要闻', 'brief'],
    ['导 读', 'guide'],
    ['今日关注', 'column'],
    ['连载·老船长（一百零六）', 'column'],
    ['渡口来信', 'column'],
  ])('knows %s', (line, kind) => {
    expect(sectionLabel(line)?.kind).toBe(kind);
  });

  it.each(['立根铸魂', '渡口明起复航', '读《禾江札记》', '靖川：', ''])('leaves “%s” alone', (line) => {
    expect(sectionLabel(line)).toBeNull();
  });
});

describe('notices', () => {
  it.each(['通告', '遗失声明', '关于调整公交线路的通告', '青埠市国有土地使用权拍卖公告', '招标公告(第二次)'])(
    'knows the headline %s',
    (headline) => {
      expect(isNoticeHeadline(headline)).toBe(true);
    },
  );

  it.each(['我市发布高温公告', '市委印发通知', '全市重点项目集中公示', '渡口明起复航'])(
    'knows “%s” for news',
    (headline) => {
      expect(isNoticeHeadline(headline)).toBe(false);
    },
  );

  it('hears the language of notices', () => {
    expect(noticeWording('现予停水。联系电话：3210。特此公告。')).toBeGreaterThan(0.5);
    expect(noticeWording('江上起了雾，渡船停了一个钟头。')).toBe(0);
  });
});

describe('caption marks', () => {
  it.each([
    ['①孩子们在操场上。', 'number', [1], 1],
    ['图①：活动', 'number', [1], 3],
    ['①②图：活动', 'number', [1, 2], 2],
    ['图1 活动', 'number', [1], 3],
    ['上图：学生在上课', 'place', [], 3],
    ['左图为活动现场', 'place', [], 3],
    ['图为活动现场。', 'about', [], 2],
    ['▲学生在上课', 'about', [], 1],
    ['本版图片均由县文化馆提供', 'credit', [], 6],
  ] as const)('reads the mark of %s', (text, kind, numbers, length) => {
    expect(captionMark(text)).toEqual({ kind, numbers: [...numbers], length });
  });

  it.each(['图书馆今日开放', '上图书馆看书', '1.江边栈道', '渡口明起复航', '这是他守塔的第三年。'])(
    'finds none in “%s”',
    (text) => {
      expect(captionMark(text)).toBeNull();
    },
  );
});
