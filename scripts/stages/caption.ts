/**
 * Gives each caption to a story: by what it speaks of, by where it stands, numbered ones in the order of the stories.
 *
 *     ①党员志愿者进校园看望困难学生。 … ⑥花坛村秋天的景象。   →   ① to the school's story, ⑥ to the village's
 *
 * It does not match pictures: the text has none.
 */
import { gramsOf } from '../reading/grams.ts';
import { coverage, type Rarity } from '../reading/kinship.ts';
import type { Gathered, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

/** @returns for each caption the index of its story; -1 where there is no story at all. */
export function caption(captions: readonly Sight[], stories: readonly Gathered[], rarity: Rarity): number[] {
  if (stories.length === 0) return captions.map(() => -1);
  const texts = stories.map((story) =>
    [
      ...story.displays.map((sight) => sight.strand.text),
      ...story.body.map((part) =>
        part.type === 'paragraph' ? part.chain.sights.map((sight) => sight.strand.text).join('') : '',
      ),
    ].join('\n'),
  );
  const bags = texts.map((text) => gramsOf(text));
  const { caption: w } = thresholds;
  const scores = captions.map((sight) => {
    const nearest = nearestStory(sight, stories);
    return bags.map((bag, story) => {
      const cover = coverage(sight.strand.text, bag, rarity).share;
      const place = isNumbered(sight) ? 0 : story === nearest ? w.near : 0;
      const isWhole = (stories[story]?.body.length ?? 0) > 0 ? 0 : w.bodiless;
      return cover * w.content + place + isWhole;
    });
  });
  return inStoryOrder(captions, scores);
}

function isNumbered(sight: Sight): boolean {
  return /^[①-⑳]|^图[\d一二三四五六①-⑳]/.test(sight.strand.text);
}

/** The story whose items stand last before the caption. */
function nearestStory(sight: Sight, stories: readonly Gathered[]): number {
  let best = -1;
  let at = -1;
  for (const [index, story] of stories.entries())
    for (const id of idsOf(story)) if (id < sight.id && id > at) [best, at] = [index, id];
  return best;
}

function idsOf(story: Gathered): number[] {
  return [
    ...story.displays.map((sight) => sight.id),
    ...story.body.flatMap((part) =>
      part.type === 'paragraph'
        ? part.chain.sights.map((sight) => sight.id)
        : part.type === 'crosshead'
          ? part.displays.map((sight) => sight.id)
          : [part.sight.id],
    ),
  ];
}

/** Of a numbered list, the assignment that scores best while going through the stories in one direction or paying for a step back. */
function inStoryOrder(captions: readonly Sight[], scores: readonly number[][]): number[] {
  const count = scores[0]?.length ?? 0;
  const ways: { score: number; from: number }[][] = [];
  for (const [index, row] of scores.entries()) {
    const sight = captions[index];
    const before = ways.at(-1);
    ways.push(
      row.map((score, story) => {
        if (!before || !sight || !isNumbered(sight)) {
          const best = before?.reduce((top, way, i) => (way.score > top.score ? { score: way.score, from: i } : top), {
            score: Number.NEGATIVE_INFINITY,
            from: 0,
          });
          return { score: score + (best?.score ?? 0), from: best?.from ?? 0 };
        }
        let best = { score: Number.NEGATIVE_INFINITY, from: 0 };
        for (let from = 0; from < count; from += 1) {
          const step = from > story ? thresholds.caption.back : from === story ? thresholds.caption.same : 0;
          const total = (before[from]?.score ?? 0) + step;
          if (total > best.score) best = { score: total, from };
        }
        return { score: score + best.score, from: best.from };
      }),
    );
  }
  const result: number[] = [];
  let story = -1;
  for (let index = ways.length - 1; index >= 0; index -= 1) {
    const row = ways[index] ?? [];
    if (story < 0)
      story = row.reduce((top, way, i) => (way.score > (row[top]?.score ?? Number.NEGATIVE_INFINITY) ? i : top), 0);
    result.push(story);
    story = row[story]?.from ?? 0;
  }
  return result.reverse();
}
