/**
 * Tells the lines of each story's head apart, and finds the stories of heads that stand elsewhere on the page.
 *
 *     创业就业 / 办事更便利、就业更顺畅、创业培训更优质 / 长株潭人社公共服务一体化 “犇”出融城加速度
 *     →   section, kicker, headline
 *
 * It does not reword or repunctuate, and leaves a head that no story speaks of to the furniture.
 */

import { gramsOf } from '../reading/grams.ts';
import { bodyText, leadLength } from '../reading/heads/head-owner-evidence.ts';
import { headOwners } from '../reading/heads/head-owners.ts';
import { type HeadRole, usualLevelOf } from '../reading/heads/head-role-evidence.ts';
import { headRoles } from '../reading/heads/head-roles.ts';
import { type HeadUnit, headUnits, partsOf } from '../reading/heads/head-units.ts';
import type { Rarity } from '../reading/kinship.ts';
import { emWidth } from '../reading/measure.ts';
import type { Gathered, Sight } from '../stage.ts';
import { join, type Strand } from '../strand.ts';

export type HeadLines = { section: Strand[]; kicker: Strand[]; headline: Strand[]; deck: Strand[] };
export type Headed = { lines: HeadLines[]; fragments: { headline: Strand; beside: number }[]; furniture: Sight[] };

export function headline(stories: readonly Gathered[], floating: readonly Sight[][], rarity: Rarity): Headed {
  const units = headUnits(
    stories.map((story) => (story.elsewhere ? { ...story, displays: [] } : story)),
    floating,
  );
  const owners = headOwners(units, stories, rarity);
  const byOwner = Map.groupBy(units, (_, unit) => owners[unit] ?? -1);
  const heads = stories.map((story, index) => [
    ...(story.elsewhere ? story.displays : []),
    ...linesOf(byOwner.get(index) ?? []),
  ]);
  const usualLevel = usualLevelOf(heads);
  const lines = heads.map((own, index) => {
    const story = stories[index];
    const text = story ? bodyText(story) : '';
    const setting = { lead: gramsOf(text.slice(0, leadLength)), body: gramsOf(text), rarity, usualLevel };
    return told(own, headRoles(own, setting), text);
  });
  const left = byOwner.get(-1) ?? [];
  const kept = new Set(heads.flat().map((sight) => sight.id));
  const isWhole = ({ sight }: HeadUnit) => !kept.has(sight.id);
  return {
    lines,
    fragments: left.filter((unit) => !isWhole(unit)).map((unit) => ({ headline: unit.strand, beside: unit.own })),
    furniture: [...new Set(left.filter(isWhole).map((unit) => unit.sight))],
  };
}

function told(own: readonly Sight[], roles: readonly HeadRole[], body: string): HeadLines {
  const lines: HeadLines = { section: [], kicker: [], headline: [], deck: [] };
  for (const [index, sight] of own.entries()) lines[roles[index] ?? 'headline'].push(sight.strand);
  return { ...lines, headline: inOrder(lines.headline, body) };
}

/** The printed lines that the units are of, each with what is left of it. */
function linesOf(units: readonly HeadUnit[]): Sight[] {
  return [...Map.groupBy(units, (unit) => unit.sight)].map(([sight, own]) => {
    const strands = own.map((unit) => unit.strand);
    const whole = join(strands, ' ');
    return whole.text.length === sight.strand.text.length
      ? sight
      : { ...sight, strand: whole, width: emWidth(whole.text) };
  });
}

/** A headline of several parts on one line, put in order where the body tells of it in another. */
function inOrder(strands: readonly Strand[], body: string): Strand[] {
  const only = strands[0];
  if (!only || strands.length > 1) return [...strands];
  const parts = partsOf(only);
  const meets = (left: Strand, right: Strand) => body.includes(left.text.slice(-2) + right.text.slice(0, 2));
  const isOutOfOrder = parts.some((part, index) => parts.some((other, j) => j < index && meets(part, other)));
  if (!isOutOfOrder) return [only];
  const rest = [...parts];
  const first = rest.findIndex(
    (part) =>
      !rest.some((other) => other !== part && meets(other, part)) &&
      rest.some((other) => other !== part && meets(part, other)),
  );
  if (first < 0) return rest;
  const ordered = rest.splice(first, 1);
  while (rest.length > 0) {
    const last = ordered.at(-1);
    const next = rest.findIndex((part) => last && meets(last, part));
    ordered.push(...rest.splice(Math.max(0, next), 1));
  }
  return ordered;
}
