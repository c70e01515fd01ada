import { expect, test } from 'vitest';
import { rarity } from '../../scripts/language/join-model.ts';
import { learnedAffinity } from '../../scripts/reading/lines/line-affinity.ts';
import { dealOut, type ThreadModel } from '../../scripts/reading/lines/threads.ts';

/** Two invented columns in turn; at the end of their sentences the characters do not say which line is whose. */
const columns = [
  [
    '镇卫生院添了三位医生，门诊天天有人',
    '坐诊，慢病患者不必再到县里取药。院',
    '长说，化验和彩超当天就能出结果。',
    '护士还上门为老人量血压，把药送到床',
  ],
  [
    '渡口的老船工把竹篙交给了徒弟，江上',
    '的船一天只开两班，等船的人坐在石阶',
    '上看江水。涨水的日子船就不开了。',
    '摆渡人修船补帆，船底刷了三遍桐油。',
  ],
] as const;
const lines = columns[0].flatMap((line, i) => [line, columns[1][i] ?? '']);
const alike: ThreadModel = { goesOn: () => 0, stillOpen: () => '', starts: () => -1, affinity: () => [0, 0] };

test('what a line is about says which of two columns it is of', () => {
  const affinity = learnedAffinity(lines, rarity);
  for (const line of [6, 7]) {
    const own = [0, 2, 4].map((at) => at + (line % 2));
    const other = [0, 2, 4].map((at) => at + 1 - (line % 2));
    expect(affinity(line, own, other)[0]).toBeGreaterThan(0);
    expect(affinity(line, own, other)[1]).toBeLessThan(0);
    expect(affinity(line, other, own)[0]).toBeLessThan(0);
  }
});

test('of two lines or fewer nothing is said', () => {
  const affinity = learnedAffinity(lines, rarity);
  expect(affinity(6, [0, 2], [1, 3, 5])).toEqual([0, 0]);
});

test('lines are dealt out by what they are about where nothing else tells', () => {
  const turns = [0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1];
  const model = (affinity: ThreadModel['affinity']): ThreadModel => ({
    ...alike,
    goesOn: (last, next) => (next <= 5 ? (turns[last] === turns[next] ? 2 : -2) : 0),
    affinity,
  });
  const knows: ThreadModel['affinity'] = (line, own, other) => {
    const share = (of: readonly number[]) =>
      of.filter((at) => turns[at] === turns[line]).length / Math.max(1, of.length);
    const lead = 4 * (share(own) - share(other));
    return [lead, -lead];
  };
  const threadsOf = (affinity: ThreadModel['affinity']) => {
    let thread = 0;
    return dealOut(turns.length, model(affinity)).map(({ changed }) => {
      if (changed) thread = 1 - thread;
      return thread;
    });
  };
  expect(threadsOf(knows)).toEqual(turns);
  expect(threadsOf(() => [0, 0])).not.toEqual(turns);
});

test('a way that is worse at first is followed until what the columns are about tells', () => {
  const turns = [0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0];
  const model: ThreadModel = {
    ...alike,
    goesOn: (last, next) => (next === 6 ? (last === 4 ? 2 : -2) : turns[last] === turns[next] ? 2 : -2),
    affinity: (line, own, other) => {
      if (line < 9) return [0, 0];
      const share = (of: readonly number[]) =>
        of.filter((at) => turns[at] === turns[line]).length / Math.max(1, of.length);
      const lead = 12 * (share(own) - share(other));
      return [lead, -lead];
    },
  };
  let thread = 0;
  expect(
    dealOut(turns.length, model).map(({ changed }) => {
      if (changed) thread = 1 - thread;
      return thread;
    }),
  ).toEqual(turns);
});
