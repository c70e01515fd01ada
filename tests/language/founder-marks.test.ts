import { describe, expect, it } from 'vitest';
import { restoreFounderMarks } from '../../scripts/language/founder-marks.ts';

describe('restoreFounderMarks', () => {
  it.each([
    ['医院的院长说院野明天开门遥冶', '医院的院长说：“明天开门。”'],
    ['这里的野生稻尧茶叶都要留下遥', '这里的野生稻、茶叶都要留下。'],
    ['爷爷说袁耶好冶字难写', '爷爷说，‘好”字难写'],
    ['公告如下院请船家注意遥', '公告如下：请船家注意。'],
    ['芦湾法院院把案子审到船上', '芦湾法院：把案子审到船上'],
    ['船过第三湾院看一棵树', '船过第三湾：看一棵树'],
    ['市医院院长到了小院里', '市医院院长到了小院里'],
    ['渊记者 袁芳尧叶青冤昨日袁渡口开船遥', '（记者 袁芳、叶青）昨日，渡口开船。'],
    ['渊记者 张青尧李芳冤', '（记者 张青、李芳）'],
  ])('%s is %s', (given, restored) => {
    expect(restoreFounderMarks(given)).toBe(restored);
  });
});
