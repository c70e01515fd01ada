/**
 * Reads the byline of a story: who wrote it, on a line of its own beside the headline or below the text.
 *
 *     株洲日报·掌上株洲记者/孙晓静 通讯员/王斌 杨方
 *     → agency 株洲日报·掌上株洲; 孙晓静 reporter; 王斌, 杨方 correspondents
 *
 * It does not look at the line's neighbours: a lone name such as 麻超 is a byline by its place on the page, and the
 * certainty says how far the characters alone carry. Lines of the newsroom's staff (责编：… 校对：…) are no bylines.
 */
import { authorsOf, type Credit, type CreditLine, readCreditLine } from '../language/credit-line.ts';
import { readWesternByline } from '../language/western-credits.ts';

/** Nats: what the look of the whole line adds to the evidence of its least name-like name. */
const weights = { marked: 4, markedWithoutNames: 1.5, list: 1, bracketed: 0.7, affiliated: 0.5, lone: -0.5 } as const;
const certaintyMin = 0.3;
const charactersMax = 160;

/** @param text one line as printed; @returns its people, or null where the line is no byline. */
export function parseByline(text: string): Credit | null {
  const raw = text.trim();
  if (raw === '' || raw.length > charactersMax) return null;
  const western = readWesternByline(raw);
  if (western) return western;
  const line = readCreditLine(raw);
  if (!line || line.staffOnly || (line.names === 0 && !line.attributed)) return null;
  const certainty = certaintyOf(line, /^[(（[【［]/u.test(raw));
  if (certainty < certaintyMin) return null;
  return { raw, agency: line.agency, people: authorsOf(line.credited), credited: line.credited, certainty };
}

function certaintyOf(line: CreditLine, bracketed: boolean): number {
  let evidence = Math.min(line.evidence, 2);
  if (line.marked) evidence += line.names > 0 ? weights.marked : weights.markedWithoutNames;
  else evidence += line.names > 1 ? weights.list : weights.lone;
  if (bracketed) evidence += weights.bracketed;
  if (line.affiliated) evidence += weights.affiliated;
  return 1 / (1 + Math.exp(-evidence));
}
