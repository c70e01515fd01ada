import { sayDate } from './dates.ts';
import type { IssueRow, PageRow } from './model.ts';
import type { Translate } from './translate.ts';

type Named = Pick<IssueRow, 'id' | 'publication' | 'date' | 'edition'>;

/** `株洲日报 2021年5月6日`; what is unknown is said to be. */
export function issueTitle(issue: Named, t: Translate): string {
  return `${issue.publication ?? t('unknownPaper')} ${issueDate(issue, t)}`;
}

/** The issue's date with its edition where there is more than the first: `2021年5月6日 第 2 次版`; else its id where undated. */
export function issueDate(issue: Named, t: Translate): string {
  const date = issue.date === null ? `${t('undated')} ${issue.id}` : sayDate(issue.date, t.language);
  return issue.edition > 1 ? `${date} ${t('edition', { n: issue.edition })}` : date;
}

/** `A01版 要闻`, `Page A01 要闻`; a page without a number is said to be without. */
export function pageTitle(page: Pick<PageRow, 'page' | 'name'>, t: Translate): string {
  const number = page.page === null ? t('pageUnknown') : t('pageName', { page: page.page });
  return page.name === null ? number : `${number} ${page.name}`;
}
