/**
 * Loaded before a command (`node --import`): from the n-th call that writes to the disk on (`FAIL_AT`, from 1), every such call fails
 * with `FAIL_WITH`, as on a disk that is full (ENOSPC) or read-only (EROFS). Taking files away still works, as it does on a full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const failAt = Number(process.env.FAIL_AT);
const code = process.env.FAIL_WITH;
let calls = 0;

for (const name of ['writeFileSync', 'mkdirSync', 'linkSync', 'openSync', 'writeSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    const isReading = name === 'openSync' && (words[1] ?? 'r') === 'r';
    const isOutput = name === 'writeSync' && words[0] < 3;
    if (isReading || isOutput) return original(...words);
    calls += 1;
    if (calls < failAt) return original(...words);
    throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
}
syncBuiltinESMExports();
