/**
 * Tells the lines of each story's head apart, and finds the stories of heads that stand elsewhere on the page.
 *
 *     创业就业 / 办事更便利、就业更顺畅、创业培训更优质 / 长株潭人社公共服务一体化 “犇”出融城加速度
 *     →   section, kicker, headline
 *
 * It does not reword or repunctuate, and leaves a head that no story speaks of to the furniture.
 */

import { type Grams, gramsOf, noGrams } from '../reading/grams.ts';
import { headRoles } from '../reading/head-roles.ts';
import { coverage, type Rarity } from '../reading/kinship.ts';
import { isSectionLabel } from '../reading/section-labels.ts';
import type { Gathered, Sight } from '../stage.ts';
import { isBlank, type Strand, slice, trim } from '../strand.ts';
import { thresholds } from '../thresholds.ts';

export type HeadLines = { section: Strand[]; kicker: Strand[]; headline: Strand[]; deck: Strand[] };
export type Headed = { lines: HeadLines[]; fragments: { headline: Strand; beside: number }[]; furniture: Sight[] };

export function headline(stories: readonly Gathered[], floating: readonly Sight[][], rarity: Rarity): Headed {
  const bags = stories.map((story) => gramsOf(bodyText(story)));
  const displays = stories.map((story) => [...story.displays]);
  const furniture: Sight[] = [];
  for (const group of floating) {
    const story = storyFor(group, displays, bags, rarity);
    for (const sight of group) {
      if (story !== null && belongs(sight, group, bags[story] ?? noGrams, rarity)) displays[story]?.push(sight);
      else furniture.push(sight);
    }
  }
  for (const [from, group] of displays.entries())
    if (group.length > 1)
      for (const line of [...group]) {
        const share = (story: number) => coverage(line.strand.text, bags[story] ?? noGrams, rarity).share;
        const story = storyFor([line], displays, bags, rarity);
        if (story === null || group.length < 2 || share(story) - share(from) < thresholds.head.strangerShareMin)
          continue;
        group.splice(group.indexOf(line), 1);
        displays[story]?.push(line);
      }
  const fragments: Headed['fragments'] = [];
  const lines = displays.map((group, index) => {
    const told = tellApart(group, bags[index] ?? noGrams, rarity);
    const { kept, strangers } = unscrambled(told.headline, bodyText(stories[index]), bags[index] ?? noGrams, rarity);
    for (const stranger of strangers) fragments.push({ headline: stranger, beside: index });
    return { ...told, headline: kept };
  });
  return { lines, fragments, furniture };
}

function bodyText(story: Gathered | undefined): string {
  if (!story) return '';
  return story.body
    .map((part) =>
      part.type === 'paragraph'
        ? part.chain.sights.map((sight) => sight.strand.text).join('')
        : part.type === 'crosshead'
          ? part.displays.map((sight) => sight.strand.text).join(' ')
          : part.sight.strand.text,
    )
    .join('\n');
}

/** The story without a headline that speaks of the group's words, or null. */
function storyFor(
  group: readonly Sight[],
  displays: readonly Sight[][],
  bags: readonly Grams[],
  rarity: Rarity,
): number | null {
  const title = group.map((sight) => sight.strand.text).join(' ');
  let best: { story: number; share: number } | null = null;
  for (const [story, bag] of bags.entries()) {
    if ((displays[story]?.length ?? 0) > 0) continue;
    const { share } = coverage(title, bag, rarity);
    if (share >= thresholds.head.wantedShareMin && (!best || share > best.share)) best = { story, share };
  }
  return best?.story ?? null;
}

/** Does this line of a floating group go with the group's story? A slogan over the whole page does not. */
function belongs(sight: Sight, group: readonly Sight[], bag: Grams, rarity: Rarity): boolean {
  return group.length === 1 || coverage(sight.strand.text, bag, rarity).share >= thresholds.head.lineShareMin;
}

const dashedStart = /^(?:—|–|-|――)/;
const dashedEnd = /(?:—|–|-|――|[：:])$/;
const placeName = /(?:省|市|县|区|州|旗|镇|乡|村|街道|社区|局|委|院|校|公司)$/;

function tellApart(group: readonly Sight[], bag: Grams, rarity: Rarity): HeadLines {
  const lines: HeadLines = { section: [], kicker: [], headline: [], deck: [] };
  const plain: Sight[] = [];
  for (const [index, sight] of group.entries()) {
    const text = sight.strand.text;
    const isFirst = index === 0 && group.length > 1;
    if (dashedStart.test(text) && group.length > 1) lines.deck.push(sight.strand);
    else if (dashedEnd.test(text) && group.length > 1) lines.kicker.push(sight.strand);
    else if (isFirst && isSection(sight, bag, rarity)) lines.section.push(sight.strand);
    else plain.push(sight);
  }
  const place =
    plain.length > 1 ? plain.find((sight) => sight.width <= 6 && placeName.test(sight.strand.text)) : undefined;
  if (place) lines.kicker.push(place.strand);
  const rest = plain.filter((sight) => sight !== place);
  const told = headRoles(rest);
  if (told) {
    for (const [index, sight] of rest.entries()) lines[told[index] ?? 'headline'].push(sight.strand);
    return lines;
  }
  const main = mainLine(rest);
  for (const [index, sight] of rest.entries()) {
    if (index < main.from) lines.kicker.push(sight.strand);
    else if (index > main.to) lines.deck.push(sight.strand);
    else lines.headline.push(sight.strand);
  }
  return lines;
}

function isSection(sight: Sight, bag: Grams, rarity: Rarity): boolean {
  const text = sight.strand.text;
  if (isSectionLabel(text)) return true;
  if (sight.chances) return sight.chances.section > 0.5 && !placeName.test(text);
  return (
    sight.width <= thresholds.head.sectionWidthMax && !placeName.test(text) && coverage(text, bag, rarity).share < 0.7
  );
}

/** The lines of the headline proper: by Markdown level, else lines made alike, else the second of two or three. */
function mainLine(rest: readonly Sight[]): { from: number; to: number } {
  if (rest.length < 2) return { from: 0, to: rest.length - 1 };
  const levels = rest.map((sight) => (sight.mark.type === 'heading' ? sight.mark.level : 9));
  const highest = Math.min(...levels);
  if (highest < 9) return { from: levels.indexOf(highest), to: levels.lastIndexOf(highest) };
  const widths = rest.map((sight) => sight.width);
  for (let i = 0; i + 1 < widths.length; i += 1)
    if (Math.abs((widths[i] ?? 0) - (widths[i + 1] ?? 0)) < 1 && (widths[i] ?? 0) <= 13) return { from: i, to: i + 1 };
  return rest.length === 2 ? { from: 1, to: 1 } : { from: 1, to: 1 };
}

/** A headline of three or more parts on one line: parts that the body never speaks of are another story's; the rest is put in order. */
function unscrambled(
  strands: readonly Strand[],
  body: string,
  bag: Grams,
  rarity: Rarity,
): { kept: Strand[]; strangers: Strand[] } {
  const only = strands[0];
  if (!only || strands.length > 1) return { kept: [...strands], strangers: [] };
  const parts = partsOf(only);
  if (parts.length < 3) return { kept: [only], strangers: [] };
  const shares = parts.map((part) => coverage(part.text, bag, rarity).share);
  const known = Math.max(...shares);
  const strangers = parts.filter((_, index) => known >= 0.5 && (shares[index] ?? 0) < 0.25);
  const kept = parts.filter((part) => !strangers.includes(part));
  if (strangers.length === 0 && !isOutOfOrder(kept, body)) return { kept: [only], strangers: [] };
  return { kept: inOrder(kept, body), strangers };
}

function isOutOfOrder(parts: readonly Strand[], body: string): boolean {
  return parts.some((part, index) => parts.some((other, j) => j < index && meets(part, other, body)));
}

/** Do the two parts stand one after the other in the body? */
function meets(left: Strand, right: Strand, body: string): boolean {
  return body.includes(left.text.slice(-2) + right.text.slice(0, 2));
}

function inOrder(parts: readonly Strand[], body: string): Strand[] {
  const rest = [...parts];
  const first = rest.findIndex(
    (part) =>
      !rest.some((other) => other !== part && meets(other, part, body)) &&
      rest.some((other) => other !== part && meets(part, other, body)),
  );
  if (first < 0) return rest;
  const ordered = rest.splice(first, 1);
  while (rest.length > 0) {
    const last = ordered.at(-1);
    const next = rest.findIndex((part) => last && meets(last, part, body));
    ordered.push(...rest.splice(Math.max(0, next), 1));
  }
  return ordered;
}

function partsOf(strand: Strand): Strand[] {
  const parts: Strand[] = [];
  let start = 0;
  for (let i = 0; i <= strand.text.length; i += 1)
    if (i === strand.text.length || isBlank(strand.text.charCodeAt(i))) {
      const part = trim(slice(strand, start, i));
      if (part.text !== '') parts.push(part);
      start = i + 1;
    }
  return parts;
}
