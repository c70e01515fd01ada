/** How each node of a story's body is written as HTML. A node that is not in the table is shown as its text. */
import type { ContentProblem } from '../schemas/content-problem.ts';
import { htmlText } from './html-text.ts';

/** What the renderer reads of an mdast node; every field but `type` depends on the type. */
export type BodyNode = {
  type: string;
  children: BodyNode[];
  value?: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  url?: string;
  alt?: string | null;
  title?: string | null;
  lang?: string | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } };
};

type Render = (node: BodyNode, state: RenderState) => string;

/** Elements that a librarian may write by hand; without attributes but `lang` and `title` they can do no harm. */
const blockElements = new Set('figure figcaption p h2 h3 h4 blockquote ul ol li div dl dt dd'.split(' '));
const phraseElements = new Set('em strong b i u s small sub sup mark q cite abbr ruby rt rp span'.split(' '));
const voidElements = new Set(['br', 'hr']);
const keptAttributes = new Set(['lang', 'title']);

/** What one body's rendering has counted and found. */
export class RenderState {
  readonly problems: Omit<ContentProblem, 'file'>[] = [];
  #paragraphs = 0;
  #headings = 0;
  readonly #firstLine: number;

  constructor(firstLine: number) {
    this.#firstLine = firstLine;
  }

  paragraphId(): string {
    this.#paragraphs += 1;
    return `p${this.#paragraphs}`;
  }

  headingId(): string {
    this.#headings += 1;
    return `h${this.#headings}`;
  }

  unused(node: BodyNode, reason: string): void {
    this.problems.push({
      line: this.#firstLine + (node.position?.start.line ?? 1) - 1,
      rule: 'mdx-unused',
      reason,
    });
  }
}

const inline: Record<string, Render> = {
  text: (node) => htmlText(joinLines(node.value ?? '')),
  emphasis: (node, state) => `<em>${renderInline(node, state)}</em>`,
  strong: (node, state) => `<strong>${renderInline(node, state)}</strong>`,
  inlineCode: (node) => `<code>${htmlText(node.value ?? '')}</code>`,
  break: () => '<br>',
  link: (node, state) => {
    const text = renderInline(node, state);
    return safeAddress(node.url ?? '') ? `<a href="${htmlText(node.url ?? '')}">${text}</a>` : text;
  },
  image: (node) => htmlText(node.alt ?? ''),
  mdxJsxTextElement: element,
  mdxTextExpression: expression,
};

const blocks: Record<string, Render> = {
  paragraph: (node, state) => `<p>${renderInline(node, state)}</p>`,
  heading: (node, state) => {
    const depth = Math.min(Math.max(node.depth ?? 2, 2), 6);
    return `<h${depth} id="${state.headingId()}">${renderInline(node, state)}</h${depth}>`;
  },
  blockquote: (node, state) => `<blockquote>${renderChildren(node, state)}</blockquote>`,
  list: (node, state) => {
    const tag = node.ordered ? 'ol' : 'ul';
    const start = node.ordered && node.start != null && node.start !== 1 ? ` start="${node.start}"` : '';
    return `<${tag}${start}>${renderChildren(node, state)}</${tag}>`;
  },
  listItem: (node, state) => `<li>${node.spread ? renderChildren(node, state) : onlyWords(node, state)}</li>`,
  thematicBreak: () => '<hr>',
  code: (node) => `<pre><code>${htmlText(node.value ?? '')}</code></pre>`,
  definition: () => '',
  mdxJsxFlowElement: element,
  mdxFlowExpression: expression,
  mdxjsEsm: (node, state) => {
    state.unused(node, 'import or export');
    return htmlText(node.value ?? '');
  },
};

/** Renders a body's own blocks: only its paragraphs are numbered. */
export function renderBlocks(nodes: BodyNode[], state: RenderState): string {
  return nodes
    .map((node) => {
      if (node.type === 'paragraph') return `<p id="${state.paragraphId()}">${renderInline(node, state)}</p>`;
      const html = renderNode(node, state);
      return isText(node) && html !== '' ? `<p id="${state.paragraphId()}">${html}</p>` : html;
    })
    .join('');
}

/** A phrase alone on its line is no paragraph to MDX; to a reader it is. */
function isText(node: BodyNode): boolean {
  const name = node.name ?? '';
  if (node.type === 'mdxJsxFlowElement') return !blockElements.has(name) && !voidElements.has(name);
  return node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm';
}

function renderNode(node: BodyNode, state: RenderState): string {
  const render = blocks[node.type] ?? inline[node.type];
  if (render) return render(node, state);
  return node.value === undefined ? renderChildren(node, state) : htmlText(node.value);
}

function renderChildren(node: BodyNode, state: RenderState): string {
  return (node.children ?? []).map((child) => renderNode(child, state)).join('');
}

function renderInline(node: BodyNode, state: RenderState): string {
  return renderChildren(node, state);
}

/** A line break in the file is a space on the page, but for one between two Chinese characters: there it is nothing. */
function joinLines(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '');
}

function element(node: BodyNode, state: RenderState): string {
  const name = node.name ?? '';
  if (voidElements.has(name)) return `<${name}>`;
  const content = name === 'figcaption' ? onlyWords(node, state) : renderChildren(node, state);
  if (name === '') return content;
  if (blockElements.has(name) || phraseElements.has(name)) return `<${name}${attributes(node)}>${content}</${name}>`;
  state.unused(node, `element <${name}>`);
  return `&lt;${htmlText(name)}&gt;${content}&lt;/${htmlText(name)}&gt;`;
}

/** A caption or an item of one paragraph is that paragraph's words, without an element of its own. */
function onlyWords(node: BodyNode, state: RenderState): string {
  const [only, ...others] = node.children ?? [];
  return only?.type === 'paragraph' && others.length === 0 ? renderInline(only, state) : renderChildren(node, state);
}

function attributes(node: BodyNode): string {
  return (node.attributes ?? [])
    .filter(
      ({ type, name, value }) =>
        type === 'mdxJsxAttribute' && keptAttributes.has(name ?? '') && typeof value === 'string',
    )
    .map(({ name, value }) => ` ${name}="${htmlText(String(value))}"`)
    .join('');
}

/** A note in braces and stars is the librarian's own and stays in the file; any other expression is text. */
function expression(node: BodyNode, state: RenderState): string {
  const value = node.value ?? '';
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(value)) return '';
  state.unused(node, 'braces');
  return htmlText(`{${value}}`);
}

function safeAddress(url: string): boolean {
  return /^(https?:|mailto:)/i.test(url) || !/^[^/?#]*:/.test(url);
}
