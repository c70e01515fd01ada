/** The words of a story as search knows them: what stands on its page, in order, each part by itself. */
export type StoryText = {
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  section: string | null;
  byline: string | null;
  /** Paragraphs, crossheads and captions in order; the dateline is run into the first paragraph. */
  body: string[];
  endCredit: string | null;
};

/**
 * The parts of a story in the order of the index: those of its title first, so that a place in the folded story says
 * whether it is in the title. A term never matches across two parts.
 */
export function partsOf(text: StoryText): { title: string[]; rest: string[] } {
  return {
    title: present([text.headline, text.kicker, text.deck]),
    rest: present([text.section, text.byline, ...text.body, text.endCredit]),
  };
}

function present(parts: (string | null)[]): string[] {
  return parts.flatMap((part) => (part === null || part === '' ? [] : [part]));
}
