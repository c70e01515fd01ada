/**
 * Writing: a separated story becomes MDX with frontmatter.
 *
 * Before: the paragraph `# 1. <b>{x}` · After: `\# 1. \<b>\{x}`, which reads as it was printed.
 *
 * Will not: change a character of the text. The story is built as a tree and serialised, so that nothing in a source can become
 * a mark, a tag, an expression or an import; white space at the ends of a paragraph is not kept.
 */
import type { Root, RootContent, Text } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Story } from '../../src/schemas/story.ts';
import { frontmatter } from '../archive/frontmatter.ts';
import type { BodyNode } from '../tree.ts';

/**
 * What remark-stringify does not know of, since extensions of Markdown read it: import and export at the start of a block,
 * strikethrough, autolinks, directives, definition lists, and a backslash before an ideograph that some readers drop.
 */
const unsafe: NonNullable<Options['unsafe']> = [
  { atBreak: true, character: 'i', after: 'mport(?:\\W|$)' },
  { atBreak: true, character: 'e', after: 'xport(?:\\W|$)' },
  { atBreak: true, character: ':' },
  { character: '~', inConstruct: 'phrasing' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '}', inConstruct: 'phrasing' },
];

/**
 * remark-stringify leaves an underscore between letters as it is and takes half of a character beyond the basic plane for a
 * letter; readers take the whole, 🇨🇳, for a mark, behind which an underscore begins emphasis.
 */
function withUnderscores(written: string): string {
  return written.replace(/(\\*)(_+)/g, (all: string, slashes: string, run: string, at: number) => {
    const isBeside = halfCharacter.test(written.charAt(at - 1)) || halfCharacter.test(written.charAt(at + all.length));
    return isBeside && slashes.length % 2 === 0 ? slashes + '\\_'.repeat(run.length) : all;
  });
}

const halfCharacter = /[\ud800-\udfff]/;

const writer = unified()
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    resourceLink: true,
    unsafe,
    handlers: { text: (node: Text, _, state, info) => withUnderscores(state.safe(node.value, info)) },
  } satisfies Options)
  .freeze();

/** @returns the whole file: frontmatter in the contract's order of fields, an empty line, the body */
export function storyMdx(fields: Story, body: readonly BodyNode[]): string {
  const text = bodyMdx(body);
  return text === '' ? frontmatter(fields) : `${frontmatter(fields)}\n${text}`;
}

/** @returns the body as MDX with a line end at its end; empty where there is no text */
export function bodyMdx(body: readonly BodyNode[]): string {
  return body
    .map(({ type, passage }) => ({ type, text: passage.text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
    .map(blockMdx)
    .join('\n');
}

type TextBlock = { type: BodyNode['type']; text: string };

/**
 * Nothing in it can be taken for a mark: it begins with a Chinese character or its like, and has no ASCII but letters,
 * digits and what means nothing behind those. Most paragraphs are so, and the writer takes long to find nothing.
 */
const harmless = /^\P{ASCII}(?:[\P{ASCII}A-Za-z\d %,/-]|(?<=\d)\.)*$/u;

function blockMdx(block: TextBlock): string {
  if (block.type !== 'caption' && harmless.test(block.text))
    return block.type === 'crosshead' ? `## ${block.text}\n` : `${block.text}\n`;
  const root: Root = { type: 'root', children: [toMdast(block)] };
  return writer.stringify(root);
}

function toMdast({ type, text: value }: TextBlock): RootContent {
  const text = { type: 'text' as const, value };
  if (type === 'crosshead') return { type: 'heading', depth: 2, children: [text] };
  if (type === 'paragraph') return { type: 'paragraph', children: [text] };
  return {
    type: 'mdxJsxFlowElement',
    name: 'figure',
    attributes: [],
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'mdxJsxTextElement', name: 'figcaption', attributes: [], children: [text] }],
      },
    ],
  };
}
