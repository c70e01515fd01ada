import { addresses } from './addresses.ts';
import type { MessageKey } from './messages.ts';

/** The parts of the site that every page leads to. */
export const siteParts = [
  { key: 'home', path: addresses.home },
  { key: 'papers', path: addresses.papers },
  { key: 'people', path: addresses.people },
  { key: 'sections', path: addresses.sections },
  { key: 'headlines', path: addresses.headlines },
  { key: 'search', path: addresses.search },
  { key: 'about', path: addresses.about },
] as const satisfies { key: MessageKey; path: string }[];

export type SitePart = (typeof siteParts)[number]['key'];
