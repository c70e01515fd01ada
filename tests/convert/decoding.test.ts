import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUndecodable } from '../../scripts/archive/undecodable.ts';
import { type DecodedText, decode } from '../../scripts/stages/decoding.ts';
import { cases } from '../invariants/full.ts';
import { inEncoding } from './in-encoding.ts';
import { inWorkshop } from './workshop.ts';

const simplified =
  '晚渡日报讯（记者 沈禾）昨日上午，晚渡市春耕生产现场会在青石镇召开，来自各乡镇的一百二十名代表参加了会议。会议要求，各地要抓住农时，做好种子、化肥和农机的准备工作。';
const traditional =
  '禾江新報訊 昨日上午，本縣各鄉鎮代表一百二十人齊集縣署，討論春耕之事。縣長謂，今歲雨水調勻，農時不可失，種籽肥料均須早為準備，以利民生。';
const japanese =
  '昨日午前、市内の学校で春の運動会が開かれた。生徒たちは朝早くから集まり、競技を楽しんだ。天候にも恵まれ、保護者も多く訪れた。';
const korean =
  '어제 오전 시내 학교에서 봄 운동회가 열렸다. 학생들은 아침 일찍 모여 경기를 즐겼다. 날씨도 좋았고 학부모도 많이 찾았다.';
const western =
  'Der Bürgermeister eröffnete gestern die Brücke über die Ährenbach; “schöner als früher”, sagte er – und ging. Le maire a inauguré hier le café rénové.';

const samples = [
  ['utf-8', simplified],
  ['utf-8', western],
  ['utf-16le', simplified],
  ['utf-16be', traditional],
  ['utf-16le', western],
  ['gb18030', simplified],
  ['gb18030', `${simplified}㐂\u{20000}`],
  ['big5', traditional],
  ['euc-jp', japanese],
  ['shift_jis', japanese],
  ['euc-kr', korean],
  ['windows-1252', western],
] as const;

function text(decoded: DecodedText): string {
  return decoded.pages.map((page) => page.lines.join('\n')).join('\f');
}

function decoded(bytes: Uint8Array): DecodedText {
  const result = decode(bytes, 'a.txt');
  if ('rule' in result) throw new Error(result.message);
  return result;
}

describe('encodings', () => {
  it.each(samples)('%s is recognised and read', (encoding, sample) => {
    for (const length of [1, 3, 40]) {
      const whole = Array.from({ length }, () => sample).join('\n');
      const result = decoded(inEncoding(whole, encoding));
      expect(result.encoding).toBe(encoding);
      expect(text(result)).toBe(whole);
      expect(result.problems).toEqual([]);
    }
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with a byte order mark is read without it', (encoding) => {
    const result = decoded(inEncoding(`\ufeff${simplified}`, encoding));
    expect(result).toMatchObject({ encoding, byteOrderMark: true, problems: [] });
    expect(text(result)).toBe(simplified);
  });

  it('short texts in GBK are read', () => {
    for (const line of ['春耕开始', '株洲日报', '第三版', '2021年5月6日 星期四'])
      expect(text(decoded(inEncoding(line, 'gb18030')))).toBe(line);
  });

  it('UTF-8 with a few broken bytes stays UTF-8, and the first is named by its offset', () => {
    const good = inEncoding(simplified, 'utf-8');
    const broken = Uint8Array.from([...good, 0xff, 0xe6, 0x99, ...good]);
    const result = decoded(broken);
    expect(result.encoding).toBe('utf-8');
    expect(text(result)).toBe(`${simplified}\ufffd\ufffd${simplified}`);
    expect(result.problems).toMatchObject([{ rule: 'bytes-undecodable', line: 1, column: simplified.length }]);
    expect(result.problems[0]?.message).toContain(`offset ${good.length},`);
  });

  it('GB18030 with a broken byte names its offset', () => {
    const good = inEncoding(`${simplified}\n`.repeat(3), 'gb18030');
    const result = decoded(Uint8Array.from([...good, 0xff, ...good]));
    expect(result.encoding).toBe('gb18030');
    expect(result.problems[0]?.message).toContain(`offset ${good.length},`);
  });

  it('names the offset of the first broken sequence, wherever it is', () => {
    const offset = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(offset, offset, (before, after) => {
        const bytes = Uint8Array.from([
          ...inEncoding('一a'.repeat(before), 'utf-8'),
          0xc0,
          ...inEncoding('二'.repeat(after), 'utf-8'),
        ]);
        expect(firstUndecodable(bytes, 'utf-8')).toBe(before * 4);
      }),
      { numRuns: cases(50, 2_000) },
    );
  });
});

describe('any bytes whatever', () => {
  it('are decoded without an exception, and unprintable characters shown by signs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = decode(bytes, 'a.txt');
        if ('rule' in result) return;
        expect(text(result)).not.toMatch(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]/);
        expect(text(result).isWellFormed()).toBe(true);
      }),
      { numRuns: cases(500, 50_000) },
    );
  });
});

describe('line ends and pages', () => {
  it.each([
    ['\n', 'a\nb\n', [['a', 'b', '']]],
    ['\r\n', 'a\r\nb', [['a', 'b']]],
    ['\r', 'a\rb\r', [['a', 'b', '']]],
    ['mixed', 'a\nb\r\nc\rd\n\re', [['a', 'b', 'c', 'd', '', 'e']]],
    ['form feeds', 'a\n\fb\n\fc\f', [['a', ''], ['b', ''], ['c']]],
    ['a form feed in mid-line', 'a\fb', [['a'], ['b']]],
    ['an empty page', 'a\f\fb', [['a'], [''], ['b']]],
  ])('%s', (_, whole, pages) => {
    expect(decoded(inEncoding(whole, 'utf-8')).pages.map((page) => page.lines)).toEqual(pages);
  });

  it('lines and columns of a second page count in the source', async () => {
    await inWorkshop((workshop) => {
      workshop.put({
        '晚渡日报_2023-04-18_03-04.txt': `# 渡口修好了\n\n${simplified}\f# 桥也修好了\n\n${simplified}\n`,
      });
      expect(workshop.convert().code).toBe(0);
      const [issue = ''] = workshop.issues();
      expect(workshop.files(issue)).toEqual(['index.mdx', 'ledger.json', 'p03-01.mdx', 'p04-01.mdx']);
      const column = simplified.length + 1;
      expect(workshop.read(issue, 'p04-01.mdx')).toContain(
        `spans: [[3, ${column + 2}, 3, ${column + 7}], [5, 0, 5, ${simplified.length}]]`,
      );
      expect(workshop.verify().code).toBe(0);
    });
  });

  it('the ledgers alone give every text back', async () => {
    await inWorkshop((workshop) => {
      const texts = {
        'a.txt': `${simplified}\r\n\r\n${simplified}\n\f${simplified}\r\r\f\f${simplified}\0\u001b\x7f\u0085\uffff\u{1ffff}。\f`,
        'b.txt': `${traditional}\n`,
        'c.txt': `\ufeff${simplified}`,
      };
      workshop.put({ ...texts, 'b.txt': inEncoding(texts['b.txt'], 'big5') }).convert();
      const rebuilt = join(workshop.folder, 'rebuilt');
      expect(workshop.verify('--rebuild', rebuilt).code).toBe(0);
      for (const [name, whole] of Object.entries(texts))
        expect(readFileSync(join(rebuilt, name), 'utf8')).toBe(whole.replace('\ufeff', ''));
    });
  });
});
