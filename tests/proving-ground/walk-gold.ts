/** The right walk over a page, by the page's gold: what each item is, and which step is right where a walk stands. */
import type { WalkedPage } from '../../scripts/reading/walk/page-walked.ts';
import type { Standing, Step } from '../../scripts/reading/walk/story-steps.ts';
import type { Item, Sight } from '../../scripts/stage.ts';
import type { GoldPage } from './gold.ts';
import { goldJoins } from './gold-joins.ts';
import { goldRoles } from './role-gold.ts';

/** What an item is: of which story of the gold, and as what; null where it is of several, or of none that is known. */
export type GoldPart = {
  story: string;
  as: 'text' | 'head' | 'crosshead' | 'crossheadRest' | 'byline' | 'credit' | 'furniture';
  /** The block that its first goes on with. */
  before?: Sight | undefined;
} | null;

/** Share of an item's width that must be of one story. */
const mostly = 0.75;

const asHead = new Set<string>(['headline', 'headlineRest', 'kicker', 'deck', 'section']);

export function goldParts({ items }: WalkedPage, gold: GoldPage): GoldPart[] {
  const sights = items.flatMap((item) => (item.type === 'part' ? [] : sightsOf(item)));
  const roles = goldRoles(sights, gold);
  const inOrder = [...sights].sort((a, b) => a.id - b.id);
  const { before: befores } = goldJoins(inOrder, gold);
  const before = new Map<Sight | undefined, Sight | undefined>(
    inOrder.map((sight, i) => [sight, inOrder[Number(befores[i])]]),
  );
  const roleOf = new Map(sights.map((sight, i) => [sight, roles[i] ?? null]));
  const seen = new Set<string>();
  const furniture = new Set(gold.items.flatMap((item) => (item.kind === 'furniture' ? [item.id] : [])));
  return items.map((item): GoldPart => {
    const widths = new Map<string, number>();
    let all = 0;
    for (const sight of sightsOf(item)) {
      const role = roleOf.get(sight);
      all += sight.width;
      if (role) widths.set(role.item, (widths.get(role.item) ?? 0) + sight.width);
    }
    const [first, width] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (width < all * mostly) return null;
    const start = item.type === 'part' ? '' : `${first} ${sightsOf(item)[0]?.strand.text.slice(0, 16)}`;
    const again = start !== '' && seen.has(start) ? gold.items.find((other) => other.duplicateOf === first) : undefined;
    seen.add(start);
    const story = again?.id ?? first;
    if (furniture.has(story)) return { story, as: 'furniture' };
    if (item.type === 'text') return { story, as: 'text', before: before.get(sightsOf(item)[0]) };
    if (item.type === 'part') return { story, as: 'text' };
    if (item.type !== 'head') return { story, as: 'credit' };
    if (item.displays.length === 0) return { story, as: 'byline' };
    const lines = item.displays.flatMap((sight) => roleOf.get(sight)?.role ?? []);
    if (lines.some((role) => asHead.has(role))) return { story, as: 'head' };
    return { story, as: lines[0] === 'crossheadRest' ? 'crossheadRest' : 'crosshead' };
  });
}

function sightsOf(item: Item): Sight[] {
  if (item.type === 'head') return item.displays.length > 0 ? item.displays : item.bylines;
  return item.type === 'text' || item.type === 'part' ? item.chain.sights : [item.sight];
}

/** @returns the right one of the steps that may be taken where a walk stands; null where that cannot be said */
export function rightStep(
  at: Standing,
  steps: readonly Step[],
  index: number,
  parts: readonly GoldPart[],
  page: WalkedPage,
): number | null {
  const part = parts[index];
  if (!part || steps.length < 2) return null;
  const home = homeOf(part.story, at, parts, page);
  const find = (may: (step: Step) => boolean): number | null => {
    const found = steps.findIndex(may);
    return found < 0 ? null : found;
  };
  const isHome = (step: Step): boolean => step.story === home && !step.rest;
  const goesOn = parts.some((other, i) => i > index && other?.story === part.story && page.items[i]?.type === 'text');
  const open = home === null ? null : at.stories[home];
  switch (part.as) {
    case 'furniture':
      return find((step) => step.act === 'float');
    case 'text': {
      const rest = part.before ? find((step) => step.rest?.left.sights.at(-1) === part.before) : null;
      if (rest !== null) return rest;
      return home === null ? find((step) => step.kind === 'begin') : find(isHome);
    }
    case 'head': {
      const more = find((step) => step.kind === 'more' && isHome(step));
      if (open?.just === 'head' && more !== null) return more;
      const adopts = find((step) => step.kind === 'adopt' && isHome(step));
      if (open) return adopts ?? (open.texts.length > 0 ? null : find((step) => step.kind === 'float'));
      return find((step) => step.kind === (goesOn ? 'open' : 'float'));
    }
    case 'crossheadRest':
    case 'crosshead':
      if (open?.just === 'crosshead' && part.as === 'crossheadRest') {
        const more = find((step) => step.kind === 'more' && isHome(step));
        if (more !== null) return more;
      }
      if (open) return find((step) => step.act === 'crosshead' && isHome(step));
      return goesOn ? find((step) => step.kind === 'open') : null;
    case 'byline':
      if (home !== null) return find(isHome);
      return goesOn ? find((step) => step.kind === 'beginSigned') : null;
    case 'credit':
      return home === null ? null : find(isHome);
  }
}

/** The story of the walk that is mostly the gold's; where it has no text yet, the one that has its head. */
function homeOf(story: string, at: Standing, parts: readonly GoldPart[], { items }: WalkedPage): number | null {
  let best: { home: number; width: number } | null = null;
  for (const [home, open] of at.stories.entries()) {
    const widths = new Map<string, number>();
    for (const [i, width] of [
      ...open.texts.map((i) => [i, widthOf(items[i])] as const),
      ...open.heads.map((i) => [i, 1] as const),
    ]) {
      const own = parts[i]?.story;
      if (own !== undefined) widths.set(own, (widths.get(own) ?? 0) + width);
    }
    const [owner, width] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    if (owner === story && (!best || width > best.width)) best = { home, width };
  }
  return best?.home ?? null;
}

function widthOf(item: Item | undefined): number {
  return item?.type === 'text' ? item.chain.sights.reduce((sum, sight) => sum + sight.width, 0) : 0;
}
