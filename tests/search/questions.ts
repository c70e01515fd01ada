import type { CompiledIssue } from '../../scripts/search-index/story-text.ts';
import { storyText } from '../../scripts/search-index/story-text.ts';
import { fold } from '../../src/search/fold.ts';
import { partsOf } from '../../src/search/story-text.ts';
import { makeRandom, type Random } from '../proving-ground/random.ts';

/** A question to an archive and the stories that must be found: `issue/story hits`. */
export type Question = { query: string; expected: string[] };

export type Counts = { printed: number; absent: number; names: number; mixed: number };

/**
 * Questions about an archive with their answers from a plain scan of the folded texts: strings of 1 to 12 characters cut
 * from it, strings that occur nowhere, names, and strings in another width, script or case than printed.
 */
export function questionsAbout(issues: CompiledIssue[], counts: Counts): Question[] {
  const random = makeRandom('questions');
  const scan = new Scan(issues);
  const questions: Question[] = [];
  const ask = (query: string) => questions.push({ query: `"${query}"`, expected: scan.find(fold(query)) });
  for (let n = 0; n < counts.printed; n++) ask(cutting(random, scan, 1 + (n % 12)));
  for (let n = 0; n < counts.absent; ) {
    const query = cutting(random, scan, 3 + (n % 6))
      .split('')
      .reverse()
      .join('');
    if (fold(query).length < 2 || scan.find(fold(query)).length > 0) continue;
    ask(query);
    n++;
  }
  for (let n = 0; n < counts.names; n++) ask(scan.names[random.int(0, scan.names.length - 1)] ?? '');
  for (let n = 0; n < counts.mixed; n++) ask(disguised(cutting(random, scan, 2 + (n % 6)), n));
  return questions;
}

/** A string as printed somewhere, without quotes, which would be those of the query, and not of marks or spaces alone. */
function cutting(random: Random, scan: Scan, length: number): string {
  for (;;) {
    const part = scan.printed[random.int(0, scan.printed.length - 1)] ?? '';
    const at = random.int(0, Math.max(0, part.length - length));
    const text = part.slice(at, at + length);
    if (fold(text) !== '' && !/["“”＂]/.test(text) && !/^\s|\s$/.test(text)) return text;
  }
}

const traditional = [...'国國东東发發学學时時开開为為来來说說对對会會这這个個们們'];

function disguised(text: string, way: number): string {
  if (way % 3 === 0) {
    return [...text]
      .map((character) =>
        traditional.includes(character) ? (traditional[traditional.indexOf(character) ^ 1] ?? '') : character,
      )
      .join('');
  }
  if (way % 3 === 1) return text.toUpperCase();
  return [...text]
    .map((character) => (/[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character))
    .join('·');
}

/** All texts of an archive, folded, to be looked through from end to end. */
class Scan {
  readonly printed: string[] = [];
  readonly names: string[];
  readonly #stories: { id: string; parts: string[] }[] = [];

  constructor(issues: CompiledIssue[]) {
    const names = new Set<string>();
    for (const { row, stories } of issues) {
      for (const story of stories) {
        const { title, rest } = partsOf(storyText(story));
        const parts = [...title, ...rest];
        this.printed.push(...parts);
        this.#stories.push({ id: `${row.id}/${story.id}`, parts: parts.map((part) => fold(part)) });
        for (const { name } of story.authors) names.add(name);
      }
    }
    this.names = [...names];
  }

  find(folded: string): string[] {
    const found: string[] = [];
    for (const { id, parts } of this.#stories) {
      let hits = 0;
      for (const part of parts) for (let at = part.indexOf(folded); at >= 0; at = part.indexOf(folded, at + 1)) hits++;
      if (hits > 0) found.push(`${id} ${hits}`);
    }
    return found.sort();
  }
}
