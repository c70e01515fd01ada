import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeLink } from '../../src/lib/relative-link.ts';

describe('relativeLink', () => {
  it.each([
    ['index.html', 'about/index.html', 'about/index.html'],
    ['about/index.html', 'index.html', '../index.html'],
    ['issues/x/p01-01.html', 'index.html', '../../index.html'],
    ['issues/x/p01-01.html', 'issues/x/p01-02.html', 'p01-02.html'],
    ['issues/x/p01-01.html', 'issues/y/p01-02.html', '../y/p01-02.html'],
    ['issues/x/index.html', 'issues/x/index.html#p01', '#p01'],
    ['index.html', 'search/index.html?q=河堤', 'search/index.html?q=河堤'],
    ['issues/x/index.html', 'issues/index.html', '../index.html'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  it('leads from any file to any file, under any prefix', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'issues', 'x-1', 'index.html'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(path, path, (from, to) => {
        const target = to.join('/');
        const page = `/some/prefix/${from.join('/')}`;
        const link = relativeLink(from.join('/'), target);
        expect(posix.resolve(posix.dirname(page), link)).toBe(`/some/prefix/${target}`);
      }),
    );
  });
});
