/** How one source of the sample is made dirty: what is printed where, and how an engine writes it down. */
import type { Rendering } from '../proving-ground/rendering.ts';
import type { Block, Measure, SetStory } from '../proving-ground/typesetting.ts';

/** Sets one story of the page; the measure may be left out where it is a single column of ordinary width. */
export type Setter = (id: string, measure?: Measure) => SetStory;

export type PageRecipe = {
  /** The stories' file, without `.yml`. */
  stories: string;
  /** How the stories are printed: with half-width punctuation, in Traditional characters. */
  print?: (text: string) => string;
  /** The blocks in the order in which the engine gives them. */
  arrange: (set: Setter) => Block[];
  rendering: Rendering;
  /** What a font's text layer does to the page's text. */
  spoil?: (text: string) => string;
  /** Stories that the arrangement prints twice. */
  twice?: readonly string[];
};

export type SourceRecipe = {
  /** The source's file name. */
  file: string;
  encoding?: 'gb18030';
  /** Pages in one file are parted by a form feed. */
  pages: readonly PageRecipe[];
};
