/** Processes that each do one order at a time; a free one gets the next, and there are never more at work than slots. */
import type { ChildProcess } from 'node:child_process';
import type { Slots } from './slots.ts';

export class WorkerPool<Order extends object, Answer> {
  readonly #idle: ChildProcess[] = [];
  readonly #all: ChildProcess[] = [];
  readonly #slots: Slots;
  readonly #start: () => ChildProcess;

  constructor(slots: Slots, start: () => ChildProcess) {
    this.#slots = slots;
    this.#start = start;
  }

  /** @throws Error where the process ended before it answered */
  order(order: Order): Promise<Answer> {
    return this.#slots.use(async () => {
      const child = this.#idle.pop() ?? this.#hire();
      const answer = await new Promise<Answer>((done, failed) => {
        const ended = (code: number | null) =>
          failed(new Error(`A process of the build ended unexpectedly (code ${code}); is there enough memory?`));
        child.once('exit', ended);
        child.once('message', (message: Answer) => {
          child.off('exit', ended);
          done(message);
        });
        child.send(order);
      });
      this.#idle.push(child);
      return answer;
    });
  }

  /** Ends all processes, those at work too, and waits until they have ended. */
  async close(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all(
      this.#all.splice(0).map((child) => {
        child.removeAllListeners('exit');
        if (child.exitCode !== null || child.signalCode !== null) return null;
        const ended = new Promise((done) => child.once('exit', done));
        if (child.connected) child.disconnect();
        return ended;
      }),
    );
  }

  #hire(): ChildProcess {
    const child = this.#start();
    this.#all.push(child);
    return child;
  }
}
