import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestPath,
  emissions,
  forwardBackward,
  readRoles,
  roles,
  states,
  unpackModel,
} from '../../scripts/reading/roles/role-model.ts';
import { pairsOf } from '../proving-ground/role-training.ts';

const still = new Float64Array(states.length * states.length);
const model = unpackModel({
  features: {
    short: roles.map((role) => (role === 'headline' || role === 'crosshead' ? 200 : 0)),
    long: roles.map((role) => (role === 'paragraph' ? 300 : 0)),
    'follows a credit': roles.map((role) => (role === 'headline' ? 150 : 0)),
  },
  transitions: states.map(() => states.map(() => 0)),
  first: states.map(() => 0),
});

describe('the role model', () => {
  it('adds what the features of a block say', () => {
    const { best } = readRoles([['short', 'follows a credit'], ['long'], ['unheard of']], model);
    expect(states[best[0] ?? 0]?.role).toBe('headline');
    expect(states[best[1] ?? 0]?.role).toBe('paragraph');
  });

  it('reads no roles of no blocks', () => {
    expect(readRoles([], model).best).toHaveLength(0);
  });

  it('gives each block probabilities that make one', () => {
    const page = fc.array(fc.subarray(['short', 'long', 'follows a credit', 'strange']), { maxLength: 20 });
    fc.assert(
      fc.property(page, (blocks) => {
        const { marginals } = readRoles(blocks);
        for (let block = 0; block < blocks.length; block += 1) {
          const own = marginals.subarray(block * roles.length, (block + 1) * roles.length);
          expect(own.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('finds the best sequence that trying all finds', () => {
    const nats = fc.double({ min: -3, max: 3, noNaN: true });
    const chain = fc.array(nats, { minLength: states.length * 2, maxLength: states.length * 2 });
    fc.assert(
      fc.property(chain, fc.array(nats, { minLength: still.length, maxLength: still.length }), (scored, moved) => {
        const scores = Float64Array.from(scored);
        const transitions = Float64Array.from(moved);
        const first = new Float64Array(states.length);
        const n = states.length;
        const worth = (a: number, b: number) => (scores[a] ?? 0) + (transitions[a * n + b] ?? 0) + (scores[n + b] ?? 0);
        const [a = 0, b = 0] = bestPath(scores, 2, { transitions, first });
        const most = Math.max(...states.flatMap((_, i) => states.map((__, j) => worth(i, j))));
        expect(worth(a, b)).toBeCloseTo(most, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('counts every step from one block to the next once', () => {
    const scores = emissions([[0], [1], [2], [1]], model.weights);
    const read = forwardBackward(scores, 4, { transitions: still, first: new Float64Array(states.length) });
    const pairs = pairsOf(scores, read, still);
    expect(pairs.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(3, 6);
  });
});
