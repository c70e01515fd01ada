/** Sentences cut in the middle, and how often a score finds the right continuation among rivals. */

export type Cut = { paragraph: number; left: string; right: string };

/** Characters that stay on each side of a cut. */
const sideMin = 8;

/** Cuts every paragraph at each `step`-th place that is inside a sentence. */
export function cutSentences(paragraphs: readonly string[], step: number): Cut[] {
  return paragraphs.flatMap((text, paragraph) => {
    const cuts: Cut[] = [];
    for (let at = sideMin; at <= text.length - sideMin; at += step)
      if (!/[。！？…”]$/u.test(text.slice(0, at)) && !/^[。！？，、；：”）》]/u.test(text.slice(at)))
        cuts.push({ paragraph, left: text.slice(0, at), right: text.slice(at) });
    return cuts;
  });
}

/** @returns the share of cuts whose own right side scores highest among `rivals` right sides, itself included. */
export function shareFound(
  cuts: readonly Cut[],
  rivals: number,
  score: (left: string, right: string) => number,
): number {
  let found = 0;
  for (const [index, cut] of cuts.entries()) {
    let best = Number.NEGATIVE_INFINITY;
    for (let step = 1, taken = 1; taken < rivals && step < cuts.length; step += 1) {
      const other = cuts[(index + step * 97) % cuts.length];
      if (!other || other.paragraph === cut.paragraph) continue;
      best = Math.max(best, score(cut.left, other.right));
      taken += 1;
    }
    if (score(cut.left, cut.right) > best) found += 1;
  }
  return found / cuts.length;
}
