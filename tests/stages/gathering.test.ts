import { describe, expect, it } from 'vitest';
import { readForWalk, separatePage } from '../../scripts/pipeline.ts';
import { roles } from '../../scripts/reading/roles/role-model.ts';
import type { Item, Placing } from '../../scripts/stage.ts';
import { parseLoneName } from '../../scripts/stages/byline.ts';
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

const rain = '南方的雨是分房间下的，下在瓦上的急，下在竹叶上的慢，屋里的人听一听，就知道它今天到了哪里。';

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

  it('takes a name on the last line of a head, right above the text, for the byline', () => {
    const page = readForWalk({ file: 'page.txt', language: 'zh', lines: ['檐前', '', '平棠', '', rain] });
    const placings = page.items.map((item, index) =>
      placing(index, item.type === 'text' ? 'stay' : index === 0 ? 'open' : 'more', 0),
    );
    const [story] = gathering(page.items, placings, parseLoneName).stories;
    expect(story?.displays.map(({ strand }) => strand.text)).toEqual(['檐前']);
    expect(story?.bylines.map(({ strand }) => strand.text)).toEqual(['平棠']);
  });

  it('takes a short line within a text for a line of it, not a crosshead, where the role model does', () => {
    const placings = [placing(first, 'open', 0), placing(body, 'stay', 0), placing(below[0] ?? -1, 'crosshead', 0)];
    const bodyOf = (role: 'paragraph' | 'crosshead') =>
      gathering(
        items.map((item) => withRole(item, role)),
        placings,
      ).stories[0]?.body.map(({ type }) => type);
    expect(bodyOf('paragraph')).toEqual(['paragraph', 'paragraph']);
    expect(bodyOf('crosshead')).toEqual(['paragraph', 'crosshead']);
  });
});

function withRole(item: Item, role: 'paragraph' | 'crosshead'): Item {
  if (item.type !== 'head') return item;
  const chances = { ...noChances, [role]: 1 };
  return { ...item, displays: item.displays.map((sight) => ({ ...sight, chances })) };
}

const noChances = Object.fromEntries(roles.map((role) => [role, 0])) as Record<(typeof roles)[number], number>;

describe('heads whose story stands elsewhere', () => {
  it('are stories without text, also where the page begins with one', () => {
    const lines = ['一条渡船的最后一班', '（详见第二版）', '', '>>3版', '', '柳湾新添三座便民桥', '→4版'];
    const { stories, furniture } = separatePage({ file: 'page.txt', lines, language: null });
    expect(stories.map(({ kind, headline }) => [kind, headline?.text])).toEqual([
      ['fragment', '一条渡船的最后一班'],
      ['fragment', '柳湾新添三座便民桥'],
    ]);
    expect(furniture.map(({ text }) => text)).toEqual(['（详见第二版）', '>>3版', '→4版']);
  });
});
