import { fold } from './fold.ts';
import type { SuggestionData } from './suggestion-data.ts';

const namesMax = 6;

/**
 * Names that a reader may have meant: those that sound the same (李晓兰 for 李小兰), as far as the characters asked for
 * occur in some name, and those that differ in one character.
 */
export function similarNames(asked: string, { people, sections }: SuggestionData): string[] {
  const wanted = [...fold(asked)];
  if (wanted.length < 2 || wanted.length > 8) return [];
  const sounds = soundsByCharacter([...people, ...sections]);
  const soundOf = (characters: string[]) => characters.map((character) => sounds.get(character) ?? character).join(' ');
  const wantedSound = soundOf(wanted);
  const near = [...people, ...sections].flatMap(([name]) => {
    const characters = [...fold(name)];
    if (characters.join('') === wanted.join('')) return [];
    if (soundOf(characters) === wantedSound) return [{ name, distance: 0 }];
    return differInOne(characters, wanted) ? [{ name, distance: 1 }] : [];
  });
  const sorted = near.sort((a, b) => a.distance - b.distance).map(({ name }) => name);
  return [...new Set(sorted)].slice(0, namesMax);
}

/** Learned from names whose syllables are as many as their characters. */
function soundsByCharacter(names: SuggestionData['people']): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const [name, sound] of names) {
    const characters = [...fold(name)];
    const syllables = sound.split(' ');
    if (characters.length !== syllables.length) continue;
    for (const [at, character] of characters.entries()) {
      const syllable = syllables[at];
      if (syllable !== undefined && !sounds.has(character)) sounds.set(character, syllable);
    }
  }
  return sounds;
}

/** One character more, less or another; names of two characters must share one, and their first. */
function differInOne(a: string[], b: string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < Math.min(a.length, b.length) - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  const changed = Math.max(a.length, b.length) - from - behind;
  return changed <= 1 && (from > 0 || a.length > 2);
}
