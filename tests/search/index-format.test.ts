import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packBlocks,
  paddedLength,
  rangeOf,
  unpackBlock,
  unpackFromFile,
  unpackFromText,
} from '../../src/search/packing.ts';
import { BitReader, BitWriter, riceBits } from '../../src/search/rice.ts';
import { VarintReader, VarintWriter } from '../../src/search/varint.ts';

describe('packBlocks', () => {
  it('gives every block back: from the whole file, from a range of it, and from the script it is', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (blocks) => {
        const file = packBlocks(blocks).slice().buffer;
        const script = new TextDecoder('utf-16le').decode(file);
        let text = '';
        new Function('broadsheetPart', script)((given: string) => {
          text = given;
        });
        let offset = 0;
        for (const block of blocks) {
          const place = { offset, length: block.length };
          const { first, last } = rangeOf(place);
          expect(unpackFromFile(file, place)).toEqual(block);
          expect(unpackBlock(file.slice(first, last + 1), block.length)).toEqual(block);
          expect(unpackFromText(text, place)).toEqual(block);
          offset += paddedLength(block.length);
        }
      }),
    );
  });
});

describe('numbers of the index', () => {
  it('come back as bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
        const writer = new VarintWriter();
        for (const number of numbers) writer.write(number);
        const reader = new VarintReader(writer.take());
        expect(numbers.map(() => reader.read())).toEqual(numbers);
      }),
    );
  });

  it('come back as bits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (gaps) => {
        const low = riceBits(
          gaps.reduce((sum, gap) => sum + gap, 1),
          gaps.length,
        );
        const writer = new BitWriter();
        for (const gap of gaps) writer.rice(gap, low);
        const reader = new BitReader(writer.take(), 0);
        expect(gaps.map(() => reader.rice(low))).toEqual(gaps);
      }),
    );
  });
});
