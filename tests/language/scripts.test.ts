import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../scripts/language/folded.ts';
import { pageLanguage } from '../../scripts/language/page-language.ts';
import { westernHeadlineEvidence } from '../../scripts/language/western-headlines.ts';

describe('a page’s language', () => {
  it.each([
    ['昨日江上起了雾，渡船停了一个钟头，岸上的人说这样的天气不多见。', 'zh-Hans'],
    ['昨日江上起了霧，渡船停了一個鐘頭，岸上的人說這樣的天氣不多見。', 'zh-Hant'],
    ['The ferry stopped for an hour on Monday because of the fog.', 'en'],
    ['Le bac est resté une heure à quai lundi dans le brouillard.', 'fr'],
    ['Die Fähre lag am Montag eine Stunde im Nebel und nicht auf dem Fluss.', 'de'],
    ['これは新聞です。船は一時間とまりました。', 'ja'],
    ['안개 때문에 배가 한 시간 멈췄다.', 'ko'],
    ['12 34 — 56', 'und'],
  ])('of “%s” is %s', (text, language) => {
    expect(pageLanguage(text)).toBe(language);
  });
});

describe('folded text', () => {
  it('makes forms of one character one', () => {
    expect(folded('（記者　王大為／攝影）：丨')).toBe('(记者 王大为/摄影):|');
  });

  it('keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('Western headlines', () => {
  it.each(['STOCKS FALL AS BANKS CLOSE', 'Mayor Opens New Bridge Over the River'])('looks like one: %s', (line) => {
    expect(westernHeadlineEvidence(line)).toBeGreaterThan(0);
  });

  it.each(['The mayor opened the bridge on Monday.', 'of the river, where the old', ''])('does not: %s', (line) => {
    expect(westernHeadlineEvidence(line)).toBeLessThan(0);
  });
});
