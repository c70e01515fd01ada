/**
 * Lists the decisions that an editor should look at: joins and story boundaries that another choice nearly beat.
 *
 *     …取得成效 | 程中,民警… joined at 0.55   →   "joined line 171 to line 179", else "left line 171 broken off"
 *
 * It changes no decision, and does not list what was certain.
 */
import { reviewConfidenceMin } from '../../src/schemas/review.ts';
import type { Chosen } from '../reading/assignment.ts';
import type { Item, Placing, Sight } from '../stage.ts';
import { lineAt, placesOf, type Sheet, type Strand, slice } from '../strand.ts';
import type { Doubt } from '../tree.ts';

export type Doubts = {
  doubts: Doubt[];
  /** For each story, 0 to 1: the confidence of its least certain decision. */
  confidences: number[];
};

export function doubts(
  sheet: Sheet,
  sights: readonly Sight[],
  joins: readonly Chosen[],
  items: readonly Item[],
  placings: readonly Placing[],
): Doubts {
  const found: Doubt[] = [];
  const confidences: number[] = [];
  const byId = new Map(sights.map((sight) => [sight.id, sight]));
  const storyOf = storiesOfSights(items, placings);
  const add = (doubt: Doubt) => {
    confidences[doubt.story] = Math.min(confidences[doubt.story] ?? 1, doubt.confidence);
    if (doubt.confidence < reviewConfidenceMin) found.push(doubt);
  };
  for (const placing of placings) {
    const sight = firstSight(items[placing.item]);
    if (placing.story < 0 || !sight) continue;
    const rival = placing.rival === null ? null : inWords(placing.rival, sheet, sight);
    add({
      story: placing.story,
      span: spanOf(sheet, sight.strand),
      confidence: probability(placing.margin),
      decision: inWords(placing.act, sheet, sight),
      alternative: rival,
    });
  }
  for (const join of joins) {
    const left = byId.get(join.left);
    const right = byId.get(join.right);
    const story = storyOf.get(join.left);
    if (!left || !right || story === undefined) continue;
    const rival = join.runnerUp
      ? byId.get(join.runnerUp.left === join.left ? join.runnerUp.right : join.runnerUp.left)
      : undefined;
    add({
      story,
      span: spanOf(sheet, right.strand),
      confidence: probability(Math.min(join.weight, join.margin + rivalIsSettled)),
      decision: `joined line ${lineOf(sheet, left, 'end')} to line ${lineOf(sheet, right, 'start')}`,
      alternative: rival
        ? `join with line ${lineOf(sheet, rival, join.runnerUp?.left === join.left ? 'start' : 'end')}`
        : `leave line ${lineOf(sheet, left, 'end')} broken off`,
    });
  }
  return { doubts: found, confidences };
}

/** Nats in a join's favour when its rival is taken by another join: the page was solved as a whole. */
const rivalIsSettled = 3;

function storiesOfSights(items: readonly Item[], placings: readonly Placing[]): Map<number, number> {
  const stories = new Map<number, number>();
  for (const placing of placings) {
    const item = items[placing.item];
    if (item?.type === 'text') for (const sight of item.chain.sights) stories.set(sight.id, placing.story);
  }
  return stories;
}

function firstSight(item: Item | undefined): Sight | undefined {
  if (!item) return undefined;
  if (item.type === 'head') return item.displays[0] ?? item.bylines[0];
  if (item.type === 'text' || item.type === 'part') return item.chain.sights[0];
  return item.sight;
}

function inWords(act: Placing['act'], sheet: Sheet, sight: Sight): string {
  const line = `line ${lineOf(sheet, sight, 'start')}`;
  switch (act) {
    case 'open':
      return `${line} opens a story`;
    case 'openHeadless':
      return `a story without headline starts at ${line}`;
    case 'adopt':
      return `${line} is the headline of the story above it`;
    case 'more':
      return `${line} is another line of the head above it`;
    case 'crosshead':
      return `${line} is a crosshead`;
    case 'stay':
      return `${line} goes on with the story above it`;
    case 'resume':
      return `${line} goes back to an earlier story`;
    case 'part':
      return `${line} goes on with a cut paragraph`;
    case 'credit':
      return `${line} signs the story above it`;
    case 'byline':
      return `${line} is the story's byline`;
    case 'float':
      return `${line} stands apart`;
  }
}

function lineOf(sheet: Sheet, sight: Sight, edge: 'start' | 'end'): number {
  const { at } = sight.strand;
  return lineAt(sheet, (edge === 'start' ? at[0] : at.at(-1)) ?? 0) + 1;
}

function spanOf(sheet: Sheet, strand: Strand): Doubt['span'] {
  return placesOf(sheet, slice(strand, 0, 40))[0]?.span ?? [1, 0, 1, 0];
}

function probability(nats: number): number {
  return Math.round(100 / (1 + Math.exp(-Math.max(-8, Math.min(8, nats))))) / 100;
}
