/** A name and how it sounds: syllables of pinyin between spaces, `zhang guo qiang`; letters and digits as they are. */
export type SoundedName = [name: string, sound: string, stories: number];

/** `suggest.js`: what may be suggested, the most frequent first; headlines are in files by the letter that they sound like. */
export type SuggestionData = {
  people: SoundedName[];
  sections: SoundedName[];
  /** Papers with their ids. */
  papers: [...SoundedName, id: string][];
  /** For each letter with a file of headlines, the characters that they begin with. */
  initials: Record<string, string>;
};

/** `suggest-<letter>.js`, newest first. */
export type HeadlineSuggestion = [headline: string, sound: string, issue: string, id: string];
