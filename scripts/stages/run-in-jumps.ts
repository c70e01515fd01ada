/**
 * Parts jump lines that are run into a text from it, as if they stood on lines of their own.
 *
 *     （上接第一版）走进车间，机器轰鸣。（下转第三版）   →   （上接第一版） · 走进车间，机器轰鸣。 · （下转第三版）
 *
 * It leaves alone what stands in the midst of a line, what refers to another story（详见第三版）, and jumps without brackets.
 */
import { parseJump } from '../language/jump-lines.ts';
import type { Line } from '../stage.ts';
import { slice, trim } from '../strand.ts';

const atStart = /^[（(【][^（()）【】]{3,16}[）)】](?=\s*\S)/u;
const atEnd = /(?<=\S\s*)[（(【][^（()）【】]{3,16}[）)】]$/u;

export function runInJumps(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const { text } = line.strand;
    const first = atStart.exec(text)?.[0] ?? '';
    const from = parseJump(first)?.direction === 'from' ? first.length : 0;
    const last = atEnd.exec(text.slice(-20))?.[0] ?? '';
    const to = parseJump(last)?.direction === 'to' ? text.length - last.length : text.length;
    if (from === 0 && to === text.length) return [line];
    return [slice(line.strand, 0, from), slice(line.strand, from, to), slice(line.strand, to)]
      .map(trim)
      .filter((strand) => strand.text !== '')
      .map((strand, i): Line => ({ ...line, strand, gap: i === 0 ? line.gap : 1 }));
  });
}
