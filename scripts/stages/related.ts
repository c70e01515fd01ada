/**
 * Ties a reporter's notes or a comment to the story it goes with.
 *
 *     记者手记 公共服务一体化提速…   →   related to the story before it about the same 公共服务一体化
 *
 * It does not tie stories that merely touch the same matter.
 */
import { gramsOf } from '../reading/grams.ts';
import { coverage, type Rarity } from '../reading/kinship.ts';
import { thresholds } from '../thresholds.ts';
import type { StoryDraft } from '../tree.ts';

/** @returns for each story the indices of the stories that belong to it. */
export function related(stories: readonly StoryDraft[], rarity: Rarity): number[][] {
  return stories.map((story, index) => {
    if (story.kind !== 'sidebar') return [];
    let best: { story: number; share: number } | null = null;
    for (const other of [index - 1, index + 1, ...stories.keys()]) {
      const whole = stories[other];
      if (!whole || other === index || whole.kind === 'sidebar') continue;
      const { share } = coverage(textOf(story), gramsOf(textOf(whole)), rarity);
      if (!best || share > best.share + 0.02) best = { story: other, share };
    }
    return best && best.share >= thresholds.relatedShareMin ? [best.story] : [];
  });
}

function textOf(story: StoryDraft): string {
  return [story.headline?.text ?? '', ...story.body.map((node) => node.passage.text)].join('\n');
}
