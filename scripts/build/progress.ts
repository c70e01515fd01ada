/** Says how far long work is: one line that is overwritten on a terminal, a line for each step elsewhere. */
export type Progress = {
  /** A step begins: `Rendering`. @param of how many things it has, 0 where that is not known */
  step(name: string, of: number): void;
  advance(by: number): void;
  /** Prints a line that stays. */
  say(line: string): void;
  end(): void;
};

/** Not more often than this is a terminal's line drawn again. */
const drawnEveryMs = 80;

export function makeProgress(stream: NodeJS.WriteStream): Progress {
  let name = '';
  let total = 0;
  let count = 0;
  let drawn = 0;
  const draw = (now: number) => {
    drawn = now;
    stream.write(`\r\x1b[K${name}${total > 0 ? ` ${count} of ${total}` : ''} …`);
  };
  const clear = () => stream.isTTY && stream.write('\r\x1b[K');
  return {
    step(next, of) {
      name = next;
      total = of;
      count = 0;
      if (stream.isTTY) draw(performance.now());
      else stream.write(`${name}${of > 0 ? ` (${of})` : ''}\n`);
    },
    advance(by) {
      count += by;
      const now = performance.now();
      if (stream.isTTY && now - drawn > drawnEveryMs) draw(now);
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    end: clear,
  };
}
