import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineRanges } from '../../src/lib/source-places.ts';
import { sourceLines, sourceRuns } from '../../src/lib/source-view.ts';
import { ledgerSourceSchema, type Piece } from '../../src/schemas/ledger.ts';

const lines = ['河堤新修', '', '本报讯 昨日动工。船工说', '好。夜校开课', '', '读报 看报 用报'];
const piece = (span: Piece['span'], story: string | null, part: Piece['part'], index = 0): Piece => ({
  span,
  story,
  part,
  index,
});
const source = (pieces: Piece[], firstLine = 1) =>
  ledgerSourceSchema.parse({
    file: 'a.txt',
    sha256: '0',
    encoding: 'utf-8',
    page: null,
    pageId: 'p01',
    firstLine,
    lines,
    pieces,
  });
const pieces = [
  piece([1, 0, 1, 4], 'p01-01', 'headline'),
  piece([3, 0, 3, 3], 'p01-01', 'dateline'),
  piece([3, 4, 4, 2], 'p01-01', 'paragraph'),
  piece([4, 2, 4, 6], 'p01-02', 'headline'),
  piece([6, 0, 6, 8], null, 'furniture'),
];

describe('sourceLines', () => {
  it('says of each stretch which story and part has it', () => {
    const [first, , third, fourth] = sourceLines(source(pieces));
    expect(first?.segments).toEqual([{ text: '河堤新修', story: 'p01-01', part: 'headline', index: 0 }]);
    expect(third?.segments.map(({ text, part }) => [text, part])).toEqual([
      ['本报讯 ', 'dateline'],
      ['昨日动工。船工说', 'paragraph'],
    ]);
    expect(fourth?.segments.map(({ story }) => story)).toEqual(['p01-01', 'p01-02']);
  });

  it('numbers the lines of a later page as they stand in the file', () => {
    const shifted = pieces.map((own) => ({
      ...own,
      span: own.span.map((n, i) => (i % 2 ? n : n + 100)) as Piece['span'],
    }));
    const later = sourceLines(source(shifted, 101));
    expect(later[0]).toMatchObject({ number: 101, segments: [{ story: 'p01-01' }] });
  });

  it('shows every character of the source once, claimed or not', () => {
    const span = fc.tuple(fc.nat(5), fc.nat(12), fc.nat(5), fc.nat(12)).map(([a, b, c, d]): Piece['span'] => {
      const [from, to] =
        a < c || (a === c && b <= d)
          ? [
              [a, b],
              [c, d],
            ]
          : [
              [c, d],
              [a, b],
            ];
      return [(from?.[0] ?? 0) + 1, from?.[1] ?? 0, (to?.[0] ?? 0) + 1, to?.[1] ?? 0];
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const claimed = spans.map((own, index) => piece(own, `p01-0${index}`, 'paragraph'));
        const shown = sourceLines(source(claimed)).map(({ segments }) => segments.map(({ text }) => text).join(''));
        expect(shown.map((text) => text.replaceAll(' ', ''))).toEqual(lines.map((text) => text.replaceAll(' ', '')));
      }),
    );
  });
});

describe('sourceRuns', () => {
  it('joins the lines of one story over blank ones and parts those of others', () => {
    const runs = sourceRuns(sourceLines(source(pieces)));
    expect(runs.map(({ stories, lines }) => [stories, lines.map(({ number }) => number)])).toEqual([
      [['p01-01'], [1, 2, 3]],
      [['p01-01', 'p01-02'], [4]],
      [[], [5]],
      [[null], [6]],
    ]);
  });
});

describe('lineRanges', () => {
  it('says spans as runs of lines, a blank line between them passed over', () => {
    const spans: Piece['span'][] = [
      [3, 0, 5, 0],
      [6, 2, 6, 9],
      [12, 0, 12, 4],
    ];
    expect(lineRanges({ source: { file: 'a.txt', sha256: '0', spans } })).toEqual([
      { from: 3, to: 6 },
      { from: 12, to: 12 },
    ]);
  });
});
