import { expect, test } from 'vitest';
import { readForWalk } from '../../scripts/pipeline.ts';
import { alternatives, type Chooser, reconsidered } from '../../scripts/reading/walk/second-thoughts.ts';
import type { Judge } from '../../scripts/reading/walk/walk-model.ts';
import { worthRows } from '../../scripts/reading/walk/walk-worth.ts';
import { noWalk, trailOf, type Walk, type Way, walkOn } from '../../scripts/reading/walk/walking.ts';
import { thresholds } from '../../scripts/thresholds.ts';

const lines = `秋浦县启用新水厂

本报记者 田庆

　　本报讯 11月3日，秋浦县第二水厂正式通水，城南三个街道的居民喝上了放心水。

　　水厂每天供水四万吨，比老厂多出一倍。

渡口老船工退休

本报记者 孟芸

　　撑了四十年船的姚长根昨天把竹篙交给了徒弟。他说，桥修好了，渡口也该歇一歇了。

　　徒弟小贺打算把船改成书屋。`.split('\n');

const page = readForWalk({ file: 'page.txt', lines, language: null });
const last = page.items.findLastIndex(({ type }) => type === 'text');

/** Judges every text to stay, and the last so that it might as well begin a story. */
const judge: Judge = (_, steps, index) =>
  steps.map(({ kind }) => {
    if (kind === 'stay' || kind === 'open' || kind === 'name') return index === last ? -0.6 : -0.01;
    return kind === 'begin' && index === last ? -0.8 : -20;
  });
const way: Way = { page, judge, to: page.items.length };
const first = walkOn(noWalk, 0, way);
const actsOf = (walk: Walk) => trailOf(walk).map(({ placing }) => placing.act);
const never: Chooser = () => 0;

test('a decision that was close is made otherwise, those that were sure stay', () => {
  const others = alternatives(first, way);
  expect(actsOf(first).at(-1)).toBe('stay');
  expect(others.map(actsOf)).toEqual([actsOf(first).with(-1, 'openHeadless')]);
});

test('the walk that is chosen is taken, and the first where none is better', () => {
  const shorter: Chooser = (walks) => walks.findIndex((walk) => walk.stories.length === 3);
  const chosen = reconsidered(first, way, (walks, at) => Math.max(0, shorter(walks, at)));
  expect([first.stories.length, chosen.stories.length]).toEqual([2, 3]);
  expect(reconsidered(first, way, never)).toBe(first);
});

test('a walk that is always dissatisfied comes to an end', () => {
  let asked = 0;
  reconsidered(first, way, (walks) => {
    asked += 1;
    return walks.length - 1;
  });
  expect(asked).toBeLessThanOrEqual(thresholds.secondThoughts.roundsMax);
});

test('nothing is doubtful on a page without items', () => {
  const empty: Way = { ...way, page: readForWalk({ file: 'page.txt', lines: [''], language: null }), to: 0 };
  expect(reconsidered(noWalk, empty, never)).toBe(noWalk);
});

test('what a whole walk is worth is seen in what its stories have in common', () => {
  const rows = worthRows([first, ...alternatives(first, way)], way);
  expect(rows.every((row) => row.every(Number.isFinite))).toBe(true);
  const [stories, headless] = [1, 2].map((column) => rows.map((row) => row[column]));
  expect(stories).toEqual([2, 3]);
  expect(headless).toEqual([0, 1]);
});
