/** The pages of an issue: what each is called and the first part of its stories' ids, which is kept once given. */
import type { Ledger } from '../../src/schemas/ledger.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { pageSlug } from './id-parts.ts';
import type { Known } from './known.ts';
import type { ConvertedPage, ConvertedSource } from './page-conversion.ts';

export type IssueSource = {
  known: Known;
  converted: ConvertedSource /** Its name when last converted. */;
  formerFile: string;
};
export type NamedPage = {
  source: ConvertedSource;
  formerFile: string;
  converted: ConvertedPage;
  page: string | null;
  name: string | null;
  pageId: string;
};

/** @param sources in the order of their pages */
export function namePages(
  sources: readonly IssueSource[],
  ledger: Ledger | null,
): { pages: NamedPage[]; problems: Problem[] } {
  const pages = sources.flatMap((source) => pagesOf(source, ledger));
  const used = new Set((ledger?.sources ?? []).map((source) => source.pageId));
  for (const page of pages)
    if (page.pageId === null && page.page !== null) page.pageId = firstFree(pageSlug(page.page), used);
  let number = 1;
  const named = pages.map((page) => {
    if (page.pageId !== null) return { ...page, pageId: page.pageId };
    while (used.has(pageSlug(String(number)))) number += 1;
    const pageId = pageSlug(String(number));
    used.add(pageId);
    return { ...page, pageId };
  });
  return { pages: named, problems: claimedTwice(named) };
}

function pagesOf({ known, converted, formerFile }: IssueSource, ledger: Ledger | null) {
  const former = (ledger?.sources ?? []).filter((source) => source.file === formerFile);
  const labels = known.page === null ? [] : pageLabels(known.page, converted.pages.length);
  return converted.pages.map((page, part) => ({
    source: converted,
    formerFile,
    converted: page,
    page: labels[part] ?? page.stories.evidence.page,
    name: (part === 0 ? known.pageName : null) ?? page.stories.evidence.pageName,
    pageId: former[part]?.pageId ?? null,
  }));
}

/**
 * What metadata or the file's name says of the pages of one text: `A03`, and where it holds several (form feeds part them), `03-04`
 * or `A03, A04`.
 * @param count how many pages the text has
 */
function pageLabels(text: string, count: number): string[] {
  if (count < 2) return [text];
  const listed = text.split(/\s*[,;、，；]\s*/).filter((label) => label !== '');
  if (listed.length === count) return listed;
  const [, prefix = '', from = '', last = ''] =
    /^([A-Za-z]*)(\d{1,3})\s*[-–—~～至]\s*[A-Za-z]*(\d{1,3})$/.exec(text) ?? [];
  if (from === '' || Number(last) - Number(from) + 1 !== count) return listed.slice(0, 1);
  return Array.from({ length: count }, (_, part) => prefix + String(Number(from) + part).padStart(from.length, '0'));
}

function firstFree(wanted: string, used: Set<string>): string {
  const letters = ['', ...'bcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => wanted + letter).find((id) => !used.has(id)) ?? `${wanted}-${used.size}`;
  used.add(free);
  return free;
}

function claimedTwice(pages: readonly NamedPage[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { page, source } of pages) {
    if (page === null) continue;
    const other = first.get(page);
    if (other === undefined) first.set(page, source.file);
    else if (other !== source.file)
      problems.push(problem('page-claimed-twice', { file: source.file }, { page, other }));
  }
  return problems;
}
