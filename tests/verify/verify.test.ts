import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from '../convert/texts.ts';
import { inWorkshop, putFiles, Workshop } from '../convert/workshop.ts';

const issue = 'a';

/** Damage done to a converted archive, and what verify must say of it. */
const damages: { what: string; damage: (workshop: Workshop) => void; says: RegExp; code: 0 | 1 }[] = [
  {
    what: 'a character taken out of the ledger’s account',
    damage: (w) =>
      w.edit(issue, 'ledger.json', (text) =>
        text.replace(/"span":\[5,0,5,(\d+)\]/, (_, end) => `"span":[5,0,5,${Number(end) - 1}]`),
      ),
    says: /a\.txt\n\s*5:\d+ +error +Unexpected loss of “。”/,
    code: 1,
  },
  {
    what: 'a character accounted for twice',
    damage: (w) => w.edit(issue, 'ledger.json', (text) => text.replace('"span":[5,0,5,', '"span":[3,0,5,')),
    says: /3:1 +error +Unexpected second use of/,
    code: 1,
  },
  {
    what: 'a piece outside the source',
    damage: (w) => w.edit(issue, 'ledger.json', (text) => text.replace('"span":[5,0,5,', '"span":[5,0,5,9')),
    says: /5:1 +error +Unexpected piece that points outside/,
    code: 1,
  },
  {
    what: 'a ledger whose text is not the source’s',
    damage: (w) => w.edit(issue, 'ledger.json', (text) => text.replaceAll('云溪村昨日', '云溪村前日')),
    says: /a\.txt\n\s*5:4 +error +Unexpected “昨日开始插秧[\s\S]*expected “前日开始插秧/,
    code: 1,
  },
  {
    what: 'a ledger that is no JSON',
    damage: (w) => w.edit(issue, 'ledger.json', (text) => text.slice(0, -20)),
    says: /issues\/a\/ledger\.json[\s\S]*error/,
    code: 1,
  },
  {
    what: 'an issue without a ledger',
    damage: (w) => rmSync(w.path(issue, 'ledger.json')),
    says: /without a ledger/,
    code: 1,
  },
  {
    what: 'a story and its digest damaged together',
    damage: (w) => {
      w.edit(issue, 'p01-01.mdx', (text) => text.replace('弯腰干上三天', '弯腰干上三'));
      const found = w.verify().err;
      expect(found).toContain('edited by hand');
      w.edit(issue, 'ledger.json', (text) =>
        text.replace(/("id":"p01-01".*?"fileDigest":")[0-9a-f]+/, `$1${w.digestOf(issue, 'p01-01.mdx')}`),
      );
    },
    says: /a\.txt\n\s*5:\d+ +error +Unexpected “[^”]*” in the paragraph 1 of a\/p01-01/,
    code: 1,
  },
  {
    what: 'a story edited by hand',
    damage: (w) => w.edit(issue, 'p01-02.mdx', (text) => text.replace('headline: ', 'headline: 新')),
    says: /info +Unexpected difference from the conversion \(headline\)/,
    code: 0,
  },
  {
    what: 'a story deleted by hand',
    damage: (w) => rmSync(w.path(issue, 'p01-02.mdx')),
    says: /warning +Unexpected absence/,
    code: 0,
  },
  {
    what: 'a source changed since',
    damage: (w) => w.put({ 'a.txt': page(1, 2, 3) }),
    says: /warning +Unexpected new bytes[\s\S]*Convert again/,
    code: 0,
  },
  {
    what: 'furniture that is not the source’s',
    damage: (w) => {
      w.edit(issue, 'index.mdx', (text) =>
        text.replace('furniture: []', 'furniture:\n  - {page: null, text: 多余, spans: []}'),
      );
      w.edit(issue, 'ledger.json', (text) =>
        text.replace(/"indexDigest": "[0-9a-f]+"/, `"indexDigest": "${w.digestOf(issue, 'index.mdx')}"`),
      );
    },
    says: /error +Unexpected “多余” in the furniture 1/,
    code: 1,
  },
];

describe('verify', () => {
  const pristine = new Workshop();
  beforeAll(() => {
    pristine.put({ 'a.txt': page(1, 2) });
    expect(pristine.convert().code).toBe(0);
  });
  afterAll(() => pristine.remove());

  it('proves an untouched archive, and counts', () => {
    const characters = page(1, 2).replace(/\s/g, '').length;
    expect(pristine.verify()).toMatchObject({ code: 0, err: '' });
    expect(pristine.verify().out).toContain(`${characters} characters of 1 texts (1 read again`);
  });

  it.each(damages)('finds $what', async ({ damage, says, code }) => {
    await inWorkshop((workshop) => {
      workshop.copyOf(pristine);
      damage(workshop);
      const ended = workshop.verify('--sources', workshop.sources);
      expect(ended.err).toMatch(says);
      expect(ended.code).toBe(code);
    });
  });

  it('without the sources proves what the ledgers hold', async () => {
    await inWorkshop((workshop) => {
      workshop.copyOf(pristine);
      rmSync(workshop.sources, { recursive: true });
      const { code, out } = workshop.verify('--sources', workshop.sources);
      expect(code).toBe(0);
      expect(out).toContain('(0 read again');
    });
  });

  it('of no archive ends with 2', async () => {
    await inWorkshop((workshop) => {
      expect(workshop.verify().code).toBe(2);
      expect(workshop.run('verify', ['--nonsense']).code).toBe(2);
    });
  });
});

describe('links of a site', () => {
  it('are all followed, and the broken ones named', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ 'a.txt': page(1) }).convert();
      const site = join(workshop.folder, 'site');
      mkdirSync(site);
      putFiles(site, {
        'index.html':
          '<a href="a/b.html#p1">x</a><a href="%E6%97%A5.html?x=1&amp;y=2#p1">x</a><a href="https://example.org/">x</a><link href="s.css"><a href="#top" id="top">x</a>',
        'a/b.html': '<p id="p1">x</p><a href="../index.html">x</a><script>var x = "<a href=\'no.html\'>";</script>',
        '日.html': '<p id="p1">x</p>',
        's.css': 'a { background: url("x.png") }',
        'x.png': '',
      });
      const good = workshop.run('verify', ['--archive', workshop.archive, '--site', site]);
      expect(good).toMatchObject({ code: 0, err: '' });
      expect(good.out).toMatch(/7 links on 3 pages, 0 of them broken/);
      writeFileSync(
        join(site, 'bad.html'),
        '<a href="none.html">x</a>\n<a href="/index.html">x</a>\n<a href="a/b.html#p2">x</a>\n<a href=../index.html>x</a>',
      );
      const { code, err } = workshop.run('verify', ['--archive', workshop.archive, '--site', site]);
      expect(code).toBe(1);
      expect(err).toMatch(/bad\.html\n\s*1:1 +error +Unexpected link to none\.html/);
      expect(err).toMatch(/2:1 +error +Unexpected link to \/index\.html, expected a relative one/);
      expect(err).toMatch(/3:1 +error +Unexpected link to a\/b\.html#p2/);
      expect(err).toMatch(/4:1 +error +Unexpected link to \.\.\/index\.html/);
    });
  });
});
