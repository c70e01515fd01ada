/**
 * The address of a page on the published site, for the few standards that need one; `index.html` is left to the server.
 * @param site the archive's `site`, undefined where the librarian gave none
 * @param path the page's path in `dist/`
 */
export function absoluteAddress(site: string | undefined, path: string): string | null {
  if (site === undefined) return null;
  const folder = site.endsWith('/') ? site : `${site}/`;
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), folder).href;
}
