import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleIssue } from '../../scripts/archive/assembly.ts';
import { withoutBlanks } from '../../scripts/archive/conservation.ts';
import { digest } from '../../scripts/archive/digest.ts';
import { parseLedger } from '../../scripts/archive/ledger-text.ts';
import { type ConvertedSource, convertSource } from '../../scripts/archive/page-conversion.ts';
import { verifyIssue } from '../../scripts/archive/verify-issue.ts';
import { verifySource } from '../../scripts/archive/verify-source.ts';
import { separatePage } from '../../scripts/pipeline.ts';
import { story } from '../convert/texts.ts';
import { makeBulkPage } from '../proving-ground/bulk.ts';
import { cases } from './full.ts';
import { nastyLines } from './nasty-lines.ts';

const plan = {
  id: 'a',
  publication: null,
  date: null,
  dateInferred: false,
  edition: 1,
  language: 'zh-Hans',
  rights: null,
  files: ['a.txt'],
};
const known = {
  publication: null,
  date: null,
  edition: null,
  page: null,
  pageName: null,
  language: null,
  rights: null,
};

/** Converts bytes as the command does, writes the issue in mind, and proves it as `verify` does. @returns characters proved, and fallbacks */
function prove(bytes: Uint8Array): { characters: number; fallbacks: string[] } {
  const converted = convertSource(bytes, 'a.txt', null, separatePage);
  if ('failed' in converted) return { characters: 0, fallbacks: [] };
  const change = assembleIssue({
    plan,
    sources: [{ known, converted: JSON.parse(JSON.stringify(converted)) as ConvertedSource, formerFile: 'a.txt' }],
    absent: [],
    ledger: null,
    folder: new Map(),
    accept: () => false,
    incoming: new Map(),
    outgoing: { files: [], ids: {}, movedTo: null },
  });
  const folder = new Map(change.writes);
  const ledger = parseLedger(folder.get('ledger.json') ?? '');
  if ('reason' in ledger) throw new Error(ledger.reason);
  const proof = verifyIssue('a', ledger, folder);
  expect([...proof.problems, ...verifySource(ledger.sources, bytes)]).toEqual([]);
  expect(proof.edited).toBe(0);
  return {
    characters: proof.characters,
    fallbacks: converted.problems.filter(({ rule }) => rule === 'page-not-separated').map(({ message }) => message),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('conservation', () => {
  it(`holds on generated pages of ${cases(0.4, 12)} million characters`, { timeout: cases(120_000, 7_200_000) }, () => {
    const wanted = cases(400_000, 12_000_000);
    const sum = { characters: 0, fallbacks: 0 };
    const seen = new Set<string>();
    for (let seed = 0; sum.characters < wanted; seed += 1) {
      const { text } = makeBulkPage(seed);
      const { characters, fallbacks } = prove(utf8(text));
      expect(characters).toBe(withoutBlanks(text).length);
      sum.characters += characters;
      sum.fallbacks += fallbacks.length;
      seen.add(digest(text));
    }
    expect(sum.fallbacks).toBe(0);
    console.log(`${sum.characters} characters on ${seen.size} pages, each in exactly one place`);
  });

  it('holds on pages of stories and nasty lines, cut and mixed', () => {
    const line = fc.oneof(
      fc.constantFrom(...nastyLines),
      fc.integer({ min: 0, max: 40 }).map(story),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '',
        '',
        '　　',
        '（上接第一版）',
        '（下转A04版）',
        '## 小标题',
        '![图](a.png)',
        '摄影：江枫',
        '第03版 要闻 2023年4月18日 星期二',
        '| 一 | 二 |',
        '- 一',
      ),
    );
    const end = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\f', '\n\f', ' ');
    const text = fc.array(fc.tuple(line, end), { maxLength: 30 }).map((parts) => parts.flat().join(''));
    const fallbacks = new Map<string, number>();
    const runs = { count: 0 };
    fc.assert(
      fc.property(text, (whole) => {
        runs.count += 1;
        for (const reason of prove(utf8(whole)).fallbacks) fallbacks.set(reason, (fallbacks.get(reason) ?? 0) + 1);
      }),
      { numRuns: cases(150, 20_000) },
    );
    if (fallbacks.size > 0)
      console.log(`${runs.count} pages; kept whole, as they could not be separated:`, [...fallbacks].slice(0, 5));
  });

  it('holds on any bytes whatever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        prove(bytes);
      }),
      { numRuns: cases(200, 20_000) },
    );
  });
});
