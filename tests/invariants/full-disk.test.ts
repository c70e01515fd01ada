import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page } from '../convert/texts.ts';
import { inWorkshop } from '../convert/workshop.ts';
import { cases } from './full.ts';

/** Writes that succeed before the disk fails. */
const moments = Array.from({ length: cases(2, 40) }, (_, index) => 1 + index * cases(12, 1));

describe.each([
  ['ENOSPC', /the disk is full/],
  ['EROFS', /the disk is read-only/],
])('a disk that fails with %s', (code, says) => {
  it.each(moments)(
    'at its %ith write: says so, leaves the archive before or after, and the next run completes it',
    async (moment) => {
      await inWorkshop((workshop) => {
        workshop.put({ 'a.txt': page(1, 2), 'b.txt': page(3) }).convert();
        const before = workshop.snapshot();
        workshop.put({ 'a.txt': page(1, 4), 'b.txt': page(3, 5), 'c.txt': page(6) });
        const failed = workshop.convertWith('fail-at-write.mjs', { FAIL_AT: String(moment), FAIL_WITH: code });
        if (failed.code !== 0) {
          expect(failed.code).toBe(1);
          expect(failed.err).toMatch(says);
          expect(failed.err).toMatch(/Make room|right to write/);
          expect(workshop.snapshot()).toEqual(before);
        }
        expect(workshop.convert().code).toBe(0);
        expect(readdirSync(workshop.archive)).toEqual(['issues']);
        expect(workshop.issues()).toEqual(['a', 'b', 'c']);
        expect(workshop.read('a', 'p01-03.mdx')).toContain('夜间儿科门诊');
        expect(workshop.verify().code).toBe(0);
      });
    },
  );
});
