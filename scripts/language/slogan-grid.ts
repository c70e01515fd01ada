/**
 * Slogans printed as a grid: lines of equal length whose columns are read downwards, the rightmost first.
 *
 *     旺兴好   →   好事成 … : the last column 好…, then the one before it
 */
import { proseLikelihood } from './prose-likelihood.ts';

/** Lines, characters in a line, and nats for each character by which reading downwards must win. */
const linesMin = 2;
const linesMax = 8;
const columnsMin = 3;
const columnsMax = 24;
const gainMin = 0.4;

/** @param lines neighbouring lines; @returns the slogan in reading order, or null where the lines are no such grid. */
export function readSloganGrid(lines: readonly string[]): string | null {
  const rows = lines.map((line) => [...line.replace(/\s/gu, '')]);
  const [first] = rows;
  if (!first || rows.length < linesMin || rows.length > linesMax) return null;
  if (first.length < columnsMin || first.length > columnsMax) return null;
  if (!rows.every((row) => row.length === first.length && row.every((character) => /\p{Script=Han}/u.test(character))))
    return null;
  const columns = first.map((_, column) => rows.map((row) => row[column] ?? '').join(''));
  const downwards = columns.toReversed().join('');
  const across = rows.map((row) => row.join('')).join('');
  return proseLikelihood(downwards) > proseLikelihood(across) + gainMin ? downwards : null;
}
