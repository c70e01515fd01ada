import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { continuity, endsOpen, joinScore, rarity, startsMidSentence } from '../../scripts/language/join-model.ts';
import { proseLikelihood } from '../../scripts/language/prose-likelihood.ts';
import { cutSentences, shareFound } from './cut-sentences.ts';

/** The sample archive's invented stories: prose that the counts have never seen, and more literary than they are. */
const storyFolder = join(import.meta.dirname, '../sample/stories');
const paragraphs = readdirSync(storyFolder)
  .filter((name) => !name.startsWith('1936'))
  .sort()
  .flatMap((name) => parse(readFileSync(join(storyFolder, name), 'utf8')) as { body?: string }[])
  .flatMap(({ body }) => (body ?? '').split(/\n+/))
  .filter((text) => text.length >= 40 && !text.startsWith('#'));
const cuts = cutSentences(paragraphs, 13);

/** The separated pages beside the project: newspaper prose. Absent in a clone, and then that measure is skipped. */
const goldFolder = join(import.meta.dirname, '../../../shared/score/gold');
const newspaperCuts = existsSync(goldFolder) ? cutSentences(goldParagraphs(), 13) : [];

function goldParagraphs(): string[] {
  type Page = { items: { kind: string; duplicateOf: string | null; paragraphs: string[] }[] };
  return readdirSync(goldFolder)
    .sort()
    .flatMap((name) => (JSON.parse(readFileSync(join(goldFolder, name), 'utf8')) as Page).items)
    .filter(({ kind, duplicateOf }) => kind !== 'furniture' && duplicateOf === null)
    .flatMap((item) => item.paragraphs)
    .filter((text) => text.length >= 40);
}

describe('join model', () => {
  it.each([
    [2, 0.77],
    [5, 0.56],
    [10, 0.45],
  ])('finds the continuation of unseen prose among %d', (rivals, share) => {
    expect(shareFound(cuts, rivals, continuity)).toBeGreaterThan(share);
  });

  it.skipIf(newspaperCuts.length === 0).each([
    [2, 0.88],
    [5, 0.76],
    [10, 0.69],
  ])('finds the continuation of newspaper prose among %d (skipped where ../shared is absent)', (rivals, share) => {
    expect(shareFound(newspaperCuts, rivals, continuity)).toBeGreaterThan(share);
  });

  it.each([
    ['前来送行的人都慰问过', '程中，民警检查了消防安全设施'],
    ['全年水质改善率居全', '省第一；重点建设用地安全利用率'],
    ['一项项具体措施落到实', '处，群众看得见、摸得着'],
  ])('prefers %s | %s to a stranger', (left, right) => {
    expect(joinScore(left, right)).toBeGreaterThan(0);
    expect(joinScore(left, right)).toBeGreaterThan(joinScore(left, '近年来，当地坚持把教育摆在优先'));
  });

  it('reads Traditional text, half-width punctuation and blanks as the same text', () => {
    const score = joinScore('学校建立了学院、系部', '、班级，共同参与');
    expect(joinScore('學校建立了學院、系部', '、班級，共同參與')).toBeCloseTo(score);
    expect(joinScore('学校建立了学院、系 部 ', ' 、班级,共同参与')).toBeCloseTo(score);
  });

  it('says nothing of texts that are not Chinese', () => {
    expect(joinScore('the price of ', 'wheat has risen')).toBe(0);
    expect(joinScore('', '')).toBe(0);
  });

  it('knows ends and beginnings of paragraphs', () => {
    const ends = paragraphs.filter((text) => endsOpen(text) < 0.5).length / paragraphs.length;
    const open = cuts.filter(({ left }) => endsOpen(left) > 0.5).length / cuts.length;
    expect(ends).toBeGreaterThan(0.95);
    expect(open).toBeGreaterThan(0.95);
    expect(startsMidSentence('的工作取得了成效')).toBeGreaterThan(startsMidSentence('近年来，'));
  });

  it('holds rare words for rarer than common ones', () => {
    expect(rarity('我们')).toBeLessThan(rarity('渡口'));
    expect(rarity('渡口')).toBeLessThanOrEqual(rarity('龘龘'));
  });

  it('likes prose in reading order better than backwards', () => {
    const better = paragraphs.filter((text) => proseLikelihood(text) > proseLikelihood([...text].reverse().join('')));
    expect(better.length / paragraphs.length).toBeGreaterThan(0.97);
  });

  it('is finite for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(Number.isFinite(joinScore(left, right))).toBe(true);
        expect(Number.isFinite(rarity(left))).toBe(true);
        expect(Number.isFinite(proseLikelihood(right))).toBe(true);
      }),
    );
  });
});
