import fc from 'fast-check';
import { CORE_SCHEMA, DEFAULT_SCHEMA, load } from 'js-yaml';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToJs } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { storyMdx } from '../../scripts/stages/mdx.ts';
import type { BodyNode } from '../../scripts/tree.ts';
import { plainText } from '../../src/lib/html-text.ts';
import { renderBody } from '../../src/lib/render-body.ts';
import { type Story, storySchema } from '../../src/schemas/story.ts';
import { cases } from './full.ts';
import { nastyLines } from './nasty-lines.ts';

/** Text as it reaches the writer: decoding leaves no control characters, no lone surrogates, no noncharacters. */
const decodedText = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...nastyLines, ...'\\`*_{}[]()#+-.!<>&|~:;$^="\'@ \t一二。，“”1a'), { maxLength: 12 })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...nastyLines) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom(...'importexport {}<>/\\&;#*_`~[]()!|-=+.:1\n '), maxLength: 40 }),
    },
  )
  .map((text) =>
    text
      .replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '')
      .replace(/\p{Noncharacter_Code_Point}/gu, ''),
  );

const printed = decodedText.filter((text) => text.trim() !== '');
const bodyNode = fc.record({
  type: fc.constantFrom('paragraph', 'crosshead', 'caption'),
  text: printed,
}) as fc.Arbitrary<{
  type: BodyNode['type'];
  text: string;
}>;

const plainStory: Story = {
  headline: '春耕',
  kicker: null,
  deck: null,
  section: null,
  kind: 'article',
  byline: null,
  dateline: null,
  endCredit: null,
  authors: [],
  issue: 'wandu-ribao-2023-04-18',
  page: '1',
  order: 1,
  truncated: false,
  duplicateOf: null,
  related: [],
  confidence: 0.9,
  source: { file: 'a.txt', sha256: '0', spans: [[1, 0, 1, 2]] },
};

function bodyOf(nodes: readonly { type: BodyNode['type']; text: string }[]): BodyNode[] {
  return nodes.map(({ type, text }) => ({ type, passage: { text, places: [] } }));
}

/** What a reader sees, as blanks flow: runs of them are one, none at the ends. */
function seen(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function split(mdx: string): { yaml: string; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  return { yaml, body };
}

/** The body as the site shows it, a text for each block. */
function shown(body: string): string[] {
  const { html, problems } = renderBody(body, 1);
  expect(problems).toEqual([]);
  return html
    .split(/(?=<(?:p|h2) id=|<figure>)/)
    .map((block) => seen(plainText(block)))
    .filter((text) => text !== '');
}

type Node = { type: string; name?: string; value?: string; children?: Node[] };

function remarkTexts(mdx: string): string[] {
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter, ['yaml']).parse(mdx) as Node;
  const texts = (node: Node): string => node.value ?? (node.children ?? []).map(texts).join('');
  const kinds = new Set(['yaml', 'paragraph', 'heading', 'mdxJsxFlowElement']);
  expect((tree.children ?? []).filter(({ type }) => !kinds.has(type))).toEqual([]);
  return (tree.children ?? []).filter(({ type }) => type !== 'yaml').map((node) => seen(texts(node)));
}

function expectText(nodes: readonly { type: BodyNode['type']; text: string }[]): void {
  const mdx = storyMdx(plainStory, bodyOf(nodes));
  const { body } = split(mdx);
  const expected = nodes.map(({ text }) => seen(text));
  expect(shown(body)).toEqual(expected);
  expect(remarkTexts(mdx)).toEqual(expected);
  expect(() => mdxToJs(mdx, { features: { frontmatter: true } })).not.toThrow();
}

describe('text is data', () => {
  it.each(nastyLines.filter((line) => line.trim() !== ''))(
    'shows %j as it stands, in every place of a body',
    (line) => {
      expectText((['paragraph', 'crosshead', 'caption'] as const).map((type) => ({ type, text: line })));
      expectText([
        { type: 'paragraph', text: '一' },
        { type: 'paragraph', text: line },
        { type: 'paragraph', text: '二' },
      ]);
    },
  );

  it('shows any text whatever as it stands', () => {
    fc.assert(
      fc.property(fc.array(bodyNode, { minLength: 1, maxLength: 4 }), (nodes) => expectText(nodes)),
      { numRuns: cases(1_500, 40_000) },
    );
  });

  it('shows 10 MB on one line as it stands', () => {
    const line = '株洲 <b> {x} *一* [二](三) import '.repeat(cases(10_000, 330_000));
    const mdx = storyMdx(plainStory, bodyOf([{ type: 'paragraph', text: line }]));
    expect(shown(split(mdx).body)).toEqual([seen(line)]);
  });
});

describe('fields are data', () => {
  const story = fc
    .record({
      headline: printed,
      kicker: printed,
      deck: printed,
      section: printed,
      byline: printed,
      endCredit: printed,
      name: printed,
      raw: printed,
      file: printed,
    })
    .map(
      ({ name, raw, file, ...fields }): Story => ({
        ...plainStory,
        ...fields,
        authors: [{ name, role: 'author' }],
        dateline: { raw, agency: raw, place: name, date: raw },
        source: { ...plainStory.source, file },
      }),
    );

  function expectFields(expected: Story): void {
    const { yaml } = split(storyMdx(expected, []));
    for (const fields of [
      load(yaml, { schema: CORE_SCHEMA }),
      load(yaml, { schema: DEFAULT_SCHEMA }),
      parseYaml(yaml),
    ]) {
      expect(storySchema.parse(fields)).toEqual(expected);
    }
  }

  it.each(nastyLines)('reads %j back from the frontmatter', (line) => {
    expectFields({
      ...plainStory,
      headline: line,
      section: line,
      dateline: { raw: line, agency: null, place: line, date: null },
      authors: [{ name: line, role: 'author' }],
    });
  });

  it.each(['-\ni', '?\nx', ': \n- y', '甲\n乙'])('reads a name of two lines back: %j', (name) => {
    expectFields({ ...plainStory, authors: [{ name, role: 'author' }] });
  });

  it('reads any text back from the frontmatter', () => {
    fc.assert(fc.property(story, expectFields), { numRuns: cases(400, 15_000) });
  });

  it('reads a headline of a million characters back', () => {
    expectFields({ ...plainStory, headline: '株洲: #日报 '.repeat(125_000).trim() });
  });
});
