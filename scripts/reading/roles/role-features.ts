/** The features by which the role model knows what each block of a page is. They speak of newspapers, not of words. */
import { isPageName } from '../../language/page-names.ts';
import type { Sight } from '../../stage.ts';
import { type RoleClues, type RoleFacts, roleFacts, step } from './role-facts.ts';
import { lineFeatures } from './role-lines.ts';
import { ownFeatures } from './role-own-features.ts';
import { surroundings } from './role-surroundings.ts';

/** @returns for each block its features' names */
export function roleFeatures(sights: readonly Sight[], clues: RoleClues): string[][] {
  const facts = sights.map((sight) => roleFacts(sight, clues));
  const around = surroundings(facts, clues);
  const speakers = speakersOf(facts);
  const lines = lineFeatures(facts, around.spoken);
  return facts.map((own, index) => [
    ...ownFeatures(own),
    ...neighbours(facts, index),
    ...joins(facts, index, clues),
    ...(around.names[index] ?? []),
    ...(lines[index] ?? []),
    ...atEdge(facts, index),
    ...speakerFeatures(facts, index, speakers),
  ]);
}

function neighbours(facts: readonly RoleFacts[], index: number): string[] {
  const kind = (offset: number): string => facts[index + offset]?.kind ?? 'edge';
  const coarse = (offset: number): string => kind(offset).replace(/\d+$/, '');
  const next = facts[index + 1];
  return [
    `before=${widely(kind(-1))}`,
    `after=${widely(kind(1))}`,
    `before2=${coarse(-2)}`,
    `after2=${coarse(2)}`,
    `gap=${Math.min(1, facts[index]?.sight.gap ?? 0)}_${Math.min(1, next?.sight.gap ?? 0)}`,
  ];
}

/** A page's name stands first or last on it; in between it is a column's label. */
function atEdge(facts: readonly RoleFacts[], index: number): string[] {
  const text = facts[index]?.text ?? '';
  const isEdge = index <= 1 || index === facts.length - 1;
  return isEdge && text.length <= 16 && isPageName(text.replace(/\s/g, '')) ? ['pageName'] : [];
}

/** The kind with fewer steps of width. */
function widely(kind: string): string {
  return kind.replace(/\d+$/, (width) =>
    Number(width) <= 2 ? 'Narrow' : Number(width) <= 5 ? 'Middle' : Number(width) <= 9 ? 'Wide' : 'Long',
  );
}

/** What stands before a colon at a block's start, 记者：, and how many blocks start so: lines of a conversation, of a list. */
function speakersOf(facts: readonly RoleFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of facts) {
    const speaker = speakerOf(text);
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}

function speakerOf(text: string): string | undefined {
  return /^([^，。,：:？！\s]{1,6})[：:]./.exec(text)?.[1];
}

function speakerFeatures(facts: readonly RoleFacts[], index: number, counts: ReadonlyMap<string, number>): string[] {
  const often = (offset: number): boolean => (counts.get(speakerOf(facts[index + offset]?.text ?? '') ?? '') ?? 0) > 1;
  const speaks = (offset: number): boolean => speakerOf(facts[index + offset]?.text ?? '') !== undefined;
  if (!speaks(0)) return [];
  return [
    `speaker=${often(0)}`,
    `speakerNext=${often(1) ? 'often' : speaks(1)}`,
    `speakerBefore=${often(-1) ? 'often' : speaks(-1)}`,
  ];
}

/** How well a text that stands farther down, and begins in mid-sentence, goes on with the block: a head goes on nowhere. */
function farRest(facts: readonly RoleFacts[], index: number, clues: RoleClues): number {
  const end = facts[index]?.text.slice(-24) ?? '';
  let best = -9;
  for (const own of facts.slice(index + 2, index + 40))
    if (own.prose && !own.lead && !own.dateline) best = Math.max(best, clues.joinScore(end, own.text.slice(0, 24)));
  return best;
}

/** Does the block go on with the one before, or with one that broke off farther up? */
function joins(facts: readonly RoleFacts[], index: number, clues: RoleClues): string[] {
  const own = facts[index];
  if (!own) return [];
  const names: string[] = [];
  const before = facts[index - 1];
  const text = own.text.slice(0, 24);
  const isShort = own.width <= 46;
  if (before) {
    const isOpen = before.sight.ending !== 'sentence';
    const score = isOpen ? clues.joinScore(before.text.slice(-24), text) : -9;
    names.push(`join=${isOpen ? step(score, [-6, -3, -1, 1, 3, 6]) : 'closed'}/${isShort}/${before.prose}`);
  }
  let best = -9;
  for (let i = index - 2; i >= Math.max(0, index - 40); i -= 1) {
    const far = facts[i];
    if (far?.prose && far.sight.ending !== 'sentence')
      best = Math.max(best, clues.joinScore(far.text.slice(-24), text));
  }
  names.push(`joinFar=${step(best, [-6, -3, -1, 1, 3, 6])}/${isShort}`);
  const next = facts[index + 1];
  if (isShort && next) {
    const score = own.sight.ending === 'sentence' ? -9 : clues.joinScore(own.text.slice(-24), next.text.slice(0, 24));
    names.push(`joinNext=${step(score, [-6, -3, -1, 1, 3, 6])}/${next.prose}`);
    if (own.sight.ending !== 'sentence') names.push(`goesOnFar=${step(farRest(facts, index, clues), [-3, 0, 3, 6])}`);
  }
  return names;
}
