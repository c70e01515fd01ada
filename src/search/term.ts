/** One condition of a query. */
export type Term = {
  /** As typed, without the quotes and the word that limits it. */
  typed: string;
  /** Folded; more than one where numerals of a date can be written in two ways. Any of them will do. */
  spellings: string[];
  field: TermField;
  excluded: boolean;
};

/** Where a term must stand: anywhere, in headline, kicker or deck, or in the name of an author. */
export type TermField = 'any' | 'title' | 'author';
