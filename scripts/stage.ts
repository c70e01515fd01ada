/** What flows between the stages: blocks of the physical tree with the evidence that is gathered on them. */
import type { Credit } from './language/credit-line.ts';
import type { Role } from './reading/roles/role-model.ts';
import type { Ending } from './reading/sentence.ts';
import type { Strand } from './strand.ts';

/** One source line with text, its Markdown mark taken off. */
export type Line = {
  /** Index of the source line. */
  index: number;
  strand: Strand;
  /** Number of blank lines before it. */
  gap: number;
  /** Blanks before the text, in em. */
  indent: number;
  mark: Mark;
};

/** What an OCR engine's Markdown says of a line; levels are unreliable, that there is a mark is not. */
export type Mark = { type: 'none' } | { type: 'heading'; level: number } | { type: 'item' } | { type: 'strong' };

/** A piece of the page that was printed as one: a headline's line, a paragraph or a part of one. */
export type Block = {
  /** Place in the source order of the page. */
  id: number;
  strand: Strand;
  /** Where each printed line starts in `strand.text`, where line breaks are known; at least [0]. */
  rows: number[];
  /** The column's width in em where printed lines are known, else 0. */
  measure: number;
  mark: Mark;
  /** Number of blank lines before. */
  gap: number;
  indent: number;
  /** A printed line taken out of a block whose lines did not go together. */
  torn?: true;
  /** Nats by which it goes on with the block above as a printed line; not there where it cannot be one of that paragraph. */
  above?: number;
};

/** What a block is by its own look; what it does on the page is decided later, with its neighbours. */
export type Look =
  | 'prose'
  | 'display'
  | 'byline'
  | 'endCredit'
  | 'photoCredit'
  | 'caption'
  | 'item'
  | 'date'
  | 'jump'
  | 'turn'
  | 'furniture';

/** A block with what can be seen on it alone. */
export type Sight = Block & {
  look: Look;
  /** Em. */
  width: number;
  ending: Ending;
  /** It begins with what only a cut text begins with. */
  cut: boolean;
  /** One printed line among others of the same width, each on a line of its own. */
  loose: boolean;
  /** Its words open a paragraph: a dateline, 近日, 据了解. */
  opening: boolean;
  /** Its first printed line is short of the column by a paragraph's indent; null where the column's width is not known. */
  indented: boolean | null;
  /** Its last printed line is as wide as the column. */
  full: boolean;
  credit: Credit | null;
  /** What the role model takes the block for, and the probability of each role; neither where it was not asked. */
  role?: Role;
  chances?: Readonly<Record<Role, number>>;
};

/** A paragraph: the block it starts with and those that go on with it. */
export type Chain = {
  sights: Sight[];
  /** It breaks off and nothing on the page goes on with it. */
  truncated: boolean;
  /** Nats by which its least certain join won; infinite where nothing was joined. */
  margin: number;
};

/** The page in source order, as the separation into stories walks over it. */
export type Item =
  /** Display lines and bylines that stand together. */
  | { type: 'head'; displays: Sight[]; bylines: Sight[] }
  /** A paragraph starts here. */
  | { type: 'text'; chain: Chain }
  /** A paragraph that started elsewhere goes on here. */
  | { type: 'part'; chain: Chain }
  /** An end credit, a photographer's credit. */
  | { type: 'credit'; sight: Sight }
  /** A list item or a date line. */
  | { type: 'line'; sight: Sight }
  /** `（下转第二版）` and `（上接第一版）`. */
  | { type: 'jump' | 'turn'; sight: Sight };

/** What became of an item. */
export type Placing = {
  item: number;
  act:
    | 'open'
    | 'openHeadless'
    | 'adopt'
    | 'more'
    | 'crosshead'
    | 'stay'
    | 'resume'
    | 'part'
    | 'credit'
    | 'byline'
    | 'float';
  /** Index of the story; -1 for a head that floats. */
  story: number;
  /** Nats by which the decision won over the next best at this place. */
  margin: number;
  /** The paragraph that it goes on with, where the walk decided that. */
  goesOn?: Chain;
  /** The act that nearly won, or null where there was no other. */
  rival: Placing['act'] | null;
};

/** A story gathered from the page, its head's lines not yet told apart. Bodies are in source order. */
export type Gathered = {
  displays: Sight[];
  bylines: Sight[];
  body: BodyPart[];
  captions: Sight[];
  /** The least certain of the decisions that made it, in nats. */
  margin: number;
  /** It starts with `（上接第一版）` or ends with `（下转第二版）`. */
  turned: boolean;
  /** The page has only its head: the line below that says where the story is, （详见第二版）. */
  elsewhere: boolean;
  /** Items that made the story, in source order. */
  placings: Placing[];
};

export type BodyPart =
  | { type: 'paragraph'; chain: Chain }
  | { type: 'crosshead'; displays: Sight[] }
  | { type: 'line'; sight: Sight }
  | { type: 'credit'; sight: Sight };
