/** A thread that does jobs, one at a time. */
import { parentPort } from 'node:worker_threads';
import { separatePage } from '../pipeline.ts';
import { type Job, runAssemble, runConvert } from './jobs.ts';

parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage(job.kind === 'convert' ? runConvert(job, separatePage) : runAssemble(job));
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    parentPort?.postMessage({ kind: 'failed', code: code ?? null, message: message ?? String(error) });
  }
});
