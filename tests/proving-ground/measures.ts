/**
 * Measures a separated page against its gold, by the definitions of the project's scorer: each from 0 to 1, higher is
 * better, white space ignored; null where the page has nothing of that kind.
 */
import type { PageStories } from '../../scripts/tree.ts';
import { type Read, readDraft, readGold, squash } from './comparable.ts';
import type { GoldPage } from './gold.ts';
import { similarity } from './similarity.ts';

export const measureNames = [
  'stories',
  'text',
  'paragraphs',
  'headlines',
  'kickers',
  'subheads',
  'captions',
  'people',
  'furniture',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** A mistake: of which kind, and where. */
export type Note = { kind: string; text: string };
export type Measures = Record<MeasureName, number | null> & { notes: Note[] };

type Tally = { hit: number; gold: number; predicted: number };

export function measure(page: PageStories, gold: GoldPage): Measures {
  const notes: Note[] = [];
  const stories = page.stories.map(readDraft);
  const goldStories = gold.items.filter((item) => item.kind !== 'furniture');
  const required = goldStories.filter((item) => !item.duplicateOf && item.paragraphs.length > 0);
  const optional = goldStories.filter((item) => !required.includes(item));
  const matches = matchStories([...required, ...optional].map(readGold), stories);

  const tallies = { paragraphs: tally(), kickers: tally(), subheads: tally(), captions: tally(), people: tally() };
  const headlines = tally();
  let right = 0;
  let weighted = 0;
  let weight = 0;
  for (const [i, item] of required.entries()) {
    const wanted = readGold(item);
    const match = matches.get(i);
    const story = match ? stories[match.story] : undefined;
    weighted += (match?.alike ?? 0) * wanted.text.length;
    weight += wanted.text.length;
    if (match && match.alike >= 0.95) right += 1;
    else {
      const alike = match?.alike ?? 0;
      const kind =
        alike === 0
          ? 'story lost in another'
          : alike < 0.8
            ? 'story with much missing or too much'
            : 'story nearly right';
      notes.push({ kind, text: `story ${item.id} "${item.headline ?? ''}" matched at ${alike.toFixed(3)}` });
    }
    if (item.headline) {
      headlines.gold += 1;
      const got = story?.headline ?? '';
      if ([item.headline, ...(item.headlineAlternatives ?? [])].map(squash).includes(got)) headlines.hit += 1;
      else
        notes.push({
          kind:
            got === ''
              ? 'headline missing'
              : squash(item.headline).includes(got)
                ? 'headline in part'
                : 'headline wrong',
          text: `headline of ${item.id}: expected "${item.headline}", got "${got}"`,
        });
    }
    for (const name of ['paragraphs', 'kickers', 'subheads', 'captions', 'people'] as const) {
      const { missed, unexpected } = compare(tallies[name], wanted[name], story?.[name] ?? []);
      notes.push(
        ...missed.map((text) => ({ kind: `${name} missed`, text: `${name} of ${item.id}: missed "${text}"` })),
      );
      notes.push(
        ...unexpected.map((text) => ({
          kind: `${name} unexpected`,
          text: `${name} of ${item.id}: unexpected "${text}"`,
        })),
      );
    }
  }
  const matched = new Set([...matches.values()].map((match) => match.story));
  for (const [i, story] of stories.entries())
    if (!matched.has(i)) {
      notes.push({
        kind: 'story too many',
        text: `extra story "${story.headline}" of ${story.text.length} characters`,
      });
      tallies.paragraphs.predicted += story.paragraphs.length;
    }
  const optionalMatched = [...matches.keys()].filter((i) => i >= required.length).length;
  return {
    stories: f1({ hit: right, predicted: stories.length - optionalMatched, gold: required.length }),
    text: weight > 0 ? weighted / weight : null,
    headlines: headlines.gold > 0 ? headlines.hit / headlines.gold : null,
    paragraphs: f1(tallies.paragraphs),
    kickers: f1(tallies.kickers),
    subheads: f1(tallies.subheads),
    captions: f1(tallies.captions),
    people: f1(tallies.people),
    furniture: furnitureKeptOut(gold, stories),
    notes,
  };
}

/** The most alike pairs first; every story once. @returns by place of the gold item */
function matchStories(gold: Read[], stories: Read[]): Map<number, { story: number; alike: number }> {
  const pairs = gold.flatMap((item, i) =>
    stories.map((story, j) => ({
      item: i,
      story: j,
      alike: Math.max(similarity(item.text, story.text), similarity(item.body, story.body)),
    })),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.item - b.item);
  const matches = new Map<number, { story: number; alike: number }>();
  const taken = new Set<number>();
  for (const { item, story, alike } of pairs) {
    if (alike <= 0.3 || matches.has(item) || taken.has(story)) continue;
    matches.set(item, { story, alike });
    taken.add(story);
  }
  return matches;
}

/** Characters of furniture (lines of four or more) that stay out of every story. */
function furnitureKeptOut(gold: GoldPage, stories: Read[]): number | null {
  const lines = gold.items
    .filter((item) => item.kind === 'furniture')
    .flatMap((item) => [item.headline ?? '', ...item.paragraphs])
    .map(squash)
    .filter((line) => line.length >= 4);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const everything = stories.map((story) => story.text).join('\n');
  const kept = lines.filter((line) => everything.includes(line)).reduce((sum, line) => sum + line.length, 0);
  return total > 0 ? 1 - kept / total : null;
}

function tally(): Tally {
  return { hit: 0, gold: 0, predicted: 0 };
}

/** Counts into `sum`. @returns what was missed and what was too much, for the notes */
function compare(sum: Tally, gold: string[], predicted: string[]): { missed: string[]; unexpected: string[] } {
  const left = [...gold];
  const extra: string[] = [];
  for (const text of predicted) {
    const i = left.indexOf(text);
    if (i >= 0) left.splice(i, 1);
    else extra.push(text);
  }
  sum.gold += gold.length;
  sum.predicted += predicted.length;
  sum.hit += gold.length - left.length;
  return { missed: left, unexpected: extra };
}

function f1({ hit, gold, predicted }: Tally): number | null {
  return gold + predicted === 0 ? null : (2 * hit) / (gold + predicted);
}
