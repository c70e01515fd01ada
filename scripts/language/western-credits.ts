/** Bylines and datelines of English, French and German newspapers. */

import type { AuthorRole } from '../../src/schemas/story.ts';
import { authorsOf, type Credit, type Person } from './credit-line.ts';

const han = /\p{Script=Han}/u;
const particle = '(?:de|la|le|du|des|van|von|der|den|di|da|del|el|al|bin|ter|zu|zur|dos|y|O’|d’)(?!\\p{L})';
const word = "(?:\\p{Lu}[\\p{L}.'’-]*)(?!\\p{L})";
const person = `${word}(?: (?:${particle}|${word})){0,4}(?: (?:Jr|Sr)\\.?| I{1,3})?`;
const joint = '(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|AND|et|und|&|y|e|with|WITH)\\s+)';
const people = `${person}(?:${joint}(?!Staff|Special|Our|The |Associated|Reuters)${person}){0,5}`;
const post =
  '(?:(?:Special|Staff|Our|Political|Sports|Foreign|Senior|Chief|Associated|Assistant|Science|City|State|Washington|European|Business|Education|Environment|Health|Crime|Court)\\s+)*(?:Staff Writers?|Correspondents?|Reporters?|Writers?|Editors?|Bureau Chief|Photographers?|Columnists?|Press|Journalists?|Contributor)';
const opening =
  /^(?:(?:Text|Story|Words|Photos?|Photographs?|Pictures?|Illustrations?|Compiled|Reported|Reporting|Contributed|Written|Edited|Propos recueillis|Aufgezeichnet|Fotos?|Text und Fotos?)(?: and (?:photos?|photographs?|pictures?))?\s+)?(?:by|as told to|par|von|por|di|door)\s*:?\s+/iu;
/** `Photos: Jane Doe`, `Text und Fotos: Petra Schmidt`. */
const labelled =
  /^(?<text>Words|Text|Texte|Story|Interview|Illustrations?)?(?: (?:and|et|und) |, )?(?<photo>Photos?|Photographs?|Pictures?|Fotos?|Bild(?:er)?)?\s?:\s+/iu;
const ourOwn =
  /^(?:Par notre (?:envoyée? spéciale?|correspondante?)|Von unsere[mr] (?:Korrespondent|Mitarbeiter|Redakteur)(?:en|in)?)\s+/u;
const pictured = /^(?:Photos?|Photographs?|Pictures?|Fotos?)\s+(?:by|par|von)/iu;
const both = /\b(?:and|und|et) (?:photos?|fotos?|photographs?|pictures?)\s+(?:by|von|par)/iu;

const bylinePattern = new RegExp(`^(${people})(?:\\s*[,/|—–-]?\\s*(.{2,60}))?$`, 'u');
const placeless =
  /^(?:Special to The .{3,40}|From (?:a|our|A|Our) .{0,30}Correspondent|FROM (?:A|OUR) .{0,30}CORRESPONDENT|(?:By )?(?:The )?Associated Press|(?:By )?Reuters|(?:By |BY )?(?:Our|OUR|a|A) (?:.{0,30} )?(?:Correspondent|CORRESPONDENT|Reporter|REPORTER|Staff|STAFF)|De notre (?:envoyé|correspondant).{0,40}|Von unserem .{0,40}(?:Korrespondenten|Mitarbeiter|Redakteur)|Staff Writer|Staff Report|(?:By )?(?:United Press(?: International)?|Agence France-Presse|AFP|UPI|dpa))\.?$/u;
const postPattern = new RegExp(
  `^(?:(?:of|Of|OF) (?:the|The|THE) .{3,40}|${post}.{0,30}|Special to .{3,40}|.{0,40}(?:Correspondent|CORRESPONDENT|STAFF WRITER|Writer|Reporter|Times|Post|Press|News|Tribune|Herald|Journal|Bureau|AP|AFP|Reuters|dpa|UPI)|in \\p{Lu}[\\p{L} ]{2,30})\\.?$`,
  'u',
);
const stopWords =
  /\b(?:The|A|An|This|That|His|Her|Its|Their|Our|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Noon|Night|Then|Now|Contrast|Law|Train|Far|Air|Sea|Popular|Demand|Order|Tag|RESULTS|ELECTION)\b/u;

/** @param raw a trimmed line; @returns the byline, or null. */
export function readWesternByline(raw: string): Credit | null {
  if (han.test(raw)) return null;
  if (placeless.test(raw)) return credit(raw, [], raw.replace(/^By /u, '').replace(/\.$/u, ''), 0.9);
  const start = ourOwn.exec(raw) ?? opening.exec(raw);
  if (!start) return labelledNames(raw) ?? signedWithPost(raw);
  const rest = raw.slice(start[0].length);
  const match = bylinePattern.exec(rest);
  if (!match?.[1] || stopWords.test(match[1])) return null;
  if (match[2] && !postPattern.test(match[2].trim())) return null;
  if (!/\s/u.test(match[1]) && match[1] !== match[1].toUpperCase()) return null;
  const roles: AuthorRole[] = both.test(raw)
    ? ['author', 'photographer']
    : pictured.test(raw)
      ? ['photographer']
      : ['author'];
  const reporter = /reporter|correspondent|staff writer/iu.test(match[2] ?? '');
  return credit(
    raw,
    namesOf(match[1]).map((name) => ({ name, roles: reporter ? ['reporter'] : [...roles] })),
    null,
    0.93,
  );
}

const initials = /^\(\s?(?:\p{Script=Latin}{1,4}|(?:\p{Lu}\.[ -]?){1,4})\s?\)$/u;
const dashed = new RegExp(`^(?:—|–|--?)\\s?(${people})(?:, [^.]{2,50})?\\.?$`, 'u');
const signer = new RegExp(`^(${person}), \\p{Lu}[^.!?]{2,50}$`, 'u');
const wire = /^\((?:AP|AFP|UPI|Reuters|dpa|DPA|ANSA|EFE|TASS|Xinhua)\)$/u;

/** `(J. M.)`, `(dpa)`, `— C. Whitlow`, and below a letter `Ida Marsh, Point Road`. @param raw a trimmed line, or null */
export function readWesternEndCredit(raw: string): Credit | null {
  if (han.test(raw)) return null;
  if (wire.test(raw)) return credit(raw, [], raw.slice(1, -1), 0.95);
  if (initials.test(raw)) return credit(raw, [], null, 0.8);
  if (opening.test(raw)) return null;
  const author = (dashed.exec(raw) ?? signer.exec(raw))?.[1];
  if (author === undefined || stopWords.test(author) || !/\s/u.test(author)) return null;
  return credit(
    raw,
    namesOf(author).map((name) => ({ name, roles: ['author'] })),
    null,
    dashed.test(raw) ? 0.9 : 0.6,
  );
}

function labelledNames(raw: string): Credit | null {
  const label = labelled.exec(raw);
  const { text, photo } = label?.groups ?? {};
  if (!label || (text === undefined && photo === undefined)) return null;
  const names = bylinePattern.exec(raw.slice(label[0].length));
  if (!names?.[1] || !/\s/u.test(names[1]) || stopWords.test(names[1])) return null;
  if (names[2] && !postPattern.test(names[2].trim())) return null;
  const roles: AuthorRole[] = [...(text ? ['author' as const] : []), ...(photo ? ['photographer' as const] : [])];
  return credit(
    raw,
    namesOf(names[1]).map((name) => ({ name, roles: [...roles] })),
    null,
    0.85,
  );
}

const signed = new RegExp(`^(${people})\\s*[,/|—–-]\\s*(${post})\\.?$`, 'u');
const between = new RegExp(joint, 'u');

/** `JOHN SMITH, Staff Writer` without By. */
function signedWithPost(raw: string): Credit | null {
  const match = signed.exec(raw);
  if (!match?.[1] || stopWords.test(match[1])) return null;
  return credit(
    raw,
    namesOf(match[1]).map((name) => ({ name, roles: ['reporter'] })),
    null,
    0.85,
  );
}

function namesOf(text: string): string[] {
  return text
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function credit(raw: string, list: Person[], agency: string | null, certainty: number): Credit {
  return { raw, agency, people: authorsOf(list), credited: list, certainty };
}
