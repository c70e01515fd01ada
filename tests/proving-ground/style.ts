/** What makes a page dirty in one way. Each style is named after what it shows. */
import type { CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';
import type { Rendering } from './rendering.ts';
import type { Block, Measure, SetStory } from './typesetting.ts';

export type Style = {
  name: string;
  /** The fewest and the most stories that stand on the page. */
  stories: readonly [number, number];
  /** Where the stories come from, if not from the stock of Chinese ones. */
  stock?: () => readonly CleanStory[];
  /** Stories of which the page has one or two at least. */
  wanted?: (story: CleanStory) => boolean;
  /** How the stories are printed: half-width punctuation, Traditional characters. */
  print?: (text: string) => string;
  /** Whether captions stand numbered in a list of the page; else they stand with their stories and say what they are. */
  numberedCaptions?: true;
  /** Whether captions stay below their stories: numbered ones, and those of styles that weave a story's lines. */
  captionsStay?: true;
  /** Width and column heights of one story. */
  measure: (random: Random, story: CleanStory) => Measure;
  /** What happens to the stories in print: one breaks off, one is printed twice, a headline loses its body. */
  mishap?: (stories: SetStory[], random: Random) => SetStory[];
  /** The blocks in the order in which the engine gives them. */
  arrange: (stories: readonly SetStory[], random: Random) => Block[];
  rendering: (random: Random) => Rendering;
  /** What the font or the engine does to the page's text. */
  spoil?: (text: string, random: Random) => string;
};
