/** What is known of the whole page: whether its columns are mixed, its lines loose, its heads marked. */
import { type Column, flag } from '../columns.ts';
import { isInterleaved, type WalkedPage } from './page-walked.ts';

export const pageColumns: readonly Column<{ page: WalkedPage; index: number }>[] = [
  ['interleaved', 'columns are mixed near the item', ({ page, index }) => flag(isInterleaved(page, index))],
  ['pageInterleaved', 'share of texts of the page that are', ({ page }) => Math.min(1, page.interleaved)],
  ['pageOrdered', 'none of them is', ({ page }) => flag(page.behind.length === 0)],
  ['pageLossy', 'paragraphs of the page break off', ({ page }) => flag(page.lossy)],
  ['pageLoose', 'share of texts of the page in loose lines', ({ page }) => page.loose],
  ['pageMarked', 'share of heads of the page with marks', ({ page }) => page.marked],
];
