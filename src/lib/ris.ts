import type { StoryFacts } from '../schemas/fields.ts';

/**
 * A story as a record of RIS, which Zotero, EndNote and NoteExpress read.
 *
 *     TY  - NEWS
 *     TI  - 渡口夜航
 *     AU  - 林舟
 */
export function risRecord({ story, issue, title, place, publisher, url, identifier }: StoryFacts): string {
  const lines: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...[...new Set(story.authors.map(({ name }) => name))].map((name): [string, string] => ['AU', name]),
    ['T2', issue.publication],
    ['DA', issue.date === null ? null : risDate(issue.date)],
    ['SP', story.page],
    ['SE', story.section],
    ['CY', place],
    ['PB', publisher],
    ['LA', issue.language],
    ['AN', identifier],
    ['UR', url],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`]))
    .join('');
}

/** RIS writes year, month and day with slashes, unknown ones empty: `1936/04//`. */
function risDate(edtf: string): string {
  const [year = '', month = '', day = ''] = edtf.replace(/[?~%]$/, '').split('-');
  return `${year}/${month}/${day}/`;
}
