/**
 * The relative address of one file of the site seen from another, so that `dist/` works unchanged at a domain's root,
 * in any folder, and opened from a disk.
 *
 *     relativeLink('issues/x/p01-01.html', 'index.html')   // '../../index.html'
 *     relativeLink('issues/x/p01-01.html', 'issues/x/p01-02.html#p3')   // 'p01-02.html#p3'
 *
 * @param fromPath the page that links, as a path in `dist/` without a leading slash
 * @param toPath the file that is linked, likewise; may end in `?query` or `#fragment`
 */
export function relativeLink(fromPath: string, toPath: string): string {
  const suffixStart = toPath.search(/[?#]/);
  const file = suffixStart === -1 ? toPath : toPath.slice(0, suffixStart);
  const suffix = suffixStart === -1 ? '' : toPath.slice(suffixStart);
  if (file === fromPath && suffix.startsWith('#')) return suffix;

  const from = fromPath.split('/').slice(0, -1);
  const to = file.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return `${'../'.repeat(from.length - shared)}${to.slice(shared).join('/')}${suffix}`;
}
