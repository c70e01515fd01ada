import { describe, expect, it } from 'vitest';
import { isBetween, parseTypedDate } from '../../src/search/dates.ts';

describe('parseTypedDate', () => {
  it.each([
    ['2021', '2021'],
    ['2021-5', '2021-05'],
    ['2021.05.06', '2021-05-06'],
    ['2021年5月6日', '2021-05-06'],
    ['２０２１／５', '2021-05'],
    ['20210506', '2021-05-06'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2021-13', null],
    ['21', null],
    ['昨天', null],
    ['', null],
  ])('reads %s', (typed, date) => {
    expect(parseTypedDate(typed)).toBe(date);
  });
});

describe('isBetween', () => {
  it.each([
    ['2021-05-06', '2021', '2021', true],
    ['2021-05-06', '2021-05-06', '2021-05-06', true],
    ['2021-05-06', '2021-05-07', null, false],
    ['2021-05-06', null, '2021-05', true],
    ['2021-05', '2021-05-20', null, true],
    ['2021-04', '2021-05', null, false],
    ['2021~', '2021-12', '2022', true],
    [null, null, '2022', false],
    [null, null, null, true],
    ['193X', '1930', null, false],
  ])('%s between %s and %s', (date, from, to, expected) => {
    expect(isBetween(date, from, to)).toBe(expected);
  });
});
