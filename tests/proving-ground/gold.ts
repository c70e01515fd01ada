/** Gold in the scorer's format: what an editor would make of a page. */
import type { CleanStory, People } from './clean-story.ts';

export type GoldItem = {
  id: string;
  kind: 'story' | 'photo-story' | 'notice' | 'furniture';
  headline: string | null;
  headlineAlternatives?: string[];
  kicker: string | null;
  deck: string | null;
  section: string | null;
  /** `raw` is the byline, or the dateline where there is none. */
  byline: People & { raw: string | null };
  paragraphs: string[];
  subheads: string[];
  captions: string[];
  endCredit: string | null;
  duplicateOf: string | null;
  relatedTo: string | null;
  /** Indices of paragraphs that break off. */
  truncatedParagraphs: number[];
  /** The printed order of the fields: `headline`, `paragraphs[0]`, `subheads[0]`… */
  flow: string[];
};

export type GoldPage = { file: string; items: GoldItem[] };

export function goldStory(story: CleanStory): GoldItem {
  const { id, kind, headline, kicker, deck, section, captions, endCredit, people } = story;
  const texts = (type: 'paragraph' | 'crosshead'): string[] =>
    story.body.filter((part) => part.type === type).map((part) => part.text);
  return {
    id,
    kind: kind === 'sidebar' ? 'story' : kind,
    headline,
    kicker,
    deck,
    section,
    byline: { raw: story.byline ?? story.dateline, ...people },
    paragraphs: texts('paragraph'),
    subheads: texts('crosshead'),
    captions,
    endCredit,
    duplicateOf: story.duplicateOf,
    relatedTo: story.relatedTo,
    truncatedParagraphs: story.truncatedParagraphs,
    flow: flowOf(story),
  };
}

export function goldFurniture(id: string, text: string): GoldItem {
  return {
    id,
    kind: 'furniture',
    headline: null,
    kicker: null,
    deck: null,
    section: null,
    byline: { raw: null, reporters: [], correspondents: [], photographers: [], authors: [] },
    paragraphs: [text],
    subheads: [],
    captions: [],
    endCredit: null,
    duplicateOf: null,
    relatedTo: null,
    truncatedParagraphs: [],
    flow: ['paragraphs[0]'],
  };
}

function flowOf(story: CleanStory): string[] {
  const { section, kicker, headline, deck, byline, bylineAtEnd, dateline, endCredit, captions } = story;
  const present = (name: string, text: string | null): string[] => (text === null ? [] : [name]);
  let paragraphs = 0;
  let subheads = 0;
  const body = story.body.map(({ type }) =>
    type === 'paragraph' ? `paragraphs[${paragraphs++}]` : `subheads[${subheads++}]`,
  );
  return [
    ...present('section', section),
    ...present('kicker', kicker),
    ...present('headline', headline),
    ...present('deck', deck),
    ...(bylineAtEnd ? [] : present('byline', byline ?? dateline)),
    ...body,
    ...(bylineAtEnd ? present('byline', byline) : []),
    ...present('endCredit', endCredit),
    ...captions.map((_, i) => `captions[${i}]`),
  ];
}
