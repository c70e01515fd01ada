/** Teaches the walk by whole walks: where the right one would be lost among those that are followed, it is made likelier than they. */
import { type ChoiceModel, strengthOf } from '../../scripts/reading/choice-model.ts';
import type { WalkedPage } from '../../scripts/reading/walk/page-walked.ts';
import { after, type Standing, type StepKind, stepsAt } from '../../scripts/reading/walk/story-steps.ts';
import { describeSteps, itemValues } from '../../scripts/reading/walk/walk-columns.ts';
import { type GoldPart, rightStep } from './walk-gold.ts';

export type Lesson = { page: WalkedPage; parts: GoldPart[] };
export type WalkModels = Record<StepKind, ChoiceModel>;

type Blocks = readonly Float64Array[];
/** A step taken, and all before it. */
export type Node = { at: Standing; score: number; before: Node | null; kind: StepKind | null; blocks: Blocks; right: boolean; blame: number };

export type Said = { kind: StepKind; blocks: Blocks; surplus: number };
export type Beam = { width: number; behind: number };

/**
 * @returns what the page says against the models: each step of the walks followed with what it should have more (in shares of a walk);
 * and the nats by which the right walks were surprising
 */
export function lessonOfWalks({ page, parts }: Lesson, models: WalkModels, beam: Beam): { said: Said[]; nats: number; falls: number } {
  const said: Said[] = [];
  let nats = 0;
  let falls = 0;
  const start: Node = { at: { current: -1, stories: [] }, score: 0, before: null, kind: null, blocks: [], right: true, blame: 0 };
  let walks = [start];
  const settle = (): void => {
    const gold = walks.find(({ right }) => right);
    if (!gold) return;
    const top = Math.max(...walks.map(({ score }) => score));
    const mass = walks.map(({ score }) => Math.exp(score - top));
    const all = mass.reduce((sum, own) => sum + own, 0);
    nats += Math.log(all) - (gold.score - top);
    const nodes = new Set<Node>();
    for (const [i, walk] of walks.entries()) {
      const blame = (walk === gold ? 1 : 0) - (mass[i] as number) / all;
      if (Math.abs(blame) < 1e-4) continue;
      for (let node: Node | null = walk; node && node !== start; node = node.before) {
        node.blame += blame;
        nodes.add(node);
      }
    }
    for (const node of nodes) {
      if (node.kind && node.blocks.length > 0 && Math.abs(node.blame) > 1e-4)
        said.push({ kind: node.kind, blocks: node.blocks, surplus: node.blame });
      node.blame = 0;
    }
  };
  for (let index = 0; index < page.items.length; index += 1) {
    const own = itemValues(page, index);
    const next = walks.flatMap((walk) => {
      const steps = stepsAt(walk.at, index, page);
      if (steps.length === 0) return [{ ...walk, before: walk, kind: null, blocks: [] as Blocks, blame: 0 }];
      const blocks = steps.length === 1 ? [] : describeSteps(walk.at, steps, page, index, own);
      const scores = steps.map((step, i) => (steps.length === 1 ? 0 : strengthOf(models[step.kind], ...(blocks[i] ?? []))));
      let right = -1;
      if (walk.right) right = rightStep(walk.at, steps, index, parts, page) ?? scores.indexOf(Math.max(...scores));
      return steps.map(
        (step, i): Node => ({
          at: after(walk.at, step),
          score: walk.score + (scores[i] ?? 0),
          before: walk,
          kind: steps.length === 1 ? null : step.kind,
          blocks: blocks[i] ?? [],
          right: i === right,
          blame: 0,
        }),
      );
    });
    const kept: Node[] = [];
    const alike = new Set<string>();
    next.sort((a, b) => b.score - a.score);
    for (const walk of next) {
      if (kept.length >= beam.width || walk.score < (next[0] as Node).score - beam.behind) break;
      const story = walk.at.stories[walk.at.current];
      const key = `${story?.texts[0] ?? -1} ${story?.texts.length ?? 0} ${story?.closed} ${story?.headed} ${walk.at.stories.length}`;
      if (alike.has(key)) continue;
      alike.add(key);
      kept.push(walk);
    }
    walks = kept;
    if (kept.some(({ right }) => right)) continue;
    const gold = next.find(({ right }) => right);
    if (!gold) return { said, nats, falls };
    falls += 1;
    walks = [...kept, gold];
    settle();
    walks = [{ ...gold, before: start, score: 0, kind: null, blocks: [] }];
  }
  settle();
  return { said, nats, falls };
}
