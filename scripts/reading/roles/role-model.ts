/**
 * What the blocks of a page are, decided for the whole page: a linear-chain conditional random field. Each block speaks
 * for roles by its features, and roles follow each other with what is likely on newspaper pages. Weights are trained
 * (tests/proving-ground/train-roles.ts); all are nats, so that they can be read and added.
 */
import { readFileSync } from 'node:fs';

export const roles = [
  'section',
  'kicker',
  'headline',
  'headlineRest',
  'deck',
  'byline',
  'paragraph',
  'part',
  'notice',
  'crosshead',
  'crossheadRest',
  'credit',
  'caption',
  'furniture',
  'jump',
] as const;
export type Role = (typeof roles)[number];

/** What the chain remembers: in a story with crossheads, paragraphs are other states than before the first of them. */
export const states = [
  ...roles.map((role) => ({ role, divided: false })),
  { role: 'paragraph', divided: true },
  { role: 'part', divided: true },
] as const satisfies readonly { role: Role; divided: boolean }[];

export type RoleModel = {
  /** Row of a feature in `weights`. */
  features: ReadonlyMap<string, number>;
  /** Nats for a role, `roles.length` for each feature. */
  weights: Float64Array;
  /** Nats for state `to` after state `from`, at `from * states.length + to`. */
  transitions: Float64Array;
  /** Nats for the first state. */
  first: Float64Array;
};

export type RoleReading = {
  /** Probability of each role, `roles.length` for each block. */
  marginals: Float64Array;
  /** The likeliest sequence: indices of `states`. */
  best: Uint8Array;
};

const roleOf = Uint8Array.from(states, ({ role }) => roles.indexOf(role));

/** @param blocks for each block its features' names; unknown ones say nothing */
export function readRoles(blocks: readonly (readonly string[])[], model: RoleModel = trained()): RoleReading {
  const scores = emissions(
    blocks.map((names) => rowsOf(names, model)),
    model.weights,
  );
  const { marginals } = forwardBackward(scores, blocks.length, model);
  return { marginals: byRole(marginals, blocks.length), best: bestPath(scores, blocks.length, model) };
}

function rowsOf(names: readonly string[], { features }: RoleModel): number[] {
  const rows: number[] = [];
  for (const name of names) {
    const row = features.get(name);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Nats for each state, `states.length` for each block. */
export function emissions(blocks: readonly (readonly number[])[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(blocks.length * states.length);
  const own = new Float64Array(roles.length);
  for (const [block, rows] of blocks.entries()) {
    own.fill(0);
    for (const row of rows)
      for (let role = 0; role < roles.length; role += 1)
        own[role] = (own[role] ?? 0) + (weights[row * roles.length + role] ?? 0);
    for (let state = 0; state < states.length; state += 1)
      scores[block * states.length + state] = own[roleOf[state] ?? 0] ?? 0;
  }
  return scores;
}

type Chain = Pick<RoleModel, 'transitions' | 'first'>;

/**
 * @param scores nats for each state and block; minus infinity where a state is ruled out
 * @returns probabilities of states by block; nats of all that leads to a state and from it, and of the page
 */
export function forwardBackward(
  scores: Float64Array,
  length: number,
  { transitions, first }: Chain,
): { marginals: Float64Array; forward: Float64Array; backward: Float64Array; logTotal: number } {
  const n = states.length;
  const odds = transitions.map(Math.exp);
  const forward = new Float64Array(length * n);
  const backward = new Float64Array(length * n);
  const likely = new Float64Array(n);
  for (let to = 0; to < n && length > 0; to += 1) forward[to] = (first[to] ?? 0) + (scores[to] ?? 0);
  for (let block = 1; block < length; block += 1) {
    const before = forward.subarray((block - 1) * n, block * n);
    const top = highest(before);
    for (let from = 0; from < n; from += 1) likely[from] = Math.exp((before[from] ?? 0) - top);
    for (let to = 0; to < n; to += 1) {
      let sum = 0;
      for (let from = 0; from < n; from += 1) sum += (likely[from] ?? 0) * (odds[from * n + to] ?? 0);
      forward[block * n + to] = top + Math.log(sum) + (scores[block * n + to] ?? 0);
    }
  }
  for (let block = length - 2; block >= 0; block -= 1) {
    const after = (block + 1) * n;
    for (let to = 0; to < n; to += 1) likely[to] = (scores[after + to] ?? 0) + (backward[after + to] ?? 0);
    const top = highest(likely);
    for (let to = 0; to < n; to += 1) likely[to] = Math.exp((likely[to] ?? 0) - top);
    for (let from = 0; from < n; from += 1) {
      let sum = 0;
      for (let to = 0; to < n; to += 1) sum += (likely[to] ?? 0) * (odds[from * n + to] ?? 0);
      backward[block * n + from] = top + Math.log(sum);
    }
  }
  const last = forward.subarray(Math.max(0, length - 1) * n);
  const top = highest(last);
  const logTotal = length === 0 ? 0 : top + Math.log(last.reduce((sum, nats) => sum + Math.exp(nats - top), 0));
  const marginals = forward.map((nats, i) => Math.exp(nats + (backward[i] ?? 0) - logTotal));
  return { marginals, forward, backward, logTotal };
}

function highest(nats: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of nats) if (value > top) top = value;
  return top;
}

/** @returns the likeliest sequence of states */
export function bestPath(scores: Float64Array, length: number, { transitions, first }: Chain): Uint8Array {
  const n = states.length;
  const best = new Float64Array(length * n);
  const came = new Uint8Array(length * n);
  for (let block = 0; block < length; block += 1)
    for (let to = 0; to < n; to += 1) {
      let top = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < (block === 0 ? 1 : n); from += 1) {
        const score =
          block === 0 ? (first[to] ?? 0) : (best[(block - 1) * n + from] ?? 0) + (transitions[from * n + to] ?? 0);
        if (score <= top) continue;
        top = score;
        came[block * n + to] = from;
      }
      best[block * n + to] = top + (scores[block * n + to] ?? 0);
    }
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const last = best.subarray((length - 1) * n);
  path[length - 1] = last.indexOf(Math.max(...last));
  for (let block = length - 1; block > 0; block -= 1) path[block - 1] = came[block * n + (path[block] ?? 0)] ?? 0;
  return path;
}

function byRole(marginals: Float64Array, length: number): Float64Array {
  const summed = new Float64Array(length * roles.length);
  for (let block = 0; block < length; block += 1)
    for (let state = 0; state < states.length; state += 1) {
      const place = block * roles.length + (roleOf[state] ?? 0);
      summed[place] = (summed[place] ?? 0) + (marginals[block * states.length + state] ?? 0);
    }
  return summed;
}

/** How the trainer writes the model down: weights in hundredths of a nat. */
export type StoredModel = {
  features: Record<string, number[]>;
  transitions: number[][];
  first: number[];
};

let loaded: RoleModel | null = null;

function trained(): RoleModel {
  loaded ??= unpackModel(JSON.parse(readFileSync(new URL('role-model.json', import.meta.url), 'utf8')) as StoredModel);
  return loaded;
}

export function unpackModel({ features, transitions, first }: StoredModel): RoleModel {
  const hundredths = (values: readonly number[]): Float64Array => Float64Array.from(values, (value) => value / 100);
  return {
    features: new Map(Object.keys(features).map((name, row) => [name, row])),
    weights: hundredths(Object.values(features).flat()),
    transitions: hundredths(transitions.flat()),
    first: hundredths(first),
  };
}
