/**
 * Tells which of neighbouring printed lines belong to one column where the lines of two columns come in turn: the likeliest
 * of all ways to deal the lines out to two threads, by how each line goes on with the last of its thread and by what the
 * threads are about. A beam search: what a thread is about depends on all of its lines, not on the last alone.
 */

import { affinityReach, type LineAffinity } from './line-affinity.ts';

/** What the threads are judged by, in nats. */
export type ThreadModel = {
  /** How well line `next` goes on with line `last` in one column, `open` being the marks that are open behind that. */
  goesOn: (last: number, next: number, open: string) => number;
  /** The opening marks that are open behind a line, `open` being those before it. */
  stillOpen: (open: string, line: number) => string;
  /** How well line `next` starts a column, or a text. */
  starts: (next: number) => number;
  /** How much likelier a line is of the thread that has the lines `one` than of either, and of the other; 0 where that is not known. */
  affinity: LineAffinity;
};

/**
 * How lines come: column after column, where they hardly ever change thread; in turn, where they nearly always do; or a few
 * of either at a time. Log-probabilities.
 */
const ways = [
  { change: Math.log(0.01), stay: Math.log(0.99), turning: false },
  { change: Math.log(0.97), stay: Math.log(0.03), turning: true },
  { change: Math.log(0.5), stay: Math.log(0.5), turning: true },
] as const;
/** Nats for lines to begin to come in turn, or a few at a time, and to end it. */
const turnBegins = -3;
const turnEnds = -1;
/** Share of a line's affinity that counts: lines near each other say the same. */
const affinityWeight = 0.5;
/** Lines back to which the other thread's last line may stand. */
export const threadReach = 8;
/** Ways to deal out that are followed: of those that end in the same lines the best few, and none so many nats behind the best. */
const heldMax = 8;
const behindMax = 10;

type State = {
  score: number;
  from: State | null;
  changed: boolean;
  way: number;
  /** Marks open behind the last line of the thread that goes on, and of the other. */
  open: string;
  openOther: string;
};

/** @returns for each line whether it changes thread, and whether lines come in turn there. */
export function dealOut(lines: number, model: ThreadModel): { changed: boolean; turning: boolean }[] {
  if (lines === 0) return [];
  // A state is the other thread's last line (or none, -1) and the way in which lines come.
  const first = {
    score: model.starts(0),
    from: null,
    changed: false,
    way: 0,
    open: model.stillOpen('', 0),
    openOther: '',
  };
  let states = new Map<number, State[]>([[key(-1, 0), [first]]]);
  for (let line = 1; line < lines; line += 1) {
    const next = new Map<number, State[]>();
    for (const [at, held] of states)
      for (const state of held) {
        const other = Math.floor(at / ways.length) - 1;
        const stay = model.goesOn(line - 1, line, state.open);
        const gain = other < 0 ? model.starts(line) : model.goesOn(other, line, state.openOther);
        const open = [model.stillOpen(state.open, line), model.stillOpen(state.openOther, line)] as const;
        const threads = threadsBehind(state, line);
        const [stays, changes] = model.affinity(line, ...threads);
        const [staysBy, changesBy] = [affinityWeight * stays, affinityWeight * changes];
        for (const [way, { change: changing, stay: staying, turning }] of ways.entries()) {
          const mode = way === state.way ? 0 : turning ? turnBegins : turnEnds;
          keep(next, key(turning && line - other <= threadReach ? other : -1, way), {
            score: state.score + mode + staying + stay + (turning ? staysBy : 0),
            from: state,
            changed: false,
            way,
            open: open[0],
            openOther: state.openOther,
          });
          if (!turning) continue;
          keep(next, key(line - 1, way), {
            score: state.score + mode + changing + gain + changesBy,
            from: state,
            changed: true,
            way,
            open: open[1],
            openOther: state.open,
          });
        }
      }
    states = likely(next);
  }
  let best: State | null = null;
  for (const state of [...states.values()].flat()) if (!best || state.score > best.score) best = state;
  const trail: { changed: boolean; turning: boolean }[] = [];
  for (let state = best; state; state = state.from)
    trail.push({ changed: state.changed, turning: ways[state.way]?.turning ?? false });
  return trail.reverse();
}

/** Those of the states that are not far behind the best. */
function likely(states: Map<number, State[]>): Map<number, State[]> {
  const all = [...states.values()];
  const least = Math.max(...all.map(([best]) => best?.score ?? Number.NEGATIVE_INFINITY)) - behindMax;
  for (const [at, held] of states) {
    const near = held.filter(({ score }) => score >= least);
    if (near.length === 0) states.delete(at);
    else states.set(at, near);
  }
  return states;
}

/** The lines of the thread that a line follows on, and of the other, as a way has dealt them out. */
function threadsBehind(state: State, line: number): [number[], number[]] {
  const threads: [number[], number[]] = [[], []];
  let thread: 0 | 1 = 0;
  let at: State | null = state;
  for (let above = line - 1; at && above >= line - affinityReach; above -= 1) {
    threads[thread].push(above);
    if (at.changed) thread = thread === 0 ? 1 : 0;
    at = at.from;
  }
  return threads;
}

function key(other: number, way: number): number {
  return (other + 1) * ways.length + way;
}

/** Keeps a state if it is among the best few that end in the same lines, the best first. */
function keep(states: Map<number, State[]>, at: number, state: State): void {
  const held = states.get(at);
  if (!held) states.set(at, [state]);
  else if (held.length < heldMax || state.score > (held.at(-1) as State).score) {
    const place = held.findIndex(({ score }) => score < state.score);
    held.splice(place < 0 ? held.length : place, 0, state);
    if (held.length > heldMax) held.pop();
  }
}
