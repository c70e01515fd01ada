import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../scripts/archive/ledger-text.ts';
import { page, story } from './texts.ts';
import { inWorkshop, type Workshop } from './workshop.ts';

const issue = 'wandu';

/** Three stories, converted once. */
function converted(workshop: Workshop): void {
  workshop.put({ 'wandu.txt': page(1, 2, 3) }).convert();
  expect(workshop.files(issue)).toEqual(['index.mdx', 'ledger.json', 'p01-01.mdx', 'p01-02.mdx', 'p01-03.mdx']);
}

/** Changes something in the source's second story. */
function changeSource(workshop: Workshop): void {
  const changed = page(1, 2, 3)
    .replace('昨日下午，第三小学', '今日下午，第三小学')
    .replace('万年桥昨日恢复通行', '万年桥今日恢复通行');
  workshop.put({ 'wandu.txt': changed });
}

const edit = (text: string) => text.replace('headline: 第三小学把课堂搬进博物馆', 'headline: 博物馆里的课堂');

describe('a story edited by hand', () => {
  it('is kept when nothing changed, and nothing is said', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      const before = workshop.snapshot();
      const { code, err } = workshop.convert();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(workshop.snapshot()).toEqual(before);
    });
  });

  it('is kept when its source changed; the new conversion lies beside it; the others follow the source', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      changeSource(workshop);
      const { code, err } = workshop.convert();
      expect(code).toBe(0);
      expect(err).toMatch(/p01-02\.mdx[\s\S]*edited by hand[\s\S]*p01-02\.mdx\.new[\s\S]*--accept/);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('博物馆里的课堂');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('昨日');
      expect(workshop.read(issue, 'p01-02.mdx.new')).toContain('今日');
      expect(workshop.read(issue, 'p01-03.mdx')).toContain('今日');
      const again = workshop.snapshot();
      expect(workshop.convert().err).toContain('p01-02.mdx.new');
      expect(workshop.snapshot()).toEqual(again);
      expect(workshop.verify().code).toBe(0);
    });
  });

  it('is replaced with --accept, and kept as .old', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      changeSource(workshop);
      workshop.convert();
      workshop.convert('--accept');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('今日');
      expect(workshop.read(issue, 'p01-02.mdx.old')).toContain('博物馆里的课堂');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx.new');
      expect(workshop.convert().err).toBe('');
    });
  });

  it('is replaced alone where one story is named', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      workshop.edit(issue, 'p01-03.mdx', (text) => text.replace('昨日', '昨天'));
      changeSource(workshop);
      workshop.convert();
      workshop.convert('--accept=wandu/p01-03');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('博物馆里的课堂');
      expect(workshop.read(issue, 'p01-03.mdx')).toContain('今日');
    });
  });

  it('is not asked about again once the editor deleted the offer', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      changeSource(workshop);
      workshop.convert();
      rmSync(workshop.path(issue, 'p01-02.mdx.new'));
      expect(workshop.convert().err).not.toContain('p01-02.mdx.new');
      expect(workshop.convert().err).toBe('');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('博物馆里的课堂');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx.new');
    });
  });

  it('that the editor brought to the new conversion by hand is settled', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      changeSource(workshop);
      workshop.convert();
      writeFileSync(workshop.path(issue, 'p01-02.mdx'), workshop.read(issue, 'p01-02.mdx.new'));
      workshop.put({ 'wandu.txt': `${page(1, 2, 3).replaceAll('昨日', '今日')}` });
      const { err } = workshop.convert();
      expect(err).not.toContain('story-edited');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx.new');
    });
  });

  it('is kept also where the editor saves in the middle of a conversion', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      changeSource(workshop);
      const ended = workshop.convertWith('edit-meanwhile.mjs', { EDITED: workshop.path(issue, 'p01-02.mdx') });
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(/p01-02\.mdx[\s\S]*change of this file while converting[\s\S]*Convert again/);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('编者按');
      expect(workshop.convert().code).toBe(0);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('编者按');
      expect(workshop.read(issue, 'p01-02.mdx.new')).toContain('今日');
    });
  });

  it('is kept even when its story is no longer in the source', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      workshop.put({ 'wandu.txt': page(1, 3) });
      expect(workshop.convert().err).toMatch(/p01-02\.mdx[\s\S]*your file is kept/);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('博物馆里的课堂');
    });
  });
});

describe('the structure edited by hand', () => {
  it('a story split in two keeps both parts, and no new story gets the name of the second', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      const whole = workshop.read(issue, 'p01-02.mdx');
      writeFileSync(
        workshop.path(issue, 'p01-04.mdx'),
        whole.replace('headline: 第三小学', 'headline: 第二部分 第三小学'),
      );
      workshop.put({ 'wandu.txt': page(1, 2, 3, 4) });
      expect(workshop.convert().code).toBe(0);
      expect(workshop.read(issue, 'p01-04.mdx')).toContain('第二部分');
      expect(workshop.read(issue, 'p01-05.mdx')).toContain('headline: 夜间儿科门诊');
    });
  });

  it('a story merged into another stays away, also when its source changed', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-01.mdx', (text) => `${text}\n小学生昨日在博物馆上课。\n`);
      rmSync(workshop.path(issue, 'p01-02.mdx'));
      expect(workshop.convert().err).toBe('');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx');
      const ledger = parseLedger(workshop.read(issue, 'ledger.json'));
      expect('ids' in ledger && ledger.ids.find(({ id }) => id === 'p01-02')).toMatchObject({
        fileDigest: null,
        gone: { reason: 'hand', headline: '第三小学把课堂搬进博物馆' },
      });
      changeSource(workshop);
      expect(workshop.convert().err).toMatch(/p01-02\.mdx[\s\S]*removed by hand/);
      expect(workshop.files(issue)).not.toContain('p01-02.mdx');
      expect(workshop.read(issue, 'p01-02.mdx.new')).toContain('今日');
      rmSync(workshop.path(issue, 'p01-02.mdx.new'));
      workshop.convert();
      expect(workshop.convert().err).toBe('');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx');
    });
  });

  it('a removed story comes back with --accept', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      rmSync(workshop.path(issue, 'p01-02.mdx'));
      workshop.convert();
      changeSource(workshop);
      workshop.convert();
      workshop.convert('--accept');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('今日');
      expect(workshop.verify().code).toBe(0);
    });
  });
});

describe('an issue edited by hand', () => {
  const introduction = '这一期的三条新闻都发生在春天。\n';

  it('keeps its introduction, its comments and its changed fields, while the others follow the source', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(
        issue,
        'index.mdx',
        (text) => `${text.replace('publication: null', 'publication: 晚渡日报 # 封面所见')}\n${introduction}`,
      );
      workshop.put({ 'metadata.csv': 'file,page,rights\nwandu.txt,2,公有领域\n' });
      expect(workshop.convert().code).toBe(0);
      const index = workshop.read(issue, 'index.mdx');
      expect(index).toContain('publication: 晚渡日报 # 封面所见');
      expect(index).toContain('rights: 公有领域');
      expect(index).toContain('page: "2"');
      expect(index.endsWith(`---\n\n${introduction}`)).toBe(true);
    });
  });

  it('is told where metadata now says otherwise than its editor', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'index.mdx', (text) => text.replace('rights: null', 'rights: 保留所有权利'));
      workshop.put({ 'metadata.csv': 'file,rights\nwandu.txt,公有领域\n' });
      expect(workshop.convert().err).toMatch(/index\.mdx[\s\S]*rights, edited by hand[\s\S]*yours are kept/);
      expect(workshop.read(issue, 'index.mdx')).toContain('保留所有权利');
      workshop.convert('--accept');
      expect(workshop.read(issue, 'index.mdx')).toContain('公有领域');
    });
  });

  it('with broken YAML is left alone and named', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'index.mdx', (text) => text.replace('publication: null', 'publication: "x'));
      changeSource(workshop);
      const { code, err } = workshop.convert();
      expect(code).toBe(1);
      expect(err).toMatch(/index\.mdx[\s\S]*file is kept/);
      expect(workshop.read(issue, 'index.mdx')).toContain('publication: "x');
      expect(workshop.read(issue, 'p01-03.mdx')).toContain('今日');
    });
  });

  it('with a broken ledger is left alone and named', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.put({ 'other.txt': page(7) });
      writeFileSync(workshop.path(issue, 'ledger.json'), '{"version": 1');
      const before = workshop.snapshot();
      const { code, err } = workshop.convert();
      expect(code).toBe(1);
      expect(err).toMatch(/ledger\.json[\s\S]*left as it is[\s\S]*backup/);
      for (const [path, content] of before) expect(workshop.snapshot().get(path)).toBe(content);
      expect(workshop.issues()).toEqual(['other', 'wandu']);
    });
  });
});

describe('ids and addresses', () => {
  it('stay with their stories when stories come, go and change around them', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.put({ 'wandu.txt': `${story(5)}\n\n${story(3).replace('两岸', '四岸')}\n\n${story(1)}\n` });
      const { err } = workshop.convert();
      expect(workshop.read(issue, 'p01-01.mdx')).toContain('headline: 早稻插秧机');
      expect(workshop.read(issue, 'p01-03.mdx')).toContain('headline: 百年石拱桥');
      expect(workshop.read(issue, 'p01-04.mdx')).toContain('headline: 高山茶园');
      expect(workshop.read(issue, 'p01-04.mdx')).toContain('order: 1');
      expect(workshop.files(issue)).not.toContain('p01-02.mdx');
      expect(err).toMatch(/p01-02\.mdx[\s\S]*page that says so/);
      const ledger = parseLedger(workshop.read(issue, 'ledger.json'));
      expect('ids' in ledger && ledger.ids.find(({ id }) => id === 'p01-02')).toMatchObject({
        gone: { reason: 'source', headline: '第三小学把课堂搬进博物馆' },
      });
      expect(workshop.verify().code).toBe(0);
    });
  });

  it('come back to a story that comes back', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.put({ 'wandu.txt': page(1, 3) }).convert();
      workshop.put({ 'wandu.txt': page(1, 2, 3) }).convert();
      expect(workshop.files(issue)).toEqual(['index.mdx', 'ledger.json', 'p01-01.mdx', 'p01-02.mdx', 'p01-03.mdx']);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('第三小学');
    });
  });

  it('stay when the source is renamed, edits included', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      workshop.edit(issue, 'p01-02.mdx', edit);
      renameSync(join(workshop.sources, 'wandu.txt'), join(workshop.sources, '晚渡 新名.txt'));
      const { code, err } = workshop.convert();
      expect(code).toBe(0);
      expect(err).toMatch(/new name of wandu\.txt/);
      expect(workshop.issues()).toEqual([issue]);
      expect(workshop.read(issue, 'p01-01.mdx')).toContain('file: 晚渡 新名.txt');
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('博物馆里的课堂');
      expect(workshop.verify().code).toBe(0);
    });
  });

  it('stay when the source is renamed and changed', async () => {
    await inWorkshop((workshop) => {
      converted(workshop);
      rmSync(join(workshop.sources, 'wandu.txt'));
      workshop.put({ 'neu.txt': page(1, 2, 3, 4) });
      expect(workshop.convert().err).toMatch(/new name of wandu\.txt/);
      expect(workshop.issues()).toEqual([issue]);
      expect(workshop.read(issue, 'p01-02.mdx')).toContain('第三小学');
    });
  });

  it('stay when a source is away; its stories and edits stay as they are', async () => {
    await inWorkshop((workshop) => {
      workshop.put({ '晚渡日报_2023-04-18_01.txt': page(1, 2), '晚渡日报_2023-04-18_02.txt': page(3, 4) }).convert();
      const [dated = ''] = workshop.issues();
      workshop.edit(dated, 'p02-01.mdx', (text) => text.replace('昨日', '昨天'));
      rmSync(join(workshop.sources, '晚渡日报_2023-04-18_02.txt'));
      workshop.put({ '晚渡日报_2023-04-18_01.txt': page(1, 2, 5) });
      const { code, err } = workshop.convert();
      expect(code).toBe(0);
      expect(err).toMatch(/absence of 1 texts[\s\S]*stories are kept/);
      expect(workshop.files(dated)).toEqual([
        'index.mdx',
        'ledger.json',
        'p01-01.mdx',
        'p01-02.mdx',
        'p01-03.mdx',
        'p02-01.mdx',
        'p02-02.mdx',
      ]);
      expect(workshop.read(dated, 'p02-01.mdx')).toContain('昨天');
      expect(workshop.verify().code).toBe(0);
      const before = workshop.times();
      expect(workshop.convert().out).toContain('; 0 files written');
      expect(workshop.times()).toEqual(before);
      workshop.put({ '晚渡日报_2023-04-18_02.txt': page(3, 4) });
      expect(workshop.convert().code).toBe(0);
      expect(workshop.read(dated, 'p02-01.mdx')).toContain('昨天');
    });
  });
});
