import { describe, expect, it } from 'vitest';
import { separatePage } from '../../scripts/pipeline.ts';

/** A page without marks, blank lines between its blocks. */
function separated(...blocks: string[]) {
  return separatePage({ file: 'page.txt', lines: blocks.flatMap((block) => [block, '']), language: null }).stories;
}

const orchard = [
  '果园里的第三个春天',
  '本报记者 卢青禾',
  '三月的柳塘村，梨花开得正盛。贺满仓站在自家的梨园里，用竹竿轻轻碰了碰高处的花枝，花粉落在他的草帽上。三年前，这里还是一片荒坡。',
  '那时村里没有人相信荒坡上能种出梨来。贺满仓贷了款，请来农技员，一棵一棵地栽下了八百株梨苗，头一年就冻死了两百株。',
  '今年，梨园第一次挂满了花。贺满仓算了算，秋天能收两万斤梨，贷款也能还上一半。他说，梨树和人一样，要给它时间。',
];

const ferry = [
  '轮渡夜航班次今起增加',
  '本报讯（记者 佟远舟） 昨天，市轮渡公司宣布，从今天起，东岸至西岸的夜航班次由每晚六班增加到每晚十班，末班船延后到十一点。',
  '轮渡公司调度员介绍，增班是为了方便下夜班的工人过江。上个月的调查显示，每晚有三百多人因为赶不上末班船而绕行大桥。',
];

describe('what a short line is for', () => {
  it('begins another story under a line whose text speaks of other things', () => {
    const stories = separated(...orchard, ...ferry);
    expect(stories.map((story) => story.headline?.text)).toEqual(['果园里的第三个春天', '轮渡夜航班次今起增加']);
  });

  it('takes no verse for a crosshead or a headline', () => {
    const verses = [
      '芦花一夜白了头',
      '船还泊在月光里',
      '艄公数着水声',
      '数到第九下',
      '天就亮了',
      '对岸有人唤渡',
      '声音很轻',
      '像一片落叶',
    ];
    const stories = separated(...orchard, '野渡', '童望', ...verses, ...ferry);
    expect(stories.map((story) => story.headline?.text)).toEqual([
      '果园里的第三个春天',
      '野渡',
      '轮渡夜航班次今起增加',
    ]);
    expect(stories[1]?.body.map((node) => [node.type, node.passage.text])).toEqual(
      verses.map((verse) => ['paragraph', verse]),
    );
  });

  it.each(['古井', '石桥', '雷雨', '## 石榴红', '### 江水'])(
    'takes %s for an essay’s title, though it might be a name',
    (title) => {
      const marked = ([head = '', ...texts]: readonly string[]) => [
        title.startsWith('#') ? `## ${head}` : head,
        ...texts,
      ];
      const stories = separated(
        ...marked(orchard),
        title,
        '□ 童望',
        '外婆家的院子里有一口井，井沿被绳子磨出了一道一道的沟。小时候我趴在井沿上往下看，看见一片圆圆的天，天上有我的脸。',
        '后来村里通了自来水，井就没有人用了。外婆还是每天早晨去打一桶，说井水煮的粥香。今年清明我回去，井口盖了一块石板。',
        ...marked(ferry),
      );
      expect(stories.map((story) => story.headline?.text)).toEqual([
        '果园里的第三个春天',
        title.replace(/^#+ /u, ''),
        '轮渡夜航班次今起增加',
      ]);
    },
  );

  it('leaves a name its signature', () => {
    const [, story] = separated(
      ...orchard,
      '外婆的井',
      '石桥',
      '外婆家的院子里有一口井，井沿被绳子磨出了一道一道的沟。小时候我趴在井沿上往下看，看见一片圆圆的天，天上有我的脸。',
      '后来村里通了自来水，井就没有人用了。外婆还是每天早晨去打一桶，说井水煮的粥香。今年清明我回去，井口盖了一块石板。',
      ...ferry,
    );
    expect([story?.headline?.text, story?.byline?.text]).toEqual(['外婆的井', '石桥']);
  });

  it('leaves a question in its text, short as it is', () => {
    const [story] = separated(
      '守桥人的一天',
      '本报记者 佟远舟',
      '老石桥的守桥人方大有今年六十七岁，守桥守了三十一年。记者在桥头的小屋里见到了他，屋里只有一张床、一只炉子和一本账。',
      '记者：桥上一天过多少人？',
      '方大有说，早先一天过两千多人，现在有了新桥，只剩下三四百人了，多半是去对岸买菜的老人，走得慢，他就陪着走一段。',
    );
    expect(story?.body.map((node) => node.type)).toEqual(Array.from({ length: 3 }, () => 'paragraph'));
  });
});
