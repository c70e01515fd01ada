import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markOf, page } from './texts.ts';
import { type Ended, inWorkshop, putFiles, Workshop } from './workshop.ts';

/** Bytes that begin like a file of the kind. */
function bytes(...start: number[]): Uint8Array {
  return Uint8Array.from([...start, ...Array.from({ length: 300 }, (_, i) => (i * 37) % 256)]);
}

/** A folder of its own within the sources, with one good text. */
type Corner = { folder: string; good: string; put(files: Record<string, string | Uint8Array>): void };

type Case = {
  what: string;
  put: (corner: Corner) => void;
  /** What the message must name: the file, and words of the reason or the cure. */
  says: string[];
  /** 1: an error, by which the conversion ends with exit code 1; 0: a warning, or nothing to say. */
  code: 0 | 1;
};

/** One kind of bad input each, put beside one good text which must be converted all the same. */
const besideGoodText: Case[] = [
  {
    what: 'a PDF named .txt',
    put: (w) => w.put({ 'bad.txt': bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }),
    says: ['bad.txt', 'a PDF'],
    code: 1,
  },
  {
    what: 'a PDF',
    put: (w) => w.put({ 'bad.pdf': bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }),
    says: ['bad.pdf', 'a PDF'],
    code: 1,
  },
  {
    what: 'a PDF beside its text',
    put: (w) => w.put({ 'good.pdf': bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }),
    says: [],
    code: 0,
  },
  {
    what: 'a picture named .txt',
    put: (w) => w.put({ 'bad.txt': bytes(0x89, 0x50, 0x4e, 0x47) }),
    says: ['bad.txt', 'a picture'],
    code: 1,
  },
  {
    what: 'a JPEG',
    put: (w) => w.put({ 'scan.jpg': bytes(0xff, 0xd8, 0xff) }),
    says: ['scan.jpg', 'a picture'],
    code: 1,
  },
  {
    what: 'a ZIP',
    put: (w) => w.put({ 'bad.zip': bytes(0x50, 0x4b, 3, 4) }),
    says: ['bad.zip', 'packed'],
    code: 1,
  },
  {
    what: 'a .docx named .txt',
    put: (w) => w.put({ 'bad.txt': bytes(0x50, 0x4b, 3, 4) }),
    says: ['bad.txt', '.docx'],
    code: 1,
  },
  {
    what: 'an old Word document named .txt',
    put: (w) => w.put({ 'bad.txt': bytes(0xd0, 0xcf, 0x11, 0xe0) }),
    says: ['bad.txt', 'Word'],
    code: 1,
  },
  { what: 'an RTF named .txt', put: (w) => w.put({ 'bad.txt': '{\\rtf1 text}' }), says: ['bad.txt', 'RTF'], code: 1 },
  {
    what: 'an HTML file',
    put: (w) => w.put({ 'bad.html': '<p>x</p>' }),
    says: ['bad.html', 'marks of its own'],
    code: 1,
  },
  {
    what: 'random bytes named .txt',
    put: (w) => w.put({ 'bad.txt': bytes(0, 1, 2, 3) }),
    says: ['bad.txt', 'no text'],
    code: 1,
  },
  {
    what: 'an empty text',
    put: (w) => w.put({ 'bad.txt': '' }),
    says: ['bad.txt', 'empty text'],
    code: 1,
  },
  {
    what: 'a text of blanks only',
    put: (w) => w.put({ 'bad.txt': ' \n\t\r\n\u3000\n\f' }),
    says: ['bad.txt', 'empty text'],
    code: 1,
  },
  {
    what: 'a UTF-32 text',
    put: (w) => w.put({ 'bad.txt': Uint8Array.from([0xff, 0xfe, 0, 0, 0x2a, 0x68, 0, 0]) }),
    says: ['bad.txt', 'UTF-32'],
    code: 1,
  },
  {
    what: 'a link to nowhere',
    put: (w) => symlinkSync('/nowhere/at/all', join(w.folder, 'bad.txt')),
    says: ['bad.txt', 'not there'],
    code: 1,
  },
  {
    what: 'a link that leaves the folder',
    put: (w) => symlinkSync('/etc/hostname', join(w.folder, 'bad.txt')),
    says: ['bad.txt', 'leaves the folder'],
    code: 1,
  },
  {
    what: 'a folder link that leaves the folder',
    put: (w) => symlinkSync('/etc', join(w.folder, 'bad')),
    says: ['bad', 'leaves the folder'],
    code: 1,
  },
  { what: 'a folder link to itself', put: (w) => symlinkSync('.', join(w.folder, 'loop')), says: [], code: 0 },
  {
    what: 'a link to itself',
    put: (w) => symlinkSync('bad.txt', join(w.folder, 'bad.txt')),
    says: ['bad.txt', 'leads to itself'],
    code: 1,
  },
  {
    what: 'what systems leave behind',
    put: (w) =>
      w.put({ '.DS_Store': 'x', 'Thumbs.db': 'x', '._good.txt': 'x', '~$good.docx': 'x', 'desktop.ini': 'x' }),
    says: [],
    code: 0,
  },
  {
    what: 'a copy of the text',
    put: (w) => w.put({ 'good copy.txt': w.good }),
    says: ['good copy.txt', 'good.txt', 'copy'],
    code: 0,
  },
  {
    what: 'a metadata.csv with an open quote',
    put: (w) => w.put({ 'metadata.csv': 'file,date\ngood.txt,2023-04-18\n"bad,x\n' }),
    says: ['metadata.csv', '3:'],
    code: 1,
  },
  {
    what: 'a metadata.csv that is a picture',
    put: (w) => w.put({ 'metadata.csv': bytes(0x89, 0x50, 0x4e, 0x47) }),
    says: ['metadata.csv', 'picture'],
    code: 1,
  },
  {
    what: 'a metadata.csv without a column file',
    put: (w) => w.put({ 'metadata.csv': 'name,date\ngood.txt,2023-04-18\n' }),
    says: ['metadata.csv', 'column “file”'],
    code: 1,
  },
  { what: 'an empty metadata.csv', put: (w) => w.put({ 'metadata.csv': '' }), says: [], code: 0 },
  {
    what: 'an unknown column',
    put: (w) => w.put({ 'metadata.csv': 'file,publicaton\ngood.txt,晚渡日报\n' }),
    says: ['publicaton', '“publication”', '1:'],
    code: 0,
  },
  {
    what: 'a column like none',
    put: (w) => w.put({ 'metadata.csv': 'file,whatever\ngood.txt,x\n' }),
    says: ['whatever', 'publication, date'],
    code: 0,
  },
  {
    what: 'a day that does not exist',
    put: (w) => w.put({ 'metadata.csv': 'file,date\ngood.txt,2021-02-29\n' }),
    says: ['2021-02-29', 'exists', '2:'],
    code: 0,
  },
  {
    what: 'a month that does not exist',
    put: (w) => w.put({ 'metadata.csv': 'file,date\ngood.txt,2021年13月1日\n' }),
    says: ['2021年13月1日', 'exists'],
    code: 0,
  },
  {
    what: 'an edition that is no number',
    put: (w) => w.put({ 'metadata.csv': 'file,edition\ngood.txt,晚\n' }),
    says: ['edition “晚”'],
    code: 0,
  },
  {
    what: 'a language that is none',
    put: (w) => w.put({ 'metadata.csv': 'file,language\ngood.txt,中文\n' }),
    says: ['中文', 'zh-Hans'],
    code: 0,
  },
  {
    what: 'a row for a file that is not there',
    put: (w) => w.put({ 'metadata.csv': 'file,page\ngod.txt,1\n' }),
    says: ['god.txt', '“good.txt”'],
    code: 0,
  },
  {
    what: 'a row for a file outside',
    put: (w) => w.put({ 'metadata.csv': 'file,page\n../../etc/passwd,1\n' }),
    says: ['../../etc/passwd', 'inside the folder'],
    code: 0,
  },
  {
    what: 'two rows for one file',
    put: (w) => w.put({ 'metadata.csv': 'file,page\ngood.txt,1\ngood.txt,2\n' }),
    says: ['second row', 'line 2', '3:'],
    code: 0,
  },
  {
    what: 'two texts of one page',
    put: (w) =>
      w.put({
        'other.txt': page(61),
        'metadata.csv': 'file,publication,date,page\ngood.txt,晚渡日报,2023-04-18,1\nother.txt,晚渡日报,2023-04-18,1\n',
      }),
    says: ['other.txt', 'page 1', 'good.txt'],
    code: 0,
  },
  {
    what: 'a text over the limit',
    put: (w) => w.put({ 'large.txt': '一'.repeat(700_000) }),
    says: ['large.txt', '2.1 MB'],
    code: 1,
  },
  {
    what: 'bytes of no encoding',
    put: (w) =>
      w.put({
        'odd.txt': Buffer.concat([
          Buffer.from('株洲日报。\n'.repeat(30)),
          Buffer.from([0xff, 0xfe, 0xfd]),
          Buffer.from('晚渡'),
        ]),
      }),
    says: ['odd.txt', 'offset 480', 'U+FFFD'],
    code: 0,
  },
  {
    what: 'a text cut in mid-character',
    put: (w) => w.put({ 'cut.txt': Buffer.from(`${'株洲日报。\n'.repeat(30)}晚`).subarray(0, -1) }),
    says: ['cut.txt', 'offset 480'],
    code: 0,
  },
  {
    what: 'a text that had lost characters before',
    put: (w) => w.put({ 'lossy.txt': '株洲\ufffd日报\n' }),
    says: ['lossy.txt', '1:3', 'lost before'],
    code: 0,
  },
  {
    what: 'NULs and control characters',
    put: (w) => w.put({ 'nul.txt': `${page(62)}株\0洲\u001b日\u0007报\u007f\u0085。\n` }),
    says: ['nul.txt', 'U+0000', '5 in this file'],
    code: 0,
  },
  {
    what: 'private-use characters',
    put: (w) => w.put({ 'private.txt': `${page(63)}株\ue123洲\n` }),
    says: ['private.txt', 'U+E123'],
    code: 0,
  },
  {
    what: 'a name with spaces, quotes and signs',
    put: (w) => w.put({ 'a \'b\' "c" #1 & $x {y} <z> %20.txt': page(64) }),
    says: [],
    code: 0,
  },
  { what: 'a name in Chinese', put: (w) => w.put({ '晚渡　日报（第一版）.txt': page(65) }), says: [], code: 0 },
  { what: 'a name of emoji', put: (w) => w.put({ '📰.txt': page(66) }), says: [], code: 0 },
  { what: 'a name of 255 bytes', put: (w) => w.put({ [`${'x'.repeat(251)}.txt`]: page(67) }), says: [], code: 0 },
  {
    what: 'a name in GBK',
    put: (w) =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${w.folder}/`), Buffer.from([0xcd, 0xed, 0xb6, 0xc9]), Buffer.from('.txt')]),
        page(68),
      ),
    says: [],
    code: 0,
  },
  {
    what: 'a name in no encoding',
    put: (w) =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${w.folder}/`), Buffer.from([0xff, 0xfe, 0xff]), Buffer.from('.txt')]),
        page(69),
      ),
    says: [],
    code: 0,
  },
  { what: 'folders in folders', put: (w) => w.put({ 'a/b/c/d.txt': page(70) }), says: [], code: 0 },
  {
    what: 'an unreadable text',
    put: (w) => {
      w.put({ 'bad.txt': page(71) });
      chmodSync(join(w.folder, 'bad.txt'), 0);
    },
    says: ['bad.txt', 'permission denied'],
    code: 1,
  },
];

/** The superuser may read everything: then there is nothing to test. */
const isSuperuser = process.getuid?.() === 0;

describe('bad input beside good texts', () => {
  const workshop = new Workshop();
  const corners = besideGoodText.filter(({ what }) => !(isSuperuser && what === 'an unreadable text'));
  let ended: Ended;
  let converted: string;

  beforeAll(() => {
    for (const [number, { put }] of corners.entries()) {
      const folder = join(workshop.sources, `corner-${number}`);
      const good = page(number);
      const corner: Corner = { folder, good, put: (files) => putFiles(folder, files) };
      corner.put({ 'good.txt': good });
      put(corner);
    }
    ended = workshop.convert('--max-megabytes', '2');
    converted = workshop
      .issues()
      .map((issue) => workshop.text(issue))
      .join('\n');
  });
  afterAll(() => workshop.remove());

  it.each(corners.map((each, number) => ({ ...each, number })))(
    '$what: the good text is converted',
    ({ says, code, number }) => {
      const said = saidOf(ended.err, `corner-${number}/`);
      for (const words of says) expect(said).toContain(words);
      expect(/^ *\d*:?\d* +error /m.test(said)).toBe(code === 1);
      if (says.length === 0) expect(said).toBe('');
      expect(converted).toContain(markOf(number));
    },
  );

  it('ends with 1, as some failed, gives the cures, and conserves all the others', () => {
    expect(ended.code).toBe(1);
    for (const cure of [
      'pdftotext',
      'OCR',
      'unpacking',
      'Copy the file',
      'CSV UTF-8',
      'Save the source as UTF-8',
      '--max-megabytes',
    ])
      expect(ended.err).toContain(cure);
    expect(workshop.verify()).toMatchObject({ code: 0, err: expect.not.stringMatching(/error/) });
  });

  it('ends with 0 where there are warnings only', async () => {
    await inWorkshop((other) => {
      other.put({ 'good.txt': `${page(1)}\ue123\0`, 'metadata.csv': 'file,date,colour\ngood.txt,2021-02-30,red\n' });
      expect(other.convert().code).toBe(0);
    });
  });
});

/** What a report says of the files below a folder. */
function saidOf(report: string, prefix: string): string {
  const sections = report.split(/^(?=corner-|What to do)/m);
  return sections.filter((section) => section.startsWith(prefix)).join('');
}

describe('bad folders and options', () => {
  it('an empty folder: exit 1 with the cure', async () => {
    await inWorkshop((workshop) => {
      const { code, err } = workshop.convert();
      expect(code).toBe(1);
      expect(err).toMatch(/empty folder[\s\S]*Put the texts/);
    });
  });

  it('a folder without texts: exit 1, says what is there', async () => {
    await inWorkshop((workshop) => {
      const { code, err } = workshop.put({ 'a.pdf': bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }).convert();
      expect(code).toBe(1);
      expect(err).toMatch(/1 files and no text/);
    });
  });

  it.each([
    ['a folder that is not there', ['/nowhere/at/all'], /missing folder/],
    ['a file for a folder', [import.meta.filename], /expected a folder of texts/],
    ['two folders', ['a', 'b'], /One folder at a time/],
    ['an unknown option', ['--acept'], /--acept/],
    ['a size that is no number', ['--max-megabytes', 'x'], /--max-megabytes takes a number/],
  ])('%s: exit 2', async (_, words, says) => {
    await inWorkshop((workshop) => {
      const { code, err } = workshop.run('convert', [...words, '--archive', workshop.archive]);
      expect(code).toBe(2);
      expect(err).toMatch(says);
    });
  });

  it('the archive itself as the folder: exit 2, nothing is touched', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'good.txt': page(1) }).convert();
      const before = workshop.snapshot();
      const { code, err } = workshop.run('convert', [workshop.archive, '--archive', workshop.archive]);
      expect(code).toBe(2);
      expect(err).toMatch(/outside of it/);
      expect(workshop.snapshot()).toEqual(before);
    });
  });

  it('a file that fails leaves what was converted before as it was', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'good.txt': page(1), 'later.txt': page(2) }).convert();
      const before = workshop.snapshot();
      workshop.put({ 'later.txt': bytes(0x25, 0x50, 0x44, 0x46, 0x2d) });
      expect(workshop.convert().code).toBe(1);
      expect(workshop.snapshot()).toEqual(before);
    });
  });

  it('a target that cannot be written: exit 1, says so', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'good.txt': page(1) });
      writeFileSync(join(workshop.folder, 'a-file'), '');
      const { code, err } = workshop.run('convert', [
        workshop.sources,
        '--archive',
        join(workshop.folder, 'a-file', 'archive'),
      ]);
      expect(code).toBe(1);
      expect(err).toMatch(/failure to write[\s\S]*as it was before/);
    });
  });

  it('wrong keys and values in archive.yml are named with the nearest right one', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'good.txt': page(1) });
      mkdirSync(workshop.archive);
      writeFileSync(join(workshop.archive, 'archive.yml'), 'titel: 晚渡日报\nlanguage: klingon\n');
      const { err } = workshop.convert();
      expect(err).toMatch(/1:\d+.*“titel”, expected “title”/);
      expect(err).toMatch(/2:\d+.*“language”/);
    });
  });

  it('says what it can do', async () => {
    await inWorkshop((workshop) => {
      const { code, out } = workshop.run('convert', ['--help']);
      expect(code).toBe(0);
      for (const option of ['FOLDER', '--archive', '--accept', '--max-megabytes', '--jobs', 'Exit code'])
        expect(out).toContain(option);
    });
  });
});
