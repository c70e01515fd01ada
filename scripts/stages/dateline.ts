/**
 * Reads the dateline (电头) that is run into the beginning of a story's first paragraph: agency, place, date and people.
 *
 *     株洲日报·掌上株洲讯(记者 戴凛 通讯员 吴育珍) 如何让少先队员更好地传承“红色基因”？
 *     → the first 24 characters; agency 株洲日报·掌上株洲; 戴凛 reporter, 吴育珍 correspondent
 *
 * It does not touch the text, does not complete a date (5月6日 stays so), and leaves a byline on a line of its own alone.
 */
import { authorsOf, readCreditLine } from '../language/credit-line.ts';
import {
  type DatelineCredit,
  readDatelineHead,
  readPeopleAfterHead,
  readReportedBy,
} from '../language/dateline-head.ts';
import { folded } from '../language/folded.ts';
import { readWesternDateline } from '../language/western-datelines.ts';

const certainties = { head: 0.97, headAndPeople: 0.99, peopleOnly: 0.8 } as const;

/** @param text a paragraph; @returns the dateline at its beginning, or null. */
export function parseDateline(text: string): DatelineCredit | null {
  const start = text.length - text.trimStart().length;
  const western = readWesternDateline(text, start);
  if (western) return western;
  const printed = folded(text);
  const head = readDatelineHead(printed, start);
  const after = head ? readPeopleAfterHead(text, printed, head) : readReportedBy(text, printed, start);
  if (!head && !after) return bracketedPeople(text, printed, start);
  const credited = after?.credited ?? [];
  const end = after?.end ?? head?.end ?? start;
  return {
    raw: text.slice(start, end),
    length: end,
    agency: sliceOf(text, head?.agency) ?? after?.agency ?? null,
    place: sliceOf(text, head?.place) ?? after?.place ?? null,
    date: sliceOf(text, head?.date) ?? after?.date ?? null,
    people: authorsOf(credited),
    credited,
    certainty: credited.length > 0 ? certainties.headAndPeople : certainties.head,
  };
}

/** `（记者 张三）近日，…`: people and nothing else; only with a role word, since any name may stand in brackets. */
function bracketedPeople(text: string, printed: string, start: number): DatelineCredit | null {
  const inner = /^[([【〖]([^()[\]【】〖〗]{3,80})[)\]】〗]/u.exec(printed.slice(start));
  if (!inner || inner[0].length + start >= text.trimEnd().length) return null;
  const raw = text.slice(start, start + inner[0].length);
  const line = readCreditLine(raw);
  if (!line?.marked || line.names === 0 || line.staffOnly) return null;
  return {
    raw,
    length: start + raw.length,
    agency: line.agency,
    place: null,
    date: null,
    people: authorsOf(line.credited),
    credited: line.credited,
    certainty: certainties.peopleOnly,
  };
}

function sliceOf(text: string, place: readonly [number, number] | null | undefined): string | null {
  return place ? text.slice(place[0], place[1]).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : null;
}
