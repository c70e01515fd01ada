import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../scripts/language/word-meanings.ts';
import { meaningsOf } from '../../scripts/reading/walk/meanings.ts';

const nearness = (one: string, other: string) => meaningsOf([one, other]).between(0, 1);

describe('what a text is about', () => {
  const subjects = [
    ['住院的病人说，大夫每天都来查房，药也按时发到床头。', '县里新开的诊所请来几位护士，给老人量血压。'],
    ['收割机开进地里，一上午就割完了三十亩稻子。', '今年雨水足，菜农说白菜和萝卜都长得好。'],
    ['上半场的比分是一比零，门将扑出了两个点球。', '教练带着球员在操场上跑了十圈。'],
    ['法官当庭宣判，被告人不服，提出上诉。', '警方抓获了三名嫌疑人，案件还在侦查。'],
  ];

  it.each(subjects)('is alike where no word is: %s', (one, other) => {
    const others = subjects.flat().filter((text) => text !== one && text !== other);
    for (const text of others)
      expect(nearness(one as string, other as string)).toBeGreaterThan(nearness(one as string, text));
  });

  it('is the same in Traditional characters, and where lines are broken', () => {
    const text = '医院请来专家，为学生检查视力。';
    expect(nearness(text, '醫院請來專家，為學生檢查視力。')).toBeCloseTo(1, 5);
    expect(nearness(text, '医院请来专\n家，为学 生检查视力。')).toBeCloseTo(1, 5);
  });

  it('is nothing where no word is known', () => {
    expect(nearness('Le maire a inauguré la place.', '医院请来专家。')).toBe(0);
    expect(nearness('', '医院请来专家。')).toBe(0);
  });

  it('has length 1, or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '医院', '学校老师'), (noise, words) => {
        const length = Math.hypot(...meaningOf(noise + words));
        expect(words === '' && length === 0 ? 1 : length).toBeCloseTo(1, 4);
      }),
    );
  });

  it('is not asked of pages of a thousand pieces', () => {
    const texts = Array.from({ length: 1000 }, () => '医院请来专家。');
    expect(meaningsOf(texts).between(0, 1)).toBe(0);
  });
});
