import { fold } from './fold.ts';
import type { PartLoader } from './part-loader.ts';
import { beginsLike, soundsLike } from './sound-match.ts';
import type { HeadlineSuggestion, SoundedName, SuggestionData } from './suggestion-data.ts';

/** Something to go to or to ask for. */
export type Suggestion =
  | { kind: 'person' | 'section'; name: string; stories: number }
  | { kind: 'paper'; name: string; stories: number; paper: string }
  | { kind: 'headline'; name: string; issue: string; id: string };

const namesShown = 4;
const headlinesShown = 4;

/** Suggests people, sections, papers and headlines for what is typed: characters of theirs, or pinyin, whole or by initials. */
export class Suggestions {
  readonly #load: PartLoader;
  #data: Promise<SuggestionData> | null = null;
  readonly #headlines = new Map<string, Promise<HeadlineSuggestion[]>>();

  constructor(load: PartLoader) {
    this.#load = load;
  }

  /** The data of names, loaded when first asked for. */
  data(): Promise<SuggestionData> {
    this.#data ??= this.#load.whole('suggest.js').then((text) => JSON.parse(text) as SuggestionData);
    return this.#data;
  }

  async for(typed: string): Promise<Suggestion[]> {
    const folded = fold(typed);
    if (folded === '') return [];
    const data = await this.data();
    const letters = /^[a-z]+$/.test(folded) ? folded : null;
    const named = ([name, sound]: SoundedName | [string, string, number, string]) =>
      fold(name).includes(folded) || (letters !== null && soundsLike(sound, letters));
    const people = data.people.filter(named).slice(0, namesShown);
    const sections = data.sections.filter(named).slice(0, namesShown);
    const papers = data.papers.filter((paper) => named(paper)).slice(0, namesShown);
    return [
      ...papers.map(([name, , stories, paper]): Suggestion => ({ kind: 'paper', name, stories, paper })),
      ...people.map(([name, , stories]): Suggestion => ({ kind: 'person', name, stories })),
      ...sections.map(([name, , stories]): Suggestion => ({ kind: 'section', name, stories })),
      ...(await this.#headlinesFor(folded, letters, data)),
    ];
  }

  async #headlinesFor(folded: string, letters: string | null, data: SuggestionData): Promise<Suggestion[]> {
    const first = [...folded][0] ?? '';
    const initials = Object.keys(data.initials).filter(
      (initial) => initial === letters?.[0] || data.initials[initial]?.includes(first),
    );
    const files = await Promise.all(initials.map((initial) => this.#headlinesOf(initial)));
    return files
      .flat()
      .filter(
        ([headline, sound]) => fold(headline).startsWith(folded) || (letters !== null && beginsLike(sound, letters)),
      )
      .slice(0, headlinesShown)
      .map(([name, , issue, id]) => ({ kind: 'headline', name, issue, id }));
  }

  #headlinesOf(initial: string): Promise<HeadlineSuggestion[]> {
    const known = this.#headlines.get(initial);
    if (known) return known;
    const loaded = this.#load.whole(`suggest-${initial}.js`).then((text) => JSON.parse(text) as HeadlineSuggestion[]);
    this.#headlines.set(initial, loaded);
    loaded.catch(() => this.#headlines.delete(initial));
    return loaded;
  }
}
