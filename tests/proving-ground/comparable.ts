/** Stories of either side, the conversion's and the gold's, in the form in which the scorer compares them. */
import type { StoryDraft } from '../../scripts/tree.ts';
import type { GoldItem } from './gold.ts';

/** A story's texts without white space. */
export type Read = {
  headline: string;
  kickers: string[];
  people: string[];
  paragraphs: string[];
  subheads: string[];
  captions: string[];
  body: string;
  text: string;
};

export function readDraft(story: StoryDraft): Read {
  const texts = (type: string): string[] =>
    story.body.filter((node) => node.type === type).map((node) => squash(node.passage.text));
  const flow = story.body.filter((node) => node.type !== 'caption').map((node) => squash(node.passage.text));
  const [kicker, headline, deck] = [story.kicker, story.headline, story.deck].map((passage) =>
    squash(passage?.text ?? ''),
  );
  return read(
    kicker ?? '',
    headline ?? '',
    deck ?? '',
    flow,
    texts('paragraph'),
    texts('crosshead'),
    texts('caption'),
    [...story.authors.map((author) => squash(author.name))],
  );
}

export function readGold(item: GoldItem): Read {
  const flow = item.flow.flatMap((entry) => {
    const [, name, index] = /^(paragraphs|subheads)\[(\d+)\]$/u.exec(entry) ?? [];
    if (!index) return [];
    return [squash((name === 'subheads' ? item.subheads : item.paragraphs)[Number(index)] ?? '')];
  });
  const { reporters, correspondents, photographers, authors } = item.byline;
  const people = new Set([...reporters, ...correspondents, ...photographers, ...authors].map(squash));
  const all = (texts: string[]): string[] => texts.map(squash);
  return read(
    squash(item.kicker ?? ''),
    squash(item.headline ?? ''),
    squash(item.deck ?? ''),
    flow,
    all(item.paragraphs),
    all(item.subheads),
    all(item.captions),
    [...people],
  );
}

function read(
  kicker: string,
  headline: string,
  deck: string,
  flow: string[],
  paragraphs: string[],
  subheads: string[],
  captions: string[],
  people: string[],
): Read {
  const kickers = [kicker, deck].filter((text) => text !== '');
  const body = flow.join('');
  return {
    headline,
    kickers,
    people,
    paragraphs,
    subheads,
    captions,
    body,
    text: [kicker, headline, deck, body, ...captions].join(''),
  };
}

/** Without white space, which the scorer does not look at. */
export function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}
