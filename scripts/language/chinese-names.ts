/**
 * Reads Chinese personal names: one by one, and out of lines where the printer spaced two-character names out
 * (`李 吉 张 咪` is 李吉 and 张咪) or set them without any space.
 */
import { compoundSurnames, type SurnameGrade, surnameGrade } from './chinese-surnames.ts';
import { givenNameEvidence } from './given-names.ts';
import { timesPrinted } from './join-model.ts';
import { isMinorityName } from './minority-names.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/**
 * Names read out of a list. `evidence` is the weakest name's, in nats: above 0 is more likely a name than not.
 * `unspaced`: some stand in one piece, and the reader divided them.
 */
export type ReadNames = { names: string[]; evidence: number; unspaced: boolean };

const surnameEvidence = { common: 2, usual: 1, rare: -0.5, none: -4 } as const satisfies Record<SurnameGrade, number>;
const impossible = -12;
const ordinary = -3.5;
const shortName = 0.3;
/** Times in the counted prose: 李强 42, 时光 199, 文化 10241. */
const timesOfKnownNames = 45;
/** Times in the counted prose: 王建 80, 祝大 is also a wish, 高原 368. */
const timesOfKnownStarts = 150;
const wordWeight = 1.2;

/** What reading costs: a name that is printed another way than a run of its own is the less likely the odder the print. */
const readingCost = { spacedPair: 0.3, spacedTriple: 2.5, splitSurname: 1, wrapped: 2.2, unspaced: 0.5 } as const;

/** @returns log-odds, in nats, that a folded run of Han characters (with middle dots) is one person's name. */
export function nameEvidence(run: string): number {
  if (run.includes('·')) return /^\p{Script=Han}{1,7}(·\p{Script=Han}{1,9}){1,3}$/u.test(run) ? 3 : impossible;
  return /^\p{Script=Han}{2,9}$/u.test(run) ? plainEvidence(run) : impossible;
}

/** Times and places in a picture: 昨日, 左一. */
const neverName =
  /^(?:昨[日天晚晨夜]|今[日天晚晨年]|明[日天年晨]|当[日天晚年]|近[日期]|[日目此]前|[同次翌]日|[上下中]午|周[一二三四五六日末]|[月年][初底末]|[左右前后上下中][一二三四五六七八九十起数侧])$/u;

/** @param run two to nine Han characters and nothing else */
function plainEvidence(run: string): number {
  if (neverName.test(run)) return impossible;
  if (isOrdinaryWord(run)) return ordinary;
  if (isMinorityName(run)) return 2.5;
  if (run.length > 4) return impossible;
  const compound = compoundSurnames.has(run.slice(0, 2));
  if (compound && run.length > 2) return 2.5 + Math.min(0, givenNameEvidence(run.slice(2)));
  const surname = run.charAt(0);
  const plain = surnameEvidence[surnameGrade(surname)] + givenNameEvidence(run.slice(1));
  if (run.length === 2) return plain - shortName - wordEvidence(run);
  if (run.length === 3) return plain - wordDoubt(run);
  const doubled = surnameGrade(run.charAt(1)) === 'common' && surnameGrade(surname) === 'common';
  return plain - (doubled ? 2.5 : 5);
}

/** A pair of characters that newspapers print often is a word: hardly any bearer of a name of two characters is so well known. */
function wordEvidence(pair: string): number {
  return Math.max(0, Math.log(timesPrinted(pair) / timesOfKnownNames)) * wordWeight;
}

/** 陈家湾 is a village. */
const villageEnd = /^.家[湾坪冲坳塘桥庄沟岭河口山店村洲坝垸]$/u;
const villageDoubt = 2.5;
/** 谷雨茶 is tea, whoever 谷雨 may be. */
const listedDoubt = 1.2;

/** Nats against a name of three characters that begins with a word or ends as villages do. */
function wordDoubt(run: string): number {
  const start = run.slice(0, 2);
  const often = Math.max(0, Math.log(timesPrinted(start) / timesOfKnownStarts)) * wordWeight;
  return often + (isOrdinaryWord(start) ? listedDoubt : 0) + (villageEnd.test(run) ? villageDoubt : 0);
}

type Reading = { names: string[]; total: number; weakest: number; unspaced: boolean };

/**
 * @param runs the folded runs of Han characters between spaces, in order
 * @returns the likeliest division into names; null where some character fits no name at all.
 */
export function readNames(runs: readonly string[]): ReadNames | null {
  const best: (Reading | null)[] = [{ names: [], total: 0, weakest: Number.POSITIVE_INFINITY, unspaced: false }];
  for (let end = 1; end <= runs.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 4); start < end; start += 1) {
      const before = best[start];
      if (!before) continue;
      for (const option of readingsOf(runs.slice(start, end)))
        best[end] = better(best[end] ?? null, extend(before, option));
    }
  }
  const reading = best[runs.length];
  if (!reading || reading.names.length === 0) return null;
  return { names: reading.names, evidence: reading.weakest, unspaced: reading.unspaced };
}

type Option = { names: string[]; evidence: number[]; cost: number; unspaced: boolean };

function readingsOf(runs: readonly string[]): Option[] {
  const [first = '', second = ''] = runs;
  if (runs.length === 1) return [whole(first, 0), ...divided(first)];
  const joined = runs.join('');
  if (runs.every((run) => run.length === 1))
    return runs.length < 4 || compoundSurnames.has(joined.slice(0, 2))
      ? [whole(joined, runs.length === 2 ? readingCost.spacedPair : readingCost.spacedTriple)]
      : [];
  if (runs.length === 2 && first.length + second.length <= 4 && (first.length === 1 || compoundSurnames.has(first)))
    return [whole(joined, readingCost.splitSurname)];
  if (runs.length === 2 && first.length === 2 && second.length === 1) return [whole(joined, readingCost.wrapped)];
  return [];
}

function whole(name: string, cost: number): Option {
  return { names: [name], evidence: [nameEvidence(name)], cost, unspaced: false };
}

/** The likeliest division of a run's beginning; `from`: where its last name starts. */
type Division = { from: number; evidence: number; names: number; sum: number };

/** Names set without a space between them: 王斌杨方. */
function divided(run: string): Option[] {
  if (run.length < 4 || run.length > 40 || run.includes('·')) return [];
  const evidenceOf = /^\p{Script=Han}+$/u.test(run) ? plainEvidence : nameEvidence;
  const best: (Division | undefined)[] = [{ from: 0, evidence: 0, names: 0, sum: 0 }];
  for (let end = 2; end <= run.length; end += 1)
    for (let from = Math.max(0, end - 4); from <= end - 2; from += 1) {
      const before = best[from];
      if (!before) continue;
      const evidence = evidenceOf(run.slice(from, end));
      const division = { from, evidence, names: before.names + 1, sum: before.sum + evidence };
      const held = best[end];
      if (!held || unspacedGain(division) > unspacedGain(held)) best[end] = division;
    }
  const names: string[] = [];
  const evidence: number[] = [];
  for (let end = run.length; end > 0; ) {
    const last = best[end];
    if (!last) return [];
    names.unshift(run.slice(last.from, end));
    evidence.unshift(last.evidence);
    end = last.from;
  }
  const cost = names.length * readingCost.unspaced;
  return names.length > 1 ? [{ names, evidence, cost, unspaced: true }] : [];
}

function unspacedGain({ sum, names }: Division): number {
  return sum - names * readingCost.unspaced;
}

function gain(option: Option): number {
  return option.evidence.reduce((sum, value) => sum + value, 0) - option.cost;
}

function extend(before: Reading, option: Option): Reading {
  return {
    names: [...before.names, ...option.names],
    total: before.total + gain(option),
    weakest: Math.min(before.weakest, ...option.evidence),
    unspaced: before.unspaced || option.unspaced,
  };
}

function better(held: Reading | null, candidate: Reading): Reading {
  return held && held.total >= candidate.total ? held : candidate;
}
