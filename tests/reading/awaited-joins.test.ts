import { describe, expect, it } from 'vitest';
import { continuity, endsOpen, rarity, startsMidSentence } from '../../scripts/language/join-model.ts';
import { readForJoins } from '../../scripts/pipeline.ts';
import { possibleCuts } from '../../scripts/reading/joins/possible-cuts.ts';

const model = { continuity, endsOpen, startsMidSentence, rarity };

/** Two columns of two stories, each cut in mid-sentence, the rests behind both. */
const page = [
  '## 茶旅融合促增收',
  '清溪镇把采茶、制茶、赏茶编成一条线路，请老茶农给游客当讲解员，让古茶树认养基地充分发挥示范带动',
  '## 书香飘进大院',
  '从三月起，老机关大院的传达室改成了读书角，退休教师轮流值班，院里慢慢营造出人人爱读书的浓厚',
  '作用，今年已有四百户人家认养了茶树，茶农每户多收入三千元。',
  '氛围，周末来借书的孩子排到了门外的台阶上。',
].join('\n\n');

describe('joins by what is waited for', () => {
  const sights = readForJoins({ file: 'p01.txt', lines: page.split('\n'), language: null });
  const cuts = possibleCuts(sights, model);
  const cutBetween = (left: string, right: string) => {
    const cut = cuts.find((own) => own.left.sight.strand.text.endsWith(left) && own.right.edge.startsWith(right));
    if (!cut) throw new Error(`no cut between ${left} and ${right}`);
    return cut;
  };

  it.each([
    ['示范带动', '作用'],
    ['的浓厚', '氛围'],
  ])('%s | %s: the left waits for it, and nobody else does', (left, right) => {
    const { awaited, bestMetOfLeft, bestMetOfRight } = cutBetween(left, right);
    expect(awaited.object).toBeGreaterThan(4);
    expect([bestMetOfLeft, bestMetOfRight]).toEqual([0, 0]);
  });

  it.each([
    ['示范带动', '氛围'],
    ['的浓厚', '作用'],
  ])('%s | %s: another waits for it, and this left gets another', (left, right) => {
    const { awaited, bestMetOfLeft, bestMetOfRight } = cutBetween(left, right);
    expect(awaited.object).toBe(0);
    expect(Math.min(bestMetOfLeft, bestMetOfRight)).toBeGreaterThan(4);
  });
});
