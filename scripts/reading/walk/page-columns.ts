/** What is known of the whole page: whether its columns are mixed, its lines loose, its heads marked. */
import { type Column, flag } from '../columns.ts';
import { isInterleaved, type WalkedPage } from './page-walked.ts';

export const wholePageColumns: readonly Column<{ page: WalkedPage }>[] = [
  ['pageInterleaved', 'share of texts of the page in mixed columns', ({ page }) => Math.min(1, page.interleaved)],
  ['pageLossy', 'paragraphs of the page break off', ({ page }) => flag(page.lossy)],
  ['pageLoose', 'share of texts of the page in loose lines', ({ page }) => page.loose],
  ['pageMarked', 'share of heads of the page with marks', ({ page }) => page.marked],
];

export const pageColumns: readonly Column<{ page: WalkedPage; index: number }>[] = [
  ['interleaved', 'columns are mixed near the item', ({ page, index }) => flag(isInterleaved(page, index))],
  ['pageOrdered', 'nowhere on the page are they', ({ page }) => flag(page.behind.length === 0)],
  ...wholePageColumns,
];
