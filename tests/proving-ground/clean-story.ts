/** A story as an editor holds it, before it is printed and extracted. */
export type CleanStory = {
  /** Unique on its page: `ferry-lamp`. */
  id: string;
  kind: 'story' | 'photo-story' | 'notice' | 'sidebar';
  section: string | null;
  kicker: string | null;
  /** A space parts two printed lines. */
  headline: string | null;
  deck: string | null;
  byline: string | null;
  /** True where the byline stands after the text, as with photo stories. */
  bylineAtEnd: boolean;
  /** Printed before the first paragraph and run into it. */
  dateline: string | null;
  body: BodyPart[];
  captions: string[];
  endCredit: string | null;
  people: People;
  /** The id of the story of the same page that this one belongs to. */
  relatedTo: string | null;
  /** The id of the story of which this is a second print. */
  duplicateOf: string | null;
  /** Indices of paragraphs that break off in print. */
  truncatedParagraphs: number[];
};

export type BodyPart = { type: 'paragraph' | 'crosshead'; text: string };

export type People = {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
};

export const nobody: People = { reporters: [], correspondents: [], photographers: [], authors: [] };

const bareStory: CleanStory = {
  id: '',
  kind: 'story',
  section: null,
  kicker: null,
  headline: null,
  deck: null,
  byline: null,
  bylineAtEnd: false,
  dateline: null,
  body: [],
  captions: [],
  endCredit: null,
  people: nobody,
  relatedTo: null,
  duplicateOf: null,
  truncatedParagraphs: [],
};

/** What a writer of a story gives: a body in which blank lines part paragraphs and `#` opens a crosshead. */
export type WrittenStory = Partial<Omit<CleanStory, 'body' | 'people'>> & {
  id: string;
  body: string;
  people?: Partial<People>;
};

export function cleanStory({ body, people, ...fields }: WrittenStory): CleanStory {
  return { ...bareStory, ...fields, body: readBody(body), people: { ...nobody, ...people } };
}

function readBody(body: string): BodyPart[] {
  return body
    .trim()
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .map((part) =>
      part.startsWith('#')
        ? { type: 'crosshead', text: part.replace(/^#+\s*/u, '') }
        : { type: 'paragraph', text: part },
    );
}

/** The same story with every text changed by `change`: half-width punctuation, Traditional characters. */
export function mapTexts(story: CleanStory, change: (text: string) => string): CleanStory {
  const maybe = (text: string | null): string | null => (text === null ? null : change(text));
  const all = (texts: string[]): string[] => texts.map(change);
  return {
    ...story,
    section: maybe(story.section),
    kicker: maybe(story.kicker),
    headline: maybe(story.headline),
    deck: maybe(story.deck),
    byline: maybe(story.byline),
    dateline: maybe(story.dateline),
    endCredit: maybe(story.endCredit),
    body: story.body.map(({ type, text }) => ({ type, text: change(text) })),
    captions: all(story.captions),
    people: {
      reporters: all(story.people.reporters),
      correspondents: all(story.people.correspondents),
      photographers: all(story.people.photographers),
      authors: all(story.people.authors),
    },
  };
}
