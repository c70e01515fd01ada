/**
 * Turns the walk's decisions into stories: each with its head lines, its body in order and its credits.
 *
 *     open, stay, stay, part, credit   →   a head, two paragraphs, an end credit
 *
 * Heads that float, without a body of their own, are handed on for `headline` to place; a byline below one is of the
 * story whose text begins below it; a head right above （详见第二版） is a story without text. A standing column's name right above a headline is of its head: 副刊 / 茶.
 */
import type { Credit } from '../language/credit-line.ts';
import { saysWhere } from '../language/jump-lines.ts';
import { isSectionLabel } from '../language/section-labels.ts';
import type { BodyPart, Chain, Gathered, Item, Placing, Sight } from '../stage.ts';
import { thresholds } from '../thresholds.ts';

type Paragraph = Extract<BodyPart, { type: 'paragraph' }>;

export type Gathering = { stories: Gathered[]; floating: Sight[][]; furniture: Sight[] };

/** @param loneName reads a name that stands alone on the last line of a head */
export function gathering(
  items: readonly Item[],
  placings: readonly Placing[],
  loneName: (text: string) => Credit | null = () => null,
): Gathering {
  const stories: Gathered[] = [];
  const floating: Sight[][] = [];
  const elsewhere: Gathered[] = [];
  let pointing: Pick<Gathered, 'displays' | 'bylines'> | null = null;
  const furniture: Sight[] = [];
  const paragraphs = new Map<Chain, Paragraph>();
  let waiting: Sight[] = [];
  let label: Sight[] = [];
  for (const [step, placing] of placings.entries()) {
    const item = items[placing.item];
    if (!item) continue;
    if (placing.act === 'float') {
      const next = placings[step + 1];
      if (item.type === 'head' && next?.act === 'open' && isLabelOf(item, items[next.item])) label = item.displays;
      else if (item.type === 'head' && pointsElsewhere(items, placing.item)) {
        const { displays, bylines } = item;
        pointing = { displays: [...displays], bylines: [...bylines] };
      } else if (item.type === 'head') {
        floating.push(item.displays);
        waiting.push(...item.bylines);
      }
      continue;
    }
    const story = stories[placing.story] ?? empty();
    stories[placing.story] = story;
    if (item.type !== 'part') {
      (story.body.length > 0 ? furniture : story.bylines).push(...waiting);
      waiting = [];
    }
    story.placings.push(placing);
    story.margin = Math.min(story.margin, placing.margin);
    if (item.type === 'jump' || item.type === 'turn') {
      furniture.push(item.sight);
      if (pointing && isEmpty(story)) Object.assign(story, pointing, { turned: true, elsewhere: true });
      else if (pointing) elsewhere.push({ ...empty(), ...pointing, turned: true, elsewhere: true });
      else story.turned = true;
      if (!pointing && story.body.length === 0) story.elsewhere ||= pointsElsewhere(items, placing.item - 1);
      pointing = null;
    } else if (item.type === 'head' && placing.act === 'more' && divides(story)) {
      const above = story.body.at(-1);
      if (above?.type === 'crosshead') above.displays.push(...item.displays);
      else story.body.push(...dividing(item.displays));
    } else if (item.type === 'head' && placing.act !== 'crosshead') {
      if (placing.act === 'credit')
        story.body.push(...item.bylines.map((sight): BodyPart => ({ type: 'credit', sight })));
      else {
        story.displays.push(...label, ...item.displays);
        label = [];
        story.bylines.push(...item.bylines);
      }
    } else if (item.type === 'head') story.body.push(...dividing(item.displays));
    else if (item.type === 'text') {
      const begun = placing.goesOn ? paragraphs.get(placing.goesOn) : undefined;
      const paragraph: Paragraph = begun ?? { type: 'paragraph', chain: item.chain };
      if (begun) begun.chain = joined(begun.chain, item.chain, placing.margin);
      else story.body.push(paragraph);
      paragraphs.set(item.chain, paragraph);
    } else if (item.type === 'credit') story.body.push({ type: 'credit', sight: item.sight });
    else if (item.type === 'line') story.body.push({ type: 'line', sight: item.sight });
  }
  furniture.push(...waiting);
  for (const story of stories) if (story) story.elsewhere &&= story.body.length === 0;
  const gathered = [...stories.filter((story) => story !== undefined), ...elsewhere];
  return { stories: gathered.map((story) => signed(story, loneName)), floating, furniture };
}

/** Is the head all that this page has of its story, the rest being where the line below it says: （详见第二版）? */
function pointsElsewhere(items: readonly Item[], at: number): boolean {
  const [head, below] = [items[at], items[at + 1]];
  if (head?.type !== 'head' || below?.type !== 'jump' || !saysWhere(below.sight.strand.text)) return false;
  return [...head.displays, ...head.bylines].at(-1)?.id === below.sight.id - 1;
}

/** Does the one stand right above the other, and is it a label? */
function isLabelOf(above: Extract<Item, { type: 'head' }>, below: Item | undefined): boolean {
  const [line, ...more] = above.displays;
  if (!line || more.length > 0 || above.bylines.length > 0 || below?.type !== 'head') return false;
  return isSectionLabel(line.strand.text) && below.displays[0]?.id === line.id + 1;
}

/** A head's last line that is a name, right above the text, is the byline: 檐前 / 平棠. */
function signed(story: Gathered, loneName: (text: string) => Credit | null): Gathered {
  const last = story.displays.at(-1);
  const first = story.body[0];
  if (!last || story.displays.length < 2 || story.bylines.length > 0 || first?.type !== 'paragraph') return story;
  const credit = first.chain.sights[0]?.id === last.id + 1 ? loneName(last.strand.text) : null;
  if (!credit) return story;
  const byline: Sight = { ...last, look: 'byline', credit };
  return { ...story, displays: story.displays.slice(0, -1), bylines: [byline] };
}

function joined(left: Chain, right: Chain, margin: number): Chain {
  return {
    sights: [...left.sights, ...right.sights],
    truncated: right.truncated,
    margin: Math.min(left.margin, right.margin, margin),
  };
}

/** Was its last item a crosshead? */
function divides({ placings }: Gathered): boolean {
  return placings.findLast(({ act }) => act !== 'more')?.act === 'crosshead';
}

/** Short lines within a story's text: a crosshead, or lines of the text such as a poem's. */
function dividing(displays: readonly Sight[]): BodyPart[] {
  if (!displays.every(isText)) return [{ type: 'crosshead', displays: [...displays] }];
  return displays.map((sight): BodyPart => {
    const chain = { sights: [sight], truncated: sight.ending === 'open', margin: Number.POSITIVE_INFINITY };
    return { type: 'paragraph', chain };
  });
}

/** Is it clearly likelier a line of the text than a crosshead? */
function isText({ chances }: Sight): boolean {
  if (!chances) return false;
  const crosshead = chances.crosshead + chances.crossheadRest;
  return chances.paragraph + chances.part + chances.notice > crosshead * thresholds.roles.textOverCrossheadMin;
}

function isEmpty({ displays, bylines, body }: Gathered): boolean {
  return displays.length + bylines.length + body.length === 0;
}

function empty(): Gathered {
  return {
    displays: [],
    bylines: [],
    body: [],
    captions: [],
    margin: Number.POSITIVE_INFINITY,
    turned: false,
    elsewhere: false,
    placings: [],
  };
}
