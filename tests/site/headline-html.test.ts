import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineHtml } from '../../src/lib/headline-html.ts';

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('headlineHtml', () => {
  it('parts clauses at the space that the newspaper set', () => {
    expect(headlineHtml('河堤新修 两岸安澜')).toMatch(
      /^<span class="clause">.*<\/span> <span class="clause">.*<\/span>$/,
    );
  });

  it('breaks between words, never within one, and never before a closing mark', () => {
    expect(headlineHtml('“图书馆”开放，读者盈门')).not.toMatch(/<wbr>[”，]|“<wbr>/);
    expect(headlineHtml('图书馆开放')).not.toMatch(/图<wbr>书|书<wbr>馆/);
    expect(headlineHtml('修堤3000米')).toMatch(/3000米/);
    expect(headlineHtml('八十七盏灯')).toMatch(/^八十七盏/);
  });

  it('leaves a headline in another script as it is', () => {
    expect(headlineHtml('River wall mended & opened')).toBe('River wall mended &amp; opened');
  });

  it('never changes the words, whatever they are', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'河堤新修，“”《》 <>&"3.%——'), fc.string({ minLength: 1, maxLength: 1 })),
    });
    const blanks = (value: string) => value.replaceAll(/\s+/gu, ' ');
    fc.assert(
      fc.property(text, (headline) => {
        expect(blanks(textOf(headlineHtml(headline)))).toBe(blanks(headline));
      }),
    );
  });
});
