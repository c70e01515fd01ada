import { describe, expect, it } from 'vitest';
import { soundOf } from '../../scripts/search-index/sound.ts';
import { similarNames } from '../../src/search/similar-names.ts';
import { beginsLike, soundsLike } from '../../src/search/sound-match.ts';

describe('sound', () => {
  it.each([
    ['株洲日报', 'zhu zhou ri bao'],
    ['長沙', 'chang sha'],
    ['单立人', 'shan li ren'],
    ['吕方', 'lu fang'],
    ['APP 上线', 'app shang xian'],
  ])('of %s', (text, sound) => {
    expect(soundOf(text)).toBe(sound);
  });

  it.each(['zzrb', 'zhuzhou', 'zhuzr', 'zhuzhouribao', 'rb', 'zhouri', 'z'])(
    '%s stands for zhu zhou ri bao',
    (typed) => {
      expect(soundsLike('zhu zhou ri bao', typed)).toBe(true);
    },
  );

  it.each(['zb', 'zhuzhouri1', 'bao zhu', 'hu'])('%s does not', (typed) => {
    expect(soundsLike('zhu zhou ri bao', typed)).toBe(false);
  });

  it('takes v for ü and begins at the beginning where that is asked for', () => {
    expect(soundsLike('lu fang', 'lvfang')).toBe(true);
    expect(beginsLike('zhu zhou ri bao', 'rb')).toBe(false);
  });
});

describe('similarNames', () => {
  const named = (...names: string[]) => names.map((name): [string, string, number] => [name, soundOf(name), 1]);
  const data = {
    people: named('李小兰', '李晓明', '张国强', '王芳'),
    sections: named('农事'),
    papers: [],
    initials: {},
  };

  it.each([
    ['李晓兰', ['李小兰', '李晓明']],
    ['张国墙', ['张国强']],
    ['張國强', []],
    ['国强', ['张国强']],
    ['王方', ['王芳']],
    ['赵六', []],
    ['农时', ['农事']],
    ['王', []],
  ])('for %s', (asked, names) => {
    expect(similarNames(asked, data)).toEqual(names);
  });
});
