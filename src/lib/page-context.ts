import { readConfig, type SiteConfig } from './catalogue.ts';
import { relativeLink } from './relative-link.ts';
import { type Translate, translator } from './translate.ts';

/** What every component needs to know of the page it stands on. */
export type PageContext = {
  /** The page's own path in `dist/`. */
  path: string;
  config: SiteConfig;
  t: Translate;
  /** The relative link from this page to a path of `addresses`. */
  link: (to: string) => string;
};

/** @param path the page's own path in `dist/`, one of `addresses` */
export async function pageContext(path: string): Promise<PageContext> {
  const config = await readConfig();
  return { path, config, t: translator(config.language), link: (to) => relativeLink(path, to) };
}
