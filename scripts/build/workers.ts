/** Processes that compile and render. Each has one order at a time; a free one gets the next. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { archiveVariable } from '../../src/schemas/archive-variable.ts';
import type { PressAnswer, PressOrder } from '../../src/schemas/press.ts';
import { projectRoot, type Templates } from './compiled-templates.ts';

type Worker = { child: ChildProcess; busy: boolean };
type Job = { order: PressOrder; done: (answer: PressAnswer) => void; failed: (error: Error) => void };

export class Workers {
  readonly #workers: Worker[] = [];
  readonly #queue: Job[] = [];
  readonly #start: () => ChildProcess;
  readonly #most: number;

  constructor(options: { jobs: number; archive: string; compiled: string; output: string; templates: Templates }) {
    const { compiled, output, templates } = options;
    this.#most = options.jobs;
    this.#start = () =>
      fork(join(projectRoot, 'src/press/worker.ts'), [compiled, output, templates.program, templates.files], {
        cwd: projectRoot,
        env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', [archiveVariable]: options.archive },
        execArgv: ['--max-semi-space-size=32'],
      });
  }

  /** @throws Error with what the worker said, where it could not do as ordered */
  async order<Kind extends PressAnswer['kind']>(
    order: PressOrder,
    kind: Kind,
  ): Promise<Extract<PressAnswer, { kind: Kind }>> {
    const answer = await new Promise<PressAnswer>((done, failed) => {
      this.#queue.push({ order, done, failed });
      this.#next();
    });
    if (answer.kind === kind) return answer as Extract<PressAnswer, { kind: Kind }>;
    throw new Error(answer.kind === 'failed' ? answer.message : `Unexpected answer ${answer.kind}, expected ${kind}`);
  }

  close(): void {
    for (const { child } of this.#workers) {
      child.removeAllListeners('exit');
      if (child.connected) child.disconnect();
    }
    this.#workers.length = 0;
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#workers.find(({ busy }) => !busy) ?? this.#hire();
    const job = worker && this.#queue.shift();
    if (!job) return;
    worker.busy = true;
    const ended = (code: number | null) =>
      job.failed(new Error(`A worker of the build ended unexpectedly (code ${code}).`));
    worker.child.once('exit', ended);
    worker.child.once('message', (answer: PressAnswer) => {
      worker.child.off('exit', ended);
      worker.busy = false;
      job.done(answer);
      this.#next();
    });
    worker.child.send(job.order);
  }

  #hire(): Worker | null {
    if (this.#workers.length >= this.#most) return null;
    const worker = { child: this.#start(), busy: false };
    this.#workers.push(worker);
    return worker;
  }
}
