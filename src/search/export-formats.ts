/** What an export says of a story. */
export type ExportedStory = {
  title: string;
  authors: string[];
  publication: string | null;
  /** EDTF. */
  date: string | null;
  page: string | null;
  section: string | null;
  /** Absolute address. */
  address: string;
};

export const exportFormats = {
  csv: { file: 'results.csv', type: 'text/csv;charset=utf-8', write: toCsv },
  ris: { file: 'results.ris', type: 'application/x-research-info-systems;charset=utf-8', write: toRis },
  txt: { file: 'results.txt', type: 'text/plain;charset=utf-8', write: toCitations },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** With a byte order mark, by which spreadsheets know UTF-8; a cell that one would compute is kept a text. */
export function toCsv(stories: ExportedStory[]): string {
  const head = ['title', 'authors', 'publication', 'date', 'page', 'section', 'url'];
  const rows = stories.map(({ title, authors, publication, date, page, section, address }) => [
    title,
    authors.join('; '),
    publication ?? '',
    date ?? '',
    page ?? '',
    section ?? '',
    address,
  ]);
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Newspaper articles as Zotero and EndNote import them; a name in Chinese is one word and is not turned round. */
export function toRis(stories: ExportedStory[]): string {
  const records = stories.map(({ title, authors, publication, date, page, section, address }) => {
    const [year = '', month = '', day = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '')?.slice(1) ?? [];
    const lines: [string, string | null][] = [
      ['TY', 'NEWS'],
      ['TI', title],
      ...authors.map((author): [string, string] => ['AU', author]),
      ['T2', publication],
      ['PY', year],
      ['DA', year === '' ? null : `${year}/${month}/${day}/`],
      ['SP', page],
      ['SE', section],
      ['UR', address],
    ];
    const said = lines.filter(([, value]) => value !== null && value !== '');
    return [...said, ['ER', '']].map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`).join('');
  });
  return records.join('\r\n');
}

/** One line a story, as GB/T 7714 asks for newspapers. */
export function toCitations(stories: ExportedStory[]): string {
  const lines = stories.map(({ title, authors, publication, date, page, address }) => {
    const names = authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, 等` : authors.join(', ');
    const where = [publication, date].filter((part) => part !== null).join(', ') + (page === null ? '' : `(${page})`);
    return oneLine(`${[names, `${title}[N/OL]`, where, address].filter((part) => part !== '').join('. ')}.`);
  });
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
