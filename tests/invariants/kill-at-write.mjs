/**
 * Loaded before a command (`node --import`): kills its process, as kill -9 would, at the n-th call that changes the disk
 * (`KILL_AT`, from 1). A file that is being written is left half written. Without `KILL_AT`: counts the calls and prints the number.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT ?? 0);
let calls = 0;

for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'linkSync', 'writeSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    calls += 1;
    if (calls === killAt) {
      if (name === 'writeFileSync') original(words[0], String(words[1]).slice(0, String(words[1]).length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...words);
  };
}
syncBuiltinESMExports();
if (killAt === 0 && isMainThread) process.on('exit', () => fs.writeSync(1, `calls ${calls}\n`));
