/**
 * Tells which of neighbouring printed lines belong to one column where the lines of two columns come in turn: the likeliest
 * of all ways to deal the lines out to two threads (Viterbi), by how each line goes on with the last of its thread.
 */

/** What the threads are judged by, in nats. */
export type ThreadModel = {
  /** How well line `next` goes on with line `last` in one column. */
  goesOn: (last: number, next: number) => number;
  /** How well line `next` starts a column, or a text. */
  starts: (next: number) => number;
};

/** Log-probabilities: in turn, lines change thread nearly always; else hardly ever. */
const inTurn = { change: Math.log(0.93), stay: Math.log(0.07) } as const;
const inRow = { change: Math.log(0.01), stay: Math.log(0.99) } as const;
const turnBegins = -7;
const turnEnds = -2;
/** Lines back to which the other thread's last line may stand. */
const reach = 24;

type State = { score: number; from: State | null; changed: boolean; turning: boolean };

/** @returns for each line whether it changes thread, and whether lines come in turn there. */
export function dealOut(lines: number, model: ThreadModel): { changed: boolean; turning: boolean }[] {
  if (lines === 0) return [];
  // A state is the other thread's last line (or none, -1) and whether lines come in turn.
  let states = new Map<number, State>([
    [key(-1, false), { score: model.starts(0), from: null, changed: false, turning: false }],
  ]);
  for (let line = 1; line < lines; line += 1) {
    const next = new Map<number, State>();
    const stay = model.goesOn(line - 1, line);
    for (const [at, state] of states) {
      const other = Math.floor(at / 2) - 1;
      for (const turning of [false, true]) {
        const mode = turning === state.turning ? 0 : turning ? turnBegins : turnEnds;
        const step = turning ? inTurn : inRow;
        keep(next, key(turning && line - other <= reach ? other : -1, turning), {
          score: state.score + mode + step.stay + stay,
          from: state,
          changed: false,
          turning,
        });
        if (!turning) continue;
        const gain = other < 0 ? model.starts(line) : model.goesOn(other, line);
        keep(next, key(line - 1, true), {
          score: state.score + mode + step.change + gain,
          from: state,
          changed: true,
          turning,
        });
      }
    }
    states = next;
  }
  let best: State | null = null;
  for (const state of states.values()) if (!best || state.score > best.score) best = state;
  const trail: { changed: boolean; turning: boolean }[] = [];
  for (let state = best; state; state = state.from) trail.push({ changed: state.changed, turning: state.turning });
  return trail.reverse();
}

function key(other: number, turning: boolean): number {
  return (other + 1) * 2 + (turning ? 1 : 0);
}

function keep(states: Map<number, State>, at: number, state: State): void {
  const held = states.get(at);
  if (!held || held.score < state.score) states.set(at, state);
}
