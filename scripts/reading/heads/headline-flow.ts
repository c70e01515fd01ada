/**
 * Whether lines of a head read as one headline set on several lines: a sentence goes on over the line's end
 * (古石桥要 / 修缮了), or two clauses stand side by side (班班都有足球队 / 年年都有足球赛). A line that is a whole
 * headline by itself (借书不出门 邮费馆里出) is no half of one.
 */
import { continuity } from '../../language/join-model.ts';
import type { Sight } from '../../stage.ts';

/** Nats beyond which lines go together anyway, or not at all. */
const flowMax = 6;

export const flowColumns = ['flow', 'flowApart', 'even', 'halved', 'colonBelow', 'quoteBelow', 'stopped'] as const;
export type Flow = Record<(typeof flowColumns)[number], number>;

/** @param lines of one headline, in their order @returns sums over their neighbours */
export function flowOf(lines: readonly Sight[]): Flow {
  const sums: Flow = { flow: 0, flowApart: 0, even: 0, halved: 0, colonBelow: 0, quoteBelow: 0, stopped: 0 };
  for (const [i, lower] of lines.entries()) {
    const upper = lines[i - 1];
    if (!upper) continue;
    const [left, right] = [upper.strand.text, lower.strand.text];
    const nats = Math.max(-flowMax, Math.min(flowMax, continuity(left, right)));
    sums.flow += Math.max(0, nats) / flowMax;
    sums.flowApart += Math.max(0, -nats) / flowMax;
    sums.even += Math.abs(upper.width - lower.width) < 0.6 ? 1 : 0;
    sums.halved += isHalved(left) || isHalved(right) ? 1 : 0;
    sums.colonBelow += /^[^：:\s]{2,8}[：:]./u.test(right) ? 1 : 0;
    sums.quoteBelow += /^[“"「]/u.test(right) ? 1 : 0;
    sums.stopped += /[，,、]$/u.test(left) ? 1 : 0;
  }
  return sums;
}

/** Two clauses on one line, a blank or a comma between them. */
function isHalved(text: string): boolean {
  return /^\S{4,}(?:\s+|[，,])\S{4,}$/u.test(text);
}
