/** Jobs on all cores. Few jobs are done here, without threads: starting one costs as much as a dozen pages. */
import { Worker } from 'node:worker_threads';
import { type AnswerOf, type Job, runAssemble, runConvert } from './jobs.ts';

/** From so many jobs on, threads are worth their start. */
const threadedJobsMin = 12;

export type Pool = {
  /** Does the jobs in any order, each worker one at a time. @throws Error with the code of the failed system call, if one job failed */
  run<J extends Job>(jobs: readonly J[], done: (answer: AnswerOf<J>, index: number) => void): Promise<void>;
  close(): Promise<void>;
};

export function openPool(threads: number): Pool {
  const workers: Worker[] = [];
  return {
    async run(jobs, done) {
      if (threads < 2 || jobs.length < threadedJobsMin) return runHere(jobs, done);
      while (workers.length < Math.min(threads, jobs.length))
        workers.push(new Worker(new URL('./worker.ts', import.meta.url)));
      let next = 0;
      const lane = async (worker: Worker) => {
        while (next < jobs.length) {
          const index = next;
          next += 1;
          const job = jobs[index];
          if (job) done(await ask(worker, job), index);
        }
      };
      await Promise.all(workers.map(lane));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function runHere<J extends Job>(
  jobs: readonly J[],
  done: (answer: AnswerOf<J>, index: number) => void,
): Promise<void> {
  const { separatePage } = await import('../pipeline.ts');
  for (const [index, job] of jobs.entries())
    done((job.kind === 'convert' ? runConvert(job, separatePage) : runAssemble(job)) as AnswerOf<J>, index);
}

function ask<J extends Job>(worker: Worker, job: J): Promise<AnswerOf<J>> {
  return new Promise((resolve, reject) => {
    const settle = (answer: AnswerOf<J> | { kind: 'failed'; code: string | null; message: string }) => {
      worker.off('error', reject);
      if (answer.kind === 'failed') reject(Object.assign(new Error(answer.message), { code: answer.code }));
      else resolve(answer as AnswerOf<J>);
    };
    worker.once('message', settle);
    worker.once('error', reject);
    worker.postMessage(job);
  });
}
