import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, runCommand } from './run-command.ts';
import { brokenLinks, differences, digestSite, listSite, timesOfSite } from './site-folder.ts';
import { smallIssues, storyFile, writeIssue, writeSmallArchive, writeStory } from './small-archive.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
const archive = join(work, 'archive');
const site = join(work, 'site');
const cache = join(work, 'cache');

const build = (...words: string[]) => runCommand('build', ['--archive', archive, '--out', site, ...words], cache);

/** Files last saved longer ago than a moment: younger ones are read at every build, as they may change again unseen. */
function letSettle(): void {
  const before = new Date(Date.now() - 60_000);
  for (const path of listSite(archive)) utimesSync(join(archive, path), before, before);
}

beforeAll(() => {
  writeSmallArchive(archive);
  letSettle();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('npm run build', () => {
  it('writes a page for each issue and each story, and every link leads somewhere', async () => {
    const { code, out } = await build();
    expect(out).toContain('18 stories of 6 issues');
    expect(code).toBe(0);
    const files = listSite(site);
    for (const { id } of smallIssues) {
      expect(files).toEqual(expect.arrayContaining([`issues/${id}/index.html`, `issues/${id}/p01-03.html`]));
    }
    expect(brokenLinks(site)).toEqual([]);
    expect(readFileSync(join(site, 'issues/scan-017/p01-02.html'), 'utf8')).toContain('<p id="p1">码头上的第2台吊机');
  });

  it('writes nothing when nothing changed', async () => {
    const before = timesOfSite(site);
    const { out } = await build();
    expect(out).toContain('0 files rendered, 0 written, 0 removed');
    expect(differences(before, timesOfSite(site))).toEqual([]);
  });

  it('renders nothing when files were only touched', async () => {
    const now = new Date();
    utimesSync(storyFile(archive, 'scan-017', 1), now, now);
    expect((await build()).out).toContain('0 files rendered');
    letSettle();
  });

  it('changes an edited story, what names it, and nothing else', async () => {
    const before = digestSite(site);
    writeStory(archive, 'linhe-ribao-2019-03-02', 2, { headline: '吊机改在夜里试', body: '白天船多，改在夜里试。\n' });
    letSettle();
    await build();
    const changed = differences(before, digestSite(site));
    expect(changed).toContain('issues/linhe-ribao-2019-03-02/p01-02.html');
    expect(changed).toContain('issues/linhe-ribao-2019-03-02/index.html');
    expect(changed.some((path) => path.startsWith('search/linhe-ribao-2019'))).toBe(true);
    const others = changed.filter((path) => /^issues\/(?!linhe-ribao-2019-03-02\/).*\/p/.test(path));
    expect(others, 'story pages of other issues').toEqual([]);
    expect(changed.filter((path) => /^search\/(linhe-ribao-202|gangkou|scan)/.test(path))).toEqual([]);
  });

  it('adds an issue and leaves the stories of all but its neighbours as they are', async () => {
    const before = digestSite(site);
    writeIssue(archive, 'linhe-ribao-2021-07-10', '临河日报', '2021-07-10');
    writeStory(archive, 'linhe-ribao-2021-07-10', 1, { headline: '新码头开航', body: '汽笛一响，船就走了。\n' });
    letSettle();
    await build();
    const changed = differences(before, digestSite(site));
    expect(changed).toContain('issues/linhe-ribao-2021-07-10/p01-01.html');
    const stories = changed.filter((path) => /^issues\/.*\/p/.test(path) && !path.includes('2021-07-'));
    expect(stories).toEqual([]);
    expect(brokenLinks(site)).toEqual([]);
  });

  it('removes the pages of an issue that is gone, and the links to it', async () => {
    rmSync(join(archive, 'issues/linhe-ribao-2021-07-10'), { recursive: true });
    const { out } = await build();
    expect(out).not.toContain(' 0 removed');
    expect(listSite(site).filter((path) => path.includes('2021-07-10'))).toEqual([]);
    expect(brokenLinks(site)).toEqual([]);
  });

  it('puts back what was lost or changed in the output folder, and leaves a file of the librarian', async () => {
    const wanted = digestSite(site);
    rmSync(join(site, 'issues/scan-017/p01-01.html'));
    writeFileSync(join(site, 'index.html'), 'scribble');
    writeFileSync(join(site, 'issues/stray.html'), 'left over');
    writeFileSync(join(site, 'CNAME'), 'papers.example');
    await build();
    expect(differences(wanted, digestSite(site))).toEqual(['CNAME']);
    rmSync(join(site, 'CNAME'));
  });

  it('does without what its cache has lost', async () => {
    const wanted = digestSite(site);
    for (const file of listSite(cache).filter((path) => path.endsWith('scan-017.json'))) rmSync(join(cache, file));
    rmSync(join(site, 'issues/scan-017'), { recursive: true });
    expect((await build()).code).toBe(0);
    for (const file of listSite(cache).filter((path) => /(pages|compiled)\.json$/.test(path))) {
      writeFileSync(join(cache, file), '{"cut o');
    }
    expect((await build()).code).toBe(0);
    expect(differences(wanted, digestSite(site))).toEqual([]);
  });

  it('gives the same bytes from nothing, in another place, with another number of processes', async () => {
    const elsewhere = join(work, 'moved');
    cpSync(archive, join(elsewhere, 'archive'), { recursive: true });
    const words = ['--archive', join(elsewhere, 'archive'), '--out', join(elsewhere, 'site'), '--jobs', '1'];
    const { code } = await runCommand('build', words, join(elsewhere, 'cache'));
    expect(code).toBe(0);
    expect(differences(digestSite(site), digestSite(join(elsewhere, 'site')))).toEqual([]);
  });

  it('names a story that cannot be used, with the cure, and builds all others', async () => {
    const file = storyFile(archive, 'scan-017', 3);
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('kind: article', 'kind: poem'));
    const broken = await build();
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/issues\/scan-017\/p01-03\.mdx\s+\d+:\d+\s+error\s+Unexpected value of kind/);
    expect(listSite(site)).toContain('issues/scan-017/p01-02.html');
    expect(listSite(site)).not.toContain('issues/scan-017/p01-03.html');
    const again = await build();
    expect(again.code, 'the problem is told at every build').toBe(1);
    writeFileSync(file, good);
    expect((await build()).code).toBe(0);
  });

  it('joins shards to the whole, byte for byte', async () => {
    expect(
      differences(digestSite(site), await joined(['--shard', '1/3'], ['--shard', '2/3'], ['--shard', '3/3'])),
    ).toEqual([]);
  });

  it('joins volumes to the whole, byte for byte', async () => {
    const parts = [
      ['--volumes', '2019,2020'],
      ['--volumes', '2021'],
      ['--volumes', 'undated'],
    ];
    expect(differences(digestSite(site), await joined(...parts))).toEqual([]);
  });

  it('removes nothing that it did not write', async () => {
    const mine = join(work, 'documents');
    mkdirSync(join(mine, 'issues'), { recursive: true });
    writeFileSync(join(mine, 'issues/letters.txt'), 'letters');
    for (const out of [mine, archive, join(archive, 'issues'), work, root]) {
      const before = digestSite(archive);
      const refused = await runCommand('build', ['--archive', archive, '--out', out], cache);
      expect([refused.code, refused.err], out).toEqual([2, expect.stringContaining('cannot go into')]);
      expect(differences(before, digestSite(archive))).toEqual([]);
    }
    expect(listSite(mine)).toEqual(['issues/letters.txt']);
  });

  it('says what it takes, and refuses what it does not', async () => {
    const help = await build('--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('--shard')]);
    for (const words of [['--shard', '3/2'], ['--volumes', 'last'], ['--fast'], ['--jobs', '0']]) {
      expect((await build(...words)).code, words.join(' ')).toBe(2);
    }
    const missing = await runCommand('build', ['--archive', join(work, 'nowhere'), '--out', site], cache);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('npm run convert')]);
  });
});

/** Builds parts, each on a machine of its own, and copies them into one folder. */
async function joined(...parts: string[][]): Promise<Map<string, string>> {
  const place = mkdtempSync(join(work, 'parts-'));
  for (const [number, words] of parts.entries()) {
    const part = join(place, String(number));
    const ended = await runCommand(
      'build',
      ['--archive', archive, '--out', part, ...words],
      join(place, `cache-${number}`),
    );
    expect(ended.code).toBe(0);
    cpSync(part, join(place, 'whole'), { recursive: true });
  }
  return digestSite(join(place, 'whole'));
}
