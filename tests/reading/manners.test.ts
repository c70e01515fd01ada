import { expect, test } from 'vitest';
import { mannerGroups, mannerLikeness, mannersOf, mannerWith } from '../../scripts/reading/walk/manners.ts';

const texts = [
  '我家的老屋在河湾里，我小时候常坐在门槛上等我爷爷收网。他从不说话，我也不问。',
  '会议要求，全面推进重点项目建设，落实各项保障机制，深入开展服务提升活动，强化工作部署。',
  '我后来才明白，我等的不是鱼，是他上岸时那一声咳嗽。我把它记在了本子里。',
  '全市上下积极开展专项活动，加强组织保障，推进项目落实，提升服务水平，有效推动工作发展。',
  '',
];
const mannerOf = mannersOf(texts);
const apart = (a: number, b: number): number => {
  const [own, other] = [mannerOf(a), mannerOf(b)];
  return own && other ? mannerLikeness(own, other).all : Number.NaN;
};

test('an essay talks as itself, a report as another report', () => {
  expect(apart(0, 2)).toBeLessThan(apart(0, 1));
  expect(apart(3, 1)).toBeLessThan(apart(3, 2));
});

test('who says 我 leans to the same side as who says it too', () => {
  const me = mannerGroups.indexOf('me');
  const [essay, report, more] = [0, 1, 2].map(mannerOf);
  if (!essay || !report || !more) throw new Error('Unexpected lack of a manner, expected one of each text');
  expect(mannerLikeness(essay, more).along[me]).toBeGreaterThan(0);
  expect(mannerLikeness(essay, report).along[me]).toBeLessThan(0);
});

test('what was counted with others can be taken out again', () => {
  const [essay, report] = [0, 1].map(mannerOf);
  if (!essay || !report) throw new Error('Unexpected lack of a manner, expected one of each text');
  const both = mannerWith(essay, report);
  const again = mannerWith(both, report, -1);
  expect(again?.length).toBe(essay.length);
  for (const [mark, nats] of essay.nats.entries()) expect(again?.nats[mark]).toBeCloseTo(nats, 9);
  expect(mannerWith(essay, essay, -1)).toBeNull();
  expect(mannerOf(4)).toBeNull();
});

test('Traditional characters talk as simplified ones do', () => {
  const traditional = mannersOf([
    ...texts.slice(0, 3),
    '我後來才明白，我等的不是魚，是他上岸時那一聲咳嗽。我把它記在了本子裡。',
  ]);
  const [simplified, same] = [traditional(2), traditional(3)];
  if (!simplified || !same) throw new Error('Unexpected lack of a manner, expected one of each text');
  expect(mannerLikeness(simplified, same).all).toBeCloseTo(0, 9);
});
