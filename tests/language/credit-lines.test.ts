import { describe, expect, it } from 'vitest';
import type { Person } from '../../scripts/language/credit-line.ts';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';
import { thresholds } from '../../scripts/thresholds.ts';
import { bylineRows, datelineRows, endCreditRows, otherLines, trailingRows } from './credit-lines.ts';

const withRoles = (credited: readonly Person[] | undefined) =>
  credited?.map(({ name, roles }) => `${name}:${roles.join('+')}`).join(' ');
const names = (credited: readonly Person[] | undefined) => credited?.map(({ name }) => name).join(' ');

describe('credit lines of all layouts', () => {
  it.each(bylineRows)('reads the line %s', (line, agency, people) => {
    const byline = parseByline(line);
    expect([byline?.agency, withRoles(byline?.credited)]).toEqual([agency, people]);
  });

  it.each(endCreditRows)('reads the block %s', (block, kind, people) => {
    const credit = parseEndCredit(block);
    expect([credit?.kind, withRoles(credit?.credited)]).toEqual([kind, people]);
  });

  it.each(trailingRows)('reads %s | %s', (text, printed, people) => {
    const credit = trailingEndCredit(text + printed);
    expect([credit?.raw.trim(), names(credit?.credited)]).toEqual([printed.trim(), people]);
  });

  it.each(datelineRows)('reads %s', (printed, rest, agency, place, date, people) => {
    const found = parseDateline(printed + rest);
    expect([found?.raw, found?.agency, found?.place, found?.date, names(found?.credited)]).toEqual([
      printed,
      agency,
      place,
      date,
      people,
    ]);
  });

  it.each(otherLines)('leaves “%s” alone', (line) => {
    const byline = parseByline(line);
    expect((byline?.certainty ?? 0) < thresholds.bylineCertaintyMin ? null : byline?.raw).toBeNull();
    expect([parseDateline(line), parseDateline(`${line}。`), trailingEndCredit(`好。${line}`)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
