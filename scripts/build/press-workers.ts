import { fork } from 'node:child_process';
import { join } from 'node:path';
import { archiveVariable } from '../../src/schemas/archive-variable.ts';
import type { PressAnswer, PressOrder } from '../../src/schemas/press.ts';
import { projectRoot, type Templates } from './compiled-templates.ts';
import type { Slots } from './slots.ts';
import { WorkerPool } from './worker-pool.ts';

/** Room for short-lived strings in MiB: a page is made of thousands, and all are gone once it is written. */
const youngGenerationMiB = 32;

/** The processes that compile issues and render pages. */
export class PressWorkers {
  readonly #pool: WorkerPool<PressOrder, PressAnswer>;

  constructor(slots: Slots, options: { archive: string; compiled: string; output: string; templates: Templates }) {
    const { archive, compiled, output, templates } = options;
    this.#pool = new WorkerPool(slots, () =>
      fork(join(projectRoot, 'src/press/worker.ts'), [compiled, output, templates.program, templates.files], {
        cwd: projectRoot,
        env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', [archiveVariable]: archive },
        execArgv: [`--max-semi-space-size=${youngGenerationMiB}`],
      }),
    );
  }

  /** @throws Error with what the worker said, where it could not do as ordered */
  async order<Kind extends PressAnswer['kind']>(
    order: PressOrder,
    kind: Kind,
  ): Promise<Extract<PressAnswer, { kind: Kind }>> {
    const answer = await this.#pool.order(order);
    if (answer.kind === kind) return answer as Extract<PressAnswer, { kind: Kind }>;
    throw new Error(answer.kind === 'failed' ? answer.message : `Unexpected answer ${answer.kind}, expected ${kind}`);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
