import { describe, expect, it } from 'vitest';
import type { StoryDraft } from '../../scripts/tree.ts';
import { cleanStory } from './clean-story.ts';
import { wrongDecisions } from './decisions.ts';
import { goldStory } from './gold.ts';

const lines = ['渡口的灯', '灯每天傍晚', '菜市开张', '摊主们起得很早。', '亮一回。'];
const gold = {
  file: 'page.txt',
  items: [
    goldStory(cleanStory({ id: 'lamp', headline: '渡口的灯', body: '灯每天傍晚亮一回。' })),
    goldStory(cleanStory({ id: 'market', headline: '菜市开张', body: '摊主们起得很早。' })),
  ],
};

/** A story of these lines. */
function draft(...own: number[]): StoryDraft {
  const none = { headline: null, kicker: null, deck: null, section: null, byline: null, dateline: null };
  const body = own.map((line) => {
    const text = lines[line - 1] ?? '';
    const span: [number, number, number, number] = [line, 0, line, text.length];
    return { type: 'paragraph' as const, passage: { text, places: [{ span }] } };
  });
  return {
    ...none,
    kind: 'article',
    endCredit: null,
    authors: [],
    body,
    truncated: false,
    duplicateOf: null,
    related: [],
    confidence: 1,
  };
}

const kinds = (...stories: StoryDraft[]): string[] => wrongDecisions(lines, stories, gold).map(({ kind }) => kind);

describe('wrong decisions', () => {
  it('are none where each line is in its story', () => {
    expect(kinds(draft(1, 2, 5), draft(3, 4))).toEqual([]);
  });

  it('are a beginning that was missed and a rest that stayed', () => {
    expect(kinds(draft(1, 2, 3, 4, 5))).toEqual(['headline: begin read as stay']);
    expect(kinds(draft(1, 2), draft(3, 4, 5))).toEqual(['part: return read as stay']);
  });

  it('are a line that began a story of its own, and one in none', () => {
    expect(kinds(draft(1), draft(2, 5), draft(3, 4))).toEqual(['paragraph: stay read as begin']);
    expect(kinds(draft(1, 2), draft(3, 4))).toEqual(['part: return read as furniture']);
  });
});
