/**
 * What the text itself tells of the page: the paper, its date, the page's number and name, out of nameplate and folio,
 * and the paper out of its own bylines. Evidence only: what a librarian knows comes first.
 */

import { folded } from '../language/folded.ts';
import { isPaperName, parseFolio } from '../language/folio.ts';
import { pageLanguage } from '../language/page-language.ts';
import type { PageStories, PageText, StoryDraft } from '../tree.ts';

const han = /\p{Script=Han}/u;

type Evidence = PageStories['evidence'];
type Printed = Omit<Evidence, 'language'>;

/** Lines with text at the page's top and foot where folios stand. */
const headLines = 14;
const footLines = 6;
/** 0 to 1, of the folio's reader: 第3版 alone is 0.55, 第03版 要闻 0.73, a lone date 0.35. */
const folioCertaintyMin = 0.5;
/** Lines from the top within which a paper's name alone is its nameplate. */
const nameplateLines = 5;
/** Stories whose byline names the same paper, from which it is this one. */
const bylinesMin = 2;

/** @returns EDTF date, publication, page and page name as far as the page tells them, and its language as BCP 47. */
export function pageEvidence(
  page: PageText,
  { stories, furniture }: Pick<PageStories, 'stories' | 'furniture'>,
): Evidence {
  const lines = page.lines.filter((line) => line.trim() !== '');
  const places = [
    ...lines.slice(0, headLines),
    ...lines.slice(headLines).slice(-footLines),
    ...furniture.map(({ text }) => text),
  ];
  const found: Printed = { publication: null, date: null, page: null, pageName: null };
  const folios = places
    .flatMap((line) => parseFolio(line.replace(/^(?:[#\s]|>\s)+/u, '')) ?? [])
    .filter(({ certainty }) => certainty >= folioCertaintyMin)
    .sort((a, b) => b.certainty - a.certainty);
  for (const folio of folios) {
    found.publication ??= folio.publication;
    found.date ??= folio.date;
    found.page ??= folio.page;
    found.pageName ??= folio.pageName;
  }
  found.publication ??= nameplateOf(lines) ?? paperOfBylines(stories);
  return { ...found, language: page.language ?? pageLanguage(page.lines.join('\n')) };
}

function nameplateOf(lines: readonly string[]): string | null {
  const top = lines.slice(0, nameplateLines).map((line) => line.replace(/^[#\s]+/u, '').trim());
  return (
    top.map((line) => (han.test(line) ? line.replace(/\s/gu, '') : line)).find((line) => isPaperName(folded(line))) ??
    null
  );
}

/** 株洲日报·掌上株洲记者, 株洲日报讯: the paper that most of its stories name; 新华社 and 本报 name none. */
function paperOfBylines(stories: readonly StoryDraft[]): string | null {
  const counts = new Map<string, number>();
  for (const { dateline, byline } of stories) {
    const name = (dateline?.agency ?? /^[\p{Script=Han}·]+?(?=记者|記者)/u.exec(byline?.text ?? '')?.[0] ?? '').split(
      '·',
    )[0];
    if (name && isPaperName(folded(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= bylinesMin ? best[0] : null;
}
