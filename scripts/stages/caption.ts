/**
 * Gives each caption to a story: by what it speaks of, by where it stands, those of a list together. What speaks for each
 * story is weighed by a learned model (tests/proving-ground/train-heads.ts).
 *
 *     ①党员志愿者进校园看望困难学生。 … ⑥花坛村秋天的景象。   →   ① to the school's story, ⑥ to the village's
 *
 * It does not match pictures: the text has none.
 */
import { areListed, captionColumns, captionRows, stepRow } from '../reading/captions/caption-columns.ts';
import stored from '../reading/captions/caption-model.json' with { type: 'json' };
import { type ChoiceModel, type StoredChoiceModel, strengthOf, unpackChoices } from '../reading/choice-model.ts';
import type { Rarity } from '../reading/kinship.ts';
import type { Gathered, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

const model = unpackChoices(stored as StoredChoiceModel, captionColumns);

/** @returns for each caption the index of its story; -1 where there is no story at all. */
export function caption(
  captions: readonly Sight[],
  stories: readonly Gathered[],
  rarity: Rarity,
  by: ChoiceModel = model,
): number[] {
  if (captions.length === 0 || stories.length === 0) return captions.map(() => -1);
  if (captions.length * stories.length > thresholds.head.pairsMax) return captions.map(() => stories.length - 1);
  const strengths = captionRows(captions, stories, rarity).map((rows) => rows.map((row) => strengthOf(by, row)));
  const ways: Way[][] = [];
  for (const [place, own] of strengths.entries()) {
    const [upper, lower] = [captions[place - 1], captions[place]];
    const before = ways.at(-1) ?? [];
    const isListed = upper !== undefined && lower !== undefined && areListed(upper, lower);
    const top = bestOf(before.map(({ nats }) => nats));
    ways.push(
      own.map((nats, story) => {
        if (!isListed) return { nats: nats + (before[top]?.nats ?? 0), from: top };
        const sums = before.map((way, from) => way.nats + strengthOf(by, stepRow(upper, lower, from, story)));
        const from = bestOf(sums);
        return { nats: nats + (sums[from] ?? 0), from };
      }),
    );
  }
  return backFrom(ways);
}

/** What the captions up to one are worth where it goes to a story, and where the one before it goes then. */
type Way = { nats: number; from: number };

function backFrom(ways: readonly Way[][]): number[] {
  const owners: number[] = [];
  let story = bestOf((ways.at(-1) ?? []).map(({ nats }) => nats));
  for (const way of [...ways].reverse()) {
    owners.push(story);
    story = way[story]?.from ?? 0;
  }
  return owners.reverse();
}

function bestOf(values: readonly number[]): number {
  let best = 0;
  for (const [i, value] of values.entries()) if (value > (values[best] ?? 0)) best = i;
  return best;
}
