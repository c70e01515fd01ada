/** Datelines of English, French and German newspapers: `LONDON, May 6 (Reuters) —`, `PARIS (AFP) –`, `WASHINGTON, May 6.—`. */
import type { DatelineCredit } from './dateline-head.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\\.?';
const date = `(?:${month} \\d{1,2}(?:, \\d{4})?|(?:le )?\\d{1,2}(?:er|\\.)? ${month}(?: \\d{4})?)`;
/** Words that are no place's. */
const noPlace =
  '(?!(?:THE|TO|FOR|A|AN|AND|WANTED|LOST|FOUND|NOTE|NOTICE|MARRIED|DIED|BORN|STOLEN|HELP|FREE|LATEST)\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const capitals = "\\p{Lu}[\\p{Lu}'’./-]+(?: \\p{Lu}[\\p{Lu}'’.-]+){0,3}";
const titled = "\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]+|am|sur|de|la|le)){0,4}";
const region = '(?:, (?!\\d)\\p{Lu}[\\p{L}. ]{1,20}?)?';
const dash = '(?:\\s*(?:—|–|--)\\s*|\\s+-\\s+|\\.\\s*—\\s*|:\\s|(?<=\\))\\.\\s)';

const pattern = new RegExp(
  `^${noPlace}(?:(?<capitals>${capitals})|(?<titled>${titled}))(?<region>${region})(?:[,.]? (?<date>${date}))?(?:\\s*\\((?<agency>[^()]{2,40})\\))?${dash}`,
  'u',
);

/** @param start where the paragraph's text begins; @returns the dateline, its dash included, or null. */
export function readWesternDateline(text: string, start: number): DatelineCredit | null {
  const match = pattern.exec(text.slice(start, start + 120));
  const groups = match?.groups;
  if (!match || !groups) return null;
  const dated = groups['date'] !== undefined;
  const from = groups['agency'];
  if (groups['capitals'] === undefined && !dated && !(from && isAgencyName(from))) return null;
  if (groups['capitals'] !== undefined && !dated && !from && /:\s$/u.test(match[0])) return null;
  const raw = match[0].trimEnd();
  return {
    raw,
    length: start + raw.length,
    agency: from ?? null,
    place: `${groups['capitals'] ?? groups['titled'] ?? ''}${groups['region'] ?? ''}`.trim() || null,
    date: groups['date'] ?? null,
    people: [],
    credited: [],
    certainty: dated || from ? 0.97 : 0.8,
  };
}

function isAgencyName(text: string): boolean {
  return /^(?:AFP|AP|UPI|UP|Reuters?|dpa|DPA|APA|Xinhua|TASS|Tass|ANSA|EFE|Kyodo|CNS|.{0,30}(?:News|Press|Times|Post|Agence|Agentur|Service).{0,20})$/u.test(
    text,
  );
}
