import { slug } from '../../src/schemas/slug.ts';

/** @returns the part of an issue's id that a date gives: `2021-05-06`; `2021` for `2021~` */
export function dateSlug(date: string): string {
  return date
    .toLowerCase()
    .replace(/[^0-9x]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** @returns `p01` for 1, `pa03` for A3 and A03, `p-yaowen` for 要闻 */
export function pageSlug(page: string): string {
  const text = page.normalize('NFKC').trim().toLowerCase();
  const numbered = /^([a-z]{0,2})[-\s]?0*(\d{1,4})$/.exec(text);
  return numbered ? `p${numbered[1]}${numbered[2]?.padStart(2, '0')}` : `p-${slug(text)}`;
}
