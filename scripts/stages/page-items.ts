/**
 * Puts the blocks of the page together to what the separation walks over: paragraphs with their continuations, display
 * lines with their byline, credits.
 *
 *     创业就业 / 办事更便利…更优质 / 长株潭人社公共服务一体化 / 记者/何春林   →   one head of three display lines and a byline
 *
 * It does not say which display line is the headline, nor whether a head is a crosshead.
 */
import type { Chosen } from '../reading/assignment.ts';
import { firstUnopened, lastUnclosed } from '../reading/sentence.ts';
import type { Chain, Item, Sight } from '../stage.ts';
import { join } from '../strand.ts';

export function pageItems(sights: readonly Sight[], joins: readonly Chosen[]): Item[] {
  const chainOf = chains(sights, joins);
  const items: Item[] = [];
  const met = new Set<Chain>();
  let open: Extract<Item, { type: 'head' }> | null = null;
  for (const sight of sights) {
    const chain = chainOf.get(sight.id);
    if (chain && met.has(chain)) {
      const at = open ? items.length - 1 : items.length;
      items.splice(at, 0, { type: 'part', chain });
      continue;
    }
    const isDisplay = !chain && sight.look === 'display';
    const isByline = !chain && sight.look === 'byline';
    if (isDisplay || isByline) {
      if (!open || (isDisplay && open.bylines.length > 0)) {
        open = { type: 'head', displays: [], bylines: [] };
        items.push(open);
      }
      const last = open.displays.at(-1);
      if (isDisplay && last && isCutLine(last, sight))
        open.displays[open.displays.length - 1] = joinedLines(last, sight);
      else (isDisplay ? open.displays : open.bylines).push(sight);
      continue;
    }
    open = null;
    if (chain) met.add(chain);
    if (chain) items.push({ type: 'text', chain });
    else if (sight.look === 'endCredit' || sight.look === 'photoCredit') items.push({ type: 'credit', sight });
    else if (sight.look === 'jump' || sight.look === 'turn') items.push({ type: sight.look, sight });
    else items.push({ type: 'line', sight });
  }
  return items;
}

/** Every line of a head, and its bylines, as an item of its own: which go together is for the walk over the page to say. */
export function linesApart(items: readonly Item[]): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.type !== 'head') return [item];
    const lines = item.displays.map((sight): Item => ({ type: 'head', displays: [sight], bylines: [] }));
    return item.bylines.length > 0 ? [...lines, { type: 'head', displays: [], bylines: item.bylines }] : lines;
  });
}

/** Two lines of one heading, cut in the middle: 化解积案 / 和疑难案件. */
function isCutLine(left: Sight, right: Sight): boolean {
  if (/^(?:和|与|及|的|并)(?!平|谐|睦|会)/.test(right.strand.text)) return true;
  const waiting = lastUnclosed(left.strand.text);
  return waiting !== null && firstUnopened(right.strand.text) === waiting;
}

function joinedLines(left: Sight, right: Sight): Sight {
  return { ...left, strand: join([left.strand, right.strand], ''), width: left.width + right.width };
}

/** Every prose block's paragraph, by the block's id. */
function chains(sights: readonly Sight[], joins: readonly Chosen[]): Map<number, Chain> {
  const byId = new Map(sights.map((sight) => [sight.id, sight]));
  const next = new Map(joins.map((join) => [join.left, join]));
  const continued = new Set(joins.map((join) => join.right));
  const chainOf = new Map<number, Chain>();
  for (const sight of sights) {
    if (continued.has(sight.id) || (sight.look !== 'prose' && !next.has(sight.id))) continue;
    const chain: Chain = { sights: [], truncated: false, margin: Number.POSITIVE_INFINITY };
    for (let at: Sight | undefined = sight; at; ) {
      chain.sights.push(at);
      chainOf.set(at.id, chain);
      const join = next.get(at.id);
      if (join) chain.margin = Math.min(chain.margin, join.margin);
      at = join && byId.get(join.right);
    }
    chain.truncated = chain.sights.at(-1)?.ending === 'open';
  }
  return chainOf;
}
