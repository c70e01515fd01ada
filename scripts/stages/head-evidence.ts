/**
 * Weighs, for each head, whether it opens a story or divides one, and where a head without a body would find its own.
 *
 *     邵阳县:3.4万名党员重温入党誓词,整装重新出发   →   opens: a place before a colon, the paragraph before was cut short
 *     打造高质量发展党建                    →   divides: narrow, between paragraphs of one matter
 *
 * It decides nothing: the walk over the page does.
 */

import { shapeOf } from '../reading/display-shape.ts';
import { gramsOf } from '../reading/grams.ts';
import { opensByRoles } from '../reading/head-roles.ts';
import { coverage, type Kinship, type Rarity } from '../reading/kinship.ts';
import { emWidth } from '../reading/measure.ts';
import { isSectionLabel } from '../reading/section-labels.ts';
import type { ItemEvidence } from '../reading/story-steps.ts';
import type { Chain, Item, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

type Head = Extract<Item, { type: 'head' }>;
type Clues = {
  /** Some of the page stands in loose lines, and some does not. */
  mixedMake: boolean;
  hasDateline: (text: string) => boolean;
  rarity: Rarity;
  kin: Kinship;
};

export function headEvidence(items: readonly Item[], given: Omit<Clues, 'mixedMake'>): ItemEvidence[] {
  const clues: Clues = { ...given, mixedMake: looseShare(items) < thresholds.head.looseShareMax };
  const levels = levelsOf(items);
  const lossy = isLossy(items);
  const evidence = items.map((item, index): ItemEvidence => {
    if (item.type !== 'head')
      return {
        opens: 0,
        closes: 0,
        bodiless: false,
        wanted: 0,
        interleaved: isInterleaved(items, index),
        dateline: hasDateline(item, clues),
        lossy,
      };
    return {
      opens: learned(item, opens(item, index, items, levels, clues)),
      closes: item.displays.length === 0 ? closes(item, index, items) : 0,
      bodiless: isBodiless(item, index, items),
      wanted: 0,
      interleaved: isInterleaved(items, index),
      dateline: false,
      lossy,
    };
  });
  const orphans = items.flatMap((item, index): Orphan[] => {
    if (item.type !== 'head' || item.displays.length === 0) return [];
    const lines = item.displays.map((sight) => sight.strand.text);
    if (evidence[index]?.bodiless) return [{ title: lines.join(' '), from: -1, to: -1 }];
    return lines.length < 2 ? [] : lines.map((title) => ({ title, from: index, to: nextHead(items, index) }));
  });
  return orphans.length === 0 ? evidence : withWanted(items, evidence, orphans, clues.rarity);
}

function opens(head: Head, index: number, items: readonly Item[], levels: Levels, clues: Clues): number {
  const { head: w } = thresholds;
  const body = textAfter(items, index);
  const before = textBefore(items, index);
  let score = w.base;
  if (head.bylines.length > 0) score += w.byline;
  if (head.displays.length > 1) score += w.lines * (head.displays.length - 1);
  const texts = head.displays.map((sight) => sight.strand.text);
  const width = Math.max(0, ...head.displays.map((sight) => widestPart(sight.strand.text)));
  score += width > w.wide ? w.isWide : width <= w.narrow ? w.isNarrow : 0;
  if (texts.some((text) => /^.{2,12}[：:]./.test(text))) score += w.place;
  if (texts.some((text) => /(?:[：:]|——?|-)$/.test(text) || /^(?:——?|-)/.test(text))) score += w.dash;
  if (
    texts.some((text) =>
      /^(?:通告|公告|通知|启事|声明|讣告|通报|公示|.{0,10}(?:启事|声明|公告|通告|公示|待领|招领|招聘))$/.test(
        text.replace(/\s/g, ''),
      ),
    )
  )
    score += w.notice;
  if (head.displays.length > 1 && isSectionLabel(texts[0] ?? '')) score += w.section;
  if (isList(items, index)) score += w.list;
  score += levelScore(head, levels);
  if (body) {
    const start = body.sights[0]?.strand.text ?? '';
    if (clues.hasDateline(start)) score += w.dateline;
    if (leadStart.test(start.slice(0, 40))) score += w.lead;
  }
  if (before?.truncated) score += w.afterCut;
  else if (before && before.sights[0]?.loose !== true && isInterrupted(items, index, before)) score += w.interrupts;
  if (clues.mixedMake && isAmongLoose(items, index)) score += w.amongLoose;
  score += likeSiblings(head, index, items) * w.likeNext;
  const cohesion = cohesionAcross(items, index, clues.kin);
  if (cohesion !== null)
    score += Math.max(-w.cohesionMax, Math.min(w.cohesionMax, (w.cohesionEven - cohesion) * w.cohesion));
  score += novelty(head, index, items, clues.rarity) * w.novelty;
  if (before && lastParagraph.test(before.sights[0]?.strand.text ?? '')) score += w.afterLast;
  const title = texts.join('');
  if (
    items
      .slice(0, index)
      .some((item) => item.type === 'head' && item.displays.map((sight) => sight.strand.text).join('') === title)
  )
    score += w.sameAsBefore;
  return score;
}

/** Both what the role model says and what is weighed here; where the model is sure, it says more. */
function learned(head: Head, weighed: number): number {
  const { share, sureFrom, shareBeyond } = thresholds.rolesTrust;
  const told = opensByRoles(head.displays) ?? 0;
  const beyond = Math.sign(told) * Math.max(0, Math.abs(told) - sureFrom);
  return weighed + share * told + shareBeyond * beyond;
}

/** A text that announces a list, and the list: a notice. */
function isList(items: readonly Item[], index: number): boolean {
  const text = items[index + 1];
  return (
    text?.type === 'text' &&
    items[index + 2]?.type === 'line' &&
    /[：:]$/.test(text.chain.sights.at(-1)?.strand.text ?? '')
  );
}

function looseShare(items: readonly Item[]): number {
  const texts = items.flatMap((item) => (item.type === 'text' ? [item.chain] : []));
  return texts.filter((chain) => chain.sights[0]?.loose).length / Math.max(1, texts.length);
}

function hasDateline(item: Item, { hasDateline }: Clues): boolean {
  return item.type === 'text' && hasDateline(item.chain.sights[0]?.strand.text ?? '');
}

/** Do loose lines stand on both sides? A headline has a column to itself, a crosshead stands in it. */
function isAmongLoose(items: readonly Item[], index: number): boolean {
  const isLoose = (item: Item | undefined) =>
    (item?.type === 'text' || item?.type === 'part') && item.chain.sights.some((sight) => sight.loose);
  return isLoose(items[index - 1]) && isLoose(items[index + 1]);
}

/** Does the paragraph before go on behind this head? Then the head is another story's. */
function isInterrupted(items: readonly Item[], index: number, chain: Chain): boolean {
  return items.slice(index + 1, index + 60).some((item) => item.type === 'part' && item.chain === chain);
}

/** The paragraph that looks ahead is most often a story's last. */
const lastParagraph = /^(?:下一步|接下来|今后|未来|据悉，?下一步|展望)/;

function widestPart(text: string): number {
  return Math.max(...text.split(/\s+/).map((part) => emWidth(part)));
}

/** How much more the text after the head speaks of its words than the text before: -1 to 1. */
function novelty(head: Head, index: number, items: readonly Item[], rarity: Rarity): number {
  const title = head.displays.map((sight) => sight.strand.text).join(' ');
  const side = (from: number, to: number, count: number) => {
    const texts = items.slice(Math.max(0, from), to).flatMap((item) => (item.type === 'text' ? [item.chain] : []));
    const chosen = from < index ? texts.slice(-count) : texts.slice(0, count);
    return chosen.length === 0
      ? null
      : gramsOf(chosen.map((chain) => chain.sights.map((sight) => sight.strand.text).join('')).join('\n'));
  };
  const before = side(index - 12, index, 6);
  const after = side(index + 1, index + 6, 3);
  if (!before || !after) return 0;
  return coverage(title, after, rarity).share - coverage(title, before, rarity).share;
}

/** Do many of the page's paragraphs break off for good? */
function isLossy(items: readonly Item[]): boolean {
  const texts = items.flatMap((item) => (item.type === 'text' ? [item.chain] : []));
  return texts.filter((chain) => chain.truncated).length > texts.length * thresholds.lossyShareMin;
}

/** Is there, near this item, a paragraph that goes on behind the start of another? */
function isInterleaved(items: readonly Item[], index: number): boolean {
  for (let i = Math.max(0, index - 12); i < Math.min(items.length, index + 12); i += 1) {
    const item = items[i];
    const before = items[i - 1];
    if (
      item?.type === 'part' &&
      before &&
      before.type !== 'part' &&
      !(before.type === 'text' && before.chain === item.chain)
    )
      return true;
  }
  return false;
}

const leadStart =
  /近日|日前|连日来|本报讯|记者从|获悉|^[“"][^”"]{2,36}[。！？…]|(?:今天|昨日|昨天)|\d{1,2}月\d{1,2}日[,，上下晚至]/;

/** How far the paragraphs on both sides of a head speak of the same things; null where one side is empty. */
function cohesionAcross(items: readonly Item[], index: number, kin: Kinship): number | null {
  const side = (step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let i = index + step; i >= 0 && i < items.length && found.length < 4; i += step) {
      const item = items[i];
      if (item?.type === 'text') found.push(i);
      else if (item?.type === 'head' && step === 1 && found.length > 0) break;
      else if (item?.type === 'credit' || (item?.type === 'head' && item.bylines.length > 0)) break;
    }
    return found;
  };
  const left = side(-1);
  const right = side(1);
  if (left.length === 0 || right.length === 0) return null;
  let sum = 0;
  for (const a of left) for (const b of right) sum += kin.between(a, b);
  return sum / (left.length * right.length);
}

/** 1 where a head is as wide as other heads near it that share its mark: crossheads of one story are made alike. */
function likeSiblings(head: Head, index: number, items: readonly Item[]): number {
  const own = head.displays[0];
  if (!own || head.displays.length > 2) return 0;
  const siblings: Sight[] = [];
  for (const step of [-1, 1])
    for (let i = index + step, seen = 0; i >= 0 && i < items.length && seen < 1; i += step) {
      const item = items[i];
      if (item?.type === 'credit') break;
      if (item?.type !== 'head') continue;
      seen += 1;
      const other = item.displays[0];
      if (other && item.bylines.length === 0 && item.displays.length === head.displays.length) siblings.push(other);
    }
  const alike = siblings.filter(
    (other) =>
      Math.abs(other.width - own.width) <= 1.5 &&
      other.mark.type === own.mark.type &&
      shapeOf(other.strand.text) === shapeOf(own.strand.text),
  );
  return alike.length;
}

type Levels = { highest: number; lowest: number };

function levelsOf(items: readonly Item[]): Levels {
  const levels = items.flatMap((item) =>
    item.type === 'head'
      ? item.displays.flatMap((sight) => (sight.mark.type === 'heading' ? [sight.mark.level] : []))
      : [],
  );
  return { highest: Math.min(9, ...levels), lowest: Math.max(0, ...levels) };
}

function levelScore(head: Head, levels: Levels): number {
  const { head: w } = thresholds;
  const marked = head.displays.flatMap((sight) => (sight.mark.type === 'heading' ? [sight.mark.level] : []));
  if (levels.lowest === 0) return 0;
  if (marked.length === 0) return w.unmarked;
  if (levels.highest === levels.lowest) return 0;
  const best = Math.min(...marked);
  return best <= 2 ? w.highLevel : best === levels.lowest ? w.lowLevel : w.lowLevel / 2;
}

function closes(head: Head, index: number, items: readonly Item[]): number {
  const { byline: w } = thresholds;
  const next = items.slice(index + 1, index + 3).find((item) => item.type !== 'part');
  let score = next?.type === 'text' ? w.textFollows : w.noTextFollows;
  if (head.bylines.some((sight) => /(?:摄|图|供图|报道|供稿)[)）]?$/.test(sight.strand.text))) score += w.photographer;
  return score;
}

function isBodiless(head: Head, index: number, items: readonly Item[]): boolean {
  for (let i = index + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item?.type === 'part') continue;
    if (item?.type === 'head')
      return head.bylines.length === 0 || item.displays.length === 0 || item.bylines.length > 0;
    return item?.type !== 'text' && item?.type !== 'line' && item?.type !== 'turn';
  }
  return true;
}

function textAfter(items: readonly Item[], index: number) {
  for (let i = index + 1; i < Math.min(items.length, index + 5); i += 1) {
    const item = items[i];
    if (item?.type === 'text') return item.chain;
    if (item?.type === 'credit') return null;
  }
  return null;
}

function textBefore(items: readonly Item[], index: number) {
  for (let i = index - 1; i >= Math.max(0, index - 3); i -= 1) {
    const item = items[i];
    if (item?.type === 'text' || item?.type === 'part') return item.chain;
    if (item?.type === 'credit') return null;
  }
  return null;
}

/** A head's line that may be another story's: its words, and the items of the body below it (-1 where it has none). */
type Orphan = { title: string; from: number; to: number };

function nextHead(items: readonly Item[], index: number): number {
  const next = items.findIndex((item, i) => i > index && item.type === 'head' && item.bylines.length > 0);
  return next < 0 ? items.length : next;
}

/** The first paragraph that speaks of what an orphan says is where its story may start. */
function withWanted(
  items: readonly Item[],
  evidence: ItemEvidence[],
  orphans: readonly Orphan[],
  rarity: Rarity,
): ItemEvidence[] {
  const { head: w } = thresholds;
  const bags = items.map((item) =>
    item.type === 'text' ? gramsOf(item.chain.sights.map((sight) => sight.strand.text).join('')) : null,
  );
  const wanted = new Float64Array(items.length);
  for (const orphan of orphans) {
    const found = bags.map((bag) => (bag ? coverage(orphan.title, bag, rarity).share : 0));
    const best = Math.max(...found);
    const own = orphan.from < 0 ? 0 : Math.max(0, ...found.slice(orphan.from, orphan.to));
    if (best < w.wantedShareMin || (orphan.from >= 0 && (own > w.ownShareMax || best < w.elsewhereShareMin))) continue;
    let before = 0;
    for (const [index, share] of found.entries()) {
      if (!bags[index]) continue;
      if (share >= best * 0.5 && share - before > w.wantedShareMin / 2)
        wanted[index] = Math.max(wanted[index] ?? 0, w.wanted * (share - before));
      before = Math.max(share, before * 0.7);
    }
  }
  return evidence.map((own, index) => ({ ...own, wanted: wanted[index] ?? 0 }));
}
