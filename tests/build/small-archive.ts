/** Writes a small archive of invented newspapers, for tests of the build: two papers, three years, an undated issue. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export type SmallStory = { headline: string | null; body: string };

/** The archive's issues: id, paper, date and how many stories. */
export const smallIssues = [
  { id: 'linhe-ribao-2019-03-01', publication: '临河日报', date: '2019-03-01' },
  { id: 'linhe-ribao-2019-03-02', publication: '临河日报', date: '2019-03-02' },
  { id: 'linhe-ribao-2020-01-05', publication: '临河日报', date: '2020-01-05' },
  { id: 'linhe-ribao-2021-07-09', publication: '临河日报', date: '2021-07-09' },
  { id: 'gangkou-wanbao-2020-02-02', publication: '港口晚报', date: '2020-02-02' },
  { id: 'scan-017', publication: null, date: null },
] as const;

export function writeSmallArchive(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'archive.yml'), 'title: 临河旧报\n');
  for (const [number, { id, publication, date }] of smallIssues.entries()) {
    writeIssue(folder, id, publication, date);
    for (const order of [1, 2, 3]) {
      writeStory(folder, id, order, {
        headline: `第${number + 1}期第${order}条：码头新添吊机`,
        body: `码头上的第${order}台吊机今天试运转，围观的有${number * 10 + order}人。\n\n## 老船工说话\n\n老船工葛三秋说，从前靠肩膀，如今靠钢索。\n`,
      });
    }
  }
}

export function writeIssue(folder: string, id: string, publication: string | null, date: string | null): void {
  const place = join(folder, 'issues', id);
  mkdirSync(place, { recursive: true });
  const file = `${id}.txt`;
  writeFileSync(
    join(place, 'index.mdx'),
    mdx(
      {
        publication,
        date,
        dateInferred: false,
        edition: 1,
        pages: [{ page: '1', name: null, file }],
        language: 'zh-Hans',
        rights: null,
        furniture: [],
      },
      '',
    ),
  );
  const source = {
    file,
    sha256: '0',
    encoding: 'utf-8',
    page: '1',
    pageId: 'p01',
    lines: ['码头新添吊机'],
    pieces: [],
  };
  writeFileSync(
    join(place, 'ledger.json'),
    JSON.stringify({ version: 1, indexDigest: '', sources: [source], ids: [] }),
  );
}

export function writeStory(folder: string, issue: string, order: number, { headline, body }: SmallStory): void {
  const data = {
    headline,
    kicker: null,
    deck: null,
    section: '港区新闻',
    kind: 'article',
    byline: '本报记者 葛小满',
    dateline: null,
    endCredit: null,
    authors: [{ name: '葛小满', role: 'reporter' }],
    issue,
    page: '1',
    order,
    truncated: false,
    duplicateOf: null,
    related: [],
    confidence: 0.9,
    source: { file: `${issue}.txt`, sha256: '0', spans: [[1, 0, 1, 6]] },
  };
  writeFileSync(storyFile(folder, issue, order), mdx(data, body));
}

export function storyFile(folder: string, issue: string, order: number): string {
  return join(folder, 'issues', issue, `p01-0${order}.mdx`);
}

function mdx(data: object, body: string): string {
  return `---\n${stringify(data)}---\n\n${body}`;
}
