import { describe, expect, it } from 'vitest';
import { readForWalk } from '../../scripts/pipeline.ts';
import type { Placing } from '../../scripts/stage.ts';
import { gathering } from '../../scripts/stages/gathering.ts';

const { items } = readForWalk({
  file: 'page.txt',
  language: 'zh',
  lines: [
    '## 渡口夜航今起恢复',
    '',
    '停航一个月的夜班渡船昨晚七点重新开船，头一班坐满了下班的人，船工说江上的灯也都换了新的。',
    '',
    '## 老船工把舵交给了徒弟',
    '',
    '许砚秋 罗望川',
    '',
    '五十九岁的船工站在舵楼里看了最后一眼江面，把用了三十年的舵轮交到徒弟手上，转身下了船。',
  ],
});

const placing = (item: number, act: Placing['act'], story: number): Placing => ({
  item,
  act,
  story,
  margin: 1,
  rival: null,
});
const texts = items.flatMap(({ type }, index) => (type === 'text' ? [index] : []));
const heads = items.flatMap(({ type }, index) => (type === 'head' ? [index] : []));
const [first = -1, ...below] = heads;
const [, body = -1] = texts;

describe('gathering', () => {
  it('gives a byline below a floating head to the story whose text begins below it', () => {
    const floating = below.map((head) => placing(head, 'float', -1));
    const { stories, furniture } = gathering(items, [placing(first, 'open', 0), ...floating, placing(body, 'stay', 0)]);
    expect(stories.map(({ bylines }) => bylines.map(({ strand }) => strand.text))).toEqual([['许砚秋 罗望川']]);
    expect(furniture).toEqual([]);
  });

  it('gives it to no story that goes on below it', () => {
    const floating = below.map((head) => placing(head, 'float', -1));
    const placings = [placing(first, 'open', 0), placing(texts[0] ?? -1, 'stay', 0), ...floating];
    const { stories, furniture } = gathering(items, [...placings, placing(body, 'stay', 0)]);
    expect(stories[0]?.bylines).toEqual([]);
    expect(furniture.map(({ strand }) => strand.text)).toEqual(['许砚秋 罗望川']);
  });
});
