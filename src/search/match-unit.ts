import { type Form, fold } from './fold.ts';
import { partsOf } from './story-text.ts';
import type { Term } from './term.ts';
import type { Unit } from './unit.ts';
import type { StoryHit } from './volume-reader.ts';

/** Texts that are looked through at the same time for the exact form. */
const textsAtOnce = 24;

/** A story of a unit that answers a query. */
export type Match = {
  story: number;
  /** Places where terms stand. */
  hits: number;
  /** How many terms stand in headline, kicker or deck. */
  titleTerms: number;
};

/** @returns the stories of a unit that hold every term and none of the excluded ones; all of them where nothing is asked for */
export async function matchUnit(unit: Unit, terms: Term[], form: Form, signal: AbortSignal): Promise<Match[]> {
  const found = await Promise.all(terms.map((term) => storiesOf(unit, term, form, signal)));
  let matches: Map<number, Match> | null = null;
  for (const [at, term] of terms.entries()) {
    if (term.excluded) continue;
    const before: Map<number, Match> | null = matches;
    matches = new Map();
    for (const { story, hits, inTitle } of found[at] ?? []) {
      const match = before === null ? { story, hits: 0, titleTerms: 0 } : before.get(story);
      if (!match) continue;
      match.hits += hits;
      match.titleTerms += inTitle ? 1 : 0;
      matches.set(story, match);
    }
  }
  matches ??= new Map(unit.catalogue.id.map((_, story) => [story, { story, hits: 0, titleTerms: 0 }]));
  for (const [at, term] of terms.entries()) {
    if (term.excluded) for (const { story } of found[at] ?? []) matches.delete(story);
  }
  return [...matches.values()];
}

async function storiesOf(unit: Unit, term: Term, form: Form, signal: AbortSignal): Promise<StoryHit[]> {
  if (term.field === 'author') return storiesByAuthor(unit, term, form);
  const lists = await Promise.all(term.spellings.map((spelling) => storiesOfSpelling(unit, spelling, form, signal)));
  const stories = united(lists);
  return term.field === 'title' ? stories.filter(({ inTitle }) => inTitle) : stories;
}

function storiesByAuthor({ catalogue }: Unit, { spellings }: Term, form: Form): StoryHit[] {
  const named = new Set<number>();
  for (const [number, name] of catalogue.authors.entries()) {
    const folded = fold(name, form);
    if (spellings.some((spelling) => folded.includes(spelling))) named.add(number);
  }
  return catalogue.storyAuthors.flatMap((authors, story) =>
    authors.some((author) => named.has(author)) ? [{ story, hits: 1, inTitle: false }] : [],
  );
}

/** In the exact form, stories are looked through where one of the term's characters is printed in several forms. */
async function storiesOfSpelling(unit: Unit, spelling: string, form: Form, signal: AbortSignal): Promise<StoryHit[]> {
  const folded = fold(spelling);
  const stories = await unit.reader.find(folded, signal);
  if (form === 'loose') return stories;
  const varied = [...folded].some((character) => unit.catalogue.varied.includes(character));
  if (!varied) return folded === spelling ? stories : [];
  const counted: StoryHit[] = [];
  for (let from = 0; from < stories.length && !signal.aborted; from += textsAtOnce) {
    const some = stories.slice(from, from + textsAtOnce);
    counted.push(...(await Promise.all(some.map(({ story }) => countExactly(unit, story, spelling, signal)))));
  }
  return counted.filter(({ hits }) => hits > 0);
}

async function countExactly(unit: Unit, story: number, spelling: string, signal: AbortSignal): Promise<StoryHit> {
  const { title, rest } = partsOf(await unit.text(story, signal));
  const inTitle = occurrences(title, spelling);
  return { story, hits: inTitle + occurrences(rest, spelling), inTitle: inTitle > 0 };
}

function occurrences(parts: string[], spelling: string): number {
  let count = 0;
  for (const part of parts) {
    const folded = fold(part, 'exact');
    for (let at = folded.indexOf(spelling); at >= 0; at = folded.indexOf(spelling, at + 1)) count++;
  }
  return count;
}

function united(lists: StoryHit[][]): StoryHit[] {
  const [only, ...others] = lists;
  if (others.length === 0) return only ?? [];
  const stories = new Map<number, StoryHit>();
  for (const { story, hits, inTitle } of lists.flat()) {
    const known = stories.get(story);
    stories.set(story, { story, hits: hits + (known?.hits ?? 0), inTitle: inTitle || (known?.inTitle ?? false) });
  }
  return [...stories.values()].sort((a, b) => a.story - b.story);
}
