import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseByline } from '../../scripts/stages/byline.ts';
import { parseDateline } from '../../scripts/stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from '../../scripts/stages/end-credit.ts';

/** The separated pages beside the project; absent in a clone, and then these tests are skipped. */
const goldFolder = join(import.meta.dirname, '../../../shared/score/gold');

type GoldItem = {
  kind: string;
  byline: {
    raw: string | null;
    agency: string | null;
    reporters: string[];
    correspondents: string[];
    photographers: string[];
    authors: string[];
  };
  endCredit: string | null;
  paragraphs: string[];
  subheads: string[];
  headline: string | null;
  section: string | null;
};

const items: GoldItem[] = existsSync(goldFolder)
  ? readdirSync(goldFolder)
      .sort()
      .flatMap((name) => (JSON.parse(readFileSync(join(goldFolder, name), 'utf8')) as { items: GoldItem[] }).items)
  : [];

function goldPeople({ byline }: GoldItem): string[] {
  return [
    ...new Set([...byline.reporters, ...byline.correspondents, ...byline.photographers, ...byline.authors]),
  ].sort();
}

describe.skipIf(items.length === 0)('credits of the separated pages (skipped where ../shared is absent)', () => {
  it('finds exactly the people of every byline and end credit', () => {
    for (const item of items) {
      const fromByline = item.byline.raw
        ? (parseByline(item.byline.raw) ?? parseDateline(`${item.byline.raw} 近日`))?.people
        : [];
      const fromEnd = item.endCredit ? parseEndCredit(item.endCredit)?.people : [];
      expect(fromByline, item.byline.raw ?? '').toBeDefined();
      expect(fromEnd, item.endCredit ?? '').toBeDefined();
      expect([...(fromByline ?? []), ...(fromEnd ?? [])].map(({ name }) => name).sort()).toEqual(goldPeople(item));
    }
  });

  it('gives the roles and the agency of bylines', () => {
    for (const item of items) {
      const credit = item.byline.raw
        ? (parseByline(item.byline.raw) ?? parseDateline(`${item.byline.raw} 近日`))
        : null;
      if (!credit || item.byline.authors.length > 0) continue;
      const having = (role: string) =>
        credit.credited.filter(({ roles }) => roles.includes(role as never)).map(({ name }) => name);
      expect(having('reporter')).toEqual(item.byline.reporters);
      expect(having('correspondent')).toEqual(item.byline.correspondents);
      expect(having('photographer')).toEqual(item.byline.photographers);
      expect(credit.agency).toBe(item.byline.agency);
    }
  });

  it('takes no paragraph, crosshead, headline or section for a byline, and no body text for a credit', () => {
    for (const item of items) {
      for (const text of [...item.paragraphs, ...item.subheads, item.headline, item.section])
        if (text) expect(parseByline(text), text).toBeNull();
      for (const text of item.paragraphs) {
        expect(parseEndCredit(text) ?? trailingEndCredit(text), text).toBeNull();
        expect(parseDateline(text), text).toBeNull();
      }
    }
  });
});
