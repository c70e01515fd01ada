/**
 * Pages in bulk, for measuring: prose without sense but with an everyday vocabulary, newspaper punctuation and the
 * lengths of newspaper stories, many megabytes a second. Hardly any two sentences are the same.
 */
import { makeRandom, type Random } from './random.ts';
import {
  adjectives,
  adverbs,
  clauses,
  givenNames,
  nouns,
  placeEndings,
  placeStems,
  sayings,
  surnames,
  verbs,
} from './vocabulary.ts';

export type BulkStory = { headline: string; byline: string; paragraphs: string[] };

const storiesPerPage = 6;
const meanCharacters = 1300;

/**
 * A page of stories, each with headline, byline and paragraphs parted by blank lines.
 * @param seed the same seed gives the same page
 */
export function makeBulkPage(seed: number): { text: string; stories: BulkStory[] } {
  const random = makeRandom(`bulk ${seed}`);
  const stories = Array.from({ length: storiesPerPage }, () => makeStory(random));
  const text = stories.map((story) => [story.headline, story.byline, ...story.paragraphs].join('\n\n')).join('\n\n');
  return { text: `${text}\n`, stories };
}

function makeStory(random: Random): BulkStory {
  const wanted = Math.round(meanCharacters * (0.4 + 1.2 * random.next()));
  const paragraphs: string[] = [];
  for (let length = 0; length < wanted; ) {
    const paragraph = makeParagraph(random);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return { headline: makeHeadline(random), byline: `本报记者 ${makeName(random)}`, paragraphs };
}

function makeHeadline(random: Random): string {
  const first = `${makePlace(random)}${common(random, nouns)}${common(random, adverbs)}${common(random, verbs)}${common(random, nouns)}`;
  if (random.chance(0.5)) return first;
  return `${first} ${common(random, adjectives)}${common(random, nouns)}${common(random, verbs)}${common(random, nouns)}`;
}

function makeParagraph(random: Random): string {
  let text = '';
  for (let sentences = random.int(2, 5); sentences > 0; sentences -= 1) text += makeSentence(random);
  return text;
}

function makeSentence(random: Random): string {
  let text = makeClause(random);
  for (let more = random.int(1, 3); more > 0; more -= 1)
    text += `${random.chance(0.08) ? '；' : '，'}${makeClause(random)}`;
  if (random.chance(0.12)) return `“${text}。”${makeName(random)}说。`;
  return `${text}${random.chance(0.06) ? '？' : random.chance(0.06) ? '！' : '。'}`;
}

function makeClause(random: Random): string {
  if (random.chance(0.07)) return random.pick(sayings);
  let text = '';
  for (const part of random.pick(clauses)) text += fill(part, random);
  return text;
}

function fill(part: string, random: Random): string {
  switch (part) {
    case 'N':
      return common(random, nouns);
    case 'V':
      return common(random, verbs);
    case 'A':
      return common(random, adjectives);
    case 'D':
      return common(random, adverbs);
    case 'P':
      return makeName(random);
    case 'L':
      return makePlace(random);
    case '0':
      return String(random.int(2, random.pick([9, 31, 99, 900, 20000])));
    default:
      return part;
  }
}

function makeName(random: Random): string {
  return common(random, surnames) + random.pick(givenNames) + (random.chance(0.7) ? random.pick(givenNames) : '');
}

function makePlace(random: Random): string {
  return random.pick(placeStems) + (random.chance(0.5) ? random.pick(placeStems) : '') + random.pick(placeEndings);
}

/** Picks from the front of a list more often than from its end. */
function common(random: Random, list: readonly string[]): string {
  return list[Math.floor(random.next() ** 1.8 * list.length)] ?? '';
}
