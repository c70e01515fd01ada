/**
 * Real stories: the hand-made gold of the first users' pages, which stands beside the project. They are only read and
 * never kept here; set into other pages (`{ ...styleNamed(name), stock: () => stories }`) they may be learned from too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BodyPart, CleanStory } from './clean-story.ts';
import type { GoldItem, GoldPage } from './gold.ts';

const folder = new URL('../../../shared/score/gold/', import.meta.url);

/** @returns the whole stories of the gold, each once; null where there is no gold on this machine */
export function realStories(): CleanStory[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const page: GoldPage = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      return page.items.filter(isWhole).map((item) => storyOf(item, name.slice(0, 3)));
    });
}

function isWhole(item: GoldItem): boolean {
  const { kind, duplicateOf, paragraphs, truncatedParagraphs } = item;
  return kind !== 'furniture' && !duplicateOf && paragraphs.length > 0 && truncatedParagraphs.length === 0;
}

function storyOf(item: GoldItem, page: string): CleanStory {
  const { raw, reporters, correspondents, photographers, authors } = item.byline;
  const isDateline = raw !== null && /讯\s*[（(]/u.test(raw);
  const { kind, section, kicker, headline, deck, captions, endCredit } = item;
  return {
    id: `${page}-${item.id}`,
    kind: kind === 'furniture' ? 'story' : kind,
    section,
    kicker,
    headline,
    deck,
    byline: isDateline ? null : raw,
    bylineAtEnd: item.flow.at(-1) === 'byline',
    dateline: isDateline ? raw : null,
    body: item.flow.flatMap((pointer) => bodyPart(item, pointer)),
    captions,
    endCredit,
    people: { reporters, correspondents, photographers, authors },
    relatedTo: null,
    duplicateOf: null,
    truncatedParagraphs: [],
  };
}

/** @param pointer `paragraphs[2]`, `subheads[0]`, or the name of a field that is no part of the body */
function bodyPart(item: GoldItem, pointer: string): BodyPart[] {
  const [, list, place] = /^(paragraphs|subheads)\[(\d+)\]$/u.exec(pointer) ?? [];
  const text = list === 'paragraphs' ? item.paragraphs[Number(place)] : item.subheads[Number(place)];
  if (list === undefined || text === undefined) return [];
  return [{ type: list === 'paragraphs' ? 'paragraph' : 'crosshead', text }];
}
