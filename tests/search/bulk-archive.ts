import type { CompiledIssue } from '../../scripts/search-index/story-text.ts';
import { makeBulkPage } from '../proving-ground/bulk.ts';
import { issue, story } from './memory-unit.ts';

const pagesPerIssue = 5;
const names = ['戴凛', '吳育珍', '王建國', '李小蘭', '陈志强', '张东吾'];

/** An archive of invented issues, one every three days from 2018 on; every fifth story is printed in traditional characters. */
export function bulkArchive(storiesWanted: number): CompiledIssue[] {
  const issues: CompiledIssue[] = [];
  let made = 0;
  for (let number = 0; made < storiesWanted; number++) {
    const date = new Date(Date.UTC(2018, 0, 1 + 3 * number)).toISOString().slice(0, 10);
    const stories = [];
    for (let page = 0; page < pagesPerIssue; page++) {
      for (const [at, { headline, byline, paragraphs }] of makeBulkPage(
        number * pagesPerIssue + page,
      ).stories.entries()) {
        if (made >= storiesWanted) break;
        const dress = dresses[made % dresses.length] ?? plain;
        const name = names[made % names.length] ?? '';
        stories.push(
          story(`p0${page + 1}-0${at + 1}`, {
            headline: dress(headline),
            byline,
            page: `A0${page + 1}`,
            section: at === 0 ? '要闻' : null,
            authors: [{ name }],
            paragraphs: paragraphs.map(dress),
            endCredit: `(${name})`,
          }),
        );
        made++;
      }
    }
    issues.push(issue(`wandu-${date}`, date, stories));
  }
  return issues;
}

const plain = (text: string) => text;
const pairs = [...'国國东東发發学學时時开開为為来來说說对對'];
/** How stories are printed: plainly, with traditional characters, with full-width digits and letters, with numerals of dates. */
const dresses = [
  plain,
  (text: string) =>
    text.replace(/[国东发学时开为来说对]/g, (character) => pairs[pairs.indexOf(character) + 1] ?? character),
  plain,
  (text: string) => text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  plain,
];
