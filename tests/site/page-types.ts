import type { BuiltSite } from './built-site.ts';

/** One page of each type that the site has, by a name for test titles. */
export function pageTypes({ pages }: BuiltSite): { type: string; path: string }[] {
  const first = (type: string, pattern: RegExp) => {
    const path = pages.find((candidate) => pattern.test(candidate));
    if (path === undefined) throw new Error(`The sample's site has no page of the type ${type}: ${pattern}`);
    return { type, path };
  };
  return [
    first('home', /^index\.html$/),
    first('papers', /^papers\/index\.html$/),
    first('paper', /^papers\/[^/]+\/index\.html$/),
    first('volume', /^papers\/[^/]+\/\d{4}\.html$/),
    first('issue', /^issues\/[^/]+\/index\.html$/),
    first('story', /^issues\/[^/]+\/p[^/]*-02\.html$/),
    first('source view', /^issues\/[^/]+\/[^/]+-source\.html$/),
    first('people', /^people\/index\.html$/),
    first('person', /^people\/(?!index)[^/]+\.html$/),
    first('sections', /^sections\/index\.html$/),
    first('section', /^sections\/(?!index)[^/]+\.html$/),
    first('headlines', /^headlines\/index\.html$/),
    first('search', /^search\/index\.html$/),
    first('review', /^review\/index\.html$/),
    first('about', /^about\/index\.html$/),
    first('not found', /^404\.html$/),
  ];
}
