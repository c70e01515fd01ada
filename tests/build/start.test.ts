import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand, startCommand } from './run-command.ts';
import { storyFile, writeSmallArchive } from './small-archive.ts';

const work = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
const cache = join(work, 'cache');
const started: ReturnType<typeof startCommand>[] = [];
afterAll(() => {
  for (const child of started) child.kill();
  rmSync(work, { recursive: true, force: true });
});

const text = `码头新添两台吊机

本报记者 葛小满

昨日清晨，临河码头的两台新吊机开始试运转。老船工葛三秋站在岸边看了半个钟头，说从前靠肩膀，如今靠钢索。

渡口茶馆重新开张

本报记者 柳见山

停业三个月的渡口茶馆昨天重新开张，当天卖出四百碗茶。掌柜说，水还是那口井里的水，茶碗换了新的。
`;

/** Starts a command that serves, and waits for its address. */
async function served(command: string, words: string[]) {
  const child = startCommand(command, words, cache);
  started.push(child);
  let said = '';
  const address = await new Promise<string>((done, failed) => {
    const listen = (more: string) => {
      said += more;
      const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (found) done(found);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('close', (code) => failed(new Error(`${command} ended with ${code}: ${said}`)));
  });
  const end = () =>
    new Promise<number | null>((done) => {
      child.removeAllListeners('close');
      child.on('close', done);
      child.kill('SIGINT');
    });
  return { address, end };
}

it('turns a folder of texts into a site and shows it until Ctrl-C', async () => {
  const folder = join(work, '扫描件');
  mkdirSync(folder);
  writeFileSync(join(folder, '临河日报_2019-03-01_A01.txt'), text);
  const before = readFileSync(join(folder, '临河日报_2019-03-01_A01.txt'));
  const words = [folder, '--archive', join(work, 'archive'), '--out', join(work, 'site'), '--port', '0'];
  const { address, end } = await served('start', words);
  const home = await (await fetch(address)).text();
  expect(home).toContain('临河日报');
  const issue = readdirSync(join(work, 'site/issues'))[0];
  const page = await (await fetch(`${address}issues/${issue}/index.html`)).text();
  expect(page).toContain('码头新添两台吊机');
  expect(await end()).toBe(0);
  expect(readdirSync(folder)).toEqual(['临河日报_2019-03-01_A01.txt']);
  expect(readFileSync(join(folder, '临河日报_2019-03-01_A01.txt')).equals(before)).toBe(true);
});

it('shows an edit as soon as it is saved', async () => {
  const archive = join(work, 'edited');
  writeSmallArchive(archive);
  const { address, end } = await served('dev', ['--archive', archive, '--port', '0']);
  const story = `${address}issues/scan-017/p01-02.html`;
  const read = async () => (await fetch(story)).text();
  expect(await read()).toContain('第2台吊机');
  const file = storyFile(archive, 'scan-017', 2);
  writeFileSync(file, readFileSync(file, 'utf8').replace('第2台吊机', '第八台吊机'));
  await expect.poll(read, { timeout: 20_000, interval: 200 }).toContain('第八台吊机');
  await end();
});

it('says what it takes, and refuses what it does not', async () => {
  for (const command of ['start', 'dev']) {
    expect((await runCommand(command, ['--help'], cache)).out).toContain('--port');
    expect((await runCommand(command, ['--port', 'x'], cache)).code, command).toBe(2);
  }
  const missing = await runCommand('start', [join(work, 'nowhere')], cache);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('There is no folder')]);
  expect((await runCommand('start', ['one', 'two'], cache)).code).toBe(2);
});
