import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/lib/html-text.ts';
import { renderBody } from '../../src/lib/render-body.ts';

const html = (mdx: string) => renderBody(mdx, 1).html;
const rules = (mdx: string) => renderBody(mdx, 1).problems.map(({ rule }) => rule);

describe('the body of a story', () => {
  it('numbers paragraphs and crossheads', () => {
    expect(html('头一段。\n\n## 小标题\n\n第二段。\n')).toBe(
      '<p id="p1">头一段。</p><h2 id="h1">小标题</h2><p id="p2">第二段。</p>',
    );
  });

  it('sets a picture with its caption', () => {
    expect(html('<figure>\n  <figcaption>\n    吊机试运转。葛小满 摄\n  </figcaption>\n</figure>\n')).toBe(
      '<figure><figcaption>吊机试运转。葛小满 摄</figcaption></figure>',
    );
  });

  it('joins lines between Chinese characters without a space, and others with one', () => {
    expect(html('白天\n黑夜，\n再说\none\ntwo')).toBe('<p id="p1">白天黑夜，再说\none\ntwo</p>');
  });

  it('keeps characters that other kinds of Markdown give a meaning', () => {
    expect(plainText(html('价格3\\~5元\\|件 ~~不减~~ www.example.com $1$ \\[1]'))).toBe(
      '价格3~5元|件 ~~不减~~ www.example.com $1$ [1]\n',
    );
  });

  it('renders what a librarian adds by hand', () => {
    expect(html('**粗** *斜* [链](https://example.org "题") <ruby>讯<rt>xùn</rt></ruby>\n\n- 一\n- 二\n\n> 引')).toBe(
      '<p id="p1"><strong>粗</strong> <em>斜</em> <a href="https://example.org">链</a> <ruby>讯<rt>xùn</rt></ruby></p>' +
        '<ul><li>一</li><li>二</li></ul><blockquote><p>引</p></blockquote>',
    );
  });

  it('shows as text what MDX would run, and says so', () => {
    expect(html('共{1 + 1}人')).toBe('<p id="p1">共{1 + 1}人</p>');
    expect(html('import fs from "node:fs"')).toBe('<p id="p1">import fs from &quot;node:fs&quot;</p>');
    expect(html('<Widget onload={run()}>词</Widget>')).toBe('<p id="p1">&lt;Widget&gt;词&lt;/Widget&gt;</p>');
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
    expect(rules('共{1 + 1}人\n\n<Widget />')).toEqual(['mdx-unused', 'mdx-unused']);
  });

  it('passes on no attribute that acts and no address that runs', () => {
    expect(html('<span onclick="run()" style="x" lang="en">a</span>')).toBe('<p id="p1"><span lang="en">a</span></p>');
    expect(html('[a](javascript:alert(1)) [b](JAVASCRIPT:x) [c](data:text/html,x) [d](vbscript:x)')).not.toContain(
      'href',
    );
    expect(html('![图](https://elsewhere.example/a.png)')).toBe('<p id="p1">图</p>');
  });

  it('leaves out a note of the librarian', () => {
    expect(html('前{/* 待查 */}后')).toBe('<p id="p1">前后</p>');
  });

  it('shows broken MDX as plain paragraphs, and names the line', () => {
    const { html: shown, problems } = renderBody('一段。\n\n小于<号的一段 & 其他。\n', 30);
    expect(shown).toBe('<p id="p1">一段。</p><p id="p2">小于&lt;号的一段 &amp; 其他。</p>');
    expect(problems).toMatchObject([{ rule: 'mdx-broken', line: 32 }]);
  });

  it('shows every text as it is, whatever its characters, once it is written as MDX writes text', () => {
    const writer = unified().use(remarkParse).use(remarkMdx).use(remarkStringify);
    const character = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'的一是了，。“”一二三') },
      { weight: 3, arbitrary: fc.constantFrom(...'<>{}*_#-+=`~|[]()!&\\/:;.0123 "\'@$^') },
      {
        weight: 1,
        arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((c) => !/[\p{C}\s]/u.test(c)),
      },
    );
    const text = fc.array(character, { minLength: 1, maxLength: 40 }).map((characters) => characters.join('').trim());
    fc.assert(
      fc.property(
        text.filter((value) => value !== ''),
        (value) => {
          const mdx = writer.stringify({
            type: 'root',
            children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
          });
          const rendered = renderBody(mdx, 1);
          expect(rendered.problems).toEqual([]);
          expect(plainText(rendered.html)).toBe(`${value}\n`);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
