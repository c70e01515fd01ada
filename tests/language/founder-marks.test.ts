import { describe, expect, it } from 'vitest';
import { restoreFounderMarks } from '../../scripts/language/founder-marks.ts';

describe('restoreFounderMarks', () => {
  it.each([
    ['医院的院长说院野明天开门遥冶', '医院的院长说：“明天开门。”'],
    ['这里的野生稻尧茶叶都要留下遥', '这里的野生稻、茶叶都要留下。'],
    ['爷爷说袁耶好冶字难写', '爷爷说，‘好”字难写'],
    ['公告如下院请船家注意遥', '公告如下：请船家注意。'],
  ])('%s is %s', (given, restored) => {
    expect(restoreFounderMarks(given)).toBe(restored);
  });
});
