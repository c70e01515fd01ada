/**
 * Reads the byline of a story: who wrote it, on a line of its own beside the headline or below the text.
 *
 *     株洲日报·掌上株洲记者/孙晓静 通讯员/王斌 杨方
 *     → agency 株洲日报·掌上株洲; 孙晓静 reporter; 王斌, 杨方 correspondents
 *
 * It does not look at the line's neighbours: a lone name such as 麻超 is a byline by its place on the page, and the
 * certainty says how far the characters alone carry. Lines of the newsroom's staff (责编：… 校对：…) are no bylines.
 */
import { nameEvidence } from '../language/chinese-names.ts';
import { surnameGrade } from '../language/chinese-surnames.ts';
import { authorsOf, type Credit, type CreditLine, readCreditLine } from '../language/credit-line.ts';
import { folded } from '../language/folded.ts';
import { readWesternByline } from '../language/western-credits.ts';

/** Nats: what the look of the whole line adds to the evidence of its least name-like name. */
const weights = {
  marked: 4,
  markedWithoutNames: 1.5,
  list: 1,
  bracketed: 0.7,
  affiliated: 0.5,
  sign: 1,
  lone: -0.5,
} as const;
const certaintyMin = 0.3;
const charactersMax = 160;

/** @param text one line as printed; @returns its people, or null where the line is no byline. */
export function parseByline(text: string): Credit | null {
  const raw = text.trim();
  if (raw === '' || raw.length > charactersMax) return null;
  const western = readWesternByline(raw);
  if (western) return western;
  if (unnamed.test(raw)) return { raw, agency: null, ...authored(raw), certainty: unnamedCertainty };
  const line = readCreditLine(raw);
  if (!line || line.staffOnly || (line.names === 0 && !line.attributed)) return null;
  const certainty = certaintyOf(line, raw);
  if (certainty < certaintyMin) return null;
  return { raw, agency: line.agency, people: authorsOf(line.credited), credited: line.credited, certainty };
}

/** @param text the last line of a head, right above the text; @returns whose name it may well be (平棠), or null where it is a word. */
export function parseLoneName(text: string): Credit | null {
  const raw = text.trim();
  const name = raw.replace(/\s/gu, '');
  if (!/^\p{Script=Han}{2,3}$/u.test(name) || surnameGrade(folded(name).charAt(0)) === 'none') return null;
  const evidence = nameEvidence(folded(name));
  if (evidence < loneNameMin) return null;
  return { raw, agency: null, ...authored(name), certainty: 1 / (1 + Math.exp(-evidence)) };
}

/** Nats. */
const loneNameMin = -1.2;

/** A letter's writer who does not give a name. */
const unnamed =
  /^(?:一[位名个]|[几多两]位|热心|部分)[\p{Script=Han}]{0,4}?(?:读者|讀者|市民|居民|网友|網友|家长|家長|教师|教師|老师|老師|党员|黨員|村民|学生|學生|职工|職工|司机|司機|乘客|业主|業主|群众|群眾|工人|农民|農民|老人|老兵|母亲|母親|父亲|父親)$/u;
const unnamedCertainty = 0.6;

function authored(name: string): Pick<Credit, 'people' | 'credited'> {
  const credited = [{ name, roles: ['author' as const] }];
  return { people: authorsOf(credited), credited };
}

/** What stands before a name and hardly ever before a heading's words. */
const sign = /^[□◇○◎◆●△]/u;

function certaintyOf(line: CreditLine, raw: string): number {
  let evidence = Math.min(line.evidence, 2);
  if (line.marked) evidence += line.names > 0 ? weights.marked : weights.markedWithoutNames;
  else evidence += line.names > 1 ? weights.list : weights.lone;
  if (/^[(（[【［]/u.test(raw)) evidence += weights.bracketed;
  if (sign.test(raw)) evidence += weights.sign;
  if (line.affiliated) evidence += weights.affiliated;
  return 1 / (1 + Math.exp(-evidence));
}
