/** `FULL=1 npx vitest run tests/invariants` runs every invariant in full; `npm test` a part of it that takes a minute. */
const { FULL } = process.env;

export const isFull = FULL === '1';

/** @returns the number of cases: the first in `npm test`, the second in full */
export function cases(few: number, many: number): number {
  return isFull ? many : few;
}
